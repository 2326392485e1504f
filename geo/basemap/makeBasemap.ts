import { splitAtBoxes } from './groundLines';
import { type BasemapLabel, makeLabels } from './makeLabels';
import { makeTiles } from './makeTiles';
import { codedAtlas, mendBorders } from './mendBorders';
import { simplifyTopology } from './simplifyTopology';
import { toleranceAt50m } from './toleranceAt';
import { type LakeAtlas, MAX_TILE_ZOOM, worldAt } from './worldAt';
import type { WorldAtlas } from './worldAtlas';
import { writePmtiles } from './writePmtiles';

/** What the live map draws under the atlas. */
export type Basemap = Readonly<{
  /** The file of the tiles: PMTiles 3, zoom 0 to 6, layers `countries`, `borders`, `coast` and `lakes`. */
  tiles: Uint8Array;
  labels: readonly BasemapLabel[];
  /** Every code that has a polygon, sorted. */
  codes: readonly string[];
}>;

/** What a tile's layers hold, in the words of TileJSON. */
const METADATA = {
  name: 'Entente basemap',
  description: 'Natural Earth, with the borders of docs/decisions/0003-borders.md',
  attribution: 'Natural Earth',
  vector_layers: [
    { id: 'countries', fields: { code: 'String' } },
    { id: 'borders', fields: { disputed: 'Boolean' } },
    { id: 'coast', fields: {} },
    { id: 'lakes', fields: {} },
  ],
};

/**
 * The embedded basemap from its sources.
 *
 * @param fine countries of 1:10 million, which are drawn
 * @param coarse countries of 1:50 million, by which the still map places its names, and so the live one
 */
export function makeBasemap(fine: WorldAtlas, coarse: WorldAtlas, lakes: LakeAtlas): Basemap {
  const atlas = splitAtBoxes(mendBorders(fine));
  const zooms = Array.from({ length: MAX_TILE_ZOOM + 1 }, (_, zoom) => zoom);
  const worlds = zooms.map((zoom) => worldAt(zoom, atlas, lakes));
  const tiles = worlds.flatMap((world, zoom) => makeTiles(zoom, world));
  return {
    tiles: writePmtiles(tiles, METADATA),
    labels: makeLabels(simplifyTopology(codedAtlas(coarse), toleranceAt50m), atlas),
    codes: (worlds.at(-1)?.countries.features ?? []).map(({ properties }) => String(properties?.code)),
  };
}
