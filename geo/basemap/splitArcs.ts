import type { GeometryCollection, Topology } from 'topojson-specification';

type Arc = Topology['arcs'][number];

/**
 * A topology with some of its arcs in pieces, so that each piece can be treated on its own; its polygons stay what they were.
 *
 * @param topology absolute (see absoluteTopology), its countries polygons
 * @param piecesOf the pieces of an arc in order, each beginning where the one before it ends
 */
export function splitArcs<T extends Topology<{ countries: GeometryCollection }>>(
  topology: T,
  piecesOf: (arc: Arc) => Arc[],
): T {
  const arcs: Topology['arcs'] = [];
  const indexes = topology.arcs.map((arc) =>
    piecesOf(arc).map((piece) => {
      arcs.push(piece);
      return arcs.length - 1;
    }),
  );
  const inPieces = (ring: readonly number[]): number[] =>
    ring.flatMap((arc) =>
      arc < 0 ? (indexes[~arc] ?? []).toReversed().map((piece) => ~piece) : (indexes[arc] ?? []),
    );
  const geometries = topology.objects.countries.geometries.map((geometry) => {
    if (geometry.type === 'Polygon') return { ...geometry, arcs: geometry.arcs.map(inPieces) };
    if (geometry.type === 'MultiPolygon')
      return { ...geometry, arcs: geometry.arcs.map((polygon) => polygon.map(inPieces)) };
    throw new Error(`A country is a ${geometry.type}`);
  });
  return { ...topology, arcs, objects: { countries: { type: 'GeometryCollection', geometries } } };
}
