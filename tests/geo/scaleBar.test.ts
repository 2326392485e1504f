import { expect, test } from 'vitest';
import { scaleBar } from '../../geo/scaleBar';

test('at zoom 0 the equator, 40,030 km round, is 512 px long', () => {
  const { km, widthPx } = scaleBar({ zoom: 0, latitude: 0 }, 100);
  expect(km).toBe(5000);
  expect(widthPx).toBeCloseTo((5000 / 40_030.17) * 512, 3);
});

test('at 60 degrees the ground is twice as large', () => {
  expect(scaleBar({ zoom: 0, latitude: 60 }, 100).km).toBe(2000);
  expect(scaleBar({ zoom: 0, latitude: 60 }, 100).widthPx).toBeCloseTo((2000 / 40_030.17) * 1024, 3);
});

test('is a round number, at most as long as asked for, and at least two fifths of it', () => {
  for (let zoom = 0; zoom <= 12; zoom += 0.1)
    for (const latitude of [0, 37.5, 50.8, -80]) {
      const { km, widthPx } = scaleBar({ zoom, latitude }, 100);
      expect(widthPx).toBeLessThanOrEqual(100 * (1 + 1e-9));
      expect(widthPx).toBeGreaterThan(39.9);
      expect(String(km)).toMatch(/^(?:0\.\d*)?[125]0*$/);
    }
});
