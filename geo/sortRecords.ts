import type { Atlas, AtlasRecord } from './atlas';
import { type Column, hasColumn } from './columns';
import { columnValue } from './columnValue';
import { isTie } from './record';
import { DEFAULT_VIEW, type Sort } from './view';
import { KINDS } from './vocabulary';
import type { Words } from './words';

/**
 * Records in the order of a sort; equal ones by title, those of which nothing is known last, whichever the direction. Records
 * of a type whose table lacks the column come after the others, the newest first.
 */
export function sortRecords(
  records: readonly AtlasRecord[],
  sort: Sort,
  atlas: Atlas,
  words: Words,
): AtlasRecord[] {
  const having = records.filter(({ type }) => hasColumn(type, sort.column));
  const others = records.filter(({ type }) => !hasColumn(type, sort.column));
  return others.length === 0
    ? sorted(having, sort, atlas, words)
    : [...sorted(having, sort, atlas, words), ...sorted(others, DEFAULT_VIEW.sort, atlas, words)];
}

/** So many orders are remembered: a filter that changes leaves the sort as it is. */
const MOST_REMEMBERED = 4;

const remembered = new WeakMap<Atlas, Map<string, readonly AtlasRecord[]>>();

/** All records of an atlas in the order of a sort, of which any filter leaves some in the same order. */
export function orderedRecords(sort: Sort, atlas: Atlas, words: Words): readonly AtlasRecord[] {
  const orders = remembered.get(atlas) ?? new Map<string, readonly AtlasRecord[]>();
  remembered.set(atlas, orders);
  const name = `${words.locale} ${sort.column} ${sort.descending}`;
  const known = orders.get(name);
  const order = known ?? sortRecords([...atlas.partnerships, ...atlas.visits], sort, atlas, words);
  // The last one asked for stands at the end.
  orders.delete(name);
  orders.set(name, order);
  const [oldest] = orders.keys();
  if (orders.size > MOST_REMEMBERED && oldest !== undefined) orders.delete(oldest);
  return order;
}

function sorted(
  records: readonly AtlasRecord[],
  { column, descending }: Sort,
  atlas: Atlas,
  words: Words,
): AtlasRecord[] {
  const sign = descending ? -1 : 1;
  const byTitle = (a: AtlasRecord, b: AtlasRecord): number =>
    words.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
  if (column === 'title') return records.toSorted((a, b) => sign * byTitle(a, b));
  const ranked = records.map((record) => ({
    record,
    rank: column === 'type' ? typeRank(record) : rankIn(column, record, atlas, words),
  }));
  return ranked
    .sort((a, b) => {
      if (a.rank === b.rank) return byTitle(a.record, b.record);
      if (a.rank === null) return 1;
      if (b.rank === null) return -1;
      const order =
        typeof a.rank === 'number' && typeof b.rank === 'number'
          ? a.rank - b.rank
          : words.compare(`${a.rank}`, `${b.rank}`);
      return sign * order || byTitle(a.record, b.record);
    })
    .map(({ record }) => record);
}

function rankIn(column: Column, record: AtlasRecord, atlas: Atlas, words: Words): string | number | null {
  return columnValue(record, column, atlas, words)?.rank ?? null;
}

/** The ties in the order of the vocabulary, then what is none (yet), then the visits. */
function typeRank(record: AtlasRecord): number {
  if (record.type === 'visit') return 2 * KINDS.length;
  return KINDS.indexOf(record.kind) + (isTie(record) ? 0 : KINDS.length);
}
