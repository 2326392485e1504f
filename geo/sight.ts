import type { Box } from './boxZoom';
import { projectToBox, WORLD_PX } from './globeView';
import type { Position } from './schema';
import { DEGREE, nearestLongitude } from './sphere';
import type { Camera, Projection } from './view';

/** Where a position is seen, in pixels from the same origin as every other, or `null` where the globe hides it. */
export type Sight = (position: Position) => readonly [xPx: number, yPx: number] | null;

/**
 * How a map sees: enough to tell how far apart two positions are on the screen.
 *
 * @param camera with the zoom of the map itself, not that of a link
 * @param box of the whole map; its height is the camera's above the globe
 */
export function sight(camera: Camera, projection: Projection, box: Box): Sight {
  if (projection === 'globe') return (position) => projectToBox(position, camera, box.widthPx, box.heightPx);
  const pxPerRadian = (WORLD_PX * 2 ** camera.zoom) / (2 * Math.PI);
  return ([longitude, latitude]) => [
    nearestLongitude(longitude, camera.longitude) * DEGREE * pxPerRadian,
    // Web Mercator ends at 85.05°; a pole would lie at infinity.
    -Math.asinh(Math.tan(Math.max(-85.05, Math.min(85.05, latitude)) * DEGREE)) * pxPerRadian,
  ];
}
