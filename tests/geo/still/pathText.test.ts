import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pen } from '../../../geo/still/pathText';
import { linesOf } from '../../fixtures/pathLines';

const spot = fc.tuple(
  fc.double({ min: -3000, max: 3000, noNaN: true }),
  fc.double({ min: -3000, max: 3000, noNaN: true }),
);

function drawn(lines: readonly (readonly (readonly [number, number])[])[], leastStepPx: number): string {
  const pen = new Pen(leastStepPx);
  for (const [first, ...others] of lines) {
    if (first) pen.moveTo(...first);
    for (const other of others) pen.lineTo(...other);
  }
  return pen.text();
}

test('what is read is what was drawn, to half a tenth of a pixel, however long the line', () => {
  fc.assert(
    fc.property(fc.array(fc.array(spot, { minLength: 2, maxLength: 40 }), { maxLength: 5 }), (lines) => {
      // Of a least step of nothing, only what does not move a tenth of a pixel is left out.
      const read = linesOf(drawn(lines, 0));
      expect(read).toHaveLength(lines.length);
      for (const [index, line] of lines.entries())
        for (const [at, [x, y]] of line.entries()) {
          const [readX = Number.NaN, readY = Number.NaN] = read[index]?.[at] ?? [];
          expect(Math.abs(readX - x)).toBeLessThan(0.0501);
          expect(Math.abs(readY - y)).toBeLessThan(0.0501);
        }
    }),
  );
});

test('short steps are left out, but a line ends where it ends', () => {
  const line = Array.from({ length: 101 }, (_, index) => [index / 10, 0] as const);
  const [read = []] = linesOf(drawn([line], 1));
  expect(read.length).toBeLessThan(13);
  expect(read.at(-1)?.[0]).toBeCloseTo(10, 9);
});

test('a shape that is smaller than a step leaves nothing', () => {
  const pen = new Pen(1);
  pen.moveTo(5, 5);
  pen.lineTo(5.3, 5.2);
  pen.closePath();
  pen.moveTo(10, 10);
  pen.lineTo(20, 10);
  expect(pen.text()).toBe('M10 10l10 0');
});

test('numbers are as short as they can be', () => {
  expect(
    drawn(
      [
        [
          [0.04, -0.04],
          [0.5, -0.5],
          [-3, 12.26],
        ],
      ],
      0,
    ),
  ).toBe('M0 0l.5-.5-3.5 12.8');
});
