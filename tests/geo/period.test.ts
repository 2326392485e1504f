import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf } from '../../geo/intervals';
import {
  brushOf,
  firstPeriod,
  hasDay,
  isPlayedOut,
  lastTwelveMonths,
  movedBrush,
  nextPeriod,
  OPEN_PERIOD,
  type Period,
  periodOf,
  periodText,
  resizedBrush,
} from '../../geo/period';
import type { Timeline } from '../../geo/timeline';
import { english, idsOf, sceneOf, viewOf } from '../fixtures/shipped';

const years = sceneOf('').timeline;
const months = sceneOf('show=visits').timeline;
const timelines = fc.constantFrom(years, months);

const brushes = timelines.chain((timeline) =>
  fc
    .tuple(
      fc.integer({ min: 0, max: lengthOf(timeline) - 1 }),
      fc.integer({ min: 0, max: lengthOf(timeline) - 1 }),
    )
    .map(([a, b]) => ({ timeline, brush: { start: Math.min(a, b), end: Math.max(a, b) + 1 } })),
);

describe('Japan, in force in 2023', () => {
  const treaty = 'us-japan-security-treaty';

  test('has the open-ended treaty of 1960 too, by period and by day', () => {
    expect(idsOf('partner=JP&from=2023&to=2023')).toContain(treaty);
    expect(idsOf('partner=JP&force=2023-07-01')).toContain(treaty);
    expect(idsOf('partner=JP&from=2023&to=2023')).toContain('japan-australia-raa');
    expect(idsOf('partner=JP&force=2023-08-12'), 'signed, and in force a day later').not.toContain(
      'japan-australia-raa',
    );
    expect(idsOf('partner=JP&force=2023-08-13')).toContain('japan-australia-raa');
  });

  test('has neither what began later nor what was there on no day of it', () => {
    const ids = idsOf('partner=JP&from=2023&to=2023');
    expect(ids).not.toContain('eu-japan-sdp');
    expect(ids).toContain('michel-hiroshima-dmz-seoul-2023-05');
    expect(ids).not.toContain('borrell-japan-korea-2024-11');
    expect(idsOf('partner=JP&to=1960-01-18')).toEqual([]);
    expect(idsOf('partner=JP&to=1960-01-19')).toEqual([treaty]);
  });
});

describe('a brush', () => {
  test('and the period of a link are two ways to say one thing', () => {
    fc.assert(
      fc.property(brushes, ({ timeline, brush }) => {
        expect(brushOf(periodOf(brush, timeline), timeline)).toEqual(brush);
      }),
    );
  });

  test('from end to end is an open period', () => {
    expect(periodOf({ start: 0, end: lengthOf(years) }, years)).toEqual(OPEN_PERIOD);
    expect(periodOf({ start: 67, end: 74 }, years)).toEqual({ from: '2018', to: '2024' });
    expect(periodOf({ start: 34, end: 35 }, months)).toEqual({ from: '2024-11', to: '2024-11' });
  });

  test.each<[string, { start: number; end: number }]>([
    ['from=2018-07-17&to=2024-03', { start: 67, end: 74 }],
    ['to=1951', { start: 0, end: 1 }],
    ['to=1900', { start: 0, end: 0 }],
    ['from=2999', { start: 76, end: 76 }],
    ['from=1800&to=2999', { start: 0, end: 76 }],
  ])('covers each interval that %s has a day of', (link, brush) => {
    expect(brushOf(viewOf(link), years)).toEqual(brush);
  });

  test('covers all months of a year', () => {
    expect(brushOf(viewOf('from=2024&to=2024'), months)).toEqual({ start: 24, end: 36 });
  });

  test('is never less than an interval when it is dragged, and never leaves the timeline', () => {
    fc.assert(
      fc.property(brushes, fc.integer({ min: -90, max: 180 }), ({ timeline, brush }, to) => {
        for (const edge of ['start', 'end'] as const) {
          const resized = resizedBrush(brush, edge, to, timeline);
          expect(resized.end - resized.start).toBeGreaterThanOrEqual(1);
          expect(resized.start >= 0 && resized.end <= lengthOf(timeline)).toBe(true);
          expect(resized[edge === 'start' ? 'end' : 'start']).toBe(brush[edge === 'start' ? 'end' : 'start']);
        }
        const moved = movedBrush(brush, to, timeline);
        expect(moved.end - moved.start).toBe(brush.end - brush.start);
        expect(moved.start >= 0 && moved.end <= lengthOf(timeline)).toBe(true);
      }),
    );
  });

  test('that lies beside the timeline comes back to it', () => {
    for (const link of ['to=1900', 'from=2999'])
      for (const edge of ['start', 'end'] as const) {
        const { start, end } = resizedBrush(brushOf(viewOf(link), years), edge, 40, years);
        expect(end - start).toBeGreaterThanOrEqual(1);
      }
  });
});

/** Every period that is played from one on, to the end. */
function played(from: Period, timeline: Timeline): Period[] {
  const periods: Period[] = [];
  for (let next = firstPeriod(from, timeline); next !== null; next = nextPeriod(next, timeline)) {
    periods.push(next);
    if (isPlayedOut(next, timeline)) break;
    if (periods.length > 500) throw new Error('it never ends');
  }
  return periods;
}

describe('time that is played', () => {
  test('fills the atlas year by year, and ends open', () => {
    const periods = played(OPEN_PERIOD, years);
    expect(periods).toHaveLength(lengthOf(years));
    expect(periods.slice(0, 2)).toEqual([
      { from: null, to: '1951' },
      { from: null, to: '1952' },
    ]);
    expect(periods.at(-1)).toEqual(OPEN_PERIOD);
    expect(played({ from: null, to: '2023-05' }, years)[0]).toEqual({ from: null, to: '2024' });
  });

  test('takes a period along as long as it is, and begins anew from the end', () => {
    const periods = played({ from: '2020', to: '2022' }, years);
    expect(periods[0]).toEqual({ from: '2021', to: '2023' });
    expect(periods.at(-1)).toEqual({ from: '2024', to: '2026' });
    expect(played({ from: '2024', to: '2026' }, years)[0]).toEqual({ from: '1951', to: '1953' });
  });

  test('goes from a beginning an interval at a time', () => {
    expect(played({ from: '2024', to: null }, years)).toEqual([
      { from: '2024', to: '2024' },
      { from: '2025', to: '2025' },
      { from: '2026', to: '2026' },
    ]);
  });

  test('comes to an end from anywhere, and every step of it has a day', () => {
    const links = [
      'to=1900',
      'from=2999',
      'from=1800&to=1801',
      'from=2998&to=2999',
      'from=1960-05-03&to=1960-05-09',
      'from=1800&to=2999',
    ];
    for (const link of links)
      for (const timeline of [years, months])
        for (const period of played(viewOf(link), timeline)) expect(hasDay(period), link).toBe(true);
  });

  test('needs two intervals', () => {
    const nothing = sceneOf('kind=nato-itpp&partner=BR').timeline;
    expect([nextPeriod(OPEN_PERIOD, nothing), firstPeriod(OPEN_PERIOD, nothing)]).toEqual([null, null]);
  });
});

test('the last twelve months are a year of days, also around a 29 February', () => {
  expect(lastTwelveMonths('2026-11-23')).toEqual({ from: '2025-11-24', to: '2026-11-23' });
  expect(lastTwelveMonths('2024-02-29')).toEqual({ from: '2023-03-02', to: '2024-02-29' });
  expect(lastTwelveMonths('2025-02-28')).toEqual({ from: '2024-02-29', to: '2025-02-28' });
  expect(lastTwelveMonths('2025-12-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
});

test('a period has a day unless it ends before it begins', () => {
  expect(hasDay({ from: '2024-05', to: '2024' })).toBe(true);
  expect(hasDay({ from: '2024', to: '2024-01-01' })).toBe(true);
  expect(hasDay({ from: '2024-05-02', to: '2024-05-01' })).toBe(false);
  expect(hasDay({ from: '2025', to: null })).toBe(true);
});

test.each([
  ['', 'All dates'],
  ['from=2018', 'From 2018'],
  ['to=2024-03', 'Until Mar 2024'],
  ['from=2018&to=2024-03', '2018 – Mar 2024'],
  ['from=2023&to=2023', '2023'],
])('the period of “%s” is called %s', (link, all) => {
  expect(periodText(viewOf(link), english).all).toBe(all);
});
