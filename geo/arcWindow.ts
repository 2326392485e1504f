import type { Box } from './boxZoom';
import { globeRadiusPx } from './globeView';
import { angleBetween, toVector, type Vector } from './sphere';
import type { Camera, Projection } from './view';

/** The part of the world that a list of arcs is made for. */
export type ArcWindow = Readonly<{
  projection: Projection;
  /** The ground in sight, as a cap of the sphere (radians); `null` where it is as good as everything. */
  cap: Readonly<{ center: Vector; radius: number }> | null;
  /** On the flat map, the unwrapped longitudes in sight, degrees: the world may lie there several times. */
  west: number;
  east: number;
}>;

/** A cap larger than this is as good as everything, and hardly leaves an arc out. Radians. */
const LARGEST_CAP = 0.4;

/**
 * The globe curves away from the camera: within `LARGEST_CAP` its ground is up to a fifth wider than the pixels
 * over it tell, and a little more where the camera is near (see layout.ts).
 */
const CURVED_AWAY = 1.3;

/** A list is made for this much more than is in sight, so that a short way off it need not be made again. */
const MARGIN = 0.5;

/** Nor for much more of the flat map's worlds, whose every copy of an arc costs as much as the arc. Degrees. */
const LARGEST_MARGIN = 36;

/**
 * What a map of this size shows.
 *
 * @param camera with the zoom of the map itself, not that of a link
 * @param offsetPx how far the camera's centre is from the middle of the box
 * @param longitudes the unwrapped longitudes in sight on the flat map, degrees
 */
export function arcWindow(
  { longitude, latitude, zoom, pitch }: Camera,
  projection: Projection,
  { widthPx, heightPx }: Box,
  offsetPx: number,
  [west, east]: readonly [number, number],
): ArcWindow {
  // Both projections are as large as this at least, whatever the latitude.
  const radiusPx = globeRadiusPx(zoom, 0);
  const radius = ((Math.hypot(widthPx, heightPx) / 2 + offsetPx) / radiusPx) * CURVED_AWAY;
  // A tipped map sees as far as its horizon.
  const cap =
    radius < LARGEST_CAP && pitch === 0 ? { center: toVector([longitude, latitude]), radius } : null;
  return projection === 'globe' ? { projection, cap, west: 0, east: 0 } : { projection, cap, west, east };
}

/** The window, with room around it. */
export function widenedWindow({ projection, cap, west, east }: ArcWindow): ArcWindow {
  const margin = Math.min((east - west) * MARGIN, LARGEST_MARGIN);
  return {
    projection,
    cap: cap && { center: cap.center, radius: cap.radius * (1 + MARGIN) },
    west: west - margin,
    east: east + margin,
  };
}

/** Whether a list that was made for a window has all that is in sight, and not far more. */
export function holdsWindow(window: ArcWindow, sight: ArcWindow): boolean {
  if (window.projection !== sight.projection || sight.west < window.west || sight.east > window.east)
    return false;
  if (window.east - window.west > (sight.east - sight.west) * 4) return false;
  if (window.cap === null) return sight.cap === null;
  return (
    sight.cap !== null &&
    angleBetween(window.cap.center, sight.cap.center) + sight.cap.radius <= window.cap.radius &&
    sight.cap.radius * 4 > window.cap.radius
  );
}
