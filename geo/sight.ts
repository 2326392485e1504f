import type { Box } from './boxZoom';
import { cameraHeightPx, globeSight, WORLD_PX } from './globeView';
import type { Position } from './schema';
import { DEGREE, nearestLongitude } from './sphere';
import type { Camera, Projection } from './view';

/** A spot of a box in pixels from its top left; it may lie outside of it. */
export type Spot = readonly [xPx: number, yPx: number];

/** Where a position is seen, or `null` where the globe hides it. */
export type Sight = (position: Position) => Spot | null;

/**
 * How a map sees. On the flat map a position is that in the copy of the world nearest to the camera's centre.
 *
 * @param camera with the zoom of the map itself, not that of a link
 * @param box of the whole map; its height is the camera's above the ground
 */
export function sight(camera: Camera, projection: Projection, box: Box): Sight {
  if (projection === 'globe') return globeSight(camera, box.widthPx, box.heightPx);
  const { spotOf } = flatSight(camera, box);
  return ([longitude, latitude]) => spotOf([nearestLongitude(longitude, camera.longitude), latitude]);
}

/** Lines are drawn on past the edge of the flat map, 85.05°, as the live map does; at the pole there is no end. */
const LAST_LATITUDE = 89.7;

/** From a spot of a plane to one of another. */
export type Move = (xPx: number, yPx: number) => Spot;

/**
 * How a camera sees the flat map, in three steps: `groundOf` says how far a position lies to the east and the south of
 * the centre, in pixels; `turn` makes of that how far to the right of the line of sight and below it; `tip` a spot
 * of the box. `spotOf` is all three. A longitude names its own copy of the world: 190° is not -170°.
 */
export function flatSight(camera: Camera, { widthPx, heightPx }: Box) {
  const pxPerRadian = (WORLD_PX * 2 ** camera.zoom) / (2 * Math.PI);
  const height = cameraHeightPx(heightPx);
  const [turnSine, turnCosine] = [Math.sin(camera.bearing * DEGREE), Math.cos(camera.bearing * DEGREE)];
  const [sine, cosine] = [Math.sin(camera.pitch * DEGREE), Math.cos(camera.pitch * DEGREE)];
  const centre = northing(camera.latitude);
  const groundOf = ([longitude, latitude]: Position): Spot => [
    (longitude - camera.longitude) * DEGREE * pxPerRadian,
    (centre - northing(latitude)) * pxPerRadian,
  ];
  const turn: Move = (x, y) => [x * turnCosine + y * turnSine, y * turnCosine - x * turnSine];
  const tip: Move = (x, y) => {
    const scale = height / (height - y * sine);
    return [widthPx / 2 + scale * x, heightPx / 2 + scale * y * cosine];
  };
  return { groundOf, turn, tip, spotOf: (position: Position): Spot => tip(...turn(...groundOf(position))) };
}

/** Web Mercator's northing in radians of longitude at the equator. */
function northing(latitude: number): number {
  const kept = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude));
  return Math.asinh(Math.tan(kept * DEGREE));
}
