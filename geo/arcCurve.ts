import type { Position } from './schema';
import { cross, DEGREE, dot, norm, plus, toVector, unit, type Vector } from './sphere';

/** Ends closer than this are one place: 6 mm. Radians. */
const EQUAL = 1e-9;

/**
 * Ends this near to being opposite have no plane of their own: 6 m. The margin is wide so that every machine,
 * whatever the last digit of its sine, decides alike. Radians.
 */
const ANTIPODAL = 1e-6;

/** One step of the fan on a short arc, as a share of its length; on a long one see `bulge`. */
const BULGE = 0.08;

/**
 * The line of an arc: the point at `share` (0 to 1) of the way is
 * `start · cos(angle · share) + ahead · sin(angle · share) + left · height · sin(π · share)`, its length made 1.
 * Whoever draws, picks or exports an arc reads this one curve.
 */
export type ArcCurve = Readonly<{
  start: Vector;
  /** The direction of travel at the start; at right angles to it, and to `left`. */
  ahead: Vector;
  left: Vector;
  /** The length of the great circle in radians, up to π. */
  angle: number;
  /** How far the middle stands off the great circle, to the left: the tangent of the angle. */
  height: number;
}>;

/**
 * The curve from one position to another, the short way, or `null` where both are the same place.
 *
 * Opposite ends, which every great circle joins, are joined over the north pole; if they are the poles
 * themselves, along the meridian of `from`.
 *
 * @param fan bulges the arc sideways, in steps of a bundle (see fan.ts and `bulge`): positive to the left of the
 *   way from → to. From B to A with -fan is the same line as from A to B with fan.
 */
export function arcCurve(from: Position, to: Position, fan: number): ArcCurve | null {
  const start = toVector(from);
  const end = toVector(to);
  const normal = cross(start, end);
  const angle = Math.atan2(norm(normal), dot(start, end));
  if (angle < EQUAL) return null;
  const left = angle < Math.PI - ANTIPODAL ? unit(normal) : northwardsNormal(from);
  return { start, ahead: cross(left, start), left, angle, height: bulge(fan, angle) };
}

/** The point of the curve at a share of the way: a vector of about length 1 (longer where the arc bulges). */
export function pointAlong({ start, ahead, left, angle, height }: ArcCurve, share: number): Vector {
  const cos = Math.cos(angle * share);
  const onCircle = plus([start[0] * cos, start[1] * cos, start[2] * cos], ahead, Math.sin(angle * share));
  return plus(onCircle, left, height * Math.sin(Math.PI * share));
}

/** How the point of `pointAlong` moves with the share: the vector's derivative. */
export function slopeAlong({ start, ahead, left, angle, height }: ArcCurve, share: number): Vector {
  const sin = -angle * Math.sin(angle * share);
  const alongCircle = plus(
    [start[0] * sin, start[1] * sin, start[2] * sin],
    ahead,
    angle * Math.cos(angle * share),
  );
  return plus(alongCircle, left, height * Math.PI * Math.cos(Math.PI * share));
}

/**
 * How far the middle of an arc of this length stands off its great circle: the tangent of the angle.
 * A step of the fan is 8 % of a short arc's length, so that a bundle has the same shape at every scale, and
 * less and less of a longer one's: 3 % (2.8°) of a quarter of the earth's circle, never more than 3.5°.
 *
 * @param angle the arc's length in radians
 */
function bulge(fan: number, angle: number): number {
  return (fan * BULGE * angle) / (1 + angle);
}

/** The normal of the meridian's plane through a position, such that one travels north from there. */
function northwardsNormal([longitude]: Position): Vector {
  return [Math.sin(longitude * DEGREE), -Math.cos(longitude * DEGREE), 0];
}
