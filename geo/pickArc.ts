import { type ArcCurve, pointAlong, slopeAlong } from './arcCurve';
import { type ArcSet, REACH_FLOATS, RECORD_FLOATS } from './arcSet';
import { ARC_STATE } from './listArcs';
import { cross, dot, norm, plus, unit, type Vector } from './sphere';

/**
 * Where the pointer is on the ground: the point below it, and how far the ground moves by one pixel to the right
 * and by one down (vectors at the point, so small that the ground is flat over a finger's breadth).
 */
export type Cursor = Readonly<{ at: Vector; right: Vector; down: Vector }>;

/** How often the nearest point of a bulging arc is found anew from its slope; four give all digits. */
const STEPS = 4;

/**
 * The arc that the cursor is on: the nearest that is shown within `tolerancePx`, or `null`. One that lies on top
 * comes before all others; of those as near to within a tenth of a pixel, the last one drawn.
 *
 * It is exact whatever the projection, and needs nothing of the screen but the cursor: an arc on the far side of
 * the globe is far from it, too.
 */
export function pickArc(set: ArcSet, states: Uint8Array, cursor: Cursor, tolerancePx: number): number | null {
  const { reaches } = set;
  const [rightX, rightY, rightZ] = cursor.right;
  const [downX, downY, downZ] = cursor.down;
  // By its largest extent, so that no direction is cut short.
  const tolerance = tolerancePx * Math.hypot(norm(cursor.right), norm(cursor.down));
  let best: number | null = null;
  let bestOnTop = false;
  let least = tolerancePx;
  for (
    let slot = nextNear(set, states, 0, cursor.at, tolerance);
    slot < set.size;
    slot = nextNear(set, states, slot + 1, cursor.at, tolerance)
  ) {
    const onTop = states[slot] === ARC_STATE.top;
    if (bestOnTop && !onTop) continue;
    const limit = onTop === bestOnTop && best !== null ? Math.min(tolerancePx, least + TIE_PX) : tolerancePx;
    const reach = slot * REACH_FLOATS;
    if (reaches[reach + 3] === 0) {
      const normalX = reaches[reach] as number;
      const normalY = reaches[reach + 1] as number;
      const normalZ = reaches[reach + 2] as number;
      // How fast the way off the circle grows on the screen tells how far the circle is, before any arc is looked at.
      const off = cursor.at[0] * normalX + cursor.at[1] * normalY + cursor.at[2] * normalZ;
      const across = rightX * normalX + rightY * normalY + rightZ * normalZ;
      const along = downX * normalX + downY * normalY + downZ * normalZ;
      if (Math.abs(off) > limit * Math.sqrt(across * across + along * along)) continue;
    }
    if (isBeyond(set, slot, cursor.at, tolerance)) continue;
    const distancePx = distanceTo(set, slot, cursor, tolerance);
    if (distancePx > limit) continue;
    least = onTop === bestOnTop ? Math.min(least, distancePx) : distancePx;
    best = slot;
    bestOnTop = onTop;
  }
  return best;
}

/**
 * The next slot from `slot` on that is shown and whose circle passes within `tolerance` radians of a point, or the
 * set's size. A loop of its own, so that engines make the best of what a million arcs are put through.
 */
function nextNear(
  { size, reaches }: ArcSet,
  states: Uint8Array,
  slot: number,
  [x, y, z]: Vector,
  tolerance: number,
): number {
  for (let next = slot; next < size; next++) {
    const reach = next * REACH_FLOATS;
    const off =
      x * (reaches[reach] as number) +
      y * (reaches[reach + 1] as number) +
      z * (reaches[reach + 2] as number);
    // A sine is less than its angle: nothing within the tolerance is left out.
    if (Math.abs(off) <= tolerance + (reaches[reach + 3] as number) && states[next] !== ARC_STATE.hidden)
      return next;
  }
  return size;
}

/** Arcs as near as this to each other under the cursor are as near: the one drawn last lies on top. */
const TIE_PX = 0.1;

/**
 * Whether a point near the circle of an arc lies farther than `tolerance` before its start or behind its end. Of
 * the circles that pass the cursor most arcs go elsewhere: without an object made for them, they cost little.
 */
function isBeyond({ records }: ArcSet, slot: number, [x, y, z]: Vector, tolerance: number): boolean {
  const at = slot * RECORD_FLOATS;
  const angle = records[at + 1] as number;
  const cos = records[at + 7] as number;
  const sin = records[at + 11] as number;
  const out = x * cos + y * sin;
  const east = y * cos - x * sin;
  const ahead =
    out * (records[at + 8] as number) + east * (records[at + 9] as number) + z * (records[at + 10] as number);
  const start =
    out * (records[at + 4] as number) + east * (records[at + 5] as number) + z * (records[at + 6] as number);
  const around = Math.atan2(ahead, start);
  // A bulging arc keeps to the same share of its way; off the circle by 3.5° at most, it is no farther round.
  return (
    (around < -2 * tolerance || around > angle + 2 * tolerance) &&
    around > angle - 2 * Math.PI + 2 * tolerance
  );
}

/** How far the cursor is from an arc in pixels; infinite for an empty slot and for what is farther than `tolerance`. */
function distanceTo({ records }: ArcSet, slot: number, cursor: Cursor, tolerance: number): number {
  const record = slot * RECORD_FLOATS;
  const at = (index: number) => records[record + index] ?? 0;
  const start: Vector = [at(4), at(5), at(6)];
  const ahead: Vector = [at(8), at(9), at(10)];
  const curve = { start, ahead, left: cross(start, ahead), angle: at(1), height: at(2) };
  if (curve.angle === 0) return Number.POSITIVE_INFINITY;
  // Into the frame of the record.
  const turned = ([x, y, z]: Vector): Vector => [x * at(7) + y * at(11), y * at(7) - x * at(11), z];
  const point = turned(cursor.at);

  let share = nearestShare(Math.atan2(dot(point, ahead), dot(point, start)), curve.angle);
  let nearest = onSphere(curve, share);
  for (let step = 0; curve.height !== 0 && step < STEPS; step++) {
    const { slope } = nearest;
    const onward = dot(plus(point, nearest.point, -1), slope) / dot(slope, slope);
    share = Math.max(0, Math.min(1, share + onward));
    nearest = onSphere(curve, share);
  }
  const gap = plus(nearest.point, point, -1);
  if (norm(gap) > tolerance) return Number.POSITIVE_INFINITY;

  const right = turned(cursor.right);
  const down = turned(cursor.down);
  const [gapX, gapY] = toPixels(gap, right, down);
  // The nearest on the ground need not be the nearest on the screen, where the ground is seen aslant: go on along
  // the line, as far as it reaches.
  const [slopeX, slopeY] = toPixels(nearest.slope, right, down);
  const squared = slopeX * slopeX + slopeY * slopeY;
  if (squared === 0) return Math.hypot(gapX, gapY);
  const onward = -(gapX * slopeX + gapY * slopeY) / squared;
  const step = Math.max(-share, Math.min(1 - share, onward));
  return Math.hypot(gapX + slopeX * step, gapY + slopeY * step);
}

/** The share of an arc's way that is nearest to the direction `around`, radians from its start along its circle. */
function nearestShare(around: number, angle: number): number {
  if (around >= 0) return Math.min(1, around / angle);
  // Outside the arc: which end is nearer, round the circle?
  return -around < (2 * Math.PI - angle) / 2 ? 0 : 1;
}

/** The point of a curve on the sphere, and how it moves there with the share. */
function onSphere(curve: ArcCurve, share: number): Readonly<{ point: Vector; slope: Vector }> {
  const along = pointAlong(curve, share);
  const length = norm(along);
  const point = unit(along);
  const slope = slopeAlong(curve, share);
  // What of the slope leads outwards is lost on the sphere.
  const [x, y, z] = plus(slope, point, -dot(slope, point));
  return { point, slope: [x / length, y / length, z / length] };
}

/** A vector in pixels, by the two that one pixel to the right and one down are: the least squares. */
function toPixels(vector: Vector, right: Vector, down: Vector): [number, number] {
  const rr = dot(right, right);
  const dd = dot(down, down);
  const rd = dot(right, down);
  const area = rr * dd - rd * rd;
  if (area === 0) return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const vr = dot(vector, right);
  const vd = dot(vector, down);
  return [(vr * dd - vd * rd) / area, (vd * rr - vr * rd) / area];
}
