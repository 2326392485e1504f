import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import { type ArcWindow, arcWindow } from '../../geo/arcWindow';
import type { Box } from '../../geo/boxZoom';
import type { Cursor } from '../../geo/pickArc';
import { type Sight, sight } from '../../geo/sight';
import { plus, toVector, type Vector } from '../../geo/sphere';
import type { Camera, Projection } from '../../geo/view';

/** Where the map's camera is at this moment, with the map's own zoom. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng: longitude, lat: latitude } = map.getCenter();
  return { longitude, latitude, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

/**
 * How the map sees at this moment: as its own `project`, and besides which places the globe hides.
 *
 * @param size of the map
 * @param eye the box that MapLibre's own field of view would show from where the camera is (see useCamera)
 */
export function sightOf(map: MapLibreMap, projection: Projection, size: Box, eye: Box): Sight {
  return sightFrom(cameraOf(map), projection, size, eye, map.getPadding());
}

/** How the map would see from a camera, in pixels from its top left. */
export function sightFrom(
  camera: Camera,
  projection: Projection,
  size: Box,
  eye: Box,
  { left = 0, right = 0, top = 0, bottom = 0 }: PaddingOptions,
): Sight {
  const own = sight(camera, projection, eye);
  const besides = (size.widthPx + left - right - eye.widthPx) / 2;
  const below = (size.heightPx + top - bottom - eye.heightPx) / 2;
  return (position) => {
    const spot = own(position);
    return spot && [spot[0] + besides, spot[1] + below];
  };
}

/** The map's size as MapLibre has set it: to ask what came of it would make the browser lay out the page in the midst of a frame. */
export function drawnSize(map: MapLibreMap): Box {
  const { width, height } = map.getCanvas().style;
  return { widthPx: Number.parseFloat(width), heightPx: Number.parseFloat(height) };
}

/** What the map shows in a projection. */
export function windowOf(map: MapLibreMap, projection: Projection): ArcWindow {
  const camera = cameraOf(map);
  const { left = 0, right = 0, top = 0, bottom = 0 } = map.getPadding();
  const bounds = map.getBounds();
  return arcWindow(camera, projection, drawnSize(map), Math.hypot(left - right, top - bottom) / 2, [
    bounds.getWest(),
    bounds.getEast(),
  ]);
}

/** The ground below a point of the map, or `null` where there is none: beside the globe, above the horizon. */
export function cursorAt(map: MapLibreMap, { x, y }: Readonly<{ x: number; y: number }>): Cursor | null {
  const { lng, lat } = map.unproject([x, y]);
  const back = map.project([lng, lat]);
  // Beside the globe MapLibre answers with the nearest of its edge.
  if (!(Math.hypot(back.x - x, back.y - y) < 1.5)) return null;
  const at = toVector([lng, lat]);
  const away = (right: number, down: number): Vector => {
    const ground = map.unproject([x + right, y + down]);
    return plus(toVector([ground.lng, ground.lat]), at, -1);
  };
  return { at, right: away(1, 0), down: away(0, 1) };
}
