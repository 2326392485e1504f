import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvLine, restoreCell } from '../../../geo/formats/csv';
import { partnershipsCsv } from '../../../geo/formats/partnershipsCsv';
import { visitsCsv } from '../../../geo/formats/visitsCsv';
import { scene } from '../../../geo/scene';
import { english, sceneOf, shipped, viewOf } from '../../fixtures/shipped';

const ORIGIN = 'https://entente.example';

type Record = { [column: string]: string };

/** The records of a CSV as another library reads them, which must have nothing to complain of. */
function parsed(lines: Iterable<string>): Record[] {
  const { data, errors, meta } = papaparse.parse<Record>([...lines].join(''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(meta.linebreak).toBe('\r\n');
  return data;
}

function cellsBack(texts: readonly string[]): string[] {
  return papaparse.parse<string[]>(csvLine(texts), { delimiter: ',', newline: '\r\n' }).data[0] ?? [];
}

/** What Excel, LibreOffice and Google Sheets take for a formula, or make one by trimming. */
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "=cmd|' /C calc'!A0"];

describe('a CSV of partnerships', () => {
  for (const link of ['', 'partner=JP&sort=title', 'status=negotiating,proposed', 'q=maritime&from=2020']) {
    test(`has the table’s rows, in its order: ${link || 'all'}`, () => {
      const view = viewOf(link);
      const rows = parsed(partnershipsCsv(shipped, view, english, ORIGIN));
      const pages = scene(shipped, view, english).page.pages;
      const table = Array.from(
        { length: pages },
        (_, index) => scene(shipped, { ...view, page: index + 1 }, english).rows,
      ).flat();
      const expected = table.filter((row) => row.look !== 'visit');
      expect(rows.map(({ id, title, date, detail }) => ({ id, title, date, detail }))).toEqual(
        expected.map(({ id, title, date, detail }) => ({ id, title, date, detail })),
      );
      expect(rows.length).toBeGreaterThan(0);
    });
  }

  test('keeps dates as they are known, and gives parties, sources and the page of each', () => {
    const rows = parsed(partnershipsCsv(shipped, viewOf(''), english, ORIGIN));
    for (const { id, signedOn, parties, sources, page } of rows) {
      const partnership = shipped.partnerships.find((one) => one.id === id);
      expect(signedOn).toBe(partnership?.signedOn ?? '');
      expect(parties?.split('; ')).toEqual(partnership?.parties);
      expect(sources?.split(' ')).toEqual(partnership?.sources.map(({ url }) => url));
      expect(page).toBe(`${ORIGIN}/records/${id}`);
    }
  });
});

describe('a CSV of visits', () => {
  test('has a row for each stop, with its place as numbers', () => {
    const rows = parsed(visitsCsv(shipped, viewOf('partner=FJ'), english, ORIGIN));
    const visits = sceneOf('partner=FJ').rows.flatMap(
      (row) => shipped.visits.find(({ id }) => id === row.id) ?? [],
    );
    expect(rows.map(({ id, stop }) => `${id} ${stop}`)).toEqual(
      visits.flatMap(({ id, stops }) => stops.map(({ order }) => `${id} ${order}`)),
    );
    for (const { place, longitude, latitude } of rows) {
      const known = Object.values(shipped.places).find(({ name }) => name === place);
      expect([Number(longitude), Number(latitude)]).toEqual(known?.position);
    }
    // Seattle lies west of Greenwich: a negative number is a number.
    expect(rows.find(({ place }) => place === 'Seattle')?.longitude).toMatch(/^-122\./);
  });
});

describe('a cell', () => {
  test.each(FORMULAS)('that a spreadsheet would run is inert, and back it is unchanged: %j', (formula) => {
    const [cell = ''] = cellsBack([formula]);
    expect(cell).toBe(`'${formula}`);
    expect(restoreCell(cell)).toBe(formula);
  });

  test('never begins as a formula, and every text comes back as it was', () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.tuple(fc.constantFrom('', "'", "''"), fc.constantFrom(...FORMULAS)).map((parts) => parts.join('')),
      ),
      { minLength: 2 },
    );
    fc.assert(
      fc.property(texts, (given) => {
        const cells = cellsBack(given);
        expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([]);
        expect(cells.map(restoreCell)).toEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  test('of a number stays a number', () => {
    expect(csvLine([-122.33, 0, null])).toBe('-122.33,0,\r\n');
  });
});
