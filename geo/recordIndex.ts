import { type ArcEnds, arcEnds } from './arcs';
import type { Atlas, AtlasRecord } from './atlas';
import { fold } from './fold';
import { type Membership, membershipsOf } from './groups';
import { involved } from './record';
import { type Row, row } from './rows';
import { searchFields } from './searchFields';
import type { Words } from './words';

/** A record with what every view asks of it, worked out once for an atlas and a language. */
export type IndexedRecord = Readonly<{
  record: AtlasRecord;
  involved: ReadonlySet<string>;
  /** The memberships of all that it involves, past ones included. */
  memberships: readonly Membership[];
  /** Every text of the record that search looks into, folded. */
  text: () => string;
  /** Its row of the table while it is not picked. */
  row: () => Row;
  /** What that row shows in every view, folded. */
  rowText: () => string;
  /** The ends of its arcs. */
  ends: () => readonly ArcEnds[];
}>;

const indexes = new WeakMap<Atlas, Map<string, readonly IndexedRecord[]>>();

/** The index of an atlas in a language: made at the first question, kept for as long as the atlas is. */
export function recordIndex(atlas: Atlas, words: Words): readonly IndexedRecord[] {
  const ofAtlas = indexes.get(atlas) ?? new Map<string, readonly IndexedRecord[]>();
  indexes.set(atlas, ofAtlas);
  const index = ofAtlas.get(words.locale) ?? indexRecords(atlas, words);
  ofAtlas.set(words.locale, index);
  return index;
}

function indexRecords(atlas: Atlas, words: Words): readonly IndexedRecord[] {
  const memberships = membershipsOf(atlas.groups);
  return [...atlas.partnerships, ...atlas.visits].map((record) => {
    const codes = involved(record, atlas);
    const rowOf = once(() => row(record, atlas, words));
    return {
      record,
      involved: codes,
      memberships: [...codes].flatMap((code) => memberships.get(code) ?? []),
      text: once(() => fold(textsOf(record, atlas, words))),
      row: rowOf,
      rowText: once(() => fold(`${rowOf().title}\n${rowOf().detail}`)),
      ends: once(() => arcEnds(record, atlas, words)),
    };
  });
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function textsOf(record: AtlasRecord, atlas: Atlas, words: Words): string {
  return searchFields(record, atlas, words)
    .map(({ text }) => text)
    .join('\n');
}
