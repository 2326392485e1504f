import type { Topology } from 'topojson-specification';

/** The same topology with its arcs as positions, `[longitude, latitude]` in degrees, instead of steps on a grid. */
export function absoluteTopology<T extends Topology>(topology: T): T {
  if (!topology.transform) return topology;
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    // With a transform, an arc holds differences.
    let [sumX, sumY] = [0, 0];
    return arc.map(([x = 0, y = 0]) => {
      sumX += x;
      sumY += y;
      return [sumX * scale[0] + translate[0], sumY * scale[1] + translate[1]];
    });
  });
  return { ...topology, arcs, transform: undefined };
}
