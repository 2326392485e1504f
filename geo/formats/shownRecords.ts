import type { Atlas, AtlasRecord } from '../atlas';
import { isMatch } from '../matches';
import { type IndexedRecord, recordIndex } from '../recordIndex';
import { sortRecords } from '../sortRecords';
import type { View } from '../view';
import type { Words } from '../words';

/** The records of a type that the filters of a view leave, in the order of its table, on all of its pages. */
export function shownRecords(
  type: AtlasRecord['type'],
  atlas: Atlas,
  view: View,
  words: Words,
): readonly IndexedRecord[] {
  const shown = new Map(
    recordIndex(atlas, words)
      .filter((indexed) => indexed.record.type === type && isMatch(indexed, view))
      .map((indexed) => [indexed.record, indexed]),
  );
  return sortRecords([...shown.keys()], view.sort, atlas, words).flatMap((record) => shown.get(record) ?? []);
}
