import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectRows } from '../../geo/selectRows';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const rows = fc.constantFrom(...IDS);

test('takes all rows from one to another, whichever is the higher one, and leaves the others as they were', () => {
  fc.assert(
    fc.property(fc.subarray(IDS), rows, rows, fc.boolean(), (before, from, to, isOn) => {
      const after = selectRows(new Set(before), IDS, from, to, isOn);
      const [start = 0, end = 0] = [IDS.indexOf(from), IDS.indexOf(to)].sort();
      for (const [index, id] of IDS.entries())
        expect(after.has(id)).toBe(index >= start && index <= end ? isOn : before.includes(id));
    }),
  );
});

test('keeps what is selected on another page, and takes one row where the first is there', () => {
  expect([...selectRows(new Set(['x']), IDS, 'x', 'c', true)]).toEqual(['x', 'c']);
});
