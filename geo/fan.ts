import type { Position } from './schema';
import { toVector, type Vector } from './sphere';

/** A line to be drawn between two positions; `key` names it, and no other. */
export type FannedArc = Readonly<{ key: string; from: Position; to: Position }>;

/** Ends this near to each other are one place to the eye (Brussels has the EU and NATO). */
const NEAR_KM = 25;

/** The mean radius of the earth, as Turf's. */
const EARTH_RADIUS_KM = 6371.0088;

/** The chord of `NEAR_KM` in the unit sphere. */
const NEAR = 2 * Math.sin(NEAR_KM / EARTH_RADIUS_KM / 2);

/** The chord of an arc without length, 6 mm: what greatCircle takes for equal ends. */
const EQUAL = 1e-9;

/** The side of a cell of the grid (see `Grid`): wide, so that most of what is near lies in the same one. */
const CELL = 4 * NEAR;

/** More cells than one axis, from -1 to 1, can have. */
const CELLS = Math.ceil(2 / CELL) + 3;

/** The outermost arcs of a bundle stand this many steps off, however many there are: wider is a tangle. */
const WIDEST = 4;

type Line = Readonly<{ key: string; from: Vector; to: Vector; bundle: Bundle }>;

/** A tie of lines that are near to each other. One that was joined to another points to it by `partOf`. */
type Bundle = { partOf: Bundle | null };

/**
 * How far each arc bulges, in steps (the `fan` of greatCircle), so that arcs which would lie on each other fan
 * apart: …, -1, 0, 1, … or …, -0.5, 0.5, …
 *
 * Two arcs are of one bundle when their ends lie within 25 km of each other's, the way round or the other
 * (a chain of such neighbours is one bundle). Within it they keep the given order, the first to the right as
 * seen along the bundle's first arc; an arc the other way round has the sign turned, for its left is the
 * other's right. More than nine share the room of nine. An arc without length gets 0 and takes no place.
 *
 * The time grows with the number of arcs, not with its square.
 */
export function fan(arcs: readonly FannedArc[]): Map<string, number> {
  const offsets = new Map(arcs.map(({ key }) => [key, 0]));
  for (const lines of bundles(arcs)) {
    const middle = (lines.length - 1) / 2;
    const step = middle > WIDEST ? WIDEST / middle : 1;
    for (const [index, line] of lines.entries()) {
      const offset = (index - middle) * step;
      // Adding 0 makes 0 of -0.
      offsets.set(line.key, (isReversed(line, lines[0] ?? line) ? -offset : offset) + 0);
    }
  }
  return offsets;
}

/** The arcs that have a length, by bundle, each bundle in the given order. */
function bundles(arcs: readonly FannedArc[]): Iterable<readonly Line[]> {
  const grid = new Grid();
  const lines: Line[] = [];
  for (const { key, from, to } of arcs) {
    const line = { key, from: toVector(from), to: toVector(to), bundle: { partOf: null } };
    if (chordSquared(line.from, line.to) < EQUAL ** 2) continue;
    lines.push(line);
    grid.add(line);
  }
  const byBundle = new Map<Bundle, Line[]>();
  for (const line of lines) {
    const bundle = wholeOf(line.bundle);
    const others = byBundle.get(bundle);
    if (others === undefined) byBundle.set(bundle, [line]);
    else others.push(line);
  }
  return byBundle.values();
}

/**
 * The lines in cubic cells of space, by their middle (that of the chord, within the sphere): it is the same
 * whichever way a line runs, and the middles of two lines with near ends are as near. No pole and no ±180 in it.
 */
class Grid {
  /** In each cell, the lines in strands: those of one strand are known to be of one bundle. */
  readonly #cells = new Map<number, Line[][]>();

  /** Puts a line into the grid and joins it with every bundle that it is near to. */
  add(line: Line): void {
    const [x, y, z] = [line.from[0] + line.to[0], line.from[1] + line.to[1], line.from[2] + line.to[2]];
    for (let i = cellAt(x / 2 - NEAR); i <= cellAt(x / 2 + NEAR); i++) {
      for (let j = cellAt(y / 2 - NEAR); j <= cellAt(y / 2 + NEAR); j++) {
        for (let k = cellAt(z / 2 - NEAR); k <= cellAt(z / 2 + NEAR); k++) {
          for (const strand of this.#cells.get(cellNumber(i, j, k)) ?? []) joinIfNear(line, strand);
        }
      }
    }
    const own = cellNumber(cellAt(x / 2), cellAt(y / 2), cellAt(z / 2));
    const strands = this.#cells.get(own);
    if (strands === undefined) this.#cells.set(own, [[line]]);
    else {
      const strand = strands.find(([first]) => first && wholeOf(first.bundle) === wholeOf(line.bundle));
      if (strand === undefined) strands.push([line]);
      else strand.push(line);
    }
  }
}

function cellAt(coordinate: number): number {
  return Math.floor((coordinate + 1) / CELL) + 1;
}

function cellNumber(i: number, j: number, k: number): number {
  return (i * CELLS + j) * CELLS + k;
}

function joinIfNear(line: Line, strand: readonly Line[]): void {
  const [first] = strand;
  if (first === undefined) return;
  const [own, its] = [wholeOf(line.bundle), wholeOf(first.bundle)];
  if (own !== its && strand.some((other) => areNear(line, other))) own.partOf = its;
}

function wholeOf(bundle: Bundle): Bundle {
  let whole = bundle;
  while (whole.partOf !== null) {
    // Halving the way as it is walked keeps all later walks short.
    if (whole.partOf.partOf !== null) whole.partOf = whole.partOf.partOf;
    whole = whole.partOf;
  }
  return whole;
}

function areNear(a: Line, b: Line): boolean {
  return (isNear(a.from, b.from) && isNear(a.to, b.to)) || (isNear(a.from, b.to) && isNear(a.to, b.from));
}

function isNear(a: Vector, b: Vector): boolean {
  return chordSquared(a, b) <= NEAR ** 2;
}

function isReversed(line: Line, first: Line): boolean {
  const along = chordSquared(line.from, first.from) + chordSquared(line.to, first.to);
  return chordSquared(line.from, first.to) + chordSquared(line.to, first.from) < along;
}

function chordSquared(a: Vector, b: Vector): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}
