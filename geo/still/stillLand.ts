import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from 'topojson-specification';
import type { LandTopology } from '../basemap/makeLand';

/** The ground of a still map. Polygons are whole at ±180° and at the poles, as d3-geo wants them. */
export type StillLand = Readonly<{
  /** Each with the code of its country as its id. */
  countries: readonly Feature<Polygon | MultiPolygon>[];
  /** All of them as one. */
  land: MultiPolygon;
  borders: MultiLineString;
  disputed: MultiLineString;
  coast: MultiLineString;
}>;

/** The ground out of geo/basemap/land110.json or land50.json; done once for each. */
export function stillLand(topology: LandTopology): StillLand {
  const { countries, borders, disputed, coast } = topology.objects;
  return {
    countries: feature(topology, countries).features as Feature<Polygon | MultiPolygon>[],
    land: merge(topology, countries.geometries as (TopoPolygon | TopoMultiPolygon)[]),
    borders: feature(topology, borders).geometry,
    disputed: feature(topology, disputed).geometry,
    coast: feature(topology, coast).geometry,
  };
}
