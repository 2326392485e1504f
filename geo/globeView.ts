import type { Position } from './schema';
import { cross, DEGREE, dot, toVector, type Vector } from './sphere';
import type { Camera } from './view';

/*
 * The globe as MapLibre sees it (a vertical perspective), so that a camera found here and a map drawn here are
 * the live map's to the pixel. The formulas are those of maplibre-gl 6.17, src/geo/projection/globe_utils.ts
 * (getGlobeRadiusPixels) and vertical_perspective_transform.ts (_calcMatrices), for a map without padding, roll
 * or terrain. d3-geo-projection's geoSatellite is the same with scale(radius), distance(cameraDistance) and
 * clipAngle(horizonDegrees). Pixels are CSS pixels.
 */

/** The width of MapLibre's world at zoom 0. */
export const WORLD_PX = 512;

/** MapLibre's vertical field of view, 36.87°: half of it has the tangent 1/3. */
const HALF_FIELD_TANGENT = 1 / 3;

/** The globe's radius. It grows with the latitude of the centre: there a zoom shows as much as the flat map. */
export function globeRadiusPx(zoom: number, latitude: number): number {
  return (WORLD_PX * 2 ** zoom) / (2 * Math.PI) / Math.cos(latitude * DEGREE);
}

/** The zoom at which the globe, centred on this latitude, has this radius: the inverse of `globeRadiusPx`. */
export function globeZoom(radiusPx: number, latitude: number): number {
  return Math.log2((radiusPx * 2 * Math.PI * Math.cos(latitude * DEGREE)) / WORLD_PX);
}

/** How far the camera is from the point it looks at. */
export function cameraHeightPx(heightPx: number): number {
  return heightPx / 2 / HALF_FIELD_TANGENT;
}

/** How far the camera, looking straight down, is from the middle of the earth, in radii of the globe. */
export function cameraDistance(radiusPx: number, heightPx: number): number {
  return 1 + cameraHeightPx(heightPx) / radiusPx;
}

/** How far round the globe a camera at this distance sees, from the point below it, in degrees. */
export function horizonDegrees(distance: number): number {
  return Math.acos(1 / distance) / DEGREE;
}

/**
 * Where a position is seen in a box, in pixels to the right of its left and below its top edge (it may lie
 * outside of the box), or `null` if the globe hides it or a tipped camera has it behind its back.
 */
export function projectToBox(
  position: Position,
  camera: Camera,
  widthPx: number,
  heightPx: number,
): [xPx: number, yPx: number] | null {
  return globeSight(camera, widthPx, heightPx)(position);
}

/** As `projectToBox`, for many positions that one camera sees. */
export function globeSight(
  camera: Camera,
  widthPx: number,
  heightPx: number,
): (position: Position) => [xPx: number, yPx: number] | null {
  const radius = globeRadiusPx(camera.zoom, camera.latitude);
  const height = cameraHeightPx(heightPx);
  const up = toVector([camera.longitude, camera.latitude]);
  const east: Vector = toVector([camera.longitude + 90, 0]);
  const north = cross(up, east);
  const [turnSine, turnCosine] = [Math.sin(camera.bearing * DEGREE), Math.cos(camera.bearing * DEGREE)];
  const [tipSine, tipCosine] = [Math.sin(camera.pitch * DEGREE), Math.cos(camera.pitch * DEGREE)];

  return (position) => {
    const point = toVector(position);
    // In the order of MapLibre: turn by the bearing about the centre's upright, then tip by the pitch.
    const eastwards = dot(point, east);
    const northwards = dot(point, north);
    const upwards = dot(point, up);
    const right = eastwards * turnCosine - northwards * turnSine;
    const ahead = eastwards * turnSine + northwards * turnCosine;
    const above = ahead * tipCosine + upwards * tipSine;
    const near = upwards * tipCosine - ahead * tipSine;

    // Hidden: the ground at the point faces away from the camera.
    if (height * near < radius * (1 - upwards)) return null;
    const depth = height - radius * (near - tipCosine);
    if (depth <= 0) return null;
    const scale = (height * radius) / depth;
    return [widthPx / 2 + scale * right, heightPx / 2 - scale * (above - tipSine)];
  };
}
