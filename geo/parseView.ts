import type { Atlas, Visit } from './atlas';
import { cleanText, MAX_QUERY_LENGTH } from './cleanText';
import { COLUMNS, SORT_COLUMNS } from './columns';
import { formatCompare } from './formatCompare';
import { CAMERA_LIMITS, type LinkKey, roundCamera } from './formatView';
import { earliestDay, isFuzzyDate, latestDay } from './fuzzyDate';
import { GRAMMAR_VERSION, migrateLink } from './migrateLink';
import { presentPartyCode, presentRecordId } from './presentId';
import { compareItemIn, readCompare } from './readCompare';
import type { LinkParameters } from './readQuery';
import { SHOW_WORDS, showOfWords } from './show';
import { isSame, isWithoutFirst } from './sides';
import {
  type Camera,
  type Compare,
  DEFAULT_VIEW,
  type Projection,
  type Sort,
  THEMES,
  type Theme,
  type View,
} from './view';
import { KINDS, STATUSES } from './vocabulary';

/** A value longer than this is not read. */
const MAX_VALUE_LENGTH = 2_000;
/** So many items of a list are read, and so many values of a key that repeats. */
const MAX_ITEMS = 300;
const MAX_PAGE = 10_000;
/** Of an ignored value so much is quoted. */
const MAX_QUOTE_LENGTH = 80;

/**
 * Why a value was ignored: `unreadable`, not of the key's form; `unknown`, of its form but neither in the atlas
 * nor in the vocabulary; `out-of-range`; `repeated`, a key that holds one value was given another one;
 * `without-pick`, a stop although no visit is picked; `without-first`, something to compare with, but nothing of its own
 * that the view could compare; `same`, it would be compared with itself; `too-long`; `contradicts`, `from` lies after `to`; `newer`, a
 * version of the grammar that is not known yet.
 */
export type IgnoredReason =
  | 'unreadable'
  | 'unknown'
  | 'out-of-range'
  | 'repeated'
  | 'without-pick'
  | 'without-first'
  | 'same'
  | 'too-long'
  | 'contradicts'
  | 'newer';

/** A part of a link that was not followed. `value` is a reader's text, at most 80 characters of it. */
export type Ignored = Readonly<{ key: LinkKey; value: string; reason: IgnoredReason }>;

export type ViewReading = Readonly<{ view: View; ignored: readonly Ignored[] }>;

type Read<T> = Readonly<{ value: T } | { reason: IgnoredReason }>;
type Reader<T> = (text: string) => Read<T>;

const UNREADABLE = { reason: 'unreadable' } as const;
const UNKNOWN = { reason: 'unknown' } as const;
const OUT_OF_RANGE = { reason: 'out-of-range' } as const;

const LETTERS = /^[A-Za-z]+$/;
const GROUP = /^[A-Za-z][A-Za-z0-9]*$/;
const IDENTIFIER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SORT = /^(-?)([a-z]+(?:-[a-z]+)*)$/;
const INTEGER = /^-?\d+$/;
const VERSION = /^[1-9]\d{0,3}$/;
const DATA_VERSION = /^[0-9a-f]{12}$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

function quote(text: string): string {
  const cleaned = cleanText(text.slice(0, MAX_VALUE_LENGTH));
  // Cleaned once more, as the cut may have halved a surrogate pair.
  return cleaned.length <= MAX_QUOTE_LENGTH
    ? cleaned
    : `${cleanText(cleaned.slice(0, MAX_QUOTE_LENGTH - 1))}…`;
}

function within(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function oneOf<T extends string>(vocabulary: readonly T[]): Reader<T> {
  return (text) => {
    const value = vocabulary.find((word) => word === text);
    if (value !== undefined) return { value };
    return IDENTIFIER.test(text) ? UNKNOWN : UNREADABLE;
  };
}

function partyIn(atlas: Atlas): Reader<string> {
  return (text) => {
    if (!LETTERS.test(text)) return UNREADABLE;
    const value = presentPartyCode(text, atlas);
    return value === null ? UNKNOWN : { value };
  };
}

function groupIn(atlas: Atlas): Reader<string> {
  return (text) => {
    if (!GROUP.test(text)) return UNREADABLE;
    const value = atlas.groups.find(({ code }) => code === text.toUpperCase());
    return value ? { value: value.code } : UNKNOWN;
  };
}

function recordIn(atlas: Atlas): Reader<string> {
  return (text) => {
    if (!IDENTIFIER.test(text)) return UNREADABLE;
    // An old link goes on to name what has been renamed.
    const value = presentRecordId(text, atlas);
    return value === null ? UNKNOWN : { value };
  };
}

function integerUpTo(most: number): Reader<number> {
  return (text) => {
    if (!INTEGER.test(text)) return UNREADABLE;
    const value = Number(text);
    return within(value, 1, most) ? { value } : OUT_OF_RANGE;
  };
}

function stopOf(visit: Visit | undefined): Reader<number> {
  return (text) => {
    if (visit) return integerUpTo(visit.stops.length)(text);
    return INTEGER.test(text) ? { reason: 'without-pick' } : UNREADABLE;
  };
}

function readDate(text: string): Read<string> {
  return isFuzzyDate(text) ? { value: text } : UNREADABLE;
}

function readDay(text: string): Read<string> {
  return text.length === 10 ? readDate(text) : UNREADABLE;
}

function readQ(text: string): Read<string> {
  return text.length <= MAX_QUERY_LENGTH ? { value: text } : { reason: 'too-long' };
}

function readVersion(text: string): Read<number> {
  if (!VERSION.test(text)) return UNREADABLE;
  // Most of a link that is newer than this server still says what it meant.
  return Number(text) <= GRAMMAR_VERSION ? { value: Number(text) } : { reason: 'newer' };
}

function readData(text: string): Read<string> {
  return DATA_VERSION.test(text) ? { value: text } : UNREADABLE;
}

function readSort(text: string): Read<Sort> {
  const match = SORT.exec(text);
  if (!match) return UNREADABLE;
  const column = SORT_COLUMNS.find((name) => name === match[2]);
  return column ? { value: { column, descending: match[1] === '-' } } : UNKNOWN;
}

/** Reads zoom/latitude/longitude[/bearing/pitch]. Longitude and bearing may lie a turn beyond ±180. */
function readCamera(text: string): Read<Camera> {
  const parts = text.split('/');
  if ((parts.length !== 3 && parts.length !== 5) || !parts.every((part) => DECIMAL.test(part))) {
    return UNREADABLE;
  }
  const [zoom = 0, latitude = 0, longitude = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const { minZoom, maxZoom, maxLatitude, maxPitch } = CAMERA_LIMITS;
  const possible =
    within(zoom, minZoom, maxZoom) &&
    within(latitude, -maxLatitude, maxLatitude) &&
    within(longitude, -540, 540) &&
    within(bearing, -540, 540) &&
    within(pitch, 0, maxPitch);
  return possible ? { value: roundCamera({ zoom, latitude, longitude, bearing, pitch }) } : OUT_OF_RANGE;
}

/**
 * Reads the parameters of a link into a view of this atlas. It takes any text and never throws: what it
 * cannot follow it leaves at its default and names in `ignored`. Keys that are not
 * the link's own (`utm_source`) are none of its business and pass in silence.
 */
export function parseView(given: LinkParameters, atlas: Atlas): ViewReading {
  const ignored: Ignored[] = [];
  let parameters = given;

  function ignore(key: LinkKey, value: string, reason: IgnoredReason): void {
    ignored.push({ key, value: quote(value), reason });
  }

  /** The distinct values of a key, cleaned, without empty ones. */
  function values(key: LinkKey): string[] {
    const given = [parameters[key] ?? []].flat();
    const texts = new Set<string>();
    for (const text of given.slice(0, MAX_ITEMS)) {
      if (text.length > MAX_VALUE_LENGTH) ignore(key, text, 'too-long');
      else texts.add(cleanText(text));
    }
    if (given.length > MAX_ITEMS) ignore(key, given.slice(MAX_ITEMS).join(','), 'too-long');
    texts.delete('');
    return [...texts];
  }

  function list<T>(key: LinkKey, read: Reader<T>): T[] {
    const items = new Set(values(key).flatMap((text) => text.split(',').map((item) => item.trim())));
    items.delete('');
    const kept = new Set<T>();
    for (const item of [...items].slice(0, MAX_ITEMS)) {
      const result = read(item);
      if ('value' in result) kept.add(result.value);
      else ignore(key, item, result.reason);
    }
    if (items.size > MAX_ITEMS) ignore(key, [...items].slice(MAX_ITEMS).join(','), 'too-long');
    return [...kept];
  }

  /** One of two: a form that ticks both, or neither, leaves nothing out. */
  function either<T extends string>(key: LinkKey, words: readonly [T, T]): T | null {
    const chosen = list(key, oneOf(words));
    return chosen.length === 1 ? (chosen[0] ?? null) : null;
  }

  /** The first readable value holds. */
  function single<T, D>(key: LinkKey, read: Reader<T>, byDefault: D): T | D {
    const texts = values(key);
    for (const [index, text] of texts.entries()) {
      const result = read(text);
      if ('value' in result) {
        const others = texts.slice(index + 1).join(', ');
        if (others) ignore(key, others, 'repeated');
        return result.value;
      }
      ignore(key, text, result.reason);
    }
    return byDefault;
  }

  function period(): Pick<View, 'from' | 'to'> {
    const from = single('from', readDate, null);
    const to = single('to', readDate, null);
    if (from === null || to === null || earliestDay(from) <= latestDay(to)) return { from, to };
    // Which of the two is wrong cannot be known, and a period without a day would show an empty atlas.
    ignore('from', from, 'contradicts');
    ignore('to', to, 'contradicts');
    return { from: null, to: null };
  }

  function columns(): View['columns'] {
    const named = list('columns', oneOf(['title', ...COLUMNS]));
    return named.length === 0 ? DEFAULT_VIEW.columns : COLUMNS.filter((column) => named.includes(column));
  }

  function compareOf(view: View): Compare | null {
    const { compare, ignored } = readCompare(list('compare', compareItemIn(atlas)));
    for (const { text, reason } of ignored) ignore('compare', text, reason);
    if (compare === null) return null;
    const reason = isWithoutFirst(view, compare) ? 'without-first' : isSame(view, compare) ? 'same' : null;
    if (reason === null) return compare;
    ignore('compare', formatCompare(compare), reason);
    return null;
  }

  parameters = migrateLink(given, single('v', readVersion, 1));
  const filters = {
    partners: list('partner', partyIn(atlas)),
    groups: list('group', groupIn(atlas)),
    match: single('match', oneOf<View['match']>(['any', 'all']), DEFAULT_VIEW.match),
    kinds: list('kind', oneOf(KINDS)),
    statuses: list('status', oneOf(STATUSES)),
    verified: either('verified', ['yes', 'no']),
    ...period(),
    force: single('force', readDay, null),
    show: showOfWords(list('show', oneOf(SHOW_WORDS))),
    q: single('q', readQ, null),
  };
  const pick = single('pick', recordIn(atlas), null);
  const visit = atlas.visits.find(({ id }) => id === pick);
  const view: View = {
    ...filters,
    compare: null,
    pick,
    stop: single('stop', stopOf(visit), null),
    camera: single('map', readCamera, null),
    projection: single('projection', oneOf<Projection>(['globe', 'mercator']), DEFAULT_VIEW.projection),
    theme: single('theme', oneOf<Theme>(THEMES), null),
    columns: columns(),
    sort: single('sort', readSort, DEFAULT_VIEW.sort),
    page: single('page', integerUpTo(MAX_PAGE), DEFAULT_VIEW.page),
    data: single('data', readData, null),
  };
  const compare = compareOf(view);
  return { view: { ...view, compare }, ignored };
}
