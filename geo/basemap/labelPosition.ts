import type { LngLat } from './cutAtAntimeridian';
import { type Distance, distanceAt } from './distanceAt';

/** How many samples a side of the box is divided into, and how often the box is narrowed around the best one. */
const SAMPLES = 24;
const ROUNDS = 3;

/**
 * How strongly the label is drawn towards the middle. 0 gives the pole of inaccessibility, which in a long
 * country may lie at one end of it.
 */
const PULL = 0.25;

/**
 * Where a name stands best within a ring: far from the edge, and not far from the middle.
 *
 * @param ring closed, planar, `[longitude, latitude]` in degrees
 * @returns a point inside the ring, rounded to 3 decimals
 */
export function labelPosition(ring: readonly LngLat[]): LngLat {
  const segments = segmentsOf(ring);
  let { west, south, east, north } = boxOf(ring);
  const distance = distanceAt((south + north) / 2);
  const middle = centroid(segments);
  let best: { point: LngLat; score: number } | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const width = (east - west) / SAMPLES;
    const height = (north - south) / SAMPLES;
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const point: LngLat = [
        west + ((sample % SAMPLES) + 0.5) * width,
        south + (Math.floor(sample / SAMPLES) + 0.5) * height,
      ];
      if (!isInside(point, segments)) continue;
      const score = distanceToEdge(point, segments, distance) - PULL * distance(point, middle, middle);
      if (!best || score > best.score) best = { point, score };
    }
    if (!best) break;
    west = best.point[0] - width;
    east = best.point[0] + width;
    south = best.point[1] - height;
    north = best.point[1] + height;
  }
  if (!best) throw new Error(`No sample lies inside the ring at ${ring[0]}`);
  return [Math.round(best.point[0] * 1000) / 1000, Math.round(best.point[1] * 1000) / 1000];
}

/** Twice the signed planar area of a closed ring, in square degrees: positive when it runs counter-clockwise. */
export function signedArea(ring: readonly LngLat[]): number {
  return segmentsOf(ring).reduce((sum, segment) => sum + cross(segment), 0);
}

type Segment = readonly [LngLat, LngLat];

function segmentsOf(ring: readonly LngLat[]): Segment[] {
  return ring.flatMap((b, index): Segment[] => {
    const a = ring[index - 1];
    return a ? [[a, b]] : [];
  });
}

function cross([a, b]: Segment): number {
  return a[0] * b[1] - b[0] * a[1];
}

function boxOf(ring: readonly LngLat[]) {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude, latitude] of ring) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return { west, south, east, north };
}

function centroid(segments: readonly Segment[]): LngLat {
  let [sum, longitude, latitude] = [0, 0, 0];
  for (const segment of segments) {
    const [a, b] = segment;
    const weight = cross(segment);
    sum += weight;
    longitude += (a[0] + b[0]) * weight;
    latitude += (a[1] + b[1]) * weight;
  }
  return [longitude / (3 * sum), latitude / (3 * sum)];
}

function isInside([longitude, latitude]: LngLat, segments: readonly Segment[]): boolean {
  let inside = false;
  for (const [a, b] of segments) {
    if (a[1] > latitude === b[1] > latitude) continue;
    if (longitude < a[0] + ((latitude - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
  }
  return inside;
}

function distanceToEdge(point: LngLat, segments: readonly Segment[], distance: Distance): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [a, b] of segments) least = Math.min(least, distance(point, a, b));
  return least;
}
