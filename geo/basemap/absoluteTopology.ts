import type { Topology } from 'topojson-specification';

/** The same topology with its arcs as positions, `[longitude, latitude]` in degrees, instead of steps on a grid. */
export function absoluteTopology<T extends Topology>(topology: T): T {
  const [scaleX, scaleY] = topology.transform?.scale ?? [1, 1];
  const [translateX, translateY] = topology.transform?.translate ?? [0, 0];
  const arcs = topology.arcs.map((arc) => {
    let [sumX, sumY] = [0, 0];
    return arc.map((point) => {
      const [x, y] = [point[0] ?? 0, point[1] ?? 0];
      // With a transform, an arc holds differences.
      [sumX, sumY] = topology.transform ? [sumX + x, sumY + y] : [x, y];
      return [sumX * scaleX + translateX, sumY * scaleY + translateY];
    });
  });
  return { ...topology, arcs, transform: undefined };
}
