import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtAntimeridian } from '../../geo/cutAtAntimeridian';
import { greatCircle } from '../../geo/greatCircle';
import type { Position } from '../../geo/schema';

const TOKYO: Position = [139.6917, 35.6895];
const LOS_ANGELES: Position = [-118.2437, 34.0522];

/** A line as text: '170,0 180,10'. */
function read(text: string): Position[] {
  return text.split(' ').map((point) => point.split(',').map(Number) as [number, number]);
}

function write(pieces: readonly Position[][]): string {
  return pieces.map((piece) => piece.join(' ')).join(' | ');
}

test.each([
  ['one point', '10,20', '10,20'],
  ['a line that stays on its side', '10,20 30,40', '10,20 30,40'],
  ['eastwards', '170,0 200,30', '170,0 180,10 | -180,10 -160,30'],
  ['westwards', '-170,0 -200,30', '-170,0 -180,10 | 180,10 160,30'],
  ['through a point on it', '170,0 180,5 190,0', '170,0 180,5 | -180,5 -170,0'],
  ['up to it', '170,0 180,5', '170,0 180,5'],
  ['from it eastwards', '180,5 190,0', '-180,5 -170,0'],
  ['from it westwards', '-180,5 -190,0', '180,5 170,0'],
  ['a rounding beside it', '170,0 180.00000000000003,5', '170,0 180,5'],
  ['touching it', '170,0 180,5 170,10', '170,0 180,5 170,10'],
  ['along it, and back', '180,0 180,9 170,9', '180,0 180,9 170,9'],
  ['along it, and over', '170,0 180,0 180,9 190,9', '170,0 180,0 180,9 | -180,9 -170,9'],
  ['along it only', '180,0 180,9', '180,0 180,9'],
  ['along it only, on the other side', '-180,0 -180,9', '-180,0 -180,9'],
  ['all on the next turn', '190,0 200,0', '-170,0 -160,0'],
  ['there and back', '170,0 190,0 170,0', '170,0 180,0 | -180,0 -170,0 -180,0 | 180,0 170,0'],
  ['twice the same way', '170,0 300,0 430,0 550,0', '170,0 180,0 | -180,0 -60,0 70,0 180,0 | -180,0 -170,0'],
])('%s', (_, line, pieces) => {
  expect(write(cutAtAntimeridian(read(line)))).toBe(pieces);
});

test('no point, no line', () => {
  expect(cutAtAntimeridian([])).toEqual([]);
});

describe('a great circle', () => {
  test('Tokyo–Los Angeles is two lines that meet on the antimeridian at one latitude', () => {
    const pieces = cutAtAntimeridian(greatCircle(TOKYO, LOS_ANGELES));
    expect(pieces).toHaveLength(2);
    const [asian = [], american = []] = pieces;
    expect(asian[0]).toEqual(TOKYO);
    expect(asian.at(-1)?.[0]).toBe(180);
    expect(american[0]?.[0]).toBe(-180);
    expect(american[0]?.[1]).toBe(asian.at(-1)?.[1]);
    expect(american.at(-1)?.[0]).toBeCloseTo(LOS_ANGELES[0], 9);
  });

  test('any: within ±180, no jump, all points kept, cut exactly', () => {
    const anyPosition = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(anyPosition, anyPosition, (from, to) => {
        const line = greatCircle(from, to);
        const pieces = cutAtAntimeridian(line);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.length).toBeGreaterThanOrEqual(2);
          expect(Math.max(...piece.map(([longitude]) => Math.abs(longitude)))).toBeLessThanOrEqual(180);
          for (const [before, point] of piece.slice(1).entries()) {
            expect(Math.abs(point[0] - (piece[before]?.[0] ?? Number.NaN))).toBeLessThan(180);
          }
          const next = pieces[index + 1];
          if (next === undefined) continue;
          expect(Math.abs(piece.at(-1)?.[0] ?? 0)).toBe(180);
          expect(next[0]?.[0]).toBe(-(piece.at(-1)?.[0] ?? 0));
          expect(next[0]?.[1]).toBe(piece.at(-1)?.[1]);
        }
        const latitudes = new Set(pieces.flat().map(([, latitude]) => latitude));
        for (const [, latitude] of line) expect(latitudes.has(latitude)).toBe(true);
      }),
    );
  });
});
