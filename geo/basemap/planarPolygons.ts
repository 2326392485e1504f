import { crossesAntimeridian, cutRing, type LngLat, roundPosition } from './cutAtAntimeridian';
import { signedArea } from './labelPosition';

/**
 * A polygon of the sphere as planar ones: cut where it crosses the antimeridian, rounded, counter-clockwise outside and
 * clockwise for a hole (RFC 7946). Empty where rounding leaves nothing of it.
 *
 * @param spherical rings as d3-geo reads them, `[longitude, latitude]` in degrees
 * @param decimals to which positions are rounded
 */
export function planarPolygons(spherical: readonly LngLat[][], decimals: number): LngLat[][][] {
  // The source closes Antarctica with a ring of one point, the pole.
  const rings = spherical.filter((ring) => ring.some(([, latitude]) => Math.abs(latitude) < 89.9));
  const [outer, ...holes] = rings;
  if (!outer) return [];
  if (!crossesAntimeridian(outer)) {
    const planar = [
      tidyRing(outer, 'outer', decimals),
      ...holes.map((hole) => tidyRing(hole, 'hole', decimals)),
    ];
    return planar[0]?.length ? [planar.filter((ring) => ring.length > 0)] : [];
  }
  if (holes.length > 0) throw new Error(`A polygon with holes crosses the antimeridian at ${outer[0]}`);
  return cutRing(outer)
    .map((ring) => tidyRing(ring, 'outer', decimals))
    .filter((ring) => ring.length > 0)
    .map((ring) => [ring]);
}

/** Rounded, without repeated points, and wound by its role; empty where nothing is left. */
function tidyRing(ring: readonly LngLat[], role: 'outer' | 'hole', decimals: number): LngLat[] {
  const rounded = ring
    .map((position) => roundPosition(position, decimals))
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  const area = signedArea(rounded);
  if (rounded.length < 4 || area === 0) return [];
  return area > 0 === (role === 'outer') ? rounded : rounded.reverse();
}
