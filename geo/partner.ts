import type { Atlas } from './atlas';
import { earliestDay } from './fuzzyDate';
import { earliestDate, involved, isTie } from './record';
import { type Row, row } from './rows';
import type { Source } from './schema';
import { sortRecords } from './sortRecords';
import { DEFAULT_VIEW } from './view';
import type { Words } from './words';

/** The records of one year, the newest first; `year` is null for those without a known date. */
export type YearOfRows = Readonly<{ year: string | null; rows: readonly Row[] }>;

/** All ties and visits of one partner, by time: what its permanent page says. */
export type Partner = Readonly<{
  code: string;
  name: string;
  /** "36 partnerships and 12 visits", and what is not a partnership yet. */
  summary: string;
  seat: string;
  note: string | null;
  /** Where it is a member: codes and names of the organisations among the parties. */
  memberOf: readonly Readonly<{ code: string; name: string }>[];
  ties: readonly YearOfRows[];
  /** Proposed, negotiated, abandoned. */
  prospects: readonly YearOfRows[];
  visits: readonly YearOfRows[];
  /** Of its seat and its members. */
  sources: readonly Source[];
}>;

/** The partner of a code, or `null` where the atlas has none of that code. */
export function partner(code: string, atlas: Atlas, words: Words): Partner | null {
  const party = Object.hasOwn(atlas.parties, code) ? atlas.parties[code] : undefined;
  if (!party) return null;
  const records = [...atlas.partnerships, ...atlas.visits].filter((record) =>
    involved(record, atlas).has(code),
  );
  const partnerships = records.filter((record) => record.type === 'partnership');
  const visits = records.filter((record) => record.type === 'visit');
  const byYear = (some: typeof records): readonly YearOfRows[] => {
    const years: { year: string | null; rows: Row[] }[] = [];
    for (const record of sortRecords(some, DEFAULT_VIEW.sort, atlas, words)) {
      const date = earliestDate(record);
      const year = date === null ? null : earliestDay(date).slice(0, 4);
      const last = years.at(-1);
      if (last && last.year === year) last.rows.push(row(record, atlas, words));
      else years.push({ year, rows: [row(record, atlas, words)] });
    }
    return years;
  };
  const ties = partnerships.filter(isTie);
  const prospects = partnerships.filter((partnership) => !isTie(partnership));
  const counted = [
    ties.length > 0 ? words.t('summary.partnerships', { count: ties.length }) : null,
    visits.length > 0 ? words.t('summary.visits', { count: visits.length }) : null,
    prospects.length > 0 ? words.t('page.prospectsCount', { count: prospects.length }) : null,
  ].filter((part) => part !== null);
  return {
    code,
    name: words.party(code),
    summary: counted.length > 0 ? words.and(counted) : words.t('summary.nothing'),
    seat: party.seat,
    note: party.note,
    memberOf: Object.values(atlas.parties)
      .filter((other) => other.members?.includes(code))
      .map((other) => ({ code: other.code, name: words.party(other.code) })),
    ties: byYear(ties),
    prospects: byYear(prospects),
    visits: byYear(visits),
    sources: party.sources,
  };
}
