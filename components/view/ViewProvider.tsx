'use client';

import { createMultiParser, debounce, useQueryStates } from 'nuqs';
import { enableHistorySync, NuqsAdapter } from 'nuqs/adapters/react';
import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { viewAddress } from '../../geo/address';
import type { Atlas } from '../../geo/atlas';
import { LINK_KEYS, type LinkKey } from '../../geo/formatView';
import type { ViewReading } from '../../geo/parseView';
import type { Drawing, Scene, SceneText } from '../../geo/scene';
import type { View } from '../../geo/view';
import { makeWords, type Words, type WordsTable } from '../../geo/words';
import { whenIdleOrActive } from '../ui/useIdleOrTouched';
import { whenPainted } from '../ui/whenPainted';

/** What the server knew when it made the page. */
export type Initial = Readonly<{
  table: WordsTable;
  reading: ViewReading;
  scene: SceneText;
  /** The data's version. */
  version: string;
  atlasUrl: string;
  /** The languages that the atlas speaks. */
  locales: readonly string[];
}>;

/**
 * How a move is written to the history: `push`, at once, for what Back should undo; `settle`, likewise, but once the
 * reader has come to rest, for what is typed or dragged; `replace` for stops and the camera.
 */
export type Step = 'push' | 'settle' | 'replace';

type ViewState = ViewReading &
  Readonly<{
    scene: SceneText;
    /** Makes what only the map needs of the scene, once for each: `null` until the browser holds the records. */
    makeDrawing: () => Drawing | null;
    words: Words;
    /** `loading` until the browser holds the records: till then links and forms ask the server. */
    atlas: 'loading' | 'ready' | 'failed';
    /** The records, once the browser holds them. */
    data: Atlas | null;
    locales: readonly string[];
    /** The address of a view on this page. */
    hrefOf: (view: View) => string;
    /** Goes to a view. */
    go: (view: View, step: Step) => void;
  }>;

const ViewContext = createContext<ViewState | null>(null);

/** The view of the page, the scene it gives, and how to go to another. */
export function useView(): ViewState {
  const state = useContext(ViewContext);
  if (!state) throw new Error('useView is called outside ViewProvider');
  return state;
}

type WhileSeenProps = Readonly<{
  seen: boolean;
  /** What of the view it shows all the same. */
  always?: string;
  children: ReactNode;
}>;

/** What is within keeps to the view as it was while nobody sees it: a closed menu is written anew when it opens. */
export function WhileSeen({ seen, always, children }: WhileSeenProps) {
  const now = { state: useView(), always, children };
  const [kept, setKept] = useState(now);
  const isDue = seen || kept.always !== always;
  if (isDue && (kept.state !== now.state || kept.children !== children)) setKept(now);
  const shown = isDue ? now : kept;
  return <ViewContext value={shown.state}>{shown.children}</ViewContext>;
}

/** nuqs only carries: a key's values pass as they are, and geo/ parses and formats them. */
const carried = createMultiParser<readonly string[]>({
  parse: (values) => values,
  serialize: (values) => [...values],
  eq: (a, b) => a.join('&') === b.join('&'),
});
const CARRIED = Object.fromEntries(LINK_KEYS.map((key) => [key, carried])) as Record<LinkKey, typeof carried>;

/**
 * Stops and the camera, what is typed and what is dragged are written once they have settled: Safari refuses a page that writes its history too often.
 * A push meanwhile takes them along at once.
 */
const SETTLED = debounce(1000);

/** Keeps the keys of the link in their documented order, others after them. */
function inOrder(search: URLSearchParams): URLSearchParams {
  const order = (key: string): number => {
    const index = LINK_KEYS.indexOf(key as LinkKey);
    return index < 0 ? LINK_KEYS.length : index;
  };
  return new URLSearchParams([...search].sort(([a], [b]) => order(a) - order(b)));
}

type Props = Readonly<{
  initial: Initial;
  /**
   * Whether this is a frame in a page elsewhere: nothing is added to the Back of that page, and what its author chose to
   * show stays.
   */
  embedded?: boolean;
  children: ReactNode;
}>;

/**
 * What nuqs writes keeps the state that Next has put into the history, by which Next knows its own and leaves the address
 * alone: it would render all of its router for it, and write it once more. Back and Forward reach both.
 */
export function ViewProvider({ initial, embedded = false, children }: Props) {
  // Addresses that others write are followed, too.
  useEffect(enableHistorySync, []);
  // The page comes to life with the address that it was sent for; the server, which reads it itself, has none here.
  const asked = globalThis.location?.search;
  return (
    <NuqsAdapter processUrlSearchParams={inOrder} serverSearch={asked}>
      <ViewState initial={initial} embedded={embedded}>
        {children}
      </ViewState>
    </NuqsAdapter>
  );
}

function ViewState({ initial, embedded, children }: Required<Props>) {
  const [carriedValues, carry] = useQueryStates(CARRIED, { shallow: true, scroll: false });
  const { reader, state } = useAtlas(initial.atlasUrl);
  const atlas = reader?.atlas ?? null;
  const words = useMemo(() => makeWords(initial.table), [initial.table]);

  // While the address is the one the server answered, its reading and the texts of its scene hold: what is shown
  // first is to the letter what was sent.
  const address = JSON.stringify(carriedValues);
  const [firstAddress] = useState(address);
  const reading = useMemo<ViewReading>(() => {
    if (address === firstAddress || !reader) return initial.reading;
    const values: Record<LinkKey, readonly string[] | null> = JSON.parse(address);
    return reader.parseView(
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? undefined])),
      reader.atlas,
    );
  }, [address, firstAddress, reader, initial.reading]);
  // Of the view that was sent only the map needs more than was sent with it, and the map comes late.
  const make = useMemo(() => {
    let made: Scene | null = null;
    return () => {
      if (reader) made ??= reader.scene(reader.atlas, reading.view, words);
      return made;
    };
  }, [reader, reading, words]);
  const scene = reading === initial.reading ? initial.scene : (make() ?? initial.scene);

  const hrefOf = useCallback((view: View) => viewAddress(view, initial.table.locale), [initial.table.locale]);
  const steps = useMemo(
    () => reader?.makeSteps(reader.atlas, carry, SETTLED, embedded),
    [reader, carry, embedded],
  );
  const go = useCallback(
    (wanted: View, step: Step) => {
      // An embed keeps the filters that its author chose.
      const { pick, stop, camera } = wanted;
      const view = embedded ? { ...reading.view, pick, stop, camera } : wanted;
      if (steps) steps(reading.view, view, step);
      // Panning before the records have come changes nothing that the server could tell.
      else if (step === 'push') window.location.assign(hrefOf(view));
    },
    [steps, embedded, hrefOf, reading.view],
  );

  useDocument(scene, reading.view);
  const value = useMemo(
    () => ({
      ...reading,
      scene,
      makeDrawing: make,
      words,
      atlas: state,
      data: atlas,
      locales: initial.locales,
      hrefOf,
      go,
    }),
    [reading, scene, make, words, state, atlas, initial.locales, hrefOf, go],
  );
  return <ViewContext value={value}>{children}</ViewContext>;
}

/** The records, and what reads views and makes scenes of them: it is of no use before, and so comes with them. */
type Reader = Readonly<{ atlas: Atlas }> & typeof import('./reader');

/** Fetches the records once: after the page has been seen, or when the reader begins or has been idle, as a browser may not tell. */
function useAtlas(url: string): { reader: Reader | null; state: ViewState['atlas'] } {
  const [reader, setReader] = useState<Reader | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    const read = async (): Promise<Atlas> => {
      const response = await fetch(url, { signal: abort.signal, priority: 'low' });
      if (!response.ok) throw new Error(String(response.status));
      // The server has checked them when it read them.
      return response.json();
    };
    const ask = () => {
      callOff();
      Promise.all([read(), import('./reader')])
        .then(([atlas, made]) => {
          // Nothing that is seen changes: what the reader does meanwhile comes first.
          startTransition(() => setReader({ ...made, atlas }));
        })
        .catch(() => setFailed(!abort.signal.aborted));
    };
    const waits = [whenPainted(ask), whenIdleOrActive(ask)];
    const callOff = () => {
      for (const wait of waits) wait();
    };
    return () => {
      callOff();
      abort.abort();
    };
  }, [url]);
  return { reader, state: reader ? 'ready' : failed ? 'failed' : 'loading' };
}

/** The title stands in the tab and not on the page: to tell the browser would keep a press from being seen. */
const TITLED_AFTER_MS = 100;

/** Holds the document's title and theme to the view; the server has set both for the first one. */
function useDocument({ title }: SceneText, { theme }: View): void {
  useEffect(() => {
    if (document.title === title) return;
    const timer = setTimeout(() => {
      document.title = title;
    }, TITLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [title]);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
}
