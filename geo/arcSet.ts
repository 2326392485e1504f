import { type ArcCurve, arcCurve, pointAlong } from './arcCurve';
import { BUCKET_BOUNDS } from './arcSegments';
import type { Position } from './schema';
import { DEGREE, type Vector } from './sphere';

/** The floats of an arc's record: three texels of four. */
export const RECORD_FLOATS = 12;

/** The bucket of a slot with nothing in it. */
export const EMPTY = 255;

/** The floats of an arc's reach: the normal of its plane, and how far in radians it bulges out of it. */
export const REACH_FLOATS = 4;

/**
 * Arcs as the layer draws and picks them, in typed arrays; an arc is known by its slot, from 0. What is in a
 * slot says nothing of whether it is shown: that is the caller's array of states (see listArcs).
 *
 * The record of a slot, all angles in radians and every vector in the frame whose first axis points to the
 * meridian half-way between the ends as the curve goes, so that no longitude of an arc comes near ±180° in it:
 *
 * | texel | 0 | 1 | 2 | 3 |
 * |---|---|---|---|---|
 * | 0 | that meridian's longitude | angle (0: nothing is in the slot) | height | style |
 * | 1 | start, its three coordinates | | | the cosine of that longitude |
 * | 2 | ahead, its three coordinates | | | its sine |
 *
 * `angle`, `height`, `start` and `ahead` are those of arcCurve; its `left` is their cross product. Cosine and sine
 * are here since a graphics card's own may be off by some pixels at the map's nearest zoom.
 */
export type ArcSet = Readonly<{
  /** How many slots there are. */
  size: number;
  records: Float32Array;
  reaches: Float32Array;
  /** The farthest west and the farthest east of each slot in radians, unwrapped: the flat map may see it twice. */
  spans: Float32Array;
  /** The bucket of each slot (see arcSegments) for the globe and for the flat map; `EMPTY` where there is none. */
  buckets: Readonly<Record<'globe' | 'mercator', Uint8Array>>;
}>;

/** A set with room for this many arcs, all of them empty. */
export function arcSet(size: number): ArcSet {
  return {
    size,
    records: new Float32Array(size * RECORD_FLOATS),
    reaches: new Float32Array(size * REACH_FLOATS),
    spans: new Float32Array(size * 2),
    buckets: { globe: new Uint8Array(size).fill(EMPTY), mercator: new Uint8Array(size).fill(EMPTY) },
  };
}

/** A set of this size with the first arcs of another. */
export function resizedArcSet(set: ArcSet, size: number): ArcSet {
  const made = arcSet(size);
  made.records.set(set.records.subarray(0, size * RECORD_FLOATS));
  made.reaches.set(set.reaches.subarray(0, size * REACH_FLOATS));
  made.spans.set(set.spans.subarray(0, size * 2));
  made.buckets.globe.set(set.buckets.globe.subarray(0, size));
  made.buckets.mercator.set(set.buckets.mercator.subarray(0, size));
  return made;
}

/**
 * Puts an arc into a slot.
 *
 * @param fan how far it bulges, in steps of a bundle (see arcCurve)
 * @param style a whole number that the layer has a look for
 * @returns false, the slot being left empty, where there is nothing to draw: the ends are one place, or a
 *   coordinate is no number or out of range (±180 by ±90)
 */
export function putArc(
  set: ArcSet,
  slot: number,
  from: Position,
  to: Position,
  fan: number,
  style: number,
): boolean {
  const { records, reaches, spans, buckets } = set;
  const at = slot * RECORD_FLOATS;
  const curve = isPosition(from) && isPosition(to) && Number.isFinite(fan) ? arcCurve(from, to, fan) : null;
  if (curve === null) {
    records.fill(0, at, at + RECORD_FLOATS);
    reaches.fill(0, slot * REACH_FLOATS, (slot + 1) * REACH_FLOATS);
    buckets.globe[slot] = EMPTY;
    buckets.mercator[slot] = EMPTY;
    return false;
  }
  const { start, ahead, left, angle, height } = curve;
  const end = pointAlong(curve, 1);
  const middle = pointAlong(curve, 0.5);
  // The way from start to end leads by the middle: that tells which way round the earth it goes.
  const middleEast = Math.atan2(middle[1], middle[0]);
  const startTurn = turnFrom(middleEast, start);
  const endTurn = turnFrom(middleEast, end);
  const meridian = middleEast + (startTurn + endTurn) / 2;
  const half = Math.abs(endTurn - startTurn) / 2;
  const cos = Math.cos(meridian);
  const sin = Math.sin(meridian);

  records[at] = meridian;
  records[at + 1] = angle;
  records[at + 2] = height;
  records[at + 3] = style;
  records[at + 4] = start[0] * cos + start[1] * sin;
  records[at + 5] = start[1] * cos - start[0] * sin;
  records[at + 6] = start[2];
  records[at + 7] = cos;
  records[at + 8] = ahead[0] * cos + ahead[1] * sin;
  records[at + 9] = ahead[1] * cos - ahead[0] * sin;
  records[at + 10] = ahead[2];
  records[at + 11] = sin;

  const [beyondWest, beyondEast] = height === 0 ? [-half, half] : bulgingSpan(curve, meridian, half);
  spans[2 * slot] = meridian + beyondWest;
  spans[2 * slot + 1] = meridian + beyondEast;

  const reach = slot * REACH_FLOATS;
  reaches[reach] = left[0];
  reaches[reach + 1] = left[1];
  reaches[reach + 2] = left[2];
  reaches[reach + 3] = Math.atan(Math.abs(height));

  const bend = Math.sqrt(Math.hypot(angle * angle, height * Math.PI * Math.PI));
  buckets.globe[slot] = bucket(bend);
  buckets.mercator[slot] = bucket(bend * flatStretch(curve));
  return true;
}

/** The turn from a meridian to a point's own, the short way: radians, from -π to π. */
function turnFrom(meridian: number, [x, y]: Vector): number {
  const cos = Math.cos(meridian);
  const sin = Math.sin(meridian);
  return Math.atan2(y * cos - x * sin, x * cos + y * sin);
}

const SPAN_SAMPLES = 16;

/** How far west and east of a meridian a bulging curve goes: farther than its ends, `half` to either side, may be. */
function bulgingSpan(curve: ArcCurve, meridian: number, half: number): readonly [west: number, east: number] {
  let [west, east] = [-half, half];
  let last = turnFrom(meridian, curve.start);
  let longest = 0;
  for (let sample = 1; sample <= SPAN_SAMPLES; sample++) {
    const turn = turnFrom(meridian, pointAlong(curve, sample / SPAN_SAMPLES));
    west = Math.min(west, turn);
    east = Math.max(east, turn);
    longest = Math.max(longest, Math.abs(turn - last));
    last = turn;
  }
  // Between two samples it may go on, and turn back: not by more than half a step.
  return [west - longest / 2, east + longest / 2];
}

function isPosition([longitude, latitude]: Position): boolean {
  // NaN fails every comparison.
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function bucket(bend: number): number {
  let index = 0;
  while (index < BUCKET_BOUNDS.length - 1 && bend > (BUCKET_BOUNDS[index] ?? 0)) index++;
  return index;
}

/** Nearer to a pole than this the flat map need not be smooth: its world ends at 85.05°. */
const SMOOTH = Math.sin(85 * DEGREE);

/**
 * How much more parts a great circle needs on Web Mercator than on the globe. At the latitude φ the flat map
 * stretches by sec φ, and bends a line by tan φ for each radian of it: parts grow with the root of the two.
 */
function flatStretch({ start, ahead, left, angle, height }: ArcCurve): number {
  const [z, dz, nz] = [start[2], ahead[2], left[2]];
  let highest = Math.max(Math.abs(z), Math.abs(z * Math.cos(angle) + dz * Math.sin(angle)));
  // The circle's own highest points, where z cos t + dz sin t has no slope.
  const apex = Math.atan2(dz, z);
  if ((apex >= 0 && apex <= angle) || (apex < 0 && apex + Math.PI <= angle))
    highest = Math.sqrt(1 - Math.min(1, nz * nz));
  const bulging = Math.sin(
    Math.min(Math.PI / 2, Math.asin(Math.min(1, highest)) + Math.atan(Math.abs(height))),
  );
  const sinLatitude = Math.min(SMOOTH, bulging);
  return Math.sqrt(Math.max(1, sinLatitude / (1 - sinLatitude * sinLatitude)));
}
