import type { Geometry } from '../schema';

/** West, south, east, north, in degrees (RFC 7946, section 5). */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** Gathers geometries one by one; `bbox` then tells the box around them all, or `null` where there was none. */
export type BboxGatherer = Readonly<{ add: (geometry: Geometry) => void; bbox: () => Bbox | null }>;

/**
 * A box that is gathered while the geometries pass. It is the narrowest there is: what lies around the antimeridian gets
 * one that crosses it, its west greater than its east (RFC 7946, 5.2), and none that spans the world.
 */
export function bboxGatherer(): BboxGatherer {
  const spans: [west: number, east: number][] = [];
  let south = 90;
  let north = -90;
  const addLine = (line: readonly (readonly [number, number])[]): void => {
    const longitudes = line.map(([longitude]) => longitude);
    spans.push([Math.min(...longitudes), Math.max(...longitudes)]);
    for (const [, latitude] of line) {
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  };
  return {
    add(geometry) {
      if (geometry?.type === 'Point') addLine([geometry.coordinates]);
      else if (geometry?.type === 'LineString') addLine(geometry.coordinates);
      else if (geometry?.type === 'MultiLineString') geometry.coordinates.forEach(addLine);
    },
    bbox() {
      const longitudes = narrowest(spans);
      return longitudes && [longitudes[0], south, longitudes[1], north];
    },
  };
}

/** The shortest way round the globe from west to east that all spans lie in: all but the widest gap between them. */
function narrowest(spans: readonly (readonly [number, number])[]): readonly [number, number] | null {
  const sorted = spans.toSorted((a, b) => a[0] - b[0]);
  const [first] = sorted;
  if (!first) return null;
  let reach = first[1];
  let found: readonly [number, number] | null = null;
  let widest = 0;
  for (const [west, east] of sorted) {
    if (west - reach > widest) {
      widest = west - reach;
      found = [west, reach];
    }
    reach = Math.max(reach, east);
  }
  // The gap over the antimeridian, if no other is wider.
  return found === null || first[0] + 360 - reach >= widest ? [first[0], reach] : found;
}
