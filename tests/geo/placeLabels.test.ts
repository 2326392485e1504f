import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LABEL_HEIGHT_PX, type Labelled, type LabelSide, placeLabels } from '../../geo/placeLabels';

const WIDTH_PX = 400;
const HEIGHT_PX = 300;

/** Where no arc passes. */
const nothing = () => 0;

type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;

/** Where a label is seen: beside its mark, with a gap of a few pixels at its right or left. */
function labelBox({ xPx, yPx, radiusPx, labelWidthPx }: Labelled, side: LabelSide): Box {
  const sideways = side === 'right' || side === 'left';
  const direction = side === 'right' || side === 'below' ? 1 : -1;
  const centre = sideways
    ? [xPx + direction * (radiusPx + 4 + labelWidthPx / 2), yPx]
    : [xPx, yPx + direction * (radiusPx + LABEL_HEIGHT_PX / 2)];
  const [x = 0, y = 0] = centre;
  return {
    left: x - labelWidthPx / 2,
    right: x + labelWidthPx / 2,
    top: y - LABEL_HEIGHT_PX / 2,
    bottom: y + LABEL_HEIGHT_PX / 2,
  };
}

function markBox({ xPx, yPx, radiusPx }: Labelled): Box {
  return { left: xPx - radiusPx, right: xPx + radiusPx, top: yPx - radiusPx, bottom: yPx + radiusPx };
}

/** By more than what rounding may do. */
function meet(a: Box, b: Box): boolean {
  const least = 1e-9;
  return (
    a.left < b.right - least &&
    b.left < a.right - least &&
    a.top < b.bottom - least &&
    b.top < a.bottom - least
  );
}

/** In the box or a little outside, to a tenth of a pixel. */
const pixels = (mostPx: number) =>
  fc.integer({ min: -500, max: 10 * mostPx + 500 }).map((tenth) => tenth / 10);

const marks: fc.Arbitrary<Labelled[]> = fc
  .array(
    fc.record({
      xPx: pixels(WIDTH_PX),
      yPx: pixels(HEIGHT_PX),
      radiusPx: fc.integer({ min: 1, max: 30 }),
      labelWidthPx: fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 160 })),
    }),
    { maxLength: 25 },
  )
  .map((list) => list.map((mark, index) => ({ ...mark, key: String(index) })));

function lone(change: Partial<Labelled> = {}): Labelled {
  return { key: 'tokyo', xPx: 200, yPx: 150, radiusPx: 11, labelWidthPx: 60, ...change };
}

describe('the labels of the marks', () => {
  test('meet no mark and no other label, and stay inside of the box', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const sides = placeLabels(all, WIDTH_PX, HEIGHT_PX, nothing);
        const labels = all.flatMap((mark) => {
          const side = sides.get(mark.key);
          return side ? [labelBox(mark, side)] : [];
        });
        expect(labels).toHaveLength(sides.size);
        for (const [index, label] of labels.entries()) {
          expect(label.left).toBeGreaterThanOrEqual(-1e-9);
          expect(label.top).toBeGreaterThanOrEqual(-1e-9);
          expect(label.right).toBeLessThanOrEqual(WIDTH_PX + 1e-9);
          expect(label.bottom).toBeLessThanOrEqual(HEIGHT_PX + 1e-9);
          expect(all.filter((mark) => meet(markBox(mark), label))).toEqual([]);
          expect(labels.slice(index + 1).filter((other) => meet(other, label))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are left out only where no side has room for them', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const sides = placeLabels(all, WIDTH_PX, HEIGHT_PX, nothing);
        const [first] = all.filter((mark) => mark.labelWidthPx > 0);
        if (!first || sides.has(first.key)) return;
        for (const side of ['right', 'left', 'below', 'above'] as const) {
          const box = labelBox(first, side);
          const outside = box.left < 0 || box.top < 0 || box.right > WIDTH_PX || box.bottom > HEIGHT_PX;
          expect(outside || all.some((mark) => meet(markBox(mark), box))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each<[LabelSide, Labelled[]]>([
    ['right', [lone()]],
    ['left', [lone({ xPx: 350 })]],
    ['below', [lone({ xPx: 350 }), lone({ key: 'seoul', xPx: 310, labelWidthPx: 0 })]],
    ['above', [lone({ xPx: 350, yPx: 280 }), lone({ key: 'seoul', xPx: 310, yPx: 280, labelWidthPx: 0 })]],
  ])('stand %s of their mark where the better sides are taken', (side, all) => {
    expect(placeLabels(all, WIDTH_PX, HEIGHT_PX, nothing)).toEqual(new Map([['tokyo', side]]));
  });

  test('stand on the side that the fewest arcs pass', () => {
    // All to the right of the mark.
    const arcs = (box: readonly number[]) => ((box[2] ?? 0) > 200 && (box[0] ?? 0) > 200 ? 3 : 0);
    expect(placeLabels([lone()], WIDTH_PX, HEIGHT_PX, arcs)).toEqual(new Map([['tokyo', 'left']]));
    expect(placeLabels([lone()], WIDTH_PX, HEIGHT_PX, () => 5)).toEqual(new Map([['tokyo', 'right']]));
  });

  test('give way to those that come before them', () => {
    const wide = { radiusPx: 40, labelWidthPx: 300 };
    const first = lone({ key: 'first', xPx: 40, yPx: 40, ...wide });
    const second = lone({ key: 'second', xPx: 40, yPx: 45, ...wide });
    expect([...placeLabels([first, second], WIDTH_PX, 90, nothing).keys()]).toEqual(['first']);
    expect([...placeLabels([second, first], WIDTH_PX, 90, nothing).keys()]).toEqual(['second']);
  });

  test('are none where nothing is written or nothing stands', () => {
    expect(placeLabels([lone({ labelWidthPx: 0 })], WIDTH_PX, HEIGHT_PX, nothing).size).toBe(0);
    expect(placeLabels([], WIDTH_PX, HEIGHT_PX, nothing).size).toBe(0);
    expect(placeLabels([lone()], 0, 0, nothing).size).toBe(0);
  });
});
