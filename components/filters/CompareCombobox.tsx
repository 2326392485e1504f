'use client';

import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide-react';
import { useId, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { withComparedPartners } from '../../geo/chips';
import { comparedNames } from '../../geo/sideNames';
import { useView } from '../view/ViewProvider';
import { comparedWith, useOthers } from './comparedPartner';
import styles from './PartnerFilter.module.css';
import { matchesName, PartnerPopup } from './PartnerPopup';

/** What the chosen partners are compared with, as a field that searches, and acts at once. */
export function CompareCombobox() {
  const t = useTranslations();
  const id = useId();
  const { view, words, go } = useView();
  const frame = useRef<HTMLDivElement>(null);
  const sections = useOthers();
  const byItem = useMemo(
    () => new Map(sections.flatMap(({ choices }) => choices).map((choice) => [choice.item, choice])),
    [sections],
  );
  const compared = comparedWith(view);
  const value =
    [...byItem.values()].find(({ code, isGroup }) => code === compared?.code && isGroup === compared.isGroup)
      ?.item ?? null;
  return (
    <div ref={frame}>
      <Combobox.Root<string>
        autoHighlight
        items={sections.map(({ name, choices }) => ({ value: name, items: choices.map(({ item }) => item) }))}
        value={value}
        onValueChange={(item: string | null, details) => {
          // Escape leaves the field; it must not end the comparison.
          if (details.reason === 'escape-key') return;
          const choice = item === null ? undefined : byItem.get(item);
          const chosen = choice ? [choice.code] : [];
          go(
            choice?.isGroup ? withComparedPartners(view, [], chosen) : withComparedPartners(view, chosen),
            'push',
          );
        }}
        filter={(item, query) => matchesName(byItem.get(item), query)}
        itemToStringLabel={(item) => byItem.get(item)?.name ?? item}
      >
        <label className={styles.label} htmlFor={id}>
          {t('compare.label')}
        </label>
        <Combobox.InputGroup className={styles.box}>
          <Combobox.Input
            id={id}
            className={styles.input}
            placeholder={
              (view.compare?.by === 'partner' && comparedNames(view, words)?.second) || t('compare.choose')
            }
          />
          <Combobox.Clear className={styles.trigger} aria-label={t('compare.clear')}>
            <X size={16} aria-hidden />
          </Combobox.Clear>
          <Combobox.Trigger className={styles.trigger} aria-label={t('filter.all')}>
            <ChevronDown size={16} aria-hidden />
          </Combobox.Trigger>
        </Combobox.InputGroup>
        <PartnerPopup frame={frame} byItem={byItem} />
      </Combobox.Root>
    </div>
  );
}
