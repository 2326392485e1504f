import type { Position } from './schema';

/**
 * Points of the sphere as unit vectors. Axes: the first through [0°, 0°], the second through [90° east, 0°],
 * the third through the north pole.
 */
export type Vector = readonly [number, number, number];

/** One degree in radians. */
export const DEGREE = Math.PI / 180;

/** The unit vector of `[longitude, latitude]`, degrees. */
export function toVector([longitude, latitude]: Position): Vector {
  const cosLatitude = Math.cos(latitude * DEGREE);
  return [
    cosLatitude * Math.cos(longitude * DEGREE),
    cosLatitude * Math.sin(longitude * DEGREE),
    Math.sin(latitude * DEGREE),
  ];
}

/** `[longitude, latitude]` in degrees of a vector of any length; a pole has whatever longitude falls out. */
export function toPosition([x, y, z]: Vector): Position {
  // Not asin(z): near the poles it loses half of the digits.
  return [Math.atan2(y, x) / DEGREE, Math.atan2(z, Math.sqrt(x * x + y * y)) / DEGREE];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** `a + b · factor`. */
export function plus(a: Vector, b: Vector, factor = 1): Vector {
  return [a[0] + b[0] * factor, a[1] + b[1] * factor, a[2] + b[2] * factor];
}

/** The vector of length 1 in the same direction; the vector must not be zero. */
export function unit(vector: Vector): Vector {
  const length = norm(vector);
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}

export function norm(vector: Vector): number {
  return Math.sqrt(dot(vector, vector));
}

/** The angle between two vectors in radians, exact to the last digits for tiny and for straight angles too. */
export function angleBetween(a: Vector, b: Vector): number {
  return Math.atan2(norm(cross(a, b)), dot(a, b));
}

/** The angle in radians between a unit vector and that of the others which is farthest from it; 0 for none. */
export function angleToFarthest(from: Vector, others: readonly Vector[]): number {
  let farthest = from;
  let chordSquared = 0;
  for (const other of others) {
    const squared = (other[0] - from[0]) ** 2 + (other[1] - from[1]) ** 2 + (other[2] - from[2]) ** 2;
    if (squared > chordSquared) {
      farthest = other;
      chordSquared = squared;
    }
  }
  return angleBetween(from, farthest);
}

/** The longitude, a whole number of turns away, that lies nearest to `reference`; degrees. */
export function nearestLongitude(longitude: number, reference: number): number {
  return longitude + 360 * Math.round((reference - longitude) / 360);
}
