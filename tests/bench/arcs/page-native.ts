import type { FeatureCollection, LineString } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { greatCircle } from '../../../geo/greatCircle';
import type { Position } from '../../../geo/schema';
import { type ArcData, positionAt } from './data';
import { COLOR, offer, PICK_PX, settle, WIDTH_PX } from './page';

/** The line layer that MapLibre has: a GeoJSON source of great circles, filtered by `setFilter`. */
let map: MapLibreMap;

const POINTS = 64;

offer({
  async add(to: MapLibreMap, data: ArcData) {
    map = to;
    map.addSource('arcs', { type: 'geojson', data: lines(data) });
    map.addLayer({
      id: 'arcs',
      type: 'line',
      source: 'arcs',
      paint: { 'line-color': COLOR, 'line-width': WIDTH_PX },
    });
    await settle(map);
  },
  async show(from, to) {
    map.setFilter('arcs', ['all', ['>=', ['get', 'time'], from], ['<=', ['get', 'time'], to]]);
    await settle(map);
  },
  pick(x, y) {
    const box: [[number, number], [number, number]] = [
      [x - PICK_PX, y - PICK_PX],
      [x + PICK_PX, y + PICK_PX],
    ];
    return map.queryRenderedFeatures(box, { layers: ['arcs'] }).length > 0;
  },
});

function lines(data: ArcData): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: data.count }, (_, arc) => ({
      type: 'Feature',
      properties: { time: data.times[arc] },
      geometry: {
        type: 'LineString',
        coordinates: line(positionAt(data.from, arc), positionAt(data.to, arc)),
      },
    })),
  };
}

/** 64 points, as GeoJSON has them. */
function line(from: Position, to: Position): number[][] {
  return greatCircle(from, to, POINTS - 1).map(([longitude, latitude]) => [longitude, latitude]);
}
