import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepTowards, type Way } from '../../geo/stepTowards';

// As a flat map of 100 px a step shows them.
const CITIES = [
  { name: 'London', spot: [0, 0] },
  { name: 'Brussels', spot: [30, 4] },
  { name: 'Paris', spot: [28, 40] },
  { name: 'Oslo', spot: [60, -80] },
  { name: 'Rome', spot: [80, 90] },
  { name: 'Tokyo', spot: [900, 120] },
] as const;

function from(name: string, way: Way): string | null {
  const start = CITIES.find((city) => city.name === name);
  if (!start) throw new Error(`no ${name}`);
  return stepTowards(CITIES, start.spot, way)?.name ?? null;
}

test('leads to the nearest in the direction of the arrow, and to none where there is none', () => {
  expect(from('London', 'right')).toBe('Brussels');
  expect(from('London', 'up')).toBe('Oslo');
  expect(from('Brussels', 'down')).toBe('Paris');
  expect(from('Paris', 'down')).toBe('Rome');
  expect(from('Rome', 'right')).toBe('Tokyo');
  expect(from('Tokyo', 'right')).toBeNull();
  expect(from('Tokyo', 'left')).toBe('Rome');
});

test('never stays where it is and never goes back', () => {
  const spot = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 800 }));
  const ways = fc.constantFrom<Way>('up', 'down', 'left', 'right');
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 40 }), spot, ways, (spots, start, way) => {
      const found = stepTowards(
        spots.map((spot) => ({ spot })),
        start,
        way,
      );
      if (found === null) return;
      const [x, y] = [found.spot[0] - start[0], found.spot[1] - start[1]];
      const ahead = { up: -y, down: y, left: -x, right: x }[way];
      expect(ahead).toBeGreaterThan(0);
    }),
  );
});
