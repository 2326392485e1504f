/**
 * How far a line of the 1:50 million source may move on the ground, in degrees of latitude: 3 km, which is 0.06 mm on the
 * map that it was drawn for, and about a pixel at zoom 5. Towards the poles, among the fjords and islands
 * that take so many points, it is more.
 */
export function toleranceAt50m(latitude: number): number {
  if (latitude < -60) return 0.15;
  if (latitude > 66) return 0.08;
  if (latitude > 58 || latitude < -42) return 0.05;
  return 0.026;
}

/** How far a line of the tiles may move at a whole zoom, in pixels of it; until the next zoom a pixel grows to two. */
const TOLERANCE_PX = 0.2;

/** Pixels of a degree of longitude at a whole zoom: MapLibre's world is 512 px wide at zoom 0. */
export function pixelsPerDegree(zoom: number): number {
  return (512 * 2 ** zoom) / 360;
}

/**
 * How many times longer a degree is drawn at a latitude (degrees) than at the equator, on the flat map. Towards the poles it
 * is held to 2: there the globe is what is looked at, which does not stretch.
 */
export function stretchAt(latitude: number): number {
  return Math.min(2, 1 / Math.cos((latitude * Math.PI) / 180));
}

/** How far a line of the tiles of a zoom may move on the ground, in degrees of latitude. */
export function tileToleranceAt(zoom: number): (latitude: number) => number {
  return (latitude) => TOLERANCE_PX / pixelsPerDegree(zoom) / stretchAt(latitude);
}
