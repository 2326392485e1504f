import { expect, test } from 'vitest';
import { card } from '../../geo/card';
import { hasDays, stepByDay } from '../../geo/stepByDay';
import { english, shipped, shippedVisit } from '../fixtures/shipped';

const stopsOf = (id: string) => card(shippedVisit(id), shipped, english).stops;

/** The stops at which one comes out, a day at a time from before the first. */
function walk(id: string, way: 1 | -1): number[] {
  const stops = stopsOf(id);
  const found: number[] = [];
  let at = way > 0 ? 0 : stops.length + 1;
  for (let next = stepByDay(stops, at, way); next !== null; next = stepByDay(stops, at, way)) {
    found.push(next);
    at = next;
  }
  return found;
}

test('the Western Balkans in four days: three capitals on one of them', () => {
  // Tirana on 23 October; Skopje and Jablanica on the 24th; Sarajevo and Belgrade on the 25th; Pristina, Podgorica on the 26th.
  expect(walk('vdl-western-balkans-2024-10', 1)).toEqual([1, 2, 4, 6]);
  expect(walk('vdl-western-balkans-2024-10', -1)).toEqual([6, 4, 2, 1]);
});

test('a journey of nine stops, some without a day, is walked from end to end', () => {
  const stops = stopsOf('kamikawa-europe-north-america-2024-01');
  expect(stops).toHaveLength(9);
  const days = walk('kamikawa-europe-north-america-2024-01', 1);
  expect(days[0]).toBe(1);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  expect(days.toReversed()).toEqual(walk('kamikawa-europe-north-america-2024-01', -1));
});

test('Borrell was in Seoul twice: each time is a stop of its own', () => {
  // Brussels is without a day; Tokyo 1, Seoul 2, the DMZ and Seoul again 3 November.
  expect(walk('borrell-japan-korea-2024-11', 1)).toEqual([1, 2, 3, 4]);
  expect(stepByDay(stopsOf('borrell-japan-korea-2024-11'), 5, -1)).toBe(4);
});

test('two days in Delhi have two beginnings, and a visit of one stop has no days to step by', () => {
  expect(hasDays(stopsOf('borrell-japan-korea-2024-11'))).toBe(true);
  expect(hasDays(stopsOf('vdl-canberra-2026-03'))).toBe(false);
  expect(hasDays([])).toBe(false);
});

test('a stop dated before the one it follows begins no day', () => {
  const stops = [{ on: '2024-01-02' }, { on: '2024-01-01' }, { on: null }, { on: '2024-01-03' }];
  expect(stepByDay(stops, 1, 1)).toBe(4);
  expect(stepByDay(stops, 4, 1)).toBeNull();
  expect(stepByDay(stops, 0, -1)).toBeNull();
});
