import type { Atlas, AtlasRecord } from '../atlas';
import type { Column } from '../columns';
import { columnValue } from '../columnValue';
import { LOOK_WORDS, look } from '../rows';
import type { Words } from '../words';
import { tsvLine } from './csv';

/**
 * Rows of a table as tab-separated values, to be pasted into a spreadsheet: first the names of the columns, then a line a record,
 * each with what it is, its title, and what it has in the columns. What is proposed or negotiated says so there as well.
 */
export function tableTsv(
  records: readonly AtlasRecord[],
  columns: readonly Column[],
  atlas: Atlas,
  words: Words,
): string {
  const { t } = words;
  const names = columns.map((column) => t(`table.column.${column}`));
  const lines = records.map((record) =>
    tsvLine([
      t(`row.${LOOK_WORDS[look(record)]}`),
      record.title,
      ...columns.map((column) => columnValue(record, column, atlas, words)?.value() ?? null),
    ]),
  );
  return [tsvLine([t('table.type'), t('table.title'), ...names]), ...lines].join('');
}
