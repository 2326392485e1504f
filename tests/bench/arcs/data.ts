import type { Position } from '../../../geo/schema';

/** Arcs between random pairs of cities, the same in every run. */
export interface ArcData {
  count: number;
  /** Longitude and latitude of each start in degrees, one after the other. */
  from: Float32Array<ArrayBuffer>;
  /** The same of each end. */
  to: Float32Array<ArrayBuffer>;
  /** When each arc was, from 0 to `LAST_TIME`. */
  times: Float32Array<ArrayBuffer>;
}

export const LAST_TIME = 10_000;

const CITIES = 3_000;
const SEED = 20_261_123;

/** So many arcs between two of 3,000 cities each. */
export function makeArcs(count: number): ArcData {
  const random = randomNumbers(SEED);
  const cities = new Float32Array(CITIES * 2);
  for (let city = 0; city < CITIES; city++) {
    cities[2 * city] = random() * 360 - 180;
    // Evenly over the sphere from 50° south to 70° north, where people live.
    const sine = -0.766 + random() * (0.94 + 0.766);
    cities[2 * city + 1] = (Math.asin(sine) * 180) / Math.PI;
  }
  const from = new Float32Array(count * 2);
  const to = new Float32Array(count * 2);
  const times = new Float32Array(count);
  for (let arc = 0; arc < count; arc++) {
    const start = Math.floor(random() * CITIES);
    const end = (start + 1 + Math.floor(random() * (CITIES - 1))) % CITIES;
    from.set(cities.subarray(2 * start, 2 * start + 2), 2 * arc);
    to.set(cities.subarray(2 * end, 2 * end + 2), 2 * arc);
    times[arc] = random() * LAST_TIME;
  }
  return { count, from, to, times };
}

/** The position at an index of `from` or `to`. */
export function positionAt(coordinates: Float32Array, arc: number): Position {
  return [coordinates[2 * arc] as number, coordinates[2 * arc + 1] as number];
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
