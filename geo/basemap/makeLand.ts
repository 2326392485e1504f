import { geoArea } from 'd3-geo';
import { feature, meshArcs, quantize } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiLineString, Topology } from 'topojson-specification';
import { DISPUTED_BORDERS, DISPUTED_COAST, type DisputedLine, isWithin } from './disputed';
import { entityOf } from './entities';
import type { WorldAtlas } from './makeBasemap';
import { simplifyTopology } from './simplifyTopology';

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
  const codes = new Map<GeometryObject, string>();
  const geometries = topology.objects.countries.geometries.map(({ properties, ...geometry }) => {
    if (!properties || !('a3' in properties)) throw new Error(`A country without letters: ${geometry.id}`);
    const code = entityOf(properties.a3, String(geometry.id), [0, 0]).code;
    const coded = { ...withoutFolded(topology, geometry), id: code } as GeometryObject;
    codes.set(coded, code);
    return coded;
  });
  const countries: GeometryCollection = { type: 'GeometryCollection', geometries };
  const arcsBetween = (keep: (a: string, b: string) => boolean): number[] =>
    meshArcs({ ...topology, objects: { countries } }, countries, (a, b) =>
      keep(codes.get(a) ?? '', codes.get(b) ?? ''),
    ).arcs.flat();
  const lies = (arc: number, { within }: DisputedLine): boolean => {
    const positions = exact.arcs[arc < 0 ? ~arc : arc] ?? [];
    const middle = positions[Math.floor((positions.length - 1) / 2)] ?? [];
    const next = positions[Math.floor((positions.length - 1) / 2) + 1] ?? middle;
    return isWithin([middle[0] ?? 0, middle[1] ?? 0], [next[0] ?? 0, next[1] ?? 0], within);
  };

  const disputed = [
    ...DISPUTED_BORDERS.flatMap((line) =>
      arcsBetween((a, b) => isBetween(line, a, b)).filter((arc) => lies(arc, line)),
    ),
    ...arcsBetween((a, b) => a === b && a === DISPUTED_COAST.holder).filter((arc) =>
      lies(arc, DISPUTED_COAST),
    ),
  ];
  const isDisputed = new Set(disputed);
  const lines = (arcs: readonly number[]): MultiLineString => ({
    type: 'MultiLineString',
    arcs: arcs.map((arc) => [arc]),
  });
  return {
    ...topology,
    objects: {
      countries,
      borders: lines(arcsBetween((a, b) => a !== b).filter((arc) => !isDisputed.has(arc))),
      disputed: lines(disputed),
      coast: lines(arcsBetween((a, b) => a === b).filter((arc) => !isDisputed.has(arc))),
    },
  };
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

function isBetween({ between: [first, second] }: DisputedLine, a: string, b: string): boolean {
  return (a === first && b === second) || (a === second && b === first);
}

/** Cuts each arc where it enters or leaves a box within which a line is disputed: only part of an arc may be so. */
function splitAtBoxes(topology: WorldAtlas): WorldAtlas {
  const boxes = [...DISPUTED_BORDERS, DISPUTED_COAST].flatMap(({ within }: DisputedLine) =>
    within ? [within] : [],
  );
  const arcs: Topology['arcs'] = [];
  const pieces = topology.arcs.map((arc) => {
    const indexes: number[] = [];
    let last = '';
    for (let at = 1; at < arc.length; at++) {
      const [from, to] = [arc[at - 1] ?? [], arc[at] ?? []];
      const side = boxes
        .map((box) => isWithin([from[0] ?? 0, from[1] ?? 0], [to[0] ?? 0, to[1] ?? 0], box))
        .join();
      if (at === 1 || side !== last) {
        indexes.push(arcs.length);
        arcs.push([from]);
      }
      arcs.at(-1)?.push(to);
      last = side;
    }
    return indexes;
  });
  const inPieces = (ring: readonly number[]): number[] =>
    ring.flatMap((arc) =>
      arc < 0 ? (pieces[~arc] ?? []).toReversed().map((piece) => ~piece) : (pieces[arc] ?? []),
    );
  const geometries = topology.objects.countries.geometries.map((geometry) => {
    if (geometry.type === 'Polygon') return { ...geometry, arcs: geometry.arcs.map(inPieces) };
    if (geometry.type === 'MultiPolygon')
      return { ...geometry, arcs: geometry.arcs.map((polygon) => polygon.map(inPieces)) };
    throw new Error(`A country is a ${geometry.type}`);
  });
  return { ...topology, arcs, objects: { countries: { type: 'GeometryCollection', geometries } } };
}
