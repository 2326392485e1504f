import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTypedDate } from '../../geo/readTypedDate';
import { viewOf } from '../fixtures/shipped';

describe('a typed date', () => {
  test.each([
    ['2024', '2024'],
    [' 2024-05 ', '2024-05'],
    ['2024-5', '2024-05'],
    ['2024/5/7', '2024-05-07'],
    ['2024年5月7日', '2024-05-07'],
    ['2024. 5. 7.', '2024-05-07'],
    ['2024년 5월', '2024-05'],
    ['２０２４-11-01', '2024-11-01'],
    ['', null],
    ['  ', null],
  ])('“%s” is %s', (text, date) => {
    expect(readTypedDate(text, 'any')).toEqual({ date });
  });

  test.each([
    '24',
    '2024-13',
    '2025-02-29',
    '5/2024',
    '<b>',
    '2024-05-21T10:00',
    '0999',
    '2024-',
    'x'.repeat(5000),
  ])('“%s” is said to be none, unless it can be read', (text) => {
    expect(readTypedDate(text, 'any')).toEqual(text === '2024-' ? { date: '2024' } : { fault: 'unreadable' });
  });

  test('has to be a day where a day is wanted', () => {
    expect(readTypedDate('2023', 'day')).toEqual({ fault: 'dayWanted' });
    expect(readTypedDate('2023-07-01', 'day')).toEqual({ date: '2023-07-01' });
    expect(readTypedDate('', 'day')).toEqual({ date: null });
  });

  test('gives a period that a link can carry, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/. 年') }), (text) => {
        const read = readTypedDate(text, 'any');
        if ('date' in read && read.date !== null) expect(viewOf(`from=${read.date}`).from).toBe(read.date);
      }),
    );
  });
});
