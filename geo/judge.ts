import type { Counted } from './facets';
import { leftOutBy, matchesBesidesFacets } from './matches';
import type { IndexedRecord } from './recordIndex';
import type { Side } from './sides';
import type { View } from './view';

/** What a view has to say of a record. */
export type Judgement = Readonly<{
  /** Whether it is shown; `undated`: only the want of a date keeps it out. */
  shown: 'yes' | 'no' | 'undated';
  /** On which side of a comparison it is shown; `null` where nothing is compared. */
  side: Side | null;
  /** The sides whose choices it counts for. */
  counted: readonly Counted[];
}>;

const NOTHING: Judgement = { shown: 'no', side: null, counted: [] };

/** Judges a record by the sides of a view, in one look at each. */
export function judge(
  indexed: IndexedRecord,
  [first, second]: readonly [View] | readonly [View, View],
): Judgement {
  const one = judgeOne(indexed, first);
  if (second === undefined) return one;
  const other = judgeOne(indexed, second);
  const [onFirst, onSecond] = [one.shown === 'yes', other.shown === 'yes'];
  return {
    shown: onFirst || onSecond ? 'yes' : one.shown === 'undated' ? 'undated' : other.shown,
    side: onFirst && onSecond ? 'both' : onFirst ? 'first' : onSecond ? 'second' : null,
    counted: [...one.counted, ...other.counted],
  };
}

function judgeOne(indexed: IndexedRecord, view: View): Judgement {
  const facet = leftOutBy(indexed, view);
  if (facet === 'several') return NOTHING;
  const match = matchesBesidesFacets(indexed, view);
  const counted = match === 'yes' ? [{ leftOutBy: facet, view }] : [];
  return { shown: facet === null ? match : 'no', side: null, counted };
}
