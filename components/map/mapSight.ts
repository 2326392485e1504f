import type { Map as MapLibreMap } from 'maplibre-gl';
import { type ArcWindow, arcWindow } from '../../geo/arcWindow';
import type { Cursor } from '../../geo/pickArc';
import { plus, toVector, type Vector } from '../../geo/sphere';
import type { Projection } from '../../geo/view';

/** What the map shows in a projection. */
export function windowOf(map: MapLibreMap, projection: Projection): ArcWindow {
  const { lng: longitude, lat: latitude } = map.getCenter();
  const camera = {
    longitude,
    latitude,
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  };
  const { clientWidth: widthPx, clientHeight: heightPx } = map.getCanvas();
  const { left = 0, right = 0, top = 0, bottom = 0 } = map.getPadding();
  const bounds = map.getBounds();
  return arcWindow(camera, projection, { widthPx, heightPx }, Math.hypot(left - right, top - bottom) / 2, [
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
