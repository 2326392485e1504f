import { csvFormatRow, tsvFormatRow } from 'd3-dsv';

/** A cell: a text, a number, or nothing where nothing is known. */
export type Cell = string | number | null;

/** What a spreadsheet may take for the start of a formula, with apostrophes of our own or of others before it. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** What `inertCell` has made inert. */
const INERT = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** The mark at the start of a file by which Excel knows that it is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A line of CSV as RFC 4180 has it, with its line end. A text that a spreadsheet would run as a formula gets an apostrophe
 * before it, as the Open Worldwide Application Security Project advises; `restoreCell` takes it away. Numbers stay numbers.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${csvFormatRow(cells.map(cellText))}\r\n`;
}

/** As `csvLine`, of tab-separated values: what a spreadsheet takes when it is pasted. */
export function tsvLine(cells: readonly Cell[]): string {
  return `${tsvFormatRow(cells.map(cellText))}\r\n`;
}

function cellText(cell: Cell): string {
  return typeof cell === 'string' ? inertCell(cell) : String(cell ?? '');
}

/** The text as it can stand in a cell without being run. One that needs no change has none. */
function inertCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that a cell was made of, whatever it begins with: a text without our apostrophe stays as it is. */
export function restoreCell(cell: string): string {
  return INERT.test(cell) ? cell.slice(1) : cell;
}
