import { geoEquirectangular, geoStream } from 'd3-geo';
import type { MultiLineString, Polygon } from 'geojson';

/** `[longitude, latitude]` in degrees. */
export type LngLat = [number, number];

/**
 * A position rounded to a number of decimals: 2 are 1.1 km, 4 are 11 m. What lies within a kilometre of the antimeridian
 * is put onto it, as the sources leave points of Fiji just short of it.
 */
export function roundPosition([longitude, latitude]: readonly [number, number], decimals: number): LngLat {
  const round = (value: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
  const isOnEdge = Math.abs(longitude) > 179.99;
  return [isOnEdge ? Math.sign(longitude) * 180 : round(longitude), round(latitude)];
}

/** Whether two successive longitudes (degrees) lie on different sides of the antimeridian. */
function crosses(from: number, to: number): boolean {
  return Math.abs(to - from) > 180;
}

/** Whether a ring or line steps over the antimeridian, so that a planar renderer would smear it across the map. */
export function crossesAntimeridian(line: readonly LngLat[]): boolean {
  return line.some(([longitude], index) => {
    const before = line[index - 1];
    return before !== undefined && crosses(before[0], longitude);
  });
}

/**
 * Cuts a spherical ring (clockwise around its inside, as d3-geo reads it) at ±180° and closes it along the
 * edge, and over the pole where it encloses one.
 *
 * @param ring closed, `[longitude, latitude]` in degrees
 * @returns closed planar rings, none of which steps over the antimeridian
 */
export function cutRing(ring: readonly LngLat[]): LngLat[][] {
  const rings: LngLat[][] = [];
  let current: LngLat[] = [];
  // Degrees in, degrees out: the projection is here only for its clipping; precision 0 adds no points.
  const projection = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
  const polygon: Polygon = { type: 'Polygon', coordinates: [[...ring]] };
  geoStream(
    polygon,
    projection.stream({
      point: (longitude, latitude) => {
        current.push([longitude, latitude]);
      },
      lineStart: () => {
        current = [];
      },
      lineEnd: () => {
        const first = current[0];
        if (first) rings.push([...current, first]);
      },
      polygonStart: () => {},
      polygonEnd: () => {},
    }),
  );
  return rings;
}

/**
 * Cuts lines where they step over the antimeridian, and leaves out what runs along it or at a pole: those are
 * seams of the data, not coasts.
 *
 * @param lines `[longitude, latitude]` in degrees
 * @param decimals to which positions are rounded
 */
export function cutLines({ coordinates }: MultiLineString, decimals: number): LngLat[][] {
  const lines: LngLat[][] = [];
  for (const line of coordinates) {
    let current: LngLat[] = [];
    const end = () => {
      if (current.length > 1) lines.push(current);
      current = [];
    };
    for (const raw of line) {
      const position = roundPosition([raw[0] ?? Number.NaN, raw[1] ?? Number.NaN], decimals);
      let before = current.at(-1);
      if (before && crosses(before[0], position[0])) {
        const side = Math.sign(before[0]) * 180;
        const unwrapped = position[0] + 2 * side;
        const share = unwrapped === before[0] ? 0 : (side - before[0]) / (unwrapped - before[0]);
        const latitude = before[1] + share * (position[1] - before[1]);
        push(current, roundPosition([side, latitude], decimals));
        end();
        before = roundPosition([-side, latitude], decimals);
        push(current, before);
      }
      if (before && isSeam(before, position)) end();
      push(current, position);
    }
    end();
  }
  return lines;
}

/** Appends a position unless the line is already there. */
function push(line: LngLat[], position: LngLat): void {
  const last = line.at(-1);
  if (last?.[0] !== position[0] || last[1] !== position[1]) line.push(position);
}

function isSeam(from: LngLat, to: LngLat): boolean {
  const onEdge = Math.abs(from[0]) === 180 && from[0] === to[0];
  const atPole = Math.abs(from[1]) > 89.9 && Math.abs(to[1]) > 89.9;
  return onEdge || atPole;
}
