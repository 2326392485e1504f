import type { Change } from './changes';

/** How two versions of the data differ, each list by the ids of today, but for what is there no more. */
export type DataDifference = Readonly<{
  added: readonly string[];
  removed: readonly string[];
  changed: readonly string[];
  renamed: readonly Readonly<{ id: string; to: string }>[];
  /** How many places and seats, from which all is drawn, were added, removed or changed. */
  basis: number;
}>;

/**
 * What has come, gone and changed in the data since a version of it: what came and went again in between is left out.
 * `null` where the log does not lead from the one version to the other.
 *
 * @param changes as parseChanges gives them, the newest first
 */
export function changesSince(
  changes: readonly Change[],
  version: string,
  present: string,
): DataDifference | null {
  const last = changes.findIndex((change) => change.to === version);
  if (last < 0 || changes[0]?.to !== present) return null;
  const added = new Set<string>();
  const removed = new Set<string>();
  const changed = new Set<string>();
  /** Today's id of what was there under another one, which is the value. */
  const formerOf = new Map<string, string>();
  for (const change of changes.slice(0, last).toReversed()) {
    for (const { id, to } of change.renamed) {
      if (changed.delete(id)) changed.add(to);
      if (added.delete(id)) added.add(to);
      else formerOf.set(to, formerOf.get(id) ?? id);
      formerOf.delete(id);
    }
    for (const id of change.removed) {
      changed.delete(id);
      if (!added.delete(id)) removed.add(formerOf.get(id) ?? id);
      formerOf.delete(id);
    }
    for (const id of change.added) {
      if (removed.delete(id)) changed.add(id);
      else added.add(id);
    }
    for (const { id } of change.changed) if (!added.has(id)) changed.add(id);
  }
  const all = [added, removed, changed].map((ids) => [...ids]);
  const [newIds = [], goneIds = [], changedIds = []] = all.map((ids) => ids.filter(isRecord));
  return {
    added: newIds,
    removed: goneIds,
    changed: changedIds,
    renamed: [...formerOf].filter(([to]) => isRecord(to)).map(([to, id]) => ({ id, to })),
    basis: all.flat().filter((id) => !isRecord(id)).length,
  };
}

/** Ids of places and parties have the name of their file before them. */
function isRecord(id: string): boolean {
  return !id.includes('/');
}
