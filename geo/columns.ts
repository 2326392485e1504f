import type { AtlasRecord } from './atlas';

/** The columns that a reader can choose, in the order in which they stand; what a record is and its title stand before them, always. */
export const COLUMNS = [
  'date',
  'kind',
  'status',
  'parties',
  'signed',
  'applied',
  'in-force',
  'ended',
  'place',
  'signatories',
  'traveller',
  'days',
  'stops',
  'countries',
  'distance',
  'sources',
  'verified',
] as const;
export type Column = (typeof COLUMNS)[number];

/** The columns by which a table can be sorted. */
export const SORT_COLUMNS = ['title', 'type', ...COLUMNS] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** Partnerships and visits stand in a table each. */
export type TableType = AtlasRecord['type'];
export const TABLE_TYPES = ['partnership', 'visit'] as const satisfies readonly TableType[];

/** The columns of the one table that the other lacks. */
const OF_ONE: Readonly<Partial<Record<SortColumn, TableType>>> = {
  kind: 'partnership',
  status: 'partnership',
  parties: 'partnership',
  signed: 'partnership',
  applied: 'partnership',
  'in-force': 'partnership',
  ended: 'partnership',
  place: 'partnership',
  signatories: 'partnership',
  traveller: 'visit',
  days: 'visit',
  stops: 'visit',
  countries: 'visit',
  distance: 'visit',
};

/** Whether a table has a column. */
export function hasColumn(type: TableType, column: SortColumn): boolean {
  return (OF_ONE[column] ?? type) === type;
}

/** Of some columns those that a table has. */
export function columnsOf(type: TableType, columns: readonly Column[]): readonly Column[] {
  return columns.filter((column) => hasColumn(type, column));
}

/** Columns in their order, each once, with one more or, where it is among them, without it. */
export function toggleColumn(columns: readonly Column[], column: Column): readonly Column[] {
  return COLUMNS.filter((one) => columns.includes(one) !== (one === column));
}
