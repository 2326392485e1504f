import { mergeArcs } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Topology } from 'topojson-specification';
import { absoluteTopology } from './absoluteTopology';
import { codeOf } from './entities';
import { splitArcs } from './splitArcs';
import type { CodedAtlas, WorldAtlas } from './worldAtlas';

type Arc = Topology['arcs'][number];
type Polygon = MultiPolygon['arcs'][number];

/** `[west, south, east, north]` in degrees. */
type Bbox = readonly [number, number, number, number];

/** Whose the polygons of a country within a box are on our map, where the source has it otherwise; `null` is not drawn. */
const MOVED: readonly Readonly<{ from: string; within: Bbox; to: string | null }>[] = [
  // Crimea.
  { from: 'RU', within: [32, 44, 37, 46.5], to: 'UA' },
  // Liancourt Rocks.
  { from: 'KR', within: [131.5, 36.9, 132.2, 37.5], to: null },
];

/** Countries to which the source's other ground has come (see entities.ts and MOVED), so that a border has to go. */
const MERGED = ['CU', 'CY', 'KZ', 'UA'];

/** The northern border of Western Sahara: the parallel 27°40′ N, from the sea to Algeria. */
const SAHARA_LATITUDE = 27 + 40 / 60;
const SAHARA_LONGITUDES = [-13.5, -8.5] as const;

/**
 * No coast is drawn south of this: the flat map ends at 85.05° S, and on the globe MapLibre draws on to the pole what lies along
 * that edge. The tip of the Ross ice shelf's bay, at 85.22° S, would part Antarctica from there to the pole.
 */
const SOUTHERNMOST_COAST = -85;

/**
 * A source by our codes, its positions absolute: one MultiPolygon for each code, sorted.
 *
 * @param source Natural Earth's countries, of any scale
 */
export function codedAtlas(source: WorldAtlas): CodedAtlas {
  const topology = absoluteTopology(source);
  const polygons = new Map<string, Polygon[]>();
  for (const { properties, ...geometry } of topology.objects.countries.geometries) {
    if (!properties || !('name' in properties)) throw new Error(`A country without a name: ${geometry.id}`);
    for (const polygon of polygonsOf(geometry)) {
      const box = boxOf(topology, polygon);
      const named = codeOf(geometry.id, properties.name, [box[0], box[1]]);
      const moved = MOVED.find(({ from, within }) => from === named && isInside(box, within));
      const code = moved ? moved.to : named;
      if (code !== null) polygons.set(code, [...(polygons.get(code) ?? []), polygon]);
    }
  }
  const geometries = [...polygons.keys()]
    .sort()
    .map((code): MultiPolygon => ({ type: 'MultiPolygon', id: code, arcs: polygons.get(code) ?? [] }));
  return { ...topology, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/**
 * Natural Earth's countries of 1:10 million by our codes and by the choices of docs/decisions/0003: Crimea is Ukraine's,
 * Western Sahara reaches to the sea, and ground that is leased or watched over is its owner's.
 *
 * @param source countries-10m of world-atlas
 */
export function mendBorders(source: WorldAtlas): CodedAtlas {
  const topology = codedAtlas(source);
  const geometries = topology.objects.countries.geometries.map((geometry) =>
    MERGED.includes(String(geometry.id)) ? { ...mergeArcs(topology, [geometry]), id: geometry.id } : geometry,
  );
  const arcs = topology.arcs.map((arc) =>
    arc.map(([longitude = 0, latitude = 0]) => [longitude, Math.max(SOUTHERNMOST_COAST, latitude)]),
  );
  return divideWesternSahara({
    ...topology,
    arcs,
    objects: { countries: { type: 'GeometryCollection', geometries } },
  });
}

/** Divides Morocco and what the source leaves of Western Sahara, taken together, along the parallel. */
function divideWesternSahara(source: CodedAtlas): CodedAtlas {
  const topology = splitArcs(source, splitAtParallel);
  const { geometries } = topology.objects.countries;
  const parts = geometries.filter(({ id }) => id === 'MA' || id === 'EH');
  const [polygon, ...others] = mergeArcs(topology, parts).arcs;
  const ring = polygon?.[0];
  if (!ring || polygon.length > 1 || others.length > 0)
    throw new Error('Morocco and Western Sahara together are not one plain polygon');

  const isNorth = (arc: number) => middleOf(topology, arc)[1] > SAHARA_LATITUDE;
  // A ring has no beginning: let it begin with the first arc north of the parallel.
  const start = ring.findIndex((arc, index) => isNorth(arc) && !isNorth(ring.at(index - 1) ?? arc));
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  const north = turned.filter(isNorth);
  const south = turned.slice(north.length);
  if (start < 0 || south.length === 0 || south.some(isNorth))
    throw new Error('The coast crosses the border of Western Sahara more than once');

  const border = topology.arcs.length;
  const [west, east] = [endsOf(topology, south)[0], endsOf(topology, north)[0]];
  const divided = { MA: [...north, border], EH: [...south, ~border] };
  return {
    ...topology,
    arcs: [...topology.arcs, [west, east]],
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: geometries.map((geometry) =>
          geometry.id === 'MA' || geometry.id === 'EH'
            ? { type: 'MultiPolygon', id: geometry.id, arcs: [[divided[geometry.id]]] }
            : geometry,
        ),
      },
    },
  };
}

/** An arc in two where it crosses the parallel between the sea and Algeria. */
function splitAtParallel(arc: Arc): Arc[] {
  const pieces: Arc[] = [[]];
  for (const [index, position] of arc.entries()) {
    const before = arc[index - 1];
    if (before) {
      const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [before, position];
      const longitude = x1 + ((SAHARA_LATITUDE - y1) / (y2 - y1)) * (x2 - x1);
      const isThere = longitude > SAHARA_LONGITUDES[0] && longitude < SAHARA_LONGITUDES[1];
      if (y1 > SAHARA_LATITUDE !== y2 > SAHARA_LATITUDE && isThere) {
        pieces.at(-1)?.push([longitude, SAHARA_LATITUDE]);
        pieces.push([[longitude, SAHARA_LATITUDE]]);
      }
    }
    pieces.at(-1)?.push(position);
  }
  return pieces;
}

function polygonsOf(geometry: GeometryObject): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  if (geometry.type === 'MultiPolygon') return geometry.arcs;
  throw new Error(`A country is a ${geometry.type}`);
}

/** The positions of an arc of a ring, in the direction in which the ring takes it. */
function positionsOf(topology: Topology, arc: number): Arc {
  return arc < 0 ? (topology.arcs[~arc] ?? []).toReversed() : (topology.arcs[arc] ?? []);
}

/** A position within an arc, between its first two. */
function middleOf(topology: Topology, arc: number): readonly [number, number] {
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = positionsOf(topology, arc);
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

/** The first and the last position of successive arcs. */
function endsOf(topology: Topology, arcs: readonly number[]): readonly [number[], number[]] {
  const positions = arcs.flatMap((arc) => positionsOf(topology, arc));
  return [positions[0] ?? [], positions.at(-1) ?? []];
}

function boxOf(topology: Topology, polygon: Polygon): Bbox {
  const positions = (polygon[0] ?? []).flatMap((arc) => positionsOf(topology, arc));
  const [xs, ys] = [positions.map(([x = 0]) => x), positions.map(([, y = 0]) => y)];
  return [least(xs), least(ys), -least(xs.map((x) => -x)), -least(ys.map((y) => -y))];
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function isInside([west, south, east, north]: Bbox, box: Bbox): boolean {
  return west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3];
}
