import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earliestDay, latestDay } from '../../geo/fuzzyDate';
import { neighbourPeriod } from '../../geo/neighbourPeriod';
import { readTypedPeriod } from '../../geo/readTypedPeriod';

describe('the time to compare a period with', () => {
  test.each([
    ['2022', '2024', '2019', '2021', 'before'],
    ['2024', '2024', '2023', '2023', 'before'],
    ['2024-01', '2024-03', '2023-10', '2023-12', 'before'],
    ['2024-03-01', '2024-03-31', '2024-01-30', '2024-02-29', 'before'],
    ['2024', '2024-06-30', '2023-07-03', '2023-12-31', 'before'],
    ['2022', null, null, '2021', 'before'],
    ['2022-01', null, null, '2021-12', 'before'],
    [null, '2019', '2020', null, 'after'],
    [null, '2019-12-31', '2020-01-01', null, 'after'],
  ])('of %s to %s is %s to %s, %s it', (from, to, first, last, is) => {
    expect(neighbourPeriod({ from, to })).toEqual({ from: first, to: last, is });
  });

  test('is none of all time, and none beyond the calendar', () => {
    expect(neighbourPeriod({ from: null, to: null })).toBeNull();
    expect(neighbourPeriod({ from: '1000', to: '1001' })).toBeNull();
    expect(neighbourPeriod({ from: null, to: '9999' })).toBeNull();
  });

  test('ends on the day before the period begins, and is as long', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), fc.nat(40), (day, length, span) => {
        const from = day.slice(0, length);
        const to = new Date(Date.parse(`${latestDay(from)}T00:00:00Z`) + span * 86_400_000)
          .toISOString()
          .slice(0, 10);
        const made = neighbourPeriod({ from, to });
        if (!made?.from || !made.to) throw new Error('a period with two ends');
        const time = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
        expect(time(latestDay(made.to))).toBe(time(earliestDay(from)) - 1);
        expect(time(latestDay(made.to)) - time(earliestDay(made.from))).toBe(
          time(to) - time(earliestDay(from)),
        );
      }),
    );
  });
});

describe('a period that is typed', () => {
  test.each([
    ['2019/2021', '2019', '2021'],
    [' 2019 / 2021 ', '2019', '2021'],
    ['2019–2021', '2019', '2021'],
    ['2019 - 2021', '2019', '2021'],
    ['2019年5月～2021年', '2019-05', '2021'],
    ['2024/5', '2024-05', '2024-05'],
    ['2019', '2019', '2019'],
    ['../2018', null, '2018'],
    ['2022–', '2022', null],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(readTypedPeriod(text)).toEqual({ from, to });
  });

  test.each(['', '/', '–', 'ten years', '2019–2020–2021', '../..', '2019-02-30'])('“%s” is none', (text) => {
    expect(readTypedPeriod(text)).toBeNull();
  });
});
