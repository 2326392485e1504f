import { geoArea } from 'd3-geo';
import { feature, quantize } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiLineString, Topology } from 'topojson-specification';
import { codeOf } from './entities';
import { groundLines, splitAtBoxes } from './groundLines';
import { simplifyTopology } from './simplifyTopology';
import type { WorldAtlas } from './worldAtlas';

/** The ground of a still map: countries by their codes, and the lines between and around them, which share arcs. */
export type LandTopology = Topology<{
  countries: GeometryCollection;
  borders: MultiLineString;
  disputed: MultiLineString;
  coast: MultiLineString;
}>;

/**
 * The ground that the still map draws, by the same choices as the basemap of the live one (docs/decisions/0003).
 * Polygons are left whole at ±180° and at the poles, as d3-geo wants them.
 *
 * @param toleranceAt how far a line may move on the ground at a latitude (degrees), in degrees of latitude
 * @param steps how many steps of the grid the world's width is rounded to
 */
export function makeLand(
  source: WorldAtlas,
  toleranceAt: (latitude: number) => number,
  steps: number,
): LandTopology {
  const exact = splitAtBoxes(simplifyTopology(source, toleranceAt));
  const topology = quantize(exact, steps);
  const geometries = topology.objects.countries.geometries.map(({ properties, ...geometry }) => {
    if (!properties || !('name' in properties)) throw new Error(`A country without a name: ${geometry.id}`);
    // Only islands are told apart by position, and both are too small to be told here.
    const code = codeOf(geometry.id, properties.name, [0, 0]);
    if (code === null) throw new Error(`${properties.name} is not to be drawn`);
    return { ...withoutFolded(topology, geometry), id: code } as GeometryObject;
  });
  const countries: GeometryCollection = { type: 'GeometryCollection', geometries };
  const lines = groundLines({ ...topology, objects: { countries } }, exact.arcs);
  return {
    ...topology,
    objects: {
      countries,
      borders: severally(lines.borders),
      disputed: severally(lines.disputed),
      coast: severally(lines.coast),
    },
  };
}

/** Each arc a line of its own. */
function severally(arcs: readonly number[]): MultiLineString {
  return { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) };
}

/**
 * A country without those of its islands that rounding has folded: d3-geo takes a ring that runs the wrong way round for
 * all of the earth but the island.
 */
function withoutFolded<G extends GeometryObject>(topology: Topology, geometry: G): G {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const arcs = geometry.arcs.filter((polygon) => {
    const area = geoArea(feature(topology, { type: 'Polygon', arcs: polygon }));
    return area > 0 && area < 2 * Math.PI;
  });
  return { ...geometry, arcs };
}
