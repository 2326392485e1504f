'use client';

import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { withPartners } from '../../geo/chips';
import { fold } from '../../geo/fold';
import { linkParameters } from '../../geo/formatView';
import type { PartnerChoice } from '../../geo/scene';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { useView } from '../view/ViewProvider';
import styles from './PartnerFilter.module.css';

/**
 * The filter by partner country: a form of the page's own until the records have come, so that it works
 * without script and on a slow line; then, in the same box, a combobox that searches and acts at once.
 */
export function PartnerFilter() {
  const { atlas } = useView();
  // The form is not taken away under the reader's hands.
  const [formOpen, setFormOpen] = useState(false);
  return (
    <div className={styles.filter}>
      {atlas === 'ready' && !formOpen ? <PartnerCombobox /> : <PartnerForm onToggle={setFormOpen} />}
    </div>
  );
}

function PartnerCombobox() {
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
                          <ChoiceName choice={byItem.get(item)} />
                          <ChoiceCount choice={byItem.get(item)} />
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

/** A partner or a group of partners, as it stands in the list. */
type Listed = PartnerChoice &
  Readonly<{
    item: string;
    isGroup: boolean /** Its members in the view's period, if there is one. */;
    members: number | null;
  }>;

type Section = Readonly<{ name: string; choices: readonly Listed[] }>;

/** A group's code may be a party's as well: EU. */
function itemOfGroup(code: string): string {
  return `group:${code}`;
}

export function isChosen({ partners, groups }: View): boolean {
  return partners.length + groups.length > 0;
}

/** The groups, then the partners; a folder of data without groups has none. */
export function useSections(): readonly Section[] {
  const t = useTranslations('filter');
  const { scene, view, words } = useView();
  const { partners, facets } = scene;
  const dated = view.from !== null || view.to !== null || view.force !== null;
  return useMemo(
    () =>
      [
        {
          name: t('groups'),
          choices: facets.group.map(
            (choice): Listed => ({
              ...choice,
              item: itemOfGroup(choice.code),
              name: words.group(choice.code),
              isGroup: true,
              members: dated ? choice.members : null,
            }),
          ),
        },
        {
          name: t('partners'),
          choices: partners.map(
            (choice): Listed => ({ ...choice, item: choice.code, isGroup: false, members: null }),
          ),
        },
      ].filter(({ choices }) => choices.length > 0),
    [t, words, partners, facets.group, dated],
  );
}

/** A partner is found by its name in any case and without accents, and by its code. */
export function matchesName(choice: Listed | undefined, query: string): boolean {
  if (!choice) return false;
  const wanted = fold(query.trim());
  return fold(choice.name).includes(wanted) || choice.code.toLowerCase() === wanted;
}

export function ChoiceName({ choice }: Readonly<{ choice: Listed | undefined }>) {
  const t = useTranslations('filter');
  return (
    <span className={styles.name}>
      <bdi>{choice?.name}</bdi>
      {choice?.members != null && (
        <span className={styles.members}> {t('members', { count: choice.members })}</span>
      )}
    </span>
  );
}

export function ChoiceCount({ choice }: Readonly<{ choice: Listed | undefined }>) {
  const t = useTranslations('filter');
  const count = choice?.count ?? 0;
  return (
    <span className={styles.count}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('count', { count })}</span>
    </span>
  );
}

function PartnerForm({ onToggle }: Readonly<{ onToggle: (open: boolean) => void }>) {
  const t = useTranslations('filter');
  const { view, hrefOf } = useView();
  const sections = useSections();
  const kept = linkParameters({ ...view, partners: [], groups: [], camera: null, page: 1 });
  return (
    <form method="get" action={hrefOf(DEFAULT_VIEW)}>
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
                    <ChoiceName choice={choice} />
                    <ChoiceCount choice={choice} />
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
      {Object.entries(kept).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
    </form>
  );
}
