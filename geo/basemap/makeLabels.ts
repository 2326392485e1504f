import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import type { LngLat } from './cutAtAntimeridian';
import { labelPosition } from './labelPosition';
import { planarPolygons } from './planarPolygons';
import type { CodedAtlas } from './worldAtlas';

/** Where a country's name stands, `[longitude, latitude]`, and how early: rank 1 for the largest, 5 for the smallest. */
export type BasemapLabel = { code: string; position: LngLat; rank: number };

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

/** As the labels are placed: 1.1 km. */
const DECIMALS = 2;

/**
 * Where the names of countries stand, sorted by code. Ground without a code of ISO 3166 has no name.
 *
 * @param coarse what the still map draws: by it the names of all but the smallest are placed
 * @param fine what the tiles draw, where a small island may lie elsewhere
 */
export function makeLabels(coarse: CodedAtlas, fine: CodedAtlas): BasemapLabel[] {
  const large = labelsOf(coarse, new Set()).filter(({ rank }) => rank <= RANK_AREAS_KM2.length);
  const small = labelsOf(fine, new Set(large.map(({ code }) => code)));
  return [...large, ...small].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function labelsOf(source: CodedAtlas, known: ReadonlySet<string>): BasemapLabel[] {
  return source.objects.countries.geometries.flatMap((geometry): BasemapLabel[] => {
    const code = String(geometry.id);
    const shape = feature(source, geometry).geometry;
    if (code.length !== 2 || known.has(code)) return [];
    const rings = (shape.coordinates as LngLat[][][])
      .flatMap((polygon) => planarPolygons(polygon, DECIMALS))
      .flatMap(([outer]) => (outer ? [outer] : []));
    const areas = rings.map(areaKm2);
    const largest = rings[areas.indexOf(Math.max(...areas))];
    // The sources have shrunk what is small beside their grid (the Vatican) to a point.
    if (!largest) return [];
    const area = areas.reduce((sum, value) => sum + value, 0);
    const rank = RANK_AREAS_KM2.findIndex((least) => area >= least) + 1;
    return [
      {
        code,
        position: LABEL_OVERRIDES[code] ?? labelPosition(largest),
        rank: rank === 0 ? RANK_AREAS_KM2.length + 1 : rank,
      },
    ];
  });
}

/** Area of a planar counter-clockwise ring on the sphere, in km². */
function areaKm2(ring: readonly LngLat[]): number {
  // d3-geo reads a ring the other way round from RFC 7946.
  const steradians = geoArea({ type: 'Polygon', coordinates: [[...ring].reverse()] });
  return steradians * EARTH_RADIUS_KM ** 2;
}
