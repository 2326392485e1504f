'use client';

import { Combobox } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { fold } from '../../geo/fold';
import styles from './PartnerFilter.module.css';
import { Count, Name } from './PartnerLabel';
import type { Listed } from './partnerSections';

type Props = Readonly<{
  /** What the list is put into. */
  frame: RefObject<HTMLElement | null>;
  byItem: ReadonlyMap<string, Listed>;
}>;

/** The list below a field that searches groups and partners: in the header, as what is outside a landmark is lost to those who go by them. */
export function PartnerPopup({ frame, byItem }: Props) {
  const t = useTranslations('filter');
  return (
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
  );
}

/** A partner is found by its name in any case and without accents, and by its code. */
export function matchesName(choice: Listed | undefined, query: string): boolean {
  if (!choice) return false;
  const wanted = fold(query.trim());
  return fold(choice.name).includes(wanted) || choice.code.toLowerCase() === wanted;
}
