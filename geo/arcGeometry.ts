import type { Atlas, AtlasRecord } from './atlas';
import { cutAtAntimeridian } from './cutAtAntimeridian';
import { asGeometry, rounded } from './deriveGeometry';
import { greatCircle } from './greatCircle';
import type { Geometry, Position } from './schema';

/**
 * The lines of a record as they are drawn, for files: great circles between seats or from stop to stop, cut at ±180°
 * (RFC 7946, 3.1.9), with four decimals. A Point for a visit of one stop, null for one whose stops nothing joins.
 */
export function arcGeometry(record: AtlasRecord, atlas: Atlas): Geometry {
  if (record.type === 'partnership') {
    const seats = record.parties.flatMap((code): Position[] => {
      const party = atlas.parties[code];
      return party ? [party.position] : [];
    });
    return asGeometry(
      seats.flatMap((from, index) =>
        seats.slice(index + 1).flatMap((to) => cutAtAntimeridian(greatCircle(from, to))),
      ),
    );
  }
  const stops = record.stops.flatMap((stop): Position[] => {
    const place = atlas.places[stop.place];
    return place ? [place.position] : [];
  });
  const [only] = stops;
  if (stops.length === 1 && only) return { type: 'Point', coordinates: rounded(only) };
  return record.continuous ? asGeometry(cutAtAntimeridian(through(stops))) : null;
}

/** One line through all stops, its longitudes unwrapped. */
function through(stops: readonly Position[]): Position[] {
  const line = stops.slice(0, 1);
  for (const stop of stops.slice(1)) {
    const last = line.at(-1) ?? stop;
    line.push(...greatCircle(last, stop).slice(1));
  }
  return line;
}
