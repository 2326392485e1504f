import { z } from 'zod';
import type { Group } from './atlas';
import { BASEMAP_CODES } from './basemap/codes';
import { describeIssue } from './describeIssue';
import type { Fault } from './finding';
import { earliestDay, latestDay } from './fuzzyDate';
import { formatPath } from './jsonPath';
import { groupEntry } from './schema';

const table = z.strictObject({ groups: z.array(z.unknown()) });

/**
 * Reads the table of groups: null where it is none. A group with a fault is left out and named: one that breaks the
 * schema, has another's code, or a member that the world does not have, or one twice at a time.
 *
 * @param parties the codes of the atlas's parties; null where nothing is known of them, as their file cannot be read
 */
export function readGroups(
  content: unknown,
  parties: ReadonlySet<string> | null,
): { groups: readonly Group[] | null; faults: Fault[] } {
  const read = table.safeParse(content);
  if (!read.success) {
    const problem = 'the file is not a table of groups';
    return { groups: null, faults: [{ path: '', problem, remedy: 'Write {"groups": […]}.' }] };
  }
  const faults: Fault[] = [];
  const groups: Group[] = [];
  read.data.groups.forEach((raw, index) => {
    const result = groupEntry.safeParse(raw);
    const found = result.success
      ? faultsOf(result.data, groups, parties)
      : result.error.issues.flatMap((issue) => describeIssue(issue, raw));
    if (result.success && found.length === 0) groups.push(result.data);
    for (const fault of found)
      faults.push({ ...fault, path: join(formatPath(['groups', index]), fault.path) });
  });
  return { groups, faults };
}

function join(path: string, inside: string): string {
  return inside === '' ? path : `${path}.${inside}`;
}

function faultsOf(
  { code, members }: Group,
  others: readonly Group[],
  parties: ReadonlySet<string> | null,
): Fault[] {
  const faults: Fault[] = [];
  if (others.some((other) => other.code === code)) {
    const problem = `"${code}" is already a group`;
    faults.push({ path: 'code', problem, remedy: 'Give it a code of its own.' });
  }
  members.forEach(({ party, joinedOn, leftOn }, index) => {
    const at = (key: string) => formatPath(['members', index, key]);
    if (parties && !parties.has(party) && !BASEMAP_CODES.includes(party)) {
      const problem = `no party or country "${party}" is known`;
      faults.push({ path: at('party'), problem, remedy: 'Write the code of one.' });
    }
    if (joinedOn !== null && leftOn !== null && latestDay(leftOn) < earliestDay(joinedOn)) {
      const problem = `${leftOn} lies before ${joinedOn}, on which it joined`;
      faults.push({ path: at('leftOn'), problem, remedy: 'Write its last day as a member.' });
    }
    const before = members.slice(0, index).find((other) => other.party === party);
    if (
      before &&
      (before.leftOn === null || joinedOn === null || latestDay(before.leftOn) >= earliestDay(joinedOn))
    ) {
      const problem = `"${party}" is a member already, and has not left before`;
      faults.push({ path: at('party'), problem, remedy: 'List each time of membership once, in order.' });
    }
  });
  return faults;
}
