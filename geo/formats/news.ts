import type { Atlas, AtlasRecord } from '../atlas';
import type { Change } from '../changes';
import { isMatch } from '../matches';
import { recordIndex } from '../recordIndex';
import type { View } from '../view';
import type { Words } from '../words';

/** One record that came in or changed with a change of the data. */
export type NewsItem = Readonly<{
  what: 'added' | 'changed' | 'corrected';
  record: AtlasRecord;
  change: Change;
  /** The properties that changed, by name; none for a record that came in. */
  fields: readonly string[];
}>;

/**
 * What has come in and what has changed, the newest first: of each change of the log the records that the filters of a
 * view leave today. A record that was renamed has changed; one that is gone has no news.
 *
 * @param changes the log, the newest first
 */
export function news(
  changes: readonly Change[],
  atlas: Atlas,
  view: View,
  words: Words,
): readonly NewsItem[] {
  const shown = new Map(
    recordIndex(atlas, words)
      .filter((indexed) => isMatch(indexed, view))
      .map(({ record }) => [record.id, record]),
  );
  return changes.flatMap((change) => {
    const fieldsOf = new Map<string, string[]>(change.renamed.map(({ to }) => [to, ['id']]));
    for (const { id, field } of change.changed) fieldsOf.set(id, [...(fieldsOf.get(id) ?? []), field]);
    const item = (id: string, what: NewsItem['what'], fields: readonly string[]): NewsItem[] => {
      const record = shown.get(id);
      return record ? [{ what, record, change, fields }] : [];
    };
    return [
      ...change.added.flatMap((id) => item(id, 'added', [])),
      ...[...fieldsOf].flatMap(([id, fields]) =>
        item(id, change.correction ? 'corrected' : 'changed', fields),
      ),
    ];
  });
}

/** A change of the data in short, as plain data for a page. */
export type LatestChange = Readonly<
  Pick<Change, 'on' | 'to' | 'note' | 'correction'> & { added: number; changed: number }
>;

/**
 * The latest changes in short, with how many records came in and how many facts changed.
 *
 * @param changes the log, the newest first
 */
export function latestChanges(changes: readonly Change[], count: number): readonly LatestChange[] {
  return changes.slice(0, count).map(({ on, to, note, correction, added, changed }) => ({
    on,
    to,
    note,
    correction,
    // The ids of places and parties have a folder before them.
    added: added.filter((id) => !id.includes('/')).length,
    changed: changed.length,
  }));
}
