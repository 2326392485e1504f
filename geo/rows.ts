import type { Atlas, AtlasRecord } from './atlas';
import { earliestDay } from './fuzzyDate';
import { earliestDate, isTie, restsOnWeakAlone } from './record';
import type { Side } from './sides';
import type { Sort } from './view';
import { KINDS } from './vocabulary';
import type { Found } from './whereFound';
import type { Words } from './words';

/** How a record looks wherever it stands: a tie, something that is not (yet) one, or a visit. */
export type Look = 'tie' | 'prospect' | 'visit';

/** One row of the table, every text ready to print. */
export type Row = Readonly<{
  id: string;
  look: Look;
  title: string;
  /** The second line: kind and status, or the places of a visit. */
  detail: string;
  date: string;
  verified: boolean;
  /** Whether it rests on weak sources alone. */
  weak: boolean;
  picked: boolean;
  /** On which side of a comparison it is shown; `null` where nothing is compared. */
  side: Side | null;
  /** Where a search found what the row does not show. */
  found: readonly Found[];
}>;

/** The rows of one page of the table. */
export const ROWS_PER_PAGE = 100;

export function look(record: AtlasRecord): Look {
  return record.type === 'visit' ? 'visit' : isTie(record) ? 'tie' : 'prospect';
}

/** Records in the order of a sort; equal ones by title, undated ones last whichever the direction. */
export function sortRecords(records: readonly AtlasRecord[], sort: Sort, words: Words): AtlasRecord[] {
  const sign = sort.descending ? -1 : 1;
  const byTitle = (a: AtlasRecord, b: AtlasRecord): number =>
    words.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
  if (sort.column === 'title') return records.toSorted((a, b) => sign * byTitle(a, b));
  if (sort.column === 'type') {
    const types = new Map(records.map((record) => [record, typeOrder(record)]));
    return records.toSorted((a, b) => sign * ((types.get(a) ?? 0) - (types.get(b) ?? 0)) || byTitle(a, b));
  }
  const days = new Map(
    records.map((record) => {
      const date = earliestDate(record);
      return [record, date === null ? null : earliestDay(date)];
    }),
  );
  return records.toSorted((a, b) => {
    const [dayA, dayB] = [days.get(a) ?? null, days.get(b) ?? null];
    if (dayA === dayB) return byTitle(a, b);
    if (dayA === null) return 1;
    if (dayB === null) return -1;
    return dayA < dayB ? -sign : sign;
  });
}

function typeOrder(record: AtlasRecord): number {
  if (record.type === 'visit') return 2 * KINDS.length;
  return KINDS.indexOf(record.kind) + (isTie(record) ? 0 : KINDS.length);
}

/** The row of a record that is not picked. */
export function row(record: AtlasRecord, atlas: Atlas, words: Words): Row {
  return {
    id: record.id,
    look: look(record),
    title: record.title,
    detail: detail(record, atlas, words),
    date: rowDate(record, words),
    verified: record.verified,
    weak: restsOnWeakAlone(record),
    picked: false,
    side: null,
    found: [],
  };
}

/** The date of a record as its row has it. */
export function rowDate(record: AtlasRecord, words: Words): string {
  if (record.type === 'visit') return words.shortSpan(record.startOn, record.endOn);
  const date = record.signedOn ?? earliestDate(record);
  return date === null ? words.t('table.undated') : words.shortDate(date);
}

function detail(record: AtlasRecord, atlas: Atlas, words: Words): string {
  const name = (place: string): string => atlas.places[place]?.name ?? place;
  if (record.type === 'visit') return record.stops.map((stop) => name(stop.place)).join(' · ');
  const status = words.t(`status.${record.status}`);
  if (record.place === null) return status;
  const placed = words.t(`row.${record.dateBasis}`, { place: name(record.place) });
  // "Signed in Brussels · Signed" would say one thing twice, "Reported as signed … · Signed" two.
  return record.status === 'signed' && (record.dateBasis === 'signed' || record.dateBasis === 'reported')
    ? placed
    : `${placed} · ${status}`;
}
