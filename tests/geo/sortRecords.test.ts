import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AtlasRecord } from '../../geo/atlas';
import { COLUMNS, hasColumn, SORT_COLUMNS, TABLE_TYPES } from '../../geo/columns';
import { columnValue } from '../../geo/columnValue';
import { earliestDay } from '../../geo/fuzzyDate';
import { earliestDate } from '../../geo/record';
import { orderedRecords, sortRecords } from '../../geo/sortRecords';
import type { Sort } from '../../geo/view';
import { KINDS, STATUSES } from '../../geo/vocabulary';
import { firstRecords } from '../fixtures/firstRecords';
import { english, frozen, shipped } from '../fixtures/shipped';

const records: readonly AtlasRecord[] = frozen([...shipped.partnerships, ...shipped.visits]);
const undated = records.filter((record) => earliestDate(record) === null);

function sorted(sort: Sort, some = records): AtlasRecord[] {
  return sortRecords(some, sort, shipped, english);
}

const both = SORT_COLUMNS.flatMap((column) => [
  { column, descending: false },
  { column, descending: true },
]);

/** Some of the shipped records, in any order. */
const someRecords = fc.shuffledSubarray([...records]);

describe.each(both)('sorting by $column (descending: $descending)', (sort) => {
  test('is the order of all records, of which others are left out', () => {
    fc.assert(
      fc.property(someRecords, (some) => {
        const kept = new Set(some);
        const left = orderedRecords(sort, shipped, english).filter((record) => kept.has(record));
        expect(left).toEqual(sorted(sort, some));
      }),
      { numRuns: 20 },
    );
  });

  test('keeps every record once and does not depend on the order before', () => {
    fc.assert(
      fc.property(someRecords, (some) => {
        const inOrder = sorted(sort, some).map(({ id }) => id);
        expect(inOrder.toSorted()).toEqual(some.map(({ id }) => id).toSorted());
        expect(sorted(sort, some.toReversed()).map(({ id }) => id)).toEqual(inOrder);
        // Nor on which others there are.
        expect(sorted(sort).flatMap(({ id }) => (inOrder.includes(id) ? id : []))).toEqual(inOrder);
      }),
      { numRuns: 20 },
    );
  });

  const column = COLUMNS.find((one) => one === sort.column);
  for (const type of column === undefined ? [] : TABLE_TYPES.filter((one) => hasColumn(one, sort.column)))
    test(`has the ${type}s of which nothing is known last, by title, and the others in order`, () => {
      const ofType = sorted(sort).filter((record) => record.type === type);
      const known = (record: AtlasRecord) => column && columnValue(record, column, shipped, english);
      const split = ofType.findIndex((record) => known(record) === null);
      const [first, last] = split < 0 ? [ofType, []] : [ofType.slice(0, split), ofType.slice(split)];
      expect(last.filter((record) => known(record) !== null)).toEqual([]);
      expect(last).toEqual(last.toSorted((a, b) => english.compare(a.title, b.title)));
      for (const [index, record] of first.slice(1).entries()) {
        const [before, after] = [known(first[index] ?? record)?.rank, known(record)?.rank];
        const order =
          typeof before === 'number' && typeof after === 'number'
            ? before - after
            : english.compare(`${before}`, `${after}`);
        expect(sort.descending ? -order : order).toBeLessThanOrEqual(0);
        if (order === 0)
          expect(english.compare(first[index]?.title ?? '', record.title)).toBeLessThanOrEqual(0);
      }
    });
});

describe('sorting', () => {
  test('by a column that only one table has leaves the other as it is at first: the newest first', () => {
    const newest = sorted({ column: 'date', descending: true });
    for (const column of COLUMNS) {
      const inOrder = sorted({ column, descending: false });
      for (const type of TABLE_TYPES.filter((one) => !hasColumn(one, column)))
        expect(inOrder.filter((record) => record.type === type)).toEqual(
          newest.filter((record) => record.type === type),
        );
    }
  });

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
    const ids = sorted({ column: 'date', descending }, firstRecords.partnerships).map(({ id }) => id);
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

  test('by status goes from what is in force to what was abandoned', () => {
    const statuses = sorted({ column: 'status', descending: false }, shipped.partnerships).flatMap(
      (record) => (record.type === 'partnership' ? STATUSES.indexOf(record.status) : []),
    );
    expect(statuses).toEqual(statuses.toSorted((a, b) => a - b));
  });

  test('by distance has the longest journeys first, and those that are none proven last', () => {
    const visits = sorted({ column: 'distance', descending: true }, shipped.visits);
    const lengths = visits.map((visit) => columnValue(visit, 'distance', shipped, english)?.value() ?? null);
    expect(lengths[0]).toBeGreaterThan(10_000);
    expect(lengths.at(-1)).toBeNull();
  });
});
