'use client';

import { LoaderCircle, Search, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DEFAULT_VIEW } from '../../geo/view';
import { isTooLong, withQuery } from '../../geo/withQuery';
import { KeptKeys } from '../view/KeptKeys';
import { useKeyNames, useShortcut, useSingleKeys } from '../view/shortcuts';
import { useView } from '../view/ViewProvider';
import styles from './SearchField.module.css';

const BUSY = <LoaderCircle className={styles.busy} size={16} aria-hidden />;
const GLASS = <Search size={16} aria-hidden />;
const CROSS = <X size={16} aria-hidden />;

/** A letter typed is searched for when no other follows within this time: typing itself never waits. */
const PAUSE_MS = 120;

/**
 * The search over all texts of the records. It is a form of the page's own, so that it works without script and on a
 * slow line; once the records have come it filters as the reader types, and Back undoes a search as a whole.
 */
export function SearchField() {
  const t = useTranslations('search');
  const id = useId();
  const { view, atlas, go, hrefOf } = useView();
  const input = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element | null>(null);
  // What is being typed, until the reader leaves the field: the view has it cleaned, and a moment later.
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? view.q ?? '';
  const [singleKeys] = useSingleKeys();
  const key = useKeyNames('search');
  const ready = atlas === 'ready';
  const waiting = draft !== null && atlas === 'loading';
  const tooLong = isTooLong(text);

  useShortcut('search', () => {
    input.current?.focus();
    input.current?.select();
  });

  const latest = useRef({ view, go });
  useEffect(() => {
    latest.current = { view, go };
  });

  function search(typed: string, step: 'settle' | 'push'): void {
    const { view, go } = latest.current;
    const searched = withQuery(view, typed);
    // Where nothing new is asked for the camera stays where the reader has brought it.
    go(searched.q === view.q ? view : searched, step);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: search reads what is latest when the pause is over
  useEffect(() => {
    if (draft === null || !ready) return;
    const timer = setTimeout(() => search(draft, 'settle'), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, ready]);

  useEffect(() => {
    // What was typed before the page had come to life.
    const typed = input.current?.value ?? '';
    if (typed !== (latest.current.view.q ?? '')) setDraft(typed);
    // Back leads to another search, and so out of this one.
    const leave = () => setDraft(null);
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, []);

  function settle(): void {
    if (draft === null || !ready) return;
    search(draft, 'push');
    setDraft(null);
  }

  function submit(event: FormEvent): void {
    if (!ready) return;
    event.preventDefault();
    settle();
    // The keyboard on the screen hides what was found.
    if (window.matchMedia('(pointer: coarse)').matches) input.current?.blur();
  }

  function clear(): void {
    setDraft('');
    if (ready) search('', 'settle');
    input.current?.focus();
  }

  function press(event: KeyboardEvent): void {
    // While a word is being composed, Escape belongs to the input method.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (text !== '') clear();
    else if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected)
      cameFrom.current.focus();
    else input.current?.blur();
  }

  return (
    <search className={styles.search}>
      <form method="get" action={hrefOf(DEFAULT_VIEW)} onSubmit={submit}>
        <label className="visually-hidden" htmlFor={id}>
          {t('label')}
        </label>
        <div className={styles.box}>
          {waiting ? BUSY : GLASS}
          <input
            ref={input}
            id={id}
            name="q"
            type="search"
            className={styles.input}
            placeholder={t('placeholder')}
            value={text}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={press}
            onFocus={(event) => {
              cameFrom.current = event.relatedTarget;
            }}
            onBlur={settle}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            aria-describedby={`${id}-note`}
            aria-keyshortcuts={singleKeys ? key : undefined}
            aria-busy={waiting}
          />
          {text !== '' ? (
            <button
              type="button"
              className={styles.clear}
              aria-label={t('clear')}
              title={t('clear')}
              // The field keeps the focus, so that nothing settles between.
              onMouseDown={(event) => event.preventDefault()}
              onClick={clear}
            >
              {CROSS}
            </button>
          ) : (
            singleKeys && (
              <kbd className={styles.hint} title={t('hint', { key })} aria-hidden>
                {key}
              </kbd>
            )
          )}
          <button type="submit" className={styles.submit} data-needed={atlas === 'failed'}>
            {t('submit')}
          </button>
        </div>
        <p id={`${id}-note`} className={styles.note} role="status">
          {waiting ? t('waiting') : tooLong ? t('tooLong') : ''}
        </p>
        {atlas !== 'ready' && <KeptKeys view={{ ...view, q: null, camera: null, page: 1 }} />}
      </form>
    </search>
  );
}
