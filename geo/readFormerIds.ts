import type { FormerIds } from './atlas';
import type { Fault } from './finding';
import { formatPath } from './jsonPath';
import { formerIdsTable, identifier, partyCode } from './schema';

/** The ids that a former one may lead to; null where nothing is known of them, as their file cannot be read. */
export type PresentIds = Readonly<Record<keyof FormerIds, ReadonlySet<string> | null>>;

/**
 * Reads the table of former ids: null where it is none. An entry with a fault is left out and named. An entry is
 * wrong where its former id is still in use, or where it does not lead to a present one in a single step.
 */
export function readFormerIds(
  content: unknown,
  present: PresentIds,
): { formerIds: FormerIds | null; faults: Fault[] } {
  const table = formerIdsTable.safeParse(content);
  if (!table.success) {
    const problem = 'the file is not a table of former ids';
    return {
      formerIds: null,
      faults: [{ path: '', problem, remedy: 'Write {"records": {…}, "partners": {…}}.' }],
    };
  }
  const faults: Fault[] = [];
  const entries = (name: keyof FormerIds, id: typeof identifier) =>
    Object.fromEntries(
      Object.entries(table.data[name]).filter(([former, target]) => {
        const path = formatPath([name, former]);
        const found = faultOf(former, target, id, table.data[name], present[name]);
        for (const fault of found) faults.push({ ...fault, path });
        return found.length === 0;
      }),
    ) as Record<string, string>;
  return {
    formerIds: { records: entries('records', identifier), partners: entries('partners', partyCode) },
    faults,
  };
}

function faultOf(
  former: string,
  target: unknown,
  id: typeof identifier,
  entries: object,
  present: ReadonlySet<string> | null,
): Omit<Fault, 'path'>[] {
  const malformed = id.safeParse(former).error?.issues[0];
  if (malformed) {
    const problem = `${JSON.stringify(former)} is not ${malformed.message}`;
    return [{ onKey: true, problem, remedy: 'Write the former id as it was.' }];
  }
  if (present?.has(former)) {
    const problem = `"${former}" is still in use`;
    return [{ onKey: true, problem, remedy: 'Remove it here, or give that feature its new id.' }];
  }
  if (typeof target === 'string' && Object.hasOwn(entries, target)) {
    const problem = `"${target}" is a former id itself`;
    return [{ problem, remedy: 'Write the id of today.' }];
  }
  if (typeof target !== 'string' || (present && !present.has(target))) {
    const problem = `${JSON.stringify(target)} is the id of nothing in the data`;
    return [{ problem, remedy: 'Write the id of today.' }];
  }
  return [];
}
