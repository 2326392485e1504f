import type { Atlas } from './atlas';
import { earliestDay } from './fuzzyDate';
import { earliestDate, isTie, restsOnWeakAlone } from './record';
import { KINDS, type Kind, RANKS, STATUSES, type Status } from './vocabulary';

/** How much the atlas holds, and how surely, in numbers. */
export type Coverage = Readonly<{
  ties: number;
  prospects: number;
  visits: number;
  stops: number;
  /** The parties that a tie binds. */
  parties: number;
  /** The years of the earliest and the latest date of a record, or `null` where no record is dated. */
  years: Readonly<{ first: string; last: string }> | null;
  /** Kinds and statuses in the vocabulary's order, each with how many partnerships have it; zeros kept. */
  kinds: readonly Readonly<{ kind: Kind; count: number }>[];
  statuses: readonly Readonly<{ status: Status; count: number }>[];
  /** How many sources have each rank, heaviest first. */
  ranks: readonly Readonly<{ rank: (typeof RANKS)[number]; count: number }>[];
  unverified: number;
  weakAlone: number;
  withClaims: number;
}>;

/** The coverage of an atlas. */
export function coverage(atlas: Atlas): Coverage {
  const { partnerships, visits } = atlas;
  const ties = partnerships.filter(isTie);
  const records = [...partnerships, ...visits];
  const years = records
    .flatMap((record) => earliestDate(record) ?? [])
    .map((date) => earliestDay(date).slice(0, 4))
    .toSorted();
  const [first, last] = [years[0], years.at(-1)];
  const sources = records.flatMap((record) => record.sources);
  return {
    ties: ties.length,
    prospects: partnerships.length - ties.length,
    visits: visits.length,
    stops: visits.reduce((sum, visit) => sum + visit.stops.length, 0),
    parties: new Set(ties.flatMap((tie) => tie.parties)).size,
    years: first === undefined || last === undefined ? null : { first, last },
    kinds: KINDS.map((kind) => ({ kind, count: partnerships.filter((one) => one.kind === kind).length })),
    statuses: STATUSES.map((status) => ({
      status,
      count: partnerships.filter((one) => one.status === status).length,
    })),
    ranks: RANKS.map((rank) => ({ rank, count: sources.filter((source) => source.rank === rank).length })),
    unverified: records.filter((record) => !record.verified).length,
    weakAlone: records.filter(restsOnWeakAlone).length,
    withClaims: records.filter((record) => record.claims.length > 0).length,
  };
}
