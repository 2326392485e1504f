import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { WorldLayers } from './worldAt';

/** A tile of the map: its column `x` from the west, its row `y` from the north, and its layers as Mapbox Vector Tile. */
export type Tile = Readonly<{ zoom: number; x: number; y: number; data: Uint8Array }>;

/** Steps of the grid across a tile, and how far beyond its edge it reaches: 8 px, wider than any line is drawn. */
const EXTENT = 4096;
const BUFFER = 64;

/** The tiles of one zoom. Where there is nothing but sea there is no tile. */
export function makeTiles(zoom: number, layers: WorldLayers): Tile[] {
  const indexes = Object.entries(layers).map(
    ([name, collection]) =>
      [
        name,
        // What is handed in has been thinned already; and no zoom but this one is wanted.
        new GeoJSONVT(collection, {
          maxZoom: zoom,
          indexMaxZoom: zoom,
          indexMaxPoints: 0,
          tolerance: 0,
          extent: EXTENT,
          buffer: BUFFER,
        }),
      ] as const,
  );
  const tiles: Tile[] = [];
  for (let x = 0; x < 2 ** zoom; x++) {
    for (let y = 0; y < 2 ** zoom; y++) {
      const found: Record<string, GeoJSONVTTile> = {};
      for (const [name, index] of indexes) {
        const tile = index.getTile(zoom, x, y);
        if (tile && tile.features.length > 0) found[name] = tile;
      }
      if (Object.keys(found).length === 0) continue;
      tiles.push({ zoom, x, y, data: fromGeojsonVt(found, { version: 2, extent: EXTENT }) });
    }
  }
  return tiles;
}
