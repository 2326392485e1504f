import type { Atlas } from './atlas';
import { holds, membersOf } from './groups';
import type { Facet } from './matches';
import type { IndexedRecord } from './recordIndex';
import { type Look, look } from './rows';
import { LOOKS, shownLooks } from './show';
import type { View } from './view';
import { KINDS, type Kind, STATUSES, type Status } from './vocabulary';

/** One choice of a facet, with the number of records that it alone would show, the other facets' filters kept. */
export type Choice<Code extends string> = Readonly<{ code: Code; count: number; chosen: boolean }>;

/** The choices of every facet but that of partners, zeros included. */
export type Facets = Readonly<{
  /** With the number of its members in the view's period. */
  group: readonly (Choice<string> & Readonly<{ members: number }>)[];
  /** The kinds with most records first. */
  kind: readonly Choice<Kind>[];
  status: readonly Choice<Status>[];
  verified: readonly Choice<'yes' | 'no'>[];
  show: readonly Choice<Look>[];
}>;

/** How many records each choice would show, as they are counted one by one. */
export type Tally = Readonly<Record<Facet | 'group', Map<string, { count: number }>>>;

export function emptyTally(): Tally {
  return {
    partner: new Map(),
    group: new Map(),
    kind: new Map(),
    status: new Map(),
    verified: new Map(),
    show: new Map(),
  };
}

/** A view, or a side of one that compares, with the one facet that leaves a record out; null where none does. */
export type Counted = Readonly<{ leftOutBy: Facet | null; view: View }>;

/**
 * Counts a record for every choice that would show it; of a comparison on either side, but that a partner chosen alone is
 * compared with none.
 */
export function count(tally: Tally, indexed: IndexedRecord, on: readonly Counted[]): void {
  if (on.length === 0) return;
  const { record, involved, memberships } = indexed;
  if (counts(on, 'partner')) {
    for (const code of involved) add(tally.partner, code);
    if (memberships.length > 0) {
      const groups = new Set<string>();
      for (const one of on)
        if (countsOn(one, 'partner'))
          for (const membership of memberships) if (holds(membership, one.view)) groups.add(membership.group);
      for (const code of groups) add(tally.group, code);
    }
  }
  if (record.type === 'partnership') {
    if (counts(on, 'kind')) add(tally.kind, record.kind);
    if (counts(on, 'status')) add(tally.status, record.status);
  }
  if (counts(on, 'verified')) add(tally.verified, record.verified ? 'yes' : 'no');
  if (counts(on, 'show')) add(tally.show, look(record));
}

function counts(on: readonly Counted[], facet: Facet): boolean {
  for (const one of on) if (countsOn(one, facet)) return true;
  return false;
}

function countsOn({ leftOutBy }: Counted, facet: Facet): boolean {
  return leftOutBy === null || leftOutBy === facet;
}

function add(tally: Tally[Facet], code: string): void {
  const known = tally.get(code);
  if (known) known.count += 1;
  else tally.set(code, { count: 1 });
}

/** The choices of a view, as a tally has counted them. */
export function facets(tally: Tally, atlas: Atlas, view: View): Facets {
  const choices = <Code extends string>(
    facet: Facet | 'group',
    codes: readonly Code[],
    chosen: readonly string[],
  ): Choice<Code>[] =>
    codes.map((code) => ({ code, count: tally[facet].get(code)?.count ?? 0, chosen: chosen.includes(code) }));
  return {
    group: atlas.groups.map((group) => ({
      code: group.code,
      count: tally.group.get(group.code)?.count ?? 0,
      chosen: view.groups.includes(group.code),
      members: membersOf(group, view).length,
    })),
    kind: choices('kind', KINDS, view.kinds).sort((a, b) => b.count - a.count),
    status: choices('status', STATUSES, view.statuses),
    verified: choices('verified', ['yes', 'no'], view.verified === null ? [] : [view.verified]),
    show: choices('show', LOOKS, shownLooks(view.show)),
  };
}
