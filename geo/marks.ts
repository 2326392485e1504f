import type { Atlas, AtlasRecord, Stop } from './atlas';
import { togglePartner } from './chips';
import type { Position } from './schema';
import { type Side, sides } from './sides';
import type { Sight } from './sight';
import type { View } from './view';

/** A party's seat, pressed to toggle that partner. */
export type Seat = Readonly<{
  type: 'seat';
  key: string;
  position: Position;
  /** The name of the seat. */
  name: string;
  party: string;
  chosen: boolean;
  /** The side of a comparison that it is chosen for; `null` where it is not, or nothing is compared. */
  side: Side | null;
}>;

/** A stop of a visit, pressed to pick it. */
export type StopPoint = Readonly<{
  type: 'stop';
  key: string;
  position: Position;
  /** The name of the place. */
  name: string;
  record: string;
  recordTitle: string;
  number: number;
  verified: boolean;
  /** Whether its visit is picked, and whether it is itself the stop that the view names. */
  picked: boolean;
  current: boolean;
  /** Whether its visit concerns the picked partnership. */
  related: boolean;
  /** On which side of a comparison its visit is; `null` where nothing is compared, and of a picked one outside of it. */
  side: Side | null;
}>;

export type Point = Seat | StopPoint;

/**
 * What stands at one spot of the map: one point, or several that would overlap at this zoom and so share a
 * mark, which opens as a list.
 */
export type Mark = Readonly<{
  key: string;
  position: Position;
  points: readonly Point[];
  /** Its stops, in the order of their numbers. */
  stops: readonly StopPoint[];
  seats: readonly Seat[];
  /** The side of a comparison that all its stops are on, or all its chosen seats; `both` where they differ, else `null`. */
  side: Side | null;
  /** What is printed in it: "2", "3–5", "1 · 3"; empty for a seat alone. */
  text: string;
  /** Distinct names of its places: of the picked visit's stops, else of its stops, else of its seats. */
  names: readonly string[];
}>;

/** The point that was last made of a stop. */
const lastMade = new WeakMap<Stop, StopPoint>();

function isInState(
  point: StopPoint,
  { picked, current, related, side }: Pick<StopPoint, 'picked' | 'current' | 'related' | 'side'>,
): boolean {
  return (
    point.picked === picked && point.current === current && point.related === related && point.side === side
  );
}

/**
 * The points of the records: the seats of the parties of partnerships, and the stops of visits. A stop that is as it was in
 * the scene before is the same object.
 */
export function points(
  records: readonly AtlasRecord[],
  atlas: Atlas,
  view: View,
  related: ReadonlySet<string>,
  sideOf: (record: string) => Side | null = () => null,
): readonly Point[] {
  const [first, second] = sides(view);
  const stops: StopPoint[] = [];
  const seats = new Map<string, Seat>();
  for (const record of records) {
    if (record.type === 'partnership') {
      for (const code of record.parties) {
        if (seats.has(code)) continue;
        const party = atlas.parties[code];
        if (!party) continue;
        seats.set(code, {
          type: 'seat',
          key: `seat/${code}`,
          position: party.position,
          name: party.seat,
          party: code,
          ...choiceOf(code, first, second ?? first),
        });
      }
      continue;
    }
    const picked = record.id === view.pick;
    const [isRelated, side] = [related.has(record.id), sideOf(record.id)];
    for (const stop of record.stops) {
      const place = atlas.places[stop.place];
      if (!place) continue;
      const state = { picked, current: picked && stop.order === view.stop, related: isRelated, side };
      const last = lastMade.get(stop);
      if (last && last.position === place.position && isInState(last, state)) {
        stops.push(last);
        continue;
      }
      const made: StopPoint = {
        type: 'stop',
        key: `${record.id}/${stop.order}`,
        position: place.position,
        name: place.name,
        record: record.id,
        recordTitle: record.title,
        number: stop.order,
        verified: stop.verified,
        ...state,
      };
      lastMade.set(stop, made);
      stops.push(made);
    }
  }
  return [...stops, ...seats.values()];
}

/** Whether a partner is chosen, and of views that are compared by which. */
function choiceOf(code: string, first: View, second: View): Pick<Seat, 'chosen' | 'side'> {
  const [onFirst, onSecond] = [first.partners.includes(code), second.partners.includes(code)];
  const chosen = onFirst || onSecond;
  // Compared by period, both sides have the same partners.
  if (!chosen || first.partners === second.partners) return { chosen, side: null };
  return { chosen, side: onFirst ? (onSecond ? 'both' : 'first') : 'second' };
}

/** The view that a press of a point leads to. */
export function pressedView(point: Point, view: View): View {
  return point.type === 'seat'
    ? togglePartner(view, point.party)
    : { ...view, pick: point.record, stop: point.number, camera: null };
}

/** The distance on the screen at which two marks stop to touch, a stop's number of three letters and a seat's 24 px. */
export const MARK_SEPARATION_PX = 30;

/**
 * Groups the points that would overlap into joint marks, as the map sees them now. Those behind the globe have no
 * mark: they are neither pressed nor reached by the keyboard.
 */
export function jointMarks(points: readonly Point[], see: Sight): readonly Mark[] {
  const groups: { xPx: number; yPx: number; position: Position; points: Point[] }[] = [];
  // The stop that the reader is at, then the picked visit, keep their own spot: they come first.
  for (const point of points.toSorted((a, b) => weight(b) - weight(a))) {
    const seen = see(point.position);
    if (seen === null) continue;
    const [xPx, yPx] = seen;
    const near = groups.find((group) => Math.hypot(group.xPx - xPx, group.yPx - yPx) <= MARK_SEPARATION_PX);
    if (near) near.points.push(point);
    else groups.push({ xPx, yPx, position: point.position, points: [point] });
  }
  return groups.map(({ position, points }) => mark(position, points));
}

function weight(point: Point): number {
  if (point.type === 'seat') return 0;
  return point.current ? 3 : point.picked ? 2 : 1;
}

function mark(position: Position, points: readonly Point[]): Mark {
  const stops = points
    .filter((point) => point.type === 'stop')
    .sort(
      (a, b) =>
        Number(b.picked) - Number(a.picked) ||
        (a.record < b.record ? -1 : a.record > b.record ? 1 : a.number - b.number),
    );
  const seats = points.filter((point) => point.type === 'seat');
  const picked = stops.filter((stop) => stop.picked);
  const named = picked.length > 0 ? picked : stops.length > 0 ? stops : seats;
  // A city says more of a region than one of its halls: "Reykjavík" comes before "Coast Guard headquarters, Reykjavík".
  const ordered =
    picked.length > 0 ? named : named.toSorted((a, b) => Number(isVenue(a)) - Number(isVenue(b)));
  const names = new Set(ordered.map((point) => point.name));
  return {
    key: points.map((point) => point.key).join('+'),
    position,
    points,
    stops,
    seats,
    side: sideOfAll(stops.length > 0 ? stops : seats),
    text: markText(stops),
    names: [...names],
  };
}

function sideOfAll(points: readonly Point[]): Side | null {
  const found = new Set(points.flatMap(({ side }) => side ?? []));
  const [side = null] = found;
  return found.size > 1 ? 'both' : side;
}

/** Whether a point is named as a place within another one. */
function isVenue({ name }: Point): boolean {
  return name.includes(', ');
}

/** The numbers of one visit's stops: "2", "3–5" where they follow each other, "1 · 3" where not. */
function markText(stops: readonly StopPoint[]): string {
  const first = stops[0];
  if (!first) return '';
  // Where several visits meet, numbers would not say whose: those of the picked one, else how many there are.
  const told = stops.filter((stop) => stop.record === first.record);
  if (told.length < stops.length && !first.picked) return `×${stops.length}`;
  const numbers = told.map((stop) => stop.number);
  const last = numbers.at(-1) ?? first.number;
  if (numbers.length > 2 && last - first.number === numbers.length - 1) return `${first.number}–${last}`;
  return numbers.length > 3 ? `${first.number}…${last}` : numbers.join(' · ');
}
