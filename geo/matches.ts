import { earliestDay, latestDay } from './fuzzyDate';
import { holds } from './groups';
import { inForceOnDay, life } from './record';
import type { IndexedRecord } from './recordIndex';
import { look } from './rows';
import { searchWords } from './searchWords';
import { shownLooks } from './show';
import { sides } from './sides';
import type { View } from './view';

/** What a reader chooses from, each by itself; the rest of a filter is typed or dragged. */
export type Facet = 'partner' | 'kind' | 'status' | 'verified' | 'show';

/** Whether each facet's filter, where something of it is chosen, leaves a record. */
const LEAVES: Readonly<Record<Facet, (indexed: IndexedRecord, view: View) => boolean>> = {
  partner: involvesPartners,
  // A visit has neither kind nor status, so a filter by one of them leaves none.
  kind: ({ record }, { kinds }) => record.type === 'partnership' && kinds.includes(record.kind),
  status: ({ record }, { statuses }) => record.type === 'partnership' && statuses.includes(record.status),
  verified: ({ record }, { verified }) => record.verified === (verified === 'yes'),
  show: ({ record }, { show }) => shownLooks(show).includes(look(record)),
};
const FACETS = Object.keys(LEAVES) as readonly Facet[];

/**
 * Whether a record involves any, or with `match=all` every one, of the chosen partners and groups.
 * A group is involved by any one of those who were its members in the view's period.
 */
function involvesPartners({ involved, memberships }: IndexedRecord, view: View): boolean {
  const { partners, groups, match } = view;
  const isIn = (group: string) =>
    memberships.some((membership) => membership.group === group && holds(membership, view));
  return match === 'all'
    ? partners.every((code) => involved.has(code)) && groups.every(isIn)
    : partners.some((code) => involved.has(code)) || groups.some(isIn);
}

const facetsOfViews = new WeakMap<View, readonly Facet[]>();

/** The facets of which a view has chosen something: the others leave every record. */
function chosenFacets(view: View): readonly Facet[] {
  const known = facetsOfViews.get(view);
  if (known) return known;
  const isChosen: Readonly<Record<Facet, boolean>> = {
    partner: view.partners.length > 0 || view.groups.length > 0,
    kind: view.kinds.length > 0,
    status: view.statuses.length > 0,
    verified: view.verified !== null,
    show: view.show !== null,
  };
  const chosen = FACETS.filter((facet) => isChosen[facet]);
  facetsOfViews.set(view, chosen);
  return chosen;
}

/** The one facet whose filter leaves a record out; null where none does. Of a view that compares: see `sides`. */
export function leftOutBy(indexed: IndexedRecord, view: View): Facet | 'several' | null {
  let only: Facet | null = null;
  for (const facet of chosenFacets(view)) {
    if (LEAVES[facet](indexed, view)) continue;
    if (only !== null) return 'several';
    only = facet;
  }
  return only;
}

const wordsOfViews = new WeakMap<View, readonly string[]>();

/** The words that a view searches for, folded once for all records. */
function wordsOf(view: View): readonly string[] {
  const known = wordsOfViews.get(view);
  if (known) return known;
  const words = searchWords(view.q ?? '');
  wordsOfViews.set(view, words);
  return words;
}

/** `undated`: only the want of a date keeps the record out of the period, or out of what was in force. */
export type Match = 'yes' | 'no' | 'undated';

/** Whether the view's search, day and period leave a record, whatever its facets say. */
export function matchesBesidesFacets(indexed: IndexedRecord, view: View): Match {
  const { record } = indexed;
  // A visit is never in force.
  if (view.force !== null && record.type === 'visit') return 'no';
  if (!isFound(indexed, view)) return 'no';
  const inForce = view.force === null || record.type === 'visit' ? true : inForceOnDay(record, view.force);
  if (inForce === false) return 'no';
  if (view.from === null && view.to === null) return inForce === null ? 'undated' : 'yes';
  const span = life(record);
  if (span === null) return 'undated';
  const startsInTime = view.to === null || span.start <= latestDay(view.to);
  const endsInTime = view.from === null || span.end === null || span.end >= earliestDay(view.from);
  if (!startsInTime || !endsInTime) return 'no';
  return inForce === null ? 'undated' : 'yes';
}

function isFound({ text }: IndexedRecord, view: View): boolean {
  return view.q === null || wordsOf(view).every((word) => text().includes(word));
}

/** Whether a view's filters, every one of them, leave a record; of a comparison: those of either side. */
export function matches(indexed: IndexedRecord, view: View): Match {
  const [first, second] = sides(view);
  const match = matchesOne(indexed, first);
  if (match === 'yes' || second === undefined) return match;
  const other = matchesOne(indexed, second);
  return other === 'no' ? match : other;
}

function matchesOne(indexed: IndexedRecord, view: View): Match {
  return leftOutBy(indexed, view) === null ? matchesBesidesFacets(indexed, view) : 'no';
}

/** Whether the view shows a record. */
export function isMatch(indexed: IndexedRecord, view: View): boolean {
  return matches(indexed, view) === 'yes';
}
