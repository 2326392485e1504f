import { cutAtAntimeridian } from './cutAtAntimeridian';
import type { Geometry, Position } from './schema';
import { nearestLongitude } from './sphere';

/**
 * The geometry that a visit has in its file: a Point for a single stop, null for several that are not joined,
 * else a line straight through the stops, cut at ±180°. Coordinates have four decimals.
 */
export function deriveVisitGeometry(stops: readonly Position[], continuous: boolean): Geometry {
  const [only] = stops;
  if (stops.length === 1 && only) return { type: 'Point', coordinates: rounded(only) };
  return continuous ? asGeometry(cutAtAntimeridian(unwrapped(stops))) : null;
}

/**
 * The geometry that a partnership has in its file: a line from every seat to every other, cut at ±180°, in the
 * order of the parties. Coordinates have four decimals.
 */
export function deriveTieGeometry(seats: readonly Position[]): Geometry {
  return asGeometry(
    seats.flatMap((from, index) =>
      seats.slice(index + 1).flatMap((to) => cutAtAntimeridian(unwrapped([from, to]))),
    ),
  );
}

/** A position with four decimals, some 11 m: as it stands in the files. */
export function rounded([longitude, latitude]: Position): [number, number] {
  return [Math.round(longitude * 1e4) / 1e4, Math.round(latitude * 1e4) / 1e4];
}

/** Lines in the shape that the files have: one as a LineString, several as a MultiLineString, with four decimals. */
export function asGeometry(lines: readonly (readonly Position[])[]): Geometry {
  const parts = lines.map((line) => line.map(rounded));
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}

/** The same line with longitudes that may go beyond ±180°, so that it takes the short way from each to the next. */
function unwrapped(line: readonly Position[]): Position[] {
  let before: number | undefined;
  return line.map(([longitude, latitude]) => {
    before = nearestLongitude(longitude, before ?? longitude);
    return [before, latitude];
  });
}
