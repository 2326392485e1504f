import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { GROUP_PREFIX } from '../../geo/formatCompare';
import { DEFAULT_VIEW } from '../../geo/view';
import { KeptKeys } from '../view/KeptKeys';
import { useView } from '../view/ViewProvider';
import { comparedWith, useOthers } from './comparedPartner';
import styles from './PartnerFilter.module.css';
import { isChosen } from './partnerSections';
import { useLoadedField } from './useLoadedField';

const loadCombobox = () => import('./CompareCombobox').then(({ CompareCombobox }) => CompareCombobox);

/**
 * What the chosen partners are compared with: as the filter above it, a form of the page's own until the records have come.
 * With no partner chosen there is nothing to compare.
 */
export function CompareFilter() {
  const { view, atlas } = useView();
  // The form is not taken away under the reader's hands.
  const [inForm, setInForm] = useState(false);
  const Combobox = useLoadedField(loadCombobox);
  if (!isChosen(view)) return null;
  return (
    <div className={styles.filter}>
      {Combobox !== null && atlas === 'ready' && !inForm ? <Combobox /> : <CompareForm onFocus={setInForm} />}
    </div>
  );
}

function CompareForm({ onFocus }: Readonly<{ onFocus: (within: boolean) => void }>) {
  const t = useTranslations('compare');
  const id = useId();
  const { view, hrefOf } = useView();
  const sections = useOthers();
  const compared = comparedWith(view);
  return (
    <form
      method="get"
      action={hrefOf(DEFAULT_VIEW)}
      onFocus={() => onFocus(true)}
      onBlur={() => onFocus(false)}
    >
      <label className={styles.label} htmlFor={id}>
        {t('label')}
      </label>
      <div className={styles.box}>
        <select
          id={id}
          name="compare"
          className={styles.input}
          defaultValue={compared ? `${compared.isGroup ? GROUP_PREFIX : ''}${compared.code}` : ''}
        >
          <option value="">{t('noScript')}</option>
          {sections.map(({ name, choices }) => (
            <optgroup key={name} label={name}>
              {choices.map(({ item, code, isGroup, name }) => (
                <option key={item} value={isGroup ? `${GROUP_PREFIX}${code}` : code}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit" className={styles.submit}>
          {t('apply')}
        </button>
      </div>
      <KeptKeys view={{ ...view, compare: null, camera: null, page: 1 }} />
    </form>
  );
}
