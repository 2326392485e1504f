import type { Atlas, AtlasRecord, Partnership, Visit } from './atlas';
import { fan } from './fan';
import { type Look, look } from './rows';
import type { Position } from './schema';

/**
 * One great circle to draw: a tie between two seats, or a leg of a visit. The line itself is made from it
 * where it is drawn (greatCircle), so that a Scene stays small.
 */
export type Arc = Readonly<{
  /** Unique in a scene, and the same for the same tie or leg in every scene. */
  key: string;
  /** The id of the record it belongs to. */
  record: string;
  look: Look;
  from: Position;
  to: Position;
  /** How far it bulges aside, so that arcs between the same ends lie beside each other (see greatCircle). */
  fan: number;
  verified: boolean;
  picked: boolean;
}>;

/** An arc as its record has it, whatever the view. */
export type ArcEnds = Omit<Arc, 'fan' | 'picked'>;

/** The arcs between these ends, in their order, fanned out where several join the same. */
export function arcs(ends: readonly ArcEnds[], pick: string | null): readonly Arc[] {
  const offsets = fan(ends);
  return ends.map(({ key, record, look, from, to, verified }) => ({
    key,
    record,
    look,
    from,
    to,
    verified,
    fan: offsets.get(key) ?? 0,
    picked: record === pick,
  }));
}

/** The ends of a record's arcs: each party's seat to each other's, or each stop to the next. */
export function arcEnds(record: AtlasRecord, atlas: Atlas): readonly ArcEnds[] {
  return record.type === 'visit' ? legEnds(record, atlas) : tieEnds(record, atlas);
}

function tieEnds(partnership: Partnership, atlas: Atlas): ArcEnds[] {
  const seats = partnership.parties.flatMap((code) => atlas.parties[code] ?? []);
  return seats.flatMap((from, index) =>
    seats.slice(index + 1).map((to) => ({
      key: `${partnership.id}/${from.code}-${to.code}`,
      record: partnership.id,
      look: look(partnership),
      from: from.position,
      to: to.position,
      verified: partnership.verified,
    })),
  );
}

function legEnds(visit: Visit, atlas: Atlas): ArcEnds[] {
  if (!visit.continuous) return [];
  return visit.stops.slice(1).flatMap((stop, index) => {
    const before = visit.stops[index];
    if (!before || before.place === stop.place) return [];
    const from = atlas.places[before.place];
    const to = atlas.places[stop.place];
    if (!from || !to) return [];
    return {
      key: `${visit.id}/${before.order}-${stop.order}`,
      record: visit.id,
      look: 'visit' as const,
      from: from.position,
      to: to.position,
      verified: visit.verified && before.verified && stop.verified,
    };
  });
}
