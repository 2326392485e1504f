import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronDown, X } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { withComparedPartners } from '../../geo/chips';
import { GROUP_PREFIX } from '../../geo/formatCompare';
import { linkParameters } from '../../geo/formatView';
import { comparedNames } from '../../geo/sideNames';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { useView } from '../view/ViewProvider';
import { ChoiceCount, ChoiceName, isChosen, matchesName, useSections } from './PartnerFilter';
import styles from './PartnerFilter.module.css';

/**
 * What the chosen partners are compared with: as the filter above it, a form of the page's own until the records have come.
 * With no partner chosen there is nothing to compare.
 */
export function CompareFilter() {
  const { view, atlas } = useView();
  // The form is not taken away under the reader's hands.
  const [inForm, setInForm] = useState(false);
  if (!isChosen(view)) return null;
  return (
    <div className={styles.filter}>
      {atlas === 'ready' && !inForm ? <CompareCombobox /> : <CompareForm onFocus={setInForm} />}
    </div>
  );
}

/** The one partner or group that the view is compared with; `null` for none, and for several, as a link may say. */
function comparedWith({ compare }: View): Readonly<{ code: string; isGroup: boolean }> | null {
  if (compare?.by !== 'partner') return null;
  const all = [
    ...compare.partners.map((code) => ({ code, isGroup: false })),
    ...compare.groups.map((code) => ({ code, isGroup: true })),
  ];
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** What can stand on the other side: all but what alone stands on this one. */
function useOthers() {
  const { view } = useView();
  const sections = useSections();
  return useMemo(
    () =>
      sections.map(({ name, choices }) => ({
        name,
        choices: choices.filter(({ code, isGroup }) => {
          const [own, others] = isGroup ? [view.groups, view.partners] : [view.partners, view.groups];
          return !(own.length === 1 && own[0] === code && others.length === 0);
        }),
      })),
    [sections, view.partners, view.groups],
  );
}

function CompareCombobox() {
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
        {/* Inside the header, as the filter's own. */}
        <Combobox.Portal container={frame}>
          <Combobox.Positioner className={styles.positioner} sideOffset={4} align="start">
            <Combobox.Popup className={styles.popup}>
              <Combobox.Empty>
                <p className={styles.empty}>{t('filter.noPartner')}</p>
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

function CompareForm({ onFocus }: Readonly<{ onFocus: (within: boolean) => void }>) {
  const t = useTranslations('compare');
  const id = useId();
  const { view, hrefOf } = useView();
  const sections = useOthers();
  const kept = linkParameters({ ...view, compare: null, camera: null, page: 1 });
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
      {Object.entries(kept).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
    </form>
  );
}
