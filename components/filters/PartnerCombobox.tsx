'use client';

import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { withPartners } from '../../geo/chips';
import { useView, WhileSeen } from '../view/ViewProvider';
import styles from './PartnerFilter.module.css';
import { matchesName, PartnerPopup } from './PartnerPopup';
import { isChosen, itemOfGroup, useSections } from './partnerSections';

const CHEVRON = <ChevronDown size={16} aria-hidden />;

/** The filter by partner country as a field that searches, and acts at once. Its list keeps its numbers until it opens. */
export function PartnerCombobox() {
  const { view, go } = useView();
  const [open, setOpen] = useState(false);
  const latest = useRef({ view, go });
  useEffect(() => {
    latest.current = { view, go };
  });
  return (
    <WhileSeen seen={open} always={[...view.groups.map(itemOfGroup), ...view.partners].join()}>
      <Field
        onOpen={setOpen}
        onChosen={(partners, groups) => {
          const { view, go } = latest.current;
          go(withPartners(view, partners, groups), 'push');
        }}
      />
    </WhileSeen>
  );
}

type FieldProps = Readonly<{
  onOpen: (open: boolean) => void;
  onChosen: (partners: string[], groups: string[]) => void;
}>;

function Field({ onOpen, onChosen }: FieldProps) {
  const t = useTranslations('filter');
  const id = useId();
  const { view } = useView();
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
          onChosen(codes(false), codes(true));
        }}
        filter={(item, query) => matchesName(byItem.get(item), query)}
        itemToStringLabel={(item) => byItem.get(item)?.name ?? item}
        onOpenChange={(open, details) => {
          // Several partners can be chosen in one go.
          if (!open && details.reason === 'item-press') details.cancel();
          else onOpen(open);
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
            {CHEVRON}
          </Combobox.Trigger>
        </Combobox.InputGroup>
        <PartnerPopup frame={frame} byItem={byItem} />
      </Combobox.Root>
    </div>
  );
}
