import { describe, expect, test } from 'vitest';
import type { AtlasRecord } from '../../geo/atlas';
import { earliestDay } from '../../geo/fuzzyDate';
import { earliestDate } from '../../geo/record';
import { type Row, row, sortRecords } from '../../geo/rows';
import { SORT_COLUMNS, type Sort } from '../../geo/view';
import { KINDS } from '../../geo/vocabulary';
import { firstRecords, sceneOfFirst } from '../fixtures/firstRecords';
import { english, frozen, shipped, shippedPartnership } from '../fixtures/shipped';

const records: readonly AtlasRecord[] = frozen([...shipped.partnerships, ...shipped.visits]);
const undated = records.filter((record) => earliestDate(record) === null);

function sorted(sort: Sort): AtlasRecord[] {
  return sortRecords(records, sort, english);
}

function rowOf(id: string): Row {
  const found = sceneOfFirst('').rows.find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

describe('sorting the table', () => {
  const both = SORT_COLUMNS.flatMap((column) => [
    { column, descending: false },
    { column, descending: true },
  ]);

  test.each(both)(
    'by $column (descending: $descending) keeps every record and does not depend on the order before',
    (sort) => {
      const ids = sorted(sort).map(({ id }) => id);
      expect([...ids].sort()).toEqual(records.map(({ id }) => id).sort());
      expect(sortRecords(records.toReversed(), sort, english).map(({ id }) => id)).toEqual(ids);
    },
  );

  test('by title goes from A to Z, and back', () => {
    const titles = sorted({ column: 'title', descending: false }).map(({ title }) => title);
    expect(titles).toEqual(records.map(({ title }) => title).sort(new Intl.Collator('en-GB').compare));
    expect(sorted({ column: 'title', descending: true }).map(({ title }) => title)).toEqual(titles.reverse());
  });

  test.each([false, true])('by date (descending: %s) has the undated last, by title', (descending) => {
    const inOrder = sorted({ column: 'date', descending });
    expect(undated.length).toBeGreaterThan(0);
    expect(inOrder.slice(-undated.length)).toEqual(
      undated.toSorted((a, b) => english.compare(a.title, b.title)),
    );
    const days = inOrder.slice(0, -undated.length).map((record) => {
      const date = earliestDate(record);
      if (date === null) throw new Error(`${record.id} has no date`);
      return earliestDay(date);
    });
    const ascending = [...days].sort();
    expect(days).toEqual(descending ? ascending.reverse() : ascending);
  });

  test.each([false, true])('by date (descending: %s) has records of one day by title', (descending) => {
    const ids = sortRecords(firstRecords.partnerships, { column: 'date', descending }, english).map(
      ({ id }) => id,
    );
    expect(ids.indexOf('eu-ghana-sdp') - ids.indexOf('eu-australia-sdp')).toBe(1);
  });

  test('by type has the ties in the order of the vocabulary, then what is none yet, then the visits', () => {
    const order = sorted({ column: 'type', descending: false });
    const types = order.map((record) => {
      if (record.type === 'visit') return 'visit';
      const prospect = ['negotiating', 'proposed', 'abandoned'].includes(record.status);
      return `${prospect ? 'prospect' : 'tie'} ${String(KINDS.indexOf(record.kind)).padStart(2, '0')}`;
    });
    const rank = (type: string) => ['tie', 'prospect', 'visit'].findIndex((start) => type.startsWith(start));
    expect(types).toEqual([...types].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b)));
    const backwards = sorted({ column: 'type', descending: true });
    expect(backwards.slice(0, 5).every(({ type }) => type === 'visit')).toBe(true);
    expect(backwards.at(-1)).toMatchObject({ kind: KINDS[0] });
  });
});

describe('a row', () => {
  test.each([
    ['eu-japan-sdp', 'tie', 'Announced in Tokyo · In operation', '1 Nov 2024'],
    ['eu-japan-spa', 'tie', 'Signed in Tokyo · In force', '17 Jul 2018'],
    ['eu-moldova-sdp', 'tie', 'Signed in Brussels', '21 May 2024'],
    ['eu-uk-sdp', 'tie', 'Adopted in Lancaster House, London · In operation', '19 May 2025'],
    ['eu-japan-soia', 'prospect', 'Under negotiation', 'Undated'],
    ['eu-new-zealand-sdp', 'prospect', 'Proposed', 'Undated'],
    [
      'borrell-japan-korea-2024-11',
      'visit',
      'Brussels · Tokyo · Seoul · DMZ (Panmunjom) · Seoul',
      expect.stringMatching(/^1\s*–\s*4 Nov 2024$/),
    ],
  ])('says of %s what it is, where and when', (id, look, detail, date) => {
    expect(rowOf(id)).toMatchObject({ look, detail, date });
  });

  test('says that a record is not verified', () => {
    const unverified = sceneOfFirst('').rows.filter(({ verified }) => !verified);
    expect(unverified.map(({ id }) => id)).toEqual(['eu-australia-sdp']);
    expect(rowOf('eu-australia-sdp').detail).toMatch(/^Reported as signed in Canberra/);
  });

  test('says that a record rests on weak sources alone', () => {
    const treaty = shippedPartnership('eu-japan-spa');
    const sources = treaty.sources.map((source) => ({ ...source, rank: 'weak' as const }));
    expect(row({ ...treaty, sources }, shipped, english).weak).toBe(true);
    expect(row({ ...treaty, sources: [...sources, ...treaty.sources] }, shipped, english).weak).toBe(false);
    expect(
      sceneOfFirst('')
        .rows.filter(({ weak }) => weak)
        .map(({ id }) => id),
    ).toEqual(['eu-new-zealand-sdp']);
  });

  test('gives a date as far as it is known, and the first known one where there was no signature', () => {
    const treaty = shippedPartnership('eu-japan-spa');
    const dated = (dates: Partial<typeof treaty>) =>
      row({ ...treaty, signedOn: null, appliedOn: null, inForceOn: null, ...dates }, shipped, english).date;
    expect(dated({ signedOn: '2018' })).toBe('2018');
    expect(dated({ signedOn: '2018-07' })).toBe('Jul 2018');
    expect(dated({ appliedOn: '2019-02-01', inForceOn: '2025-01-01' })).toBe('1 Feb 2019');
    expect(dated({})).toBe('Undated');
  });
});
