import type { Column, SortColumn } from './columns';
import type { FuzzyDate } from './fuzzyDate';
import type { Kind, Status } from './vocabulary';

export type Projection = 'globe' | 'mercator';
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * What alone is shown. `partnerships` are `ties` and `prospects`, which are proposed, negotiated or abandoned. Every
 * narrowing has one form here: see show.ts.
 */
export type Show = 'partnerships' | 'visits' | 'ties' | 'prospects' | 'ties,visits' | 'prospects,visits';

/** One for both tables; a table that lacks the column has the newest first. */
export type Sort = Readonly<{ column: SortColumn; descending: boolean }>;

/**
 * Where the reader looks from. `zoom` is that of a 1200×630 box (see boxZoom); degrees for the rest:
 * `bearing` clockwise from north, `pitch` from straight down.
 */
export type Camera = Readonly<{
  zoom: number;
  latitude: number;
  longitude: number;
  bearing: number;
  pitch: number;
}>;

/** What a view is compared with, all else held: other partners in the place of its own, or another period. */
export type Compare =
  | Readonly<{ by: 'partner'; partners: readonly string[]; groups: readonly string[] }>
  /** Inclusive; `null` where it is open, which is one end at most. */
  | Readonly<{ by: 'period'; from: FuzzyDate | null; to: FuzzyDate | null }>;

/** All that a link carries. `null` and empty lists mean: not said, so the default holds. */
export type View = Readonly<{
  /** Party codes, in the order chosen, without repeats. */
  partners: readonly string[];
  /** Codes of groups of partners, in the order chosen, without repeats. */
  groups: readonly string[];
  match: 'any' | 'all';
  kinds: readonly Kind[];
  statuses: readonly Status[];
  verified: 'yes' | 'no' | null;
  /** Inclusive. */
  from: FuzzyDate | null;
  /** Inclusive. */
  to: FuzzyDate | null;
  /** A calendar day: only ties in force or in operation on it. */
  force: string | null;
  show: Show | null;
  q: string | null;
  /** Counts only where there is something to compare with (see sides.ts). */
  compare: Compare | null;
  /** The id of a record. */
  pick: string | null;
  /** The number of a stop in the picked visit, from 1. */
  stop: number | null;
  camera: Camera | null;
  projection: Projection;
  theme: Theme | null;
  /** What stands beside the titles, in the order of COLUMNS; each table has of them those that are its own. */
  columns: readonly Column[];
  sort: Sort;
  /** A page of both tables, from 1. */
  page: number;
  /** The version of the data that the link was made with, where it is to be told from today's: 12 hexadecimal digits. */
  data: string | null;
}>;

export const DEFAULT_VIEW: View = {
  partners: [],
  groups: [],
  match: 'any',
  kinds: [],
  statuses: [],
  verified: null,
  from: null,
  to: null,
  force: null,
  show: null,
  q: null,
  compare: null,
  pick: null,
  stop: null,
  camera: null,
  projection: 'globe',
  theme: null,
  columns: ['date'],
  sort: { column: 'date', descending: true },
  page: 1,
  data: null,
};
