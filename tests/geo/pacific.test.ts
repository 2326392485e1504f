import { describe, expect, test } from 'vitest';
import { arcLengthKm, greatCircle } from '../../geo/greatCircle';
import type { Position } from '../../geo/schema';
import { expectLine, haversineKm, last, lineKm } from '../fixtures/line';

const TOKYO: Position = [139.6917, 35.6895];
const LOS_ANGELES: Position = [-118.2437, 34.0522];

/**
 * Sixteen cities around and in the Pacific. Of their 120 pairs, 89 have their cities on different shores, or at
 * least one on an island far from both: 7·5 + 12·4 + 6. Both ways round that makes 178.
 */
const WESTERN_SHORE: Record<string, Position> = {
  Tokyo: TOKYO,
  Seoul: [126.978, 37.5665],
  Shanghai: [121.4737, 31.2304],
  Manila: [120.9842, 14.5995],
  'Port Moresby': [147.1803, -9.4438],
  Sydney: [151.2093, -33.8688],
  Auckland: [174.7633, -36.8485],
};
const EASTERN_SHORE: Record<string, Position> = {
  Anchorage: [-149.9003, 61.2181],
  Vancouver: [-123.1207, 49.2827],
  'Los Angeles': LOS_ANGELES,
  Lima: [-77.0428, -12.0464],
  Santiago: [-70.6693, -33.4489],
};
const ISLANDS: Record<string, Position> = {
  Suva: [178.4419, -18.1416],
  Apia: [-171.7667, -13.8333],
  Honolulu: [-157.8583, 21.3069],
  Papeete: [-149.5665, -17.5516],
};
const CITIES = [WESTERN_SHORE, EASTERN_SHORE, ISLANDS].flatMap((cities, shore) =>
  Object.entries(cities).map(([name, position]) => ({ name, position, shore, isIsland: cities === ISLANDS })),
);
const PACIFIC_PAIRS = CITIES.flatMap((from) =>
  CITIES.filter((to) => from !== to && (from.isIsland || from.shore !== to.shore)).map((to) => ({
    from,
    to,
  })),
);

describe('over the Pacific', () => {
  test('there are 178 ordered pairs', () => {
    expect(PACIFIC_PAIRS).toHaveLength(178);
    expect(new Set(PACIFIC_PAIRS.map(({ from, to }) => `${from.name}–${to.name}`)).size).toBe(178);
  });

  test.each(PACIFIC_PAIRS)('$from.name–$to.name is unbroken and of the right length', ({ from, to }) => {
    const line = greatCircle(from.position, to.position);
    expectLine(line, from.position, to.position);
    const lengthKm = haversineKm(from.position, to.position);
    expect(Math.abs(lineKm(line) / lengthKm - 1)).toBeLessThan(0.001);
    expect(Math.abs(arcLengthKm(from.position, to.position) / lengthKm - 1)).toBeLessThan(1e-9);
  });

  test('whatever joins the two shores crosses the antimeridian, and the flat ends lie within half the world', () => {
    const across = PACIFIC_PAIRS.filter(({ from, to }) => !from.isIsland && !to.isIsland);
    expect(across).toHaveLength(70);
    for (const { from, to } of across) {
      const [longitude] = last(greatCircle(from.position, to.position));
      expect(Math.abs(longitude)).toBeGreaterThan(180);
      expect(Math.abs(longitude - from.position[0])).toBeLessThan(180);
    }
  });

  test('Tokyo–Los Angeles goes on past 180', () => {
    expect(last(greatCircle(TOKYO, LOS_ANGELES))[0]).toBeCloseTo(241.7563, 9);
    expect(last(greatCircle(LOS_ANGELES, TOKYO))[0]).toBeCloseTo(-220.3083, 9);
  });
});
