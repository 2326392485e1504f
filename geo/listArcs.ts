import { BUCKET_BOUNDS } from './arcSegments';
import { type ArcSet, EMPTY, REACH_FLOATS } from './arcSet';
import type { ArcWindow } from './arcWindow';
import { DEGREE } from './sphere';

/** How an arc is shown, one for each slot. Whatever lies on top is drawn after, and so over, all the others. */
export const ARC_STATE = { hidden: 0, shown: 1, receded: 2, top: 3 } as const;

/** Arcs of one bucket, one after the other in the list. */
export type ArcGroup = Readonly<{ bucket: number; top: boolean; first: number; count: number }>;

/** What is to be drawn: an entry for each arc and each world that it is seen in, grouped by bucket. */
export type ArcList = Readonly<{
  /** See `entryOf`; only the first `length` count. */
  entries: Uint32Array;
  length: number;
  groups: readonly ArcGroup[];
}>;

/** How many worlds to either side of the first an entry can name. */
const WORLDS = 7;

const FULL_TURN = 2 * Math.PI;

/** The entry of an arc: its slot in 24 bits, then the world in 4 (from 8, the first one), then the state in 4. */
export function entryOf(slot: number, world: number, state: number): number {
  return (slot | ((world + 8) << 24) | (state << 28)) >>> 0;
}

/**
 * The arcs to draw of a set: those that a state shows and the window may see, first what lies below, then what
 * lies on top. Filtered arcs are not in it, and so cost nothing to draw.
 *
 * @param states one of ARC_STATE for each slot
 * @param room an earlier list's entries to write to, if they are large enough
 */
export function listArcs(set: ArcSet, states: Uint8Array, window: ArcWindow, room?: Uint32Array): ArcList {
  const next = new Uint32Array(GROUPS);
  // Twice the same walk: first to know how many each group has, and so where it begins; then to write.
  walk(set, states, window, next, null);
  const groups: ArcGroup[] = [];
  let length = 0;
  for (let group = 0; group < GROUPS; group++) {
    const count = next[group] ?? 0;
    next[group] = length;
    const bucket = group % BUCKET_BOUNDS.length;
    if (count > 0) groups.push({ bucket, top: group !== bucket, first: length, count });
    length += count;
  }
  const entries = room && room.length >= length ? room : new Uint32Array(length);
  walk(set, states, window, next, entries);
  return { entries, length, groups };
}

/** The first and the last of the worlds that a window sees an arc in: the other way round where it sees none. */
export function worldsOf(
  { spans }: ArcSet,
  slot: number,
  { projection, west, east }: ArcWindow,
): readonly [first: number, last: number] {
  if (projection === 'globe') return [0, 0];
  return [
    firstWorld(spans[2 * slot + 1] ?? 0, west * DEGREE),
    lastWorld(spans[2 * slot] ?? 0, east * DEGREE),
  ];
}

function firstWorld(arcEast: number, west: number): number {
  return Math.max(-WORLDS, Math.ceil((west - arcEast) / FULL_TURN));
}

function lastWorld(arcWest: number, east: number): number {
  return Math.min(WORLDS, Math.floor((east - arcWest) / FULL_TURN));
}

/** A group for each bucket of what lies below, then one for each of what lies on top. */
const GROUPS = 2 * BUCKET_BOUNDS.length;

/** Adds to `next`, group by group, how many entries there are; writes them, too, from `next` on, where asked to. */
function walk(
  { size, reaches, spans, buckets }: ArcSet,
  states: Uint8Array,
  { projection, cap, west, east }: ArcWindow,
  next: Uint32Array,
  entries: Uint32Array | null,
): void {
  const bucketOf = buckets[projection];
  const flat = projection === 'mercator';
  const [x, y, z] = cap?.center ?? [0, 0, 0];
  // A sine is less than its angle, so nothing in sight is left out; from 1 on it tells nothing.
  const radius = cap !== null && cap.radius < 1 ? cap.radius : 2;
  const [westmost, eastmost] = [west * DEGREE, east * DEGREE];
  for (let slot = 0; slot < size; slot++) {
    const state = states[slot] as number;
    const bucket = bucketOf[slot] as number;
    if (state === 0 || bucket === EMPTY) continue;
    if (radius < 2) {
      const reach = slot * REACH_FLOATS;
      const off =
        x * (reaches[reach] as number) +
        y * (reaches[reach + 1] as number) +
        z * (reaches[reach + 2] as number);
      if (Math.abs(off) > radius + (reaches[reach + 3] as number)) continue;
    }
    const group = state === ARC_STATE.top ? bucket + BUCKET_BOUNDS.length : bucket;
    const first = flat ? firstWorld(spans[2 * slot + 1] as number, westmost) : 0;
    const last = flat ? lastWorld(spans[2 * slot] as number, eastmost) : 0;
    if (last < first) continue;
    const at = next[group] as number;
    next[group] = at + last - first + 1;
    if (entries !== null)
      for (let world = first; world <= last; world++)
        entries[at + world - first] = entryOf(slot, world, state);
  }
}
