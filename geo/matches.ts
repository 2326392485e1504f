import { earliestDay, latestDay } from './fuzzyDate';
import { inForceOnDay, life } from './record';
import type { IndexedRecord } from './recordIndex';
import { searchWords } from './searchWords';
import type { View } from './view';

/** Whether a record involves any, or with `match=all` every one, of the chosen partners; none chosen: all do. */
export function involvesPartners(
  codes: ReadonlySet<string>,
  view: Pick<View, 'partners' | 'match'>,
): boolean {
  if (view.partners.length === 0) return true;
  return view.match === 'all'
    ? view.partners.every((code) => codes.has(code))
    : view.partners.some((code) => codes.has(code));
}

/** Whether a record is left by every filter of the view but that of partners and that of period. */
function matchesFacets({ record, text }: IndexedRecord, view: View): boolean {
  if (view.show !== null && (view.show === 'visits') !== (record.type === 'visit')) return false;
  if (record.type === 'visit') {
    // A visit has neither kind nor status nor force, so a filter by one of them leaves none.
    if (view.kinds.length > 0 || view.statuses.length > 0 || view.force !== null) return false;
  } else {
    if (view.kinds.length > 0 && !view.kinds.includes(record.kind)) return false;
    if (view.statuses.length > 0 && !view.statuses.includes(record.status)) return false;
  }
  if (view.verified !== null && record.verified !== (view.verified === 'yes')) return false;
  return wordsOf(view).every((word) => text().includes(word));
}

const wordsOfViews = new WeakMap<View, readonly string[]>();

/** The words that a view searches for, folded once for all records. */
function wordsOf(view: View): readonly string[] {
  const known = wordsOfViews.get(view);
  if (known) return known;
  const words = view.q === null ? [] : searchWords(view.q);
  wordsOfViews.set(view, words);
  return words;
}

/** `undated`: only the want of a date keeps the record out of the period, or out of what was in force. */
export type Match = 'yes' | 'no' | 'undated';

/** Whether the view's filters, that of partners aside, leave a record. */
export function matchesBesidesPartners(indexed: IndexedRecord, view: View): Match {
  if (!matchesFacets(indexed, view)) return 'no';
  const { record } = indexed;
  const inForce = view.force === null || record.type === 'visit' ? true : inForceOnDay(record, view.force);
  if (inForce === false) return 'no';
  if (view.from === null && view.to === null) return inForce === null ? 'undated' : 'yes';
  const span = life(record);
  if (span === null) return 'undated';
  const startsInTime = view.to === null || span.start <= latestDay(view.to);
  const endsInTime = view.from === null || span.end === null || span.end >= earliestDay(view.from);
  if (!startsInTime || !endsInTime) return 'no';
  return inForce === null ? 'undated' : 'yes';
}

/** Whether the view's filters, every one of them, leave a record. */
export function isMatch(indexed: IndexedRecord, view: View): boolean {
  return matchesBesidesPartners(indexed, view) === 'yes' && involvesPartners(indexed.involved, view);
}
