import type { Topology } from 'topojson-specification';
import { absoluteTopology } from './absoluteTopology';
import { type Distance, distanceAt } from './distanceAt';

/** A position in degrees. */
type Point = readonly [number, number];

/**
 * A topology with fewer points: each arc by Douglas and Peucker, so that neighbours keep the very same border
 * and no gap opens between them. No arc loses its shape altogether: a closed one keeps three corners, an open
 * one a point between its ends, so that small islands and states stay.
 *
 * @param toleranceAt how far a line may move on the ground at a latitude (degrees), in degrees of latitude
 * @returns the topology in absolute positions, `[longitude, latitude]` in degrees, without a transform
 */
export function simplifyTopology<T extends Topology>(
  topology: T,
  toleranceAt: (latitude: number) => number,
): T {
  const absolute = absoluteTopology(topology);
  const arcs = absolute.arcs.map((arc) => {
    const positions = arc.map(([x = 0, y = 0]): Point => [x, y]);
    const latitude = positions.reduce((sum, position) => sum + position[1], 0) / positions.length;
    return simplifyArc(positions, toleranceAt(latitude), distanceAt(latitude)).map((position) => [
      ...position,
    ]);
  });
  return { ...absolute, arcs };
}

function simplifyArc(arc: readonly Point[], tolerance: number, distance: Distance): Point[] {
  const last = arc.length - 1;
  const kept = new Set([0, last]);
  const keepBetween = (from: number, to: number, atLeast: number) => {
    const found = farthest(arc, from, to, distance);
    if (!found || found.away <= atLeast) return;
    kept.add(found.index);
    keepBetween(from, found.index, tolerance);
    keepBetween(found.index, to, tolerance);
  };
  keepBetween(0, last, 0);

  const [, , middle] = kept;
  if (kept.size === 3 && middle !== undefined && String(arc[0]) === String(arc[last])) {
    for (const corner of [farthest(arc, 0, middle, distance), farthest(arc, middle, last, distance)]) {
      if (corner) kept.add(corner.index);
    }
  }
  return arc.filter((_, index) => kept.has(index));
}

/** The point between two others that lies farthest from the segment that joins them. */
function farthest(arc: readonly Point[], from: number, to: number, distance: Distance) {
  const [a, b] = [arc[from], arc[to]];
  if (!a || !b) return undefined;
  let index = -1;
  let away = Number.NEGATIVE_INFINITY;
  for (let at = from + 1; at < to; at++) {
    const point = arc[at];
    const distanceOfIt = point ? distance(point, a, b) : away;
    if (distanceOfIt > away) {
      index = at;
      away = distanceOfIt;
    }
  }
  return index < 0 ? undefined : { index, away };
}
