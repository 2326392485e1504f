'use client';

import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import { useId, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { withPartners } from '../../geo/chips';
import { fold } from '../../geo/fold';
import { useView } from '../view/ViewProvider';
import styles from './PartnerFilter.module.css';
import { Count, Name } from './PartnerLabel';
import { isChosen, itemOfGroup, type Listed, useSections } from './partnerSections';

/** The filter by partner country as a field that searches, and acts at once. */
export function PartnerCombobox() {
  const t = useTranslations('filter');
  const id = useId();
  const { view, go } = useView();
  const frame = useRef<HTMLDivElement>(null);
  const sections = useSections();
  const byItem = useMemo(
    () => new Map(sections.flatMap(({ choices }) => choices).map((choice) => [choice.item, choice])),
    [sections],
  );
  return (
    <div ref={frame}>
      <Combobox.Root
        multiple
        autoHighlight
        items={sections.map(({ name, choices }) => ({ value: name, items: choices.map(({ item }) => item) }))}
        value={[...view.groups.map(itemOfGroup), ...view.partners]}
        onValueChange={(items: string[], details) => {
          // Escape leaves the field; it must not empty the filter.
          if (details.reason === 'escape-key') return;
          const chosen = items.flatMap((item) => byItem.get(item) ?? []);
          const codes = (isGroup: boolean) =>
            chosen.filter((choice) => choice.isGroup === isGroup).map(({ code }) => code);
          go(withPartners(view, codes(false), codes(true)), 'push');
        }}
        filter={(item, query) => matchesName(byItem.get(item), query)}
        itemToStringLabel={(item) => byItem.get(item)?.name ?? item}
        onOpenChange={(open, details) => {
          // Several partners can be chosen in one go.
          if (!open && details.reason === 'item-press') details.cancel();
        }}
      >
        <label className={styles.label} htmlFor={id}>
          {t('partner')}
        </label>
        <Combobox.InputGroup className={styles.box}>
          <Combobox.Input
            id={id}
            className={styles.input}
            placeholder={t(isChosen(view) ? 'addPartner' : 'choosePartner')}
          />
          <Combobox.Trigger className={styles.trigger} aria-label={t('all')}>
            <ChevronDown size={16} aria-hidden />
          </Combobox.Trigger>
        </Combobox.InputGroup>
        {/* Inside the header: what stands outside a landmark is lost to those who go by them. */}
        <Combobox.Portal container={frame}>
          <Combobox.Positioner className={styles.positioner} sideOffset={4} align="start">
            <Combobox.Popup className={styles.popup}>
              <Combobox.Empty>
                <p className={styles.empty}>{t('noPartner')}</p>
              </Combobox.Empty>
              <Combobox.List className={styles.list}>
                {(section: Readonly<{ value: string; items: string[] }>) => (
                  <Combobox.Group key={section.value} items={section.items}>
                    <Combobox.GroupLabel className={styles.section}>{section.value}</Combobox.GroupLabel>
                    <Combobox.Collection>
                      {(item: string) => (
                        <Combobox.Item key={item} value={item} className={styles.item}>
                          <span className={styles.check}>
                            <Combobox.ItemIndicator>
                              <Check size={14} aria-hidden />
                            </Combobox.ItemIndicator>
                          </span>
                          <Name choice={byItem.get(item)} />
                          <Count choice={byItem.get(item)} />
                        </Combobox.Item>
                      )}
                    </Combobox.Collection>
                  </Combobox.Group>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  );
}

/** A partner is found by its name in any case and without accents, and by its code. */
function matchesName(choice: Listed | undefined, query: string): boolean {
  if (!choice) return false;
  const wanted = fold(query.trim());
  return fold(choice.name).includes(wanted) || choice.code.toLowerCase() === wanted;
}
