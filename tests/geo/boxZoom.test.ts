import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxZoom, LINK_BOX, linkZoom } from '../../geo/boxZoom';

test('the box of the link has the zoom of the link', () => {
  expect(LINK_BOX).toEqual({ widthPx: 1200, heightPx: 630 });
  expect(boxZoom(3.2, 1200, 630)).toBe(3.2);
  expect(linkZoom(3.2, 1200, 630)).toBe(3.2);
});

test('a box of twice the size is one level closer, of half the size one level farther', () => {
  expect(boxZoom(3, 2400, 1260)).toBe(4);
  expect(boxZoom(3, 600, 315)).toBe(2);
  expect(linkZoom(3, 600, 315)).toBe(4);
});

test('the scarcer side decides: a phone and a banner show all of the ground', () => {
  expect(boxZoom(3, 300, 9_000)).toBe(1);
  expect(boxZoom(3, 9_000, 157.5)).toBe(1);
});

test('a box without an area, as a hidden map has, gives a finite zoom', () => {
  expect(boxZoom(3, 0, 0)).toBeCloseTo(3 - Math.log2(1200), 10);
  expect(linkZoom(3, 0, 630)).toBeCloseTo(3 + Math.log2(1200), 10);
});

test('linkZoom undoes boxZoom', () => {
  const sizePx = fc.integer({ min: 0, max: 10_000 });
  const zoom = fc.double({ min: -2, max: 22, noNaN: true });
  fc.assert(
    fc.property(zoom, sizePx, sizePx, (z, widthPx, heightPx) => {
      expect(linkZoom(boxZoom(z, widthPx, heightPx), widthPx, heightPx)).toBeCloseTo(z, 9);
    }),
  );
});
