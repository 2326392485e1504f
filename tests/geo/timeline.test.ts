import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AtlasRecord, Partnership } from '../../geo/atlas';
import { barPaths } from '../../geo/barPaths';
import { countAt, intervalAt, intervalDates, lengthOf, STACK, tallest } from '../../geo/intervals';
import { OPEN_PERIOD } from '../../geo/period';
import { timeline } from '../../geo/timeline';
import { manyRecords } from '../fixtures/manyRecords';
import { english, frozen, sceneOf, shippedPartnership, shippedVisit } from '../fixtures/shipped';

const treaty = shippedPartnership('eu-japan-spa');
const journey = shippedVisit('borrell-japan-korea-2024-11');

/** A tie that began on a date, as far as it is known. */
function begun(signedOn: string | null): Partnership {
  return frozen({ ...treaty, signedOn, appliedOn: null, inForceOn: null });
}

const of = (...records: readonly AtlasRecord[]) => timeline(records, english);

/** All records in the bars. */
function total(made: ReturnType<typeof timeline>): number {
  return made.counts.tie.reduce(
    (sum, _, at) => sum + STACK.reduce((part, look) => part + countAt(made, at)[look], 0),
    0,
  );
}

/** The bar in which a day lies. */
const on = (made: ReturnType<typeof timeline>, day: string) => countAt(made, intervalAt(made, day));

describe('the bars of the shipped records', () => {
  const all = sceneOf('').timeline;

  test('stand for years, from the treaty of 1951 on', () => {
    expect(all.interval).toBe('year');
    expect(intervalDates(all, 0)).toEqual({ from: '1951', to: '1951' });
    expect(on(all, '1951-08-30')).toEqual({ tie: 2, visit: 0, prospect: 0 });
    expect(on(all, '1960-01-19')).toEqual({ tie: 1, visit: 0, prospect: 0 });
    expect(on(all, '2022-12-19').visit).toBe(1);
    expect(on(all, '2025-06-02').prospect, 'what is only proposed is told apart').toBe(1);
  });

  test('and the undated are all there are', () => {
    expect(total(all) + all.undated).toBe(sceneOf('').page.rows);
    expect(all.undated).toBe(16);
  });

  test('up to a year are as many as the table has until its end', () => {
    let sum = 0;
    for (let at = 0; at < lengthOf(all) - 1; at += 1) {
      sum += STACK.reduce((part, look) => part + countAt(all, at)[look], 0);
      expect(sceneOf(`to=${intervalDates(all, at).to}`).page.rows, `until ${at}`).toBe(Math.round(sum));
    }
  });

  test('stand for months where only visits are shown, in whole years', () => {
    const visits = sceneOf('show=visits').timeline;
    expect(visits.interval).toBe('month');
    expect(intervalDates(visits, 0).from).toBe('2022-01');
    expect(intervalDates(visits, lengthOf(visits) - 1).to).toBe('2026-12');
    expect(on(visits, '2024-11-04')).toEqual({ tie: 0, visit: 2, prospect: 0 });
    expect(on(visits, '2026-03-01').visit, 'a journey from February to March has begun in February').toBe(4);
  });

  test('keep the other filters, and know no period', () => {
    const japan = sceneOf('partner=JP&show=partnerships');
    const in2023 = sceneOf('partner=JP&show=partnerships&from=2023&to=2023');
    expect(in2023.page.rows).toBeLessThan(japan.page.rows);
    expect(in2023.timeline).toEqual(japan.timeline);
    expect(total(japan.timeline) + japan.timeline.undated).toBe(japan.page.rows);
    expect(sceneOf('force=1955-01-01').timeline.counts.tie.reduce((a, b) => a + b)).toBe(3);
  });

  test('are said in a sentence', () => {
    expect(all.said).toMatch(
      /^Bars: how many records begin in each year, from 1951 to 2026\. The most begin in 202/,
    );
  });
});

describe('a date that is not known to the day', () => {
  test('counts in equal shares wherever it may lie, told apart', () => {
    const made = of(begun('2024'), begun('2024-05-21'), journey);
    expect(made.interval).toBe('month');
    expect(made.vague).toBe(1);
    expect(made.counts.tie[intervalAt(made, '2024-05-01')]).toBe(1);
    expect(made.spread.tie).toEqual(new Array(12).fill(expect.closeTo(1 / 12)));
    expect(on(made, '2024-05-01').tie).toBeCloseTo(1 + 1 / 12);
  });

  test('counts whole where the bar says no more than is known', () => {
    const made = of(begun('2010-05'), begun('1990'), begun('2024-05-21'));
    expect(made.interval).toBe('year');
    expect(made.vague).toBe(0);
    expect(on(made, '2010-12-31').tie).toBe(1);
    expect(on(made, '1990-01-01').tie).toBe(1);
  });

  test('is hollow in the bars', () => {
    const made = of(begun('2024'), begun('2024-05-21'));
    const kinds = barPaths(made, OPEN_PERIOD, tallest(made)).map(({ look, spread }) => [look, spread]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['tie', true],
        ['tie', false],
      ]),
    );
  });
});

test('what lies outside the period is drawn apart from what lies in it', () => {
  const { timeline: all } = sceneOf('');
  const paths = barPaths(all, { from: '2018', to: '2024-06' }, tallest(all));
  const bars = (inside: boolean) =>
    paths.filter((path) => path.look === 'tie' && path.inside === inside).flatMap(({ d }) => d.match(/M/g));
  const years = all.counts.tie
    .map((count, at) => ({ count, year: 1951 + at }))
    .filter(({ count }) => count > 0);
  expect(bars(true)).toHaveLength(years.filter(({ year }) => year >= 2018 && year <= 2024).length);
  expect(bars(false)).toHaveLength(years.filter(({ year }) => year < 2018 || year > 2024).length);
});

const dates = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, day]) => {
    const two = (value: number) => String(value).padStart(2, '0');
    return fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`);
  });

test('whatever the dates, every record is counted once, in bars that can be seen, under marks that can be read', () => {
  fc.assert(
    fc.property(fc.array(fc.option(dates), { maxLength: 12 }), (signed) => {
      const made = of(...signed.map(begun));
      expect(total(made)).toBeCloseTo(signed.filter((date) => date !== null).length);
      expect(made.undated).toBe(signed.filter((date) => date === null).length);
      expect(lengthOf(made)).toBeLessThanOrEqual(901);
      expect(made.ticks.length).toBeLessThanOrEqual(10);
      for (const { at } of made.ticks) expect(at >= 0 && at < lengthOf(made)).toBe(true);
      for (let at = 0; at < lengthOf(made); at += 1)
        expect(intervalAt(made, `${intervalDates(made, at).from}-01-01`.slice(0, 10))).toBe(at);
    }),
  );
});

test('ten thousand records are few bars', () => {
  const atlas = manyRecords(10_000);
  const made = timeline([...atlas.partnerships, ...atlas.visits], english);
  expect(lengthOf(made)).toBeLessThan(30);
  expect(total(made)).toBe(10_000);
});

test('nothing at all is said to be nothing', () => {
  const made = of(begun(null));
  expect([lengthOf(made), made.undated, made.said]).toEqual([0, 1, 'No record with a known date']);
  expect(barPaths(made, OPEN_PERIOD, tallest(made))).toEqual([]);
});
