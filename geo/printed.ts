import type { Atlas, AtlasRecord } from './atlas';
import { card } from './card';
import { type Chip, chips } from './chips';
import type { Comparison } from './comparison';
import { judge } from './judge';
import { recordIndex } from './recordIndex';
import type { Row } from './rows';
import type { Scene, Sign } from './scene';
import { sides } from './sides';
import { sortRecords } from './sortRecords';
import type { View } from './view';
import type { Words } from './words';

/** A row with what it rests on: on paper nothing can be opened. */
export type PrintedRow = Row & Readonly<{ sources: readonly Readonly<{ name: string; url: string }>[] }>;

/** A view as it stands on paper: the whole table, not a page of it. */
export type Printed = Readonly<{
  name: string;
  summary: string;
  filters: readonly Chip[];
  legend: readonly Sign[];
  comparison: Comparison | null;
  rows: readonly PrintedRow[];
  /** How many there are in all: `rows` are the first of them. */
  all: number;
}>;

/** More than these nobody prints. */
const MOST_ROWS = 500;

/** What of a view is to be printed. What is picked stands first, filtered or not. */
export function printed(atlas: Atlas, view: View, scene: Scene, words: Words): Printed {
  const index = recordIndex(atlas, words);
  const judged = index.map((indexed) => ({ indexed, ...judge(indexed, sides(view)) }));
  const sideOf = new Map(judged.map(({ indexed, side }) => [indexed.record, side]));
  const shown = judged
    .filter(({ shown, indexed }) => shown === 'yes' && indexed.record.id !== view.pick)
    .map(({ indexed }) => indexed);
  const picked = index.filter(({ record }) => record.id === view.pick);
  const sorted = sortRecords(
    shown.map(({ record }) => record),
    view.sort,
    atlas,
    words,
  );
  const records = [...picked.map(({ record }) => record), ...sorted];
  const rowOf = new Map(index.map((indexed) => [indexed.record, indexed.row]));
  return {
    name: scene.name,
    summary: scene.summary,
    filters: chips(view, words),
    legend: scene.legend,
    comparison: scene.comparison,
    rows: records.slice(0, MOST_ROWS).flatMap((record) => {
      const row = rowOf.get(record)?.();
      return row
        ? [
            {
              ...row,
              picked: record.id === view.pick,
              side: sideOf.get(record) ?? null,
              sources: sourcesOf(record, atlas, words),
            },
          ]
        : [];
    }),
    all: records.length,
  };
}

function sourcesOf(record: AtlasRecord, atlas: Atlas, words: Words): PrintedRow['sources'] {
  return card(record, atlas, words).sources.map(({ source, rank, date }) => ({
    name: [source.publisher, source.title, date, rank].filter(Boolean).join(', '),
    url: source.url,
  }));
}
