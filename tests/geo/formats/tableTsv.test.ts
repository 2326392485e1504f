import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import type { AtlasRecord } from '../../../geo/atlas';
import { COLUMNS, columnsOf, TABLE_TYPES } from '../../../geo/columns';
import { columnValue } from '../../../geo/columnValue';
import { restoreCell } from '../../../geo/formats/csv';
import { tableTsv } from '../../../geo/formats/tableTsv';
import { english, shipped } from '../../fixtures/shipped';

/** The cells as another library reads them, which must have nothing to complain of. */
function parsed(text: string): string[][] {
  const { data, errors } = papaparse.parse<string[]>(text, {
    delimiter: '\t',
    newline: '\r\n',
    skipEmptyLines: 'greedy',
  });
  expect(errors).toEqual([]);
  return data;
}

const ofType = { partnership: shipped.partnerships, visit: shipped.visits };

test('the rows that were copied come back as they were, under the names of the columns', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TABLE_TYPES).chain((type) =>
        fc.record({
          records: fc.shuffledSubarray<AtlasRecord>([...ofType[type]], { maxLength: 8 }),
          columns: fc.subarray([...columnsOf(type, COLUMNS)]),
        }),
      ),
      ({ records, columns }) => {
        const [head, ...rows] = parsed(tableTsv(records, columns, shipped, english));
        expect(head).toEqual([
          'Type',
          'Record',
          ...columns.map((column) => english.t(`table.column.${column}`)),
        ]);
        expect(rows.map((row) => row.map(restoreCell))).toEqual(
          records.map((record) => [
            expect.stringMatching(/^(Partnership|Proposed or negotiated|Visit)$/),
            record.title,
            ...columns.map((column) => `${columnValue(record, column, shipped, english)?.value() ?? ''}`),
          ]),
        );
      },
    ),
    { numRuns: 100 },
  );
});

test('what is proposed or negotiated says so, and a number is one', () => {
  const negotiated = shipped.partnerships.filter(({ id }) => id === 'eu-japan-soia');
  expect(tableTsv(negotiated, [], shipped, english)).toMatch(/\r\nProposed or negotiated\t/);
  const visit = shipped.visits.filter(({ id }) => id === 'borrell-japan-korea-2024-11');
  expect(tableTsv(visit, ['days', 'stops', 'distance'], shipped, english)).toMatch(/\t4\t5\t1\d{4}\r\n$/);
});

test.each(['=1+1', '+1', '@SUM(A1)', 'a\tb', 'two\nlines', 'with "quotes"', '\t=1'])(
  'a title is one cell, and never run as a formula: %j',
  (title) => {
    const [partnership] = shipped.partnerships;
    if (!partnership) throw new Error('no partnership');
    const [, row] = parsed(tableTsv([{ ...partnership, title }], ['sources'], shipped, english));
    expect(row).toHaveLength(3);
    expect(row?.[1]).not.toMatch(/^[=+\-@\t]/);
    expect(restoreCell(row?.[1] ?? '')).toBe(title);
  },
);
