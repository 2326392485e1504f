import type { Position } from './schema';
import {
  angleToFarthest,
  cross,
  DEGREE,
  dot,
  norm,
  plus,
  toPosition,
  toVector,
  unit,
  type Vector,
} from './sphere';

/** A cap of the sphere: all within `radiusDegrees` of `centre`, both in degrees. */
export type Cap = Readonly<{ centre: Position; radiusDegrees: number }>;

/** A ball in space; where it meets the unit sphere it cuts out a cap. */
type Ball = Readonly<{ centre: Vector; radiusSquared: number }>;

/** What still counts as inside the ball, for the sake of rounding: a square, so some 2 m on the ground. */
const SLACK = 1e-13;

/** The same where a point was inside already, and only what is truly wrong shall count. */
const LOOSE_SLACK = 1e-9;

/** Shorter vectors are rounding: they point nowhere. */
const NOWHERE = 1e-9;

/**
 * The smallest cap that holds all the positions, or `null` if there are none.
 *
 * It is exact if the positions fit into less than half of the sphere. A wider spread has no middle to speak of:
 * then the cap holds them all the same, has 90° or more, and is the best of a few guesses (among them the mean
 * direction, and one square to a point, which is right for opposite points), not the smallest.
 */
export function enclosingCap(positions: readonly Position[]): Cap | null {
  return capAround(positions.map(toVector));
}

/** The same of unit vectors, for whoever has them. */
export function capAround(vectors: readonly Vector[]): Cap | null {
  const points = shuffled(vectors);
  const [first] = points;
  if (first === undefined) return null;
  let [x, y, z] = [0, 0, 0];
  for (const point of points) {
    x += point[0];
    y += point[1];
    z += point[2];
  }
  const mean: Vector = [x, y, z];
  const square = cross(first, leastAxis(first));
  const guesses = [smallestBall(points, first)?.centre ?? mean, mean, square];
  const directions = guesses.filter((guess) => norm(guess) > NOWHERE).map(unit);
  const caps = directions.map((centre) => ({
    centre: toPosition(centre),
    radiusDegrees: angleToFarthest(centre, points) / DEGREE,
  }));
  return caps.reduce((best, cap) => (cap.radiusDegrees < best.radiusDegrees ? cap : best));
}

/**
 * Welzl's search in its incremental form (de Berg and others, Computational Geometry, 4.7): a point outside of
 * the smallest ball of those before it lies on the rim of the next. On the sphere two or three points make the
 * rim; the smallest ball that has them on it cuts out the smallest cap. `null` if the points do not fit into
 * half of the sphere: three points on the rim are not enough then, and some point seen before falls out.
 */
function smallestBall(points: readonly Vector[], first: Vector): Ball | null {
  let ball: Ball = { centre: first, radiusSquared: 0 };
  for (const [index, a] of points.entries()) {
    if (holds(ball, a)) continue;
    ball = { centre: a, radiusSquared: 0 };
    for (const [before, b] of points.slice(0, index).entries()) {
      if (holds(ball, b)) continue;
      const earlier = points.slice(0, before);
      ball = ballThroughTwo(a, b);
      for (const c of earlier) if (!holds(ball, c)) ball = ballThroughThree(a, b, c);
      const found = ball;
      if (!earlier.every((c) => holds(found, c, LOOSE_SLACK))) return null;
    }
  }
  return ball;
}

function holds({ centre, radiusSquared }: Ball, point: Vector, slack = SLACK): boolean {
  const offset = plus(point, centre, -1);
  return dot(offset, offset) <= radiusSquared + slack;
}

function ballThroughTwo(a: Vector, b: Vector): Ball {
  const sum = plus(a, b);
  const half = plus(a, b, -1);
  return { centre: [sum[0] / 2, sum[1] / 2, sum[2] / 2], radiusSquared: dot(half, half) / 4 };
}

/** Its centre is where the plane of the three is nearest to the middle of the sphere. */
function ballThroughThree(a: Vector, b: Vector, c: Vector): Ball {
  const normal = cross(plus(b, a, -1), plus(c, a, -1));
  const share = dot(normal, a) / dot(normal, normal);
  const centre: Vector = [normal[0] * share, normal[1] * share, normal[2] * share];
  const rim = plus(a, centre, -1);
  return { centre, radiusSquared: dot(rim, rim) };
}

/** The axis that is farthest from parallel to a vector. */
function leastAxis([x, y, z]: Vector): Vector {
  if (Math.abs(z) <= Math.abs(x) || Math.abs(z) <= Math.abs(y)) return [0, 0, 1];
  return [1, 0, 0];
}

/**
 * The points in an order that has nothing to do with theirs, which keeps the search linear, yet is the same
 * every time: Fisher and Yates with the numbers of a linear congruential generator (Numerical Recipes).
 */
function shuffled(points: readonly Vector[]): Vector[] {
  const order = [...points];
  let state = 1;
  for (let last = order.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}
