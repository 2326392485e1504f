import type { Position } from './schema';

/** A point this near to the antimeridian lies on it: 0.1 mm, beyond which rounding would decide. Degrees. */
const ON_IT = 1e-9;

/**
 * Cuts a line with unwrapped longitudes into lines within [-180, 180], for files (RFC 7946, 3.1.9): each piece
 * ends on the antimeridian exactly and the next begins there, on the other side, at the same latitude (found on
 * the straight line between the two points around it, as a GIS would draw it). A line that only touches the
 * antimeridian, or runs along it, is not cut.
 *
 * @param line `[longitude, latitude]` in degrees, neighbours less than 180° apart, as greatCircle gives them
 */
export function cutAtAntimeridian(line: readonly Position[]): Position[][] {
  const points = line.map(snapped);
  const [first, ...rest] = points.flatMap((start, index) => [start, ...crossing(start, points[index + 1])]);
  if (first === undefined) return [];
  let turn = firstTurn(points) ?? turnOfPoint(first);
  let piece = [unturned(first, turn)];
  const pieces = [piece];
  let start = first;
  for (const end of rest) {
    // A part that runs along the antimeridian belongs to both sides, so it stays on the one it came from.
    const next = turnOfPart(start, end) ?? turn;
    if (next !== turn) {
      turn = next;
      piece = [unturned(start, turn)];
      pieces.push(piece);
    }
    piece.push(unturned(end, turn));
    start = end;
  }
  return pieces;
}

function snapped([longitude, latitude]: Position): Position {
  const edge = 180 + 360 * Math.round((longitude - 180) / 360);
  return [Math.abs(longitude - edge) < ON_IT ? edge : longitude, latitude];
}

/** Where the way from start to end crosses the antimeridian (180° and whole turns from it), if between them. */
function crossing(start: Position, end: Position | undefined): Position[] {
  if (end === undefined) return [];
  const edge = 180 + 360 * Math.floor((Math.max(start[0], end[0]) - 180) / 360);
  if (edge <= Math.min(start[0], end[0]) || edge === Math.max(start[0], end[0])) return [];
  const share = (edge - start[0]) / (end[0] - start[0]);
  return [[edge, start[1] + (end[1] - start[1]) * share]];
}

/** The turn (0 for -180 to 180, 1 for 180 to 540, …) of the first part that is not all on the antimeridian. */
function firstTurn(line: readonly Position[]): number | null {
  for (const [index, end] of line.entries()) {
    const turn = turnOfPart(line[index - 1] ?? end, end);
    if (turn !== null) return turn;
  }
  return null;
}

/** The turn of a part that crosses no antimeridian, or `null` if it runs along one. */
function turnOfPart(start: Position, end: Position): number | null {
  const middle = (start[0] + end[0]) / 2;
  return (middle - 180) % 360 === 0 ? null : Math.floor((middle + 180) / 360);
}

/** The turn of a lone point: one on the antimeridian keeps its own side. */
function turnOfPoint([longitude]: Position): number {
  return longitude > 0 ? Math.ceil((longitude - 180) / 360) : Math.floor((longitude + 180) / 360);
}

function unturned([longitude, latitude]: Position, turn: number): Position {
  return [longitude - 360 * turn, latitude];
}
