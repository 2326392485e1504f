'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { embedAddress } from '../../geo/address';
import { EMBED_HEIGHT, embedCode } from '../../geo/embedCode';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { useOnline } from '../ui/useOnline';
import { useView } from '../view/ViewProvider';
import { CopyField } from './CopyField';
import styles from './ShareDialog.module.css';

const HEIGHTS = [400, EMBED_HEIGHT, 600, 700] as const;

type Shown = 'both' | NonNullable<View['show']>;

/** The code by which a page elsewhere shows this view in a frame, and how that will look. */
export function ShareEmbed() {
  const t = useTranslations();
  const { view: own, scene, words, locales } = useView();
  const online = useOnline();
  const [height, setHeight] = useState<number>(EMBED_HEIGHT);
  const [theme, setTheme] = useState<View['theme']>(own.theme);
  const [locale, setLocale] = useState(words.locale);
  const [shown, setShown] = useState<Shown>(own.show ?? 'both');
  const [isStatic, setStatic] = useState(false);
  const view: View = {
    ...own,
    theme,
    show: shown === 'both' ? null : shown,
    columns: DEFAULT_VIEW.columns,
    sort: DEFAULT_VIEW.sort,
    page: 1,
  };
  const code = embedCode(window.location.origin, {
    view,
    locale,
    isStatic,
    width: '100%',
    height,
    title: scene.title,
  });
  const languages = new Intl.DisplayNames([words.locale], { type: 'language' });
  return (
    <div className={styles.embed}>
      <div className={styles.options}>
        <Choice label={t('share.height')} value={`${height}`} onChange={(value) => setHeight(Number(value))}>
          {HEIGHTS.map((px) => (
            <option key={px} value={px}>
              {t('share.pixels', { px })}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('share.theme')}
          value={theme ?? ''}
          onChange={(value) => setTheme(value === 'light' || value === 'dark' ? value : null)}
        >
          <option value="">{t('share.themeOfReader')}</option>
          <option value="light">{t('map.toLight')}</option>
          <option value="dark">{t('map.toDark')}</option>
        </Choice>
        <Choice label={t('share.language')} value={locale} onChange={setLocale}>
          {locales.map((language) => (
            <option key={language} value={language}>
              {languages.of(language) ?? language}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('share.shown')}
          value={shown}
          onChange={(value) => setShown(value === 'partnerships' || value === 'visits' ? value : 'both')}
        >
          <option value="both">{t('share.showBoth')}</option>
          <option value="partnerships">{t('filter.showPartnerships')}</option>
          <option value="visits">{t('filter.showVisits')}</option>
        </Choice>
        <label className={styles.check}>
          <input type="checkbox" checked={isStatic} onChange={(event) => setStatic(event.target.checked)} />
          <span>
            {t('share.static')}
            <small>{t('share.staticMeaning')}</small>
          </span>
        </label>
      </div>
      <CopyField label={t('share.code')} text={code} copied={t('share.codeCopied')} lines={4} />
      <p className={styles.label}>{t('share.preview')}</p>
      {online ? (
        <iframe
          className={styles.preview}
          src={embedAddress(view, locale, isStatic)}
          title={t('share.preview')}
          height={height}
        />
      ) : (
        <p role="status">{t('share.previewNeedsServer')}</p>
      )}
    </div>
  );
}

type ChoiceProps = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: React.ReactNode;
}>;

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
