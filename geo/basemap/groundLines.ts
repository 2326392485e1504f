import { meshArcs } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DISPUTED_BORDERS, DISPUTED_COASTS, type DisputedLine, isWithin } from './disputed';
import { splitArcs } from './splitArcs';

/** The lines between and around countries, each arc of them in one of the three. */
export type GroundLines = Readonly<Record<'borders' | 'disputed' | 'coast', number[]>>;

/**
 * Sorts the arcs of a topology by what they are on the map (see disputed.ts).
 *
 * @param topology the `id` of each country is its code
 * @param arcs its arcs in degrees, split at the boxes within which lines are disputed
 */
export function groundLines(
  topology: Topology<{ countries: GeometryCollection }>,
  arcs: Topology['arcs'] = topology.arcs,
): GroundLines {
  const { countries } = topology.objects;
  const between = (keep: (a: string, b: string) => boolean): number[] =>
    meshArcs(topology, countries, (a, b) => keep(String(a.id), String(b.id))).arcs.flat();
  const lies = (arc: number, { within }: DisputedLine): boolean => {
    const positions = arcs[arc < 0 ? ~arc : arc] ?? [];
    const middle = positions[Math.floor((positions.length - 1) / 2)] ?? [];
    const next = positions[Math.floor((positions.length - 1) / 2) + 1] ?? middle;
    return isWithin([middle[0] ?? 0, middle[1] ?? 0], [next[0] ?? 0, next[1] ?? 0], within);
  };
  const disputed = [
    ...DISPUTED_BORDERS.flatMap((line) =>
      between((a, b) => isBetween(line, a, b)).filter((arc) => lies(arc, line)),
    ),
    ...DISPUTED_COASTS.flatMap((line) =>
      between((a, b) => a === b && a === line.holder).filter((arc) => lies(arc, line)),
    ),
  ];
  const isDisputed = new Set(disputed);
  return {
    borders: between((a, b) => a !== b).filter((arc) => !isDisputed.has(arc)),
    disputed,
    coast: between((a, b) => a === b).filter((arc) => !isDisputed.has(arc)),
  };
}

/** Cuts each arc where it enters or leaves a box within which a line is disputed: only part of an arc may be so. */
export function splitAtBoxes<T extends Topology<{ countries: GeometryCollection }>>(topology: T): T {
  const boxes = [...DISPUTED_BORDERS, ...DISPUTED_COASTS].flatMap(({ within }: DisputedLine) =>
    within ? [within] : [],
  );
  return splitArcs(topology, (arc) => {
    const pieces: Topology['arcs'] = [];
    let last = '';
    for (let at = 1; at < arc.length; at++) {
      const [from, to] = [arc[at - 1] ?? [], arc[at] ?? []];
      const side = boxes
        .map((box) => isWithin([from[0] ?? 0, from[1] ?? 0], [to[0] ?? 0, to[1] ?? 0], box))
        .join();
      if (at === 1 || side !== last) pieces.push([from]);
      pieces.at(-1)?.push(to);
      last = side;
    }
    return pieces;
  });
}

function isBetween({ between: [first, second] }: DisputedLine, a: string, b: string): boolean {
  return (a === first && b === second) || (a === second && b === first);
}
