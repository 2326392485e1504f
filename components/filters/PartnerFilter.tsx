'use client';

import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DEFAULT_VIEW } from '../../geo/view';
import { KeptKeys } from '../view/KeptKeys';
import { useView } from '../view/ViewProvider';
import styles from './PartnerFilter.module.css';
import { Count, Name } from './PartnerLabel';
import { isChosen, useSections } from './partnerSections';
import { useLoadedField } from './useLoadedField';

const loadCombobox = () => import('./PartnerCombobox').then(({ PartnerCombobox }) => PartnerCombobox);

/**
 * The filter by partner country: a form of the page's own until the records have come and the reader is at work, so that
 * it works without script and on a slow line; then, in the same box, a combobox that searches and acts at once.
 */
export function PartnerFilter() {
  const { atlas } = useView();
  const filter = useRef<HTMLDivElement>(null);
  // The form is not taken away under the reader's hands.
  const [formOpen, setFormOpen] = useState(false);
  const Combobox = useLoadedField(loadCombobox);
  const isField = Combobox !== null && atlas === 'ready' && !formOpen;
  // Who had come to the form by keyboard stands in the field that takes its place.
  const hadFocus = useRef(false);
  useEffect(() => {
    if (isField && hadFocus.current) filter.current?.querySelector('input')?.focus();
  }, [isField]);
  return (
    <div ref={filter} className={styles.filter}>
      {isField ? <Combobox /> : <PartnerForm onToggle={setFormOpen} hadFocus={hadFocus} />}
    </div>
  );
}

type FormProps = Readonly<{
  onToggle: (open: boolean) => void;
  /** Told when the form goes. */
  hadFocus: { current: boolean };
}>;

function PartnerForm({ onToggle, hadFocus }: FormProps) {
  const t = useTranslations('filter');
  const { view, hrefOf } = useView();
  const sections = useSections();
  return (
    <form
      method="get"
      action={hrefOf(DEFAULT_VIEW)}
      ref={(form) => () => {
        hadFocus.current = form?.contains(document.activeElement) ?? false;
      }}
    >
      <p className={styles.label}>{t('partner')}</p>
      <details className={styles.native} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary className={styles.box}>
          <span className={styles.input}>{t(isChosen(view) ? 'addPartner' : 'choosePartner')}</span>
          <span className={styles.trigger}>
            <ChevronDown size={16} aria-hidden />
          </span>
        </summary>
        <fieldset className={styles.popup}>
          <legend className="visually-hidden">{t('partner')}</legend>
          <div className={styles.list}>
            {sections.map(({ name, choices }) => (
              <fieldset key={name}>
                <legend className={styles.section}>{name}</legend>
                {choices.map((choice) => (
                  <label key={choice.item} className={styles.item}>
                    <input
                      type="checkbox"
                      name={choice.isGroup ? 'group' : 'partner'}
                      value={choice.code}
                      defaultChecked={choice.chosen}
                    />
                    <Name choice={choice} />
                    <Count choice={choice} />
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
          <div className={styles.apply}>
            <button type="submit">{t('apply')}</button>
          </div>
        </fieldset>
      </details>
      <KeptKeys view={{ ...view, partners: [], groups: [], camera: null, page: 1 }} />
    </form>
  );
}
