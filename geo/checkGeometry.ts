import { deriveTieGeometry, deriveVisitGeometry } from './deriveGeometry';
import { type Fault, FIX } from './finding';
import type { Geometry, Position } from './schema';
import { cross, DEGREE, dot, nearestLongitude, norm, toVector } from './sphere';

/** How far a vertex may lie from its place: coordinates are kept to four decimals, and tools round. Degrees. */
const TOLERANCE = 0.001;

/** A party as far as its lines go: where they end. */
type Seat = Readonly<{ code: string; position: Position }>;

/**
 * The geometry of a partnership: every two seats are the ends of a line, and every line ends at two seats.
 * Between its ends a line may follow the great circle as closely as it likes.
 */
export function checkTieGeometry(geometry: Geometry, parties: readonly Seat[]): Fault[] {
  const seats = parties.map(({ position }) => position);
  return judged(geometry, deriveTieGeometry(seats), seats, 'parties.geojson', (drawn) => {
    if (!drawn) return 'the geometry is null';
    if (drawn.type === 'Point') {
      return seats.every((seat) => meets(seat, drawn.coordinates))
        ? null
        : 'a Point cannot join the seats of the parties';
    }
    const parts = partsOf(drawn);
    if (isUncut(parts)) return UNCUT;
    const ends = joinAtCuts(parts).map((line) => [line.at(0), line.at(-1)] as const);
    const isAt = (seat: Position, end: Position | undefined) => end !== undefined && meets(seat, end);
    if (!ends.flat().every((end) => seats.some((seat) => isAt(seat, end)))) {
      return 'a line ends away from the seats in parties.geojson';
    }
    for (const [index, from] of parties.entries()) {
      for (const to of parties.slice(index + 1)) {
        const isJoined = ends.some(
          ([start, end]) =>
            (isAt(from.position, start) && isAt(to.position, end)) ||
            (isAt(to.position, start) && isAt(from.position, end)),
        );
        if (!isJoined) return `no line joins the seats of ${from.code} and ${to.code}`;
      }
    }
    return null;
  });
}

/**
 * The geometry of a visit: a line through its stops in order, straight or along great circles; a mark for a single stop; null where there are no legs.
 */
export function checkVisitGeometry(
  geometry: Geometry,
  stops: readonly Position[],
  continuous: boolean,
): Fault[] {
  const derived = deriveVisitGeometry(stops, continuous);
  return judged(geometry, derived, stops, 'places.geojson', (drawn) => {
    const [only] = stops;
    if (stops.length === 1 && only) {
      return drawn?.type === 'Point' && meets(only, drawn.coordinates)
        ? null
        : 'the geometry is not a Point at the only stop';
    }
    if (!continuous) return drawn === null ? null : 'a visit that is not continuous has no legs to draw';
    if (!drawn || drawn.type === 'Point') return 'the geometry does not join the stops';
    const parts = partsOf(drawn);
    if (isUncut(parts)) return UNCUT;
    const [line, ...apart] = joinAtCuts(parts);
    if (!line || apart.length > 0) return 'the line has a gap';
    if (line.length > stops.length && followsArcs(line, stops)) return null;
    if (line.length !== stops.length) {
      return `the line has ${line.length} vertices for ${stops.length} stops`;
    }
    const astray = stops.findIndex((stop, index) => !meets(stop, line[index] ?? stop));
    return astray < 0 ? null : `vertex ${astray + 1} lies away from stop ${astray + 1}`;
  });
}

/** Whether a line meets all stops in order and between them keeps to the great circle. */
function followsArcs(line: readonly Position[], stops: readonly Position[]): boolean {
  let next = 0;
  for (const vertex of line) {
    const [before, stop] = [stops[next - 1], stops[next]];
    if (stop && meets(stop, vertex)) next += 1;
    else if (!before || !(stop ? isOnArc(vertex, before, stop) : meets(before, vertex))) return false;
  }
  return next === stops.length;
}

/** Whether a vertex lies on the great circle from one position to another, of which opposite ones have many. */
function isOnArc(vertex: Position, from: Position, to: Position): boolean {
  const [start, end] = [toVector(from), toVector(to)];
  const pole = cross(start, end);
  if (norm(pole) < UNTOLD) return dot(start, end) < 0 || meets(from, vertex);
  return Math.abs(dot(pole, toVector(vertex))) <= norm(pole) * TOLERANCE * DEGREE;
}

/** Ends this near to being the same or opposite have no great circle of their own. Radians. */
const UNTOLD = 1e-6;

const UNCUT = 'the line crosses ±180° without a cut (RFC 7946, section 3.1.9)';

/**
 * The fault that `problemOf` has with a geometry, told with its remedy.
 *
 * @param derived what --fix would write: right in any case, even where a stop lies on ±180° itself
 * @param targets the positions that the geometry has to meet, which `file` has
 */
function judged(
  geometry: Geometry,
  derived: Geometry,
  targets: readonly Position[],
  file: string,
  problemOf: (geometry: Geometry) => string | null,
): Fault[] {
  const problem = JSON.stringify(geometry) === JSON.stringify(derived) ? null : problemOf(geometry);
  if (problem === null) return [];
  if (problemOf(withoutSwaps(geometry, targets)) !== null)
    return [{ path: 'geometry', problem, remedy: FIX }];
  return [
    {
      path: 'geometry',
      problem: `${problem}: are longitude and latitude swapped?`,
      // --fix leaves it: it would have to believe one of the two.
      remedy: `Write the longitude first where it is swapped: in ${file}, or here, where null lets npm run geo:check -- --fix draw it.`,
    },
  ];
}

/** The geometry with those vertices turned round that then meet a target, and do not as they are. */
function withoutSwaps(geometry: Geometry, targets: readonly Position[]): Geometry {
  const turn = (vertex: [number, number]): [number, number] => {
    const turned: [number, number] = [vertex[1], vertex[0]];
    const isTarget = (position: Position) => targets.some((target) => meets(target, position));
    return !isTarget(vertex) && isTarget(turned) ? turned : vertex;
  };
  if (!geometry) return null;
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: turn(geometry.coordinates) };
    case 'LineString':
      return { ...geometry, coordinates: geometry.coordinates.map(turn) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((part) => part.map(turn)) };
  }
}

function partsOf(geometry: Exclude<Geometry, null | { type: 'Point' }>): readonly (readonly Position[])[] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** Whether two positions are one within the tolerance; 180° and −180° are one meridian. */
function meets(a: Position, b: Position): boolean {
  return Math.abs(nearestLongitude(a[0], b[0]) - b[0]) <= TOLERANCE && Math.abs(a[1] - b[1]) <= TOLERANCE;
}

/** The lines as they were before they were cut at ±180°, without the vertices that the cuts brought in. */
function joinAtCuts(parts: readonly (readonly Position[])[]): Position[][] {
  const lines: Position[][] = [];
  for (const part of parts) {
    const open = lines.at(-1);
    const end = open?.at(-1);
    const start = part[0];
    if (open && end && start && Math.abs(end[0]) === 180 && start[0] === -end[0] && meets(end, start)) {
      open.pop();
      open.push(...part.slice(1));
    } else {
      lines.push([...part]);
    }
  }
  return lines;
}

function isUncut(parts: readonly (readonly Position[])[]): boolean {
  return parts.some((part) =>
    part.some((vertex, index) => Math.abs(vertex[0] - (part[index - 1] ?? vertex)[0]) > 180),
  );
}
