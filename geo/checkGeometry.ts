import type { z } from 'zod';
import type { Fault } from './finding';
import type { Position, visitFeature } from './schema';
import { nearestLongitude } from './sphere';

/** The geometry of a partnership or a visit, as its file has it. */
type Geometry = z.infer<typeof visitFeature>['geometry'];

/** How far a vertex may lie from its place: coordinates are kept to four decimals, and tools round. */
const TOLERANCE = 0.001;

/**
 * The geometry of a partnership: every seat is the end of a line, and every end is a seat. Between the ends
 * a line may follow the great circle as closely as it likes.
 */
export function checkTieGeometry(geometry: Geometry, seats: readonly Position[]): Fault[] {
  if (!geometry) {
    return [off('the geometry is null', 'Draw a line between the seats of the parties.')];
  }
  if (geometry.type === 'Point') {
    return seats.every((seat) => meets(seat, geometry.coordinates))
      ? []
      : [
          off(
            'a Point cannot join the seats of the parties',
            'Draw a line between the seats of the parties.',
          ),
        ];
  }
  const parts = partsOf(geometry);
  const ends = joinAtCuts(parts).flatMap((line) =>
    [line.at(0), line.at(-1)].filter((end) => end !== undefined),
  );
  const faults = checkCrossings(parts);
  if (!ends.every((end) => seats.some((seat) => meets(seat, end)))) {
    faults.push(
      off('a line ends away from the seats', 'Let each line end where parties.geojson has a seat.'),
    );
  }
  if (!seats.every((seat) => ends.some((end) => meets(seat, end)))) {
    faults.push(off('no line ends at the seat of one party', 'Draw a line to the seat of each party.'));
  }
  return faults;
}

/** The geometry of a visit: one vertex a stop, in order; a mark for a single stop; null where there are no legs. */
export function checkVisitGeometry(
  geometry: Geometry,
  stops: readonly Position[],
  continuous: boolean,
): Fault[] {
  const [only] = stops;
  if (stops.length === 1 && only) {
    return geometry?.type === 'Point' && meets(only, geometry.coordinates)
      ? []
      : [off('the geometry is not a Point at the only stop', 'Write a Point at the place of the stop.')];
  }
  if (!continuous) {
    return geometry === null
      ? []
      : [
          off(
            'a visit that is not continuous has no legs',
            'Write null as the geometry, or continuous true.',
          ),
        ];
  }
  if (!geometry || geometry.type === 'Point') {
    return [off('the geometry does not join the stops', 'Draw a line through the stops in their order.')];
  }
  const parts = partsOf(geometry);
  const faults = checkCrossings(parts);
  const [line, ...apart] = joinAtCuts(parts);
  if (!line || apart.length > 0) {
    faults.push(off('the line has a gap', 'Let the line break nowhere but at ±180°, at one latitude.'));
  } else if (line.length !== stops.length) {
    faults.push(
      off(`the line has ${line.length} vertices for ${stops.length} stops`, 'Give each stop one vertex.'),
    );
  } else {
    const astray = stops.findIndex((stop, index) => !meets(stop, line[index] ?? stop));
    if (astray >= 0) {
      faults.push(
        off(
          `vertex ${astray + 1} lies away from stop ${astray + 1}`,
          'Put it where places.geojson has the place.',
        ),
      );
    }
  }
  return faults;
}

function off(problem: string, remedy: string): Fault {
  return { path: 'geometry', problem, remedy };
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

function checkCrossings(parts: readonly (readonly Position[])[]): Fault[] {
  const uncut = parts.some((part) =>
    part.some((vertex, index) => Math.abs(vertex[0] - (part[index - 1] ?? vertex)[0]) > 180),
  );
  return uncut
    ? [
        off(
          'the line crosses ±180° without a cut',
          'Cut it there into the parts of a MultiLineString (RFC 7946, section 3.1.9).',
        ),
      ]
    : [];
}
