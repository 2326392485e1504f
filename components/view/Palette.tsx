'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { jumps, jumpTo, rank } from '../../geo/jumps';
import { searchWords } from '../../geo/searchWords';
import { withQuery } from '../../geo/withQuery';
import { Marked } from './Marked';
import styles from './Palette.module.css';
import { SHORTCUTS, type ShortcutId, useKeyNames, useSingleKeys } from './shortcuts';
import { useCompareActions } from './useCompareActions';
import { type PaletteAction, usePaletteActions } from './usePaletteActions';
import { useView } from './ViewProvider';

export type PaletteProps = Readonly<{ open: boolean; onOpenChange: (open: boolean) => void }>;

type Item = Readonly<{
  key: string;
  label: string;
  detail: string;
  rank: number;
  keeps?: boolean;
  run: () => void;
}>;
type Group = Readonly<{ value: string; items: readonly Item[] }>;

/** Goes to a partner, a record or a place, or does what the page's buttons do, by a few letters of its name. */
export function Palette({ open, onOpenChange }: PaletteProps) {
  const t = useTranslations('palette');
  // Opened again it begins anew, even before it has gone.
  const [was, setWas] = useState({ open, times: 0 });
  if (was.open !== open) setWas({ open, times: was.times + (open ? 1 : 0) });
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.popup} aria-label={t('open')}>
            <Commands key={was.times} onDone={() => onOpenChange(false)} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Commands({ onDone }: Readonly<{ onDone: () => void }>) {
  const t = useTranslations('palette');
  const { atlas } = useView();
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const groups = useGroups(text, setSaid);
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={text}
      onValueChange={(value, details) => {
        // A command that is done does not become what is asked for.
        if (details.reason === 'item-press') return;
        setText(value);
        setSaid('');
      }}
      itemToStringValue={(item: Item) => item.label}
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles.head}>
        <Autocomplete.Input
          className={styles.input}
          aria-label={t('label')}
          placeholder={t('placeholder')}
          enterKeyHint="go"
        />
        <Dialog.Close className={styles.close} aria-label={t('close')} title={t('close')}>
          <X size={17} aria-hidden />
        </Dialog.Close>
      </div>
      <Autocomplete.List className={styles.list}>
        {(group: Group) => (
          <Autocomplete.Group key={group.value} items={group.items} className={styles.group}>
            <Autocomplete.GroupLabel className={styles.heading}>{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: Item) => (
                <Autocomplete.Item
                  key={item.key}
                  value={item}
                  className={styles.item}
                  onClick={() => {
                    item.run();
                    if (!item.keeps) onDone();
                  }}
                >
                  <span className={styles.label}>
                    <Marked text={item.label} q={text} />
                  </span>
                  {item.detail !== '' && (
                    <span className={styles.detail}>
                      <Marked text={item.detail} q={text} />
                    </span>
                  )}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <div className={styles.foot}>
        <p role="status">{said !== '' ? said : atlas === 'loading' ? t('loading') : ''}</p>
        <KeyHints />
      </div>
    </Autocomplete.Root>
  );
}

/** So many comparisons are offered: a few letters lead to any other. */
const MOST_COMPARISONS = 6;

/** What the palette offers for a text, in groups, the group with the best answer first. */
function useGroups(text: string, say: (message: string) => void): readonly Group[] {
  const t = useTranslations('palette');
  const compare = useTranslations('compare');
  const { data, view, words, go } = useView();
  const actions = usePaletteActions(say);
  const comparisons = useCompareActions();
  const found = useMemo(() => (data ? jumps(text, data, words) : []), [text, data, words]);
  const searched = searchWords(text);

  const jumpItems = (to: 'partner' | 'place' | 'record'): Item[] =>
    found
      .filter((jump) => jump.to === to)
      .map((jump) => ({
        key: `${jump.to}-${jump.id}`,
        label: jump.label,
        detail: jump.detail,
        rank: jump.rank,
        run: () => data && go(jumpTo(jump, data, view, words), 'push'),
      }));
  const answering = (some: readonly PaletteAction[]) =>
    some
      .flatMap(({ id, ...action }): Item[] => {
        const answers = rank(action.label, action.detail, searched);
        return answers === null ? [] : [{ ...action, key: `action-${id}`, rank: answers }];
      })
      .sort((a, b) => a.rank - b.rank);
  const searches: Item[] =
    searched.length === 0
      ? []
      : [
          {
            key: 'search',
            label: t('search', { q: withQuery(view, text).q ?? '' }),
            detail: '',
            // After all else: what it offers can always be done.
            rank: Number.POSITIVE_INFINITY,
            run: () => go(withQuery(view, text), 'push'),
          },
        ];
  return [
    { value: t('partners'), items: jumpItems('partner') },
    { value: t('places'), items: jumpItems('place') },
    { value: t('records'), items: jumpItems('record') },
    { value: t('actions'), items: answering(actions) },
    { value: compare('commands'), items: answering(comparisons).slice(0, MOST_COMPARISONS) },
    { value: t('searches'), items: searches },
  ]
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => (a.items[0]?.rank ?? 0) - (b.items[0]?.rank ?? 0));
}

/** The page's shortcuts, those alone that act. */
function KeyHints() {
  const [singleKeys] = useSingleKeys();
  return (
    <ul className={styles.hints}>
      {SHORTCUTS.filter(({ command }) => command || singleKeys).map(({ id }) => (
        <KeyHint key={id} id={id} />
      ))}
    </ul>
  );
}

function KeyHint({ id }: Readonly<{ id: ShortcutId }>) {
  const t = useTranslations('shortcut');
  const keys = useKeyNames(id);
  return (
    <li>
      <kbd>{keys}</kbd> {t(id)}
    </li>
  );
}
