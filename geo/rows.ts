import type { Atlas, AtlasRecord } from './atlas';
import type { Column } from './columns';
import { columnValue } from './columnValue';
import { earliestDate, isTie, restsOnWeakAlone } from './record';
import type { Side } from './sides';
import type { Found } from './whereFound';
import type { Words } from './words';

/** How a record looks wherever it stands: a tie, something that is not (yet) one, or a visit. */
export type Look = 'tie' | 'prospect' | 'visit';

/** The word of the catalogue (`row.*`) for each look. */
export const LOOK_WORDS = { tie: 'partnership', prospect: 'prospect', visit: 'visit' } as const;

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
  /** What stands in the chosen columns besides the date, where anything is known. */
  cells: Readonly<Partial<Record<Column, string>>>;
}>;

/** Tables of up to so many rows each are shown whole. */
export const MOST_ON_ONE_PAGE = 100;

/** Of longer ones each page has so many rows of each. */
export const ROWS_PER_PAGE = 25;

export function look(record: AtlasRecord): Look {
  return record.type === 'visit' ? 'visit' : isTie(record) ? 'tie' : 'prospect';
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
    cells: {},
  };
}

/** What a record has in some columns; the date, which every row has, is not said again. */
export function cells(
  record: AtlasRecord,
  columns: readonly Column[],
  atlas: Atlas,
  words: Words,
): Row['cells'] {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const value = column === 'date' ? null : columnValue(record, column, atlas, words);
      return value === null ? [] : [[column, value.text()]];
    }),
  );
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
