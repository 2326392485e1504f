import type { Group } from './atlas';
import { earliestDay, latestDay } from './fuzzyDate';
import type { View } from './view';

/** That a party is, or once was, a member of a group. */
export type Membership = Readonly<{ group: string } & Pick<Group['members'][number], 'joinedOn' | 'leftOn'>>;

/** What of a view says when. */
type Period = Pick<View, 'from' | 'to' | 'force'>;

/**
 * Whether a membership counts in a view. Where the view names a day or a period: if it held on that day, and at some time
 * in that period. Where it names none: if it holds today, which is to say that nobody has left.
 */
export function holds({ joinedOn, leftOn }: Omit<Membership, 'group'>, { from, to, force }: Period): boolean {
  if (from === null && to === null && force === null) return leftOn === null;
  const joined = joinedOn === null ? null : earliestDay(joinedOn);
  const left = leftOn === null ? null : latestDay(leftOn);
  const overlaps = (first: string | null, last: string | null): boolean =>
    (joined === null || last === null || joined <= last) &&
    (left === null || first === null || left >= first);
  return overlaps(force, force) && overlaps(from && earliestDay(from), to && latestDay(to));
}

/** The codes of a group's members in a view. */
export function membersOf(group: Group, period: Period): readonly string[] {
  return group.members.filter((member) => holds(member, period)).map((member) => member.party);
}

/** The codes of all that a view has chosen: its partners, and the members of its groups. */
export function chosenCodes(view: View, groups: readonly Group[]): readonly string[] {
  const chosen = groups.filter(({ code }) => view.groups.includes(code));
  return [...view.partners, ...chosen.flatMap((group) => membersOf(group, view))];
}

/** All memberships of each party, by its code. */
export function membershipsOf(groups: readonly Group[]): ReadonlyMap<string, readonly Membership[]> {
  const byParty = new Map<string, Membership[]>();
  for (const { code, members } of groups) {
    for (const { party, joinedOn, leftOn } of members) {
      const known = byParty.get(party) ?? [];
      byParty.set(party, known);
      known.push({ group: code, joinedOn, leftOn });
    }
  }
  return byParty;
}
