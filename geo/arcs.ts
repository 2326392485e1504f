import { arcCurve, pointAlong } from './arcCurve';
import type { Atlas, AtlasRecord, Partnership, Visit } from './atlas';
import { fan } from './fan';
import { type Look, look, rowDate } from './rows';
import type { Position } from './schema';
import type { Side } from './sides';
import { toPosition } from './sphere';
import type { Words } from './words';

/**
 * One great circle to draw: a tie between two seats, or a leg of a visit. The line itself is made from it
 * where it is drawn (greatCircle), so that a Scene stays small.
 */
export type Arc = Readonly<{
  /** Unique in a scene, and the same for the same tie or leg in every scene. */
  key: string;
  /** The id of the record it belongs to. */
  record: string;
  /** The record's title and its date in words, for whoever points at the arc. */
  title: string;
  date: string;
  look: Look;
  from: Position;
  to: Position;
  /** How far it bulges aside, so that arcs between the same ends lie beside each other (see greatCircle). */
  fan: number;
  verified: boolean;
  /** Of a visit's leg the number of the stop that it leads to. */
  stop: number | null;
  picked: boolean;
  /** Whether it is a leg of the picked visit that lies ahead of the stop that the reader is at. */
  ahead: boolean;
  /** Whether its record concerns the picked one, or is concerned by it. */
  related: boolean;
  /** On which side of a comparison its record is; `null` where nothing is compared, and of a picked one outside of it. */
  side: Side | null;
}>;

/** An arc as its record has it, whatever the view. */
export type ArcEnds = Omit<Arc, 'fan' | 'picked' | 'ahead' | 'related' | 'side'>;

/** The arc that was last made of these ends. */
const lastMade = new WeakMap<ArcEnds, Arc>();

/**
 * The arcs between these ends, in their order, fanned out where several join the same. An arc that is as it was in
 * the scene before is the same object, so that whoever draws it need not work its line out again.
 *
 * @param stop the number of the stop in the picked visit that the reader is at
 * @param sideOf the side of a comparison on which a record is, by its id
 */
export function arcs(
  ends: readonly ArcEnds[],
  pick: string | null,
  related: ReadonlySet<string>,
  stop: number | null = null,
  sideOf: (record: string) => Side | null = () => null,
): readonly Arc[] {
  const offsets = fanOf(ends);
  return ends.map((end) => {
    const fan = offsets.get(end.key) ?? 0;
    const picked = end.record === pick;
    const ahead = picked && stop !== null && end.stop !== null && end.stop > stop;
    const isRelated = related.has(end.record);
    const side = sideOf(end.record);
    const last = lastMade.get(end);
    if (
      last?.fan === fan &&
      last.picked === picked &&
      last.ahead === ahead &&
      last.related === isRelated &&
      last.side === side
    )
      return last;
    const made: Arc = { ...end, fan, picked, ahead, related: isRelated, side };
    lastMade.set(end, made);
    return made;
  });
}

/** How the ends of the last few scenes fan out: a filter that is cleared shows what was shown before. */
let recent: readonly Readonly<{ ends: readonly ArcEnds[]; offsets: ReadonlyMap<string, number> }>[] = [];
const REMEMBERED = 4;

function fanOf(ends: readonly ArcEnds[]): ReadonlyMap<string, number> {
  const known = recent.find(
    (one) => one.ends.length === ends.length && one.ends.every((end, index) => end === ends[index]),
  );
  const entry = known ?? { ends, offsets: fan(ends) };
  recent = [entry, ...recent.filter((one) => one !== entry)].slice(0, REMEMBERED);
  return entry.offsets;
}

/** The ends of a record's arcs: each party's seat to each other's, or each stop to the next. */
export function arcEnds(record: AtlasRecord, atlas: Atlas, words: Words): readonly ArcEnds[] {
  const ofRecord = {
    record: record.id,
    title: record.title,
    date: rowDate(record, words),
    look: look(record),
  };
  const joined = record.type === 'visit' ? legs(record, atlas) : pairs(record, atlas);
  return joined.map((one) => ({ ...ofRecord, ...one }));
}

type Joined = Pick<ArcEnds, 'key' | 'from' | 'to' | 'verified' | 'stop'>;

function pairs(partnership: Partnership, atlas: Atlas): Joined[] {
  const seats = partnership.parties.flatMap((code) => atlas.parties[code] ?? []);
  return seats.flatMap((from, index) =>
    seats.slice(index + 1).map((to) => ({
      key: `${partnership.id}/${from.code}-${to.code}`,
      from: from.position,
      to: to.position,
      verified: partnership.verified,
      stop: null,
    })),
  );
}

function legs(visit: Visit, atlas: Atlas): Joined[] {
  if (!visit.continuous) return [];
  return visit.stops.slice(1).flatMap((stop, index) => {
    const before = visit.stops[index];
    if (!before || before.place === stop.place) return [];
    const from = atlas.places[before.place];
    const to = atlas.places[stop.place];
    if (!from || !to) return [];
    return {
      key: `${visit.id}/${before.order}-${stop.order}`,
      from: from.position,
      to: to.position,
      verified: visit.verified && before.verified && stop.verified,
      stop: stop.order,
    };
  });
}

const namesOfPairs = new WeakMap<Position, WeakMap<Position, string>>();

/** Names the pair of an arc's ends, whichever of them comes first; once for each, since there are few. */
function pairOf({ from, to }: Arc): string {
  const ofFrom = namesOfPairs.get(from) ?? new WeakMap<Position, string>();
  namesOfPairs.set(from, ofFrom);
  const known = ofFrom.get(to);
  if (known !== undefined) return known;
  const [a, b] = [from.join(), to.join()];
  const made = a < b ? `${a} ${b}` : `${b} ${a}`;
  ofFrom.set(to, made);
  return made;
}

/** How many ties join one pair of seats, and where to say so: the middle of their great circle. */
export type Bundle = Readonly<{ key: string; position: Position; count: number }>;

/** Fewer ties than this are seen one by one. */
const FEWEST_BUNDLED = 4;

/** The pairs of seats that so many ties join that only a number tells how many. */
export function bundles(arcs: readonly Arc[]): readonly Bundle[] {
  const byPair = new Map<string, Arc[]>();
  for (const arc of arcs) {
    // What is only proposed or negotiated is no tie, and never counted among them.
    if (arc.look !== 'tie') continue;
    const pair = pairOf(arc);
    const others = byPair.get(pair);
    if (others) others.push(arc);
    else byPair.set(pair, [arc]);
  }
  return [...byPair].flatMap(([key, [first, ...others]]) => {
    if (!first || others.length + 1 < FEWEST_BUNDLED) return [];
    const curve = arcCurve(first.from, first.to, 0);
    return curve ? { key, position: toPosition(pointAlong(curve, 0.5)), count: others.length + 1 } : [];
  });
}
