import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jointMarks, MARK_SEPARATION_PX, type Mark, type Point, type StopPoint } from '../../geo/marks';
import { type Sight, sight } from '../../geo/sight';
import { sceneOfFirst } from '../fixtures/firstRecords';
import { frozen } from '../fixtures/shipped';

const BORRELL = 'borrell-japan-korea-2024-11';
const WORLD_ZOOM = 1.6;

const BOX = { widthPx: 1200, heightPx: 800 };

/** How the flat map sees at a zoom, around a longitude: nothing of it is hidden. */
function flat(zoom: number, longitude = 0): Sight {
  return sight({ zoom, longitude, latitude: 0, bearing: 0, pitch: 0 }, 'mercator', BOX);
}

/** How the globe sees. */
function globe(zoom: number, longitude: number, latitude: number): Sight {
  return sight({ zoom, longitude, latitude, bearing: 0, pitch: 0 }, 'globe', BOX);
}

/** The marks of a link at a zoom of the flat map. */
function marksOf(link: string, zoom: number): readonly Mark[] {
  return jointMarks(frozen(sceneOfFirst(link).points), flat(zoom, 60));
}

function at(marks: readonly Mark[], name: string): Mark {
  const found = marks.filter((mark) => mark.points.some((point) => point.name === name));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} marks at ${name}`);
  return found[0];
}

const texts = (marks: readonly Mark[]) => marks.map((mark) => mark.text).filter((text) => text !== '');

describe('the marks of one visit', () => {
  const alone = 'q=borrell&show=visits';

  test('are one for Seoul and the Demilitarised Zone while the world is seen', () => {
    const marks = marksOf(alone, WORLD_ZOOM);
    expect(texts(marks)).toEqual(['1', '2', '3–5']);
    expect(at(marks, 'Seoul')).toMatchObject({ text: '3–5', names: ['Seoul', 'DMZ (Panmunjom)'] });
    expect(at(marks, 'DMZ (Panmunjom)')).toBe(at(marks, 'Seoul'));
  });

  test.each([7, 8, 12])('are two for Seoul and the Demilitarised Zone at zoom %i', (zoom) => {
    const marks = marksOf(alone, zoom);
    expect(at(marks, 'Seoul')).toMatchObject({ text: '3 · 5', names: ['Seoul'] });
    expect(at(marks, 'DMZ (Panmunjom)')).toMatchObject({ text: '4', names: ['DMZ (Panmunjom)'] });
  });

  test('are one for six capitals of the Western Balkans at zoom 1, six from near', () => {
    const link = 'pick=costa-western-balkans-2025-05&show=visits&q=balkan';
    const [joint, ...others] = marksOf(link, 1);
    expect(joint?.text).toBe('1–6');
    expect(joint?.names).toEqual(['Belgrade', 'Sarajevo', 'Podgorica', 'Pristina', 'Skopje', 'Tirana']);
    expect(others).toEqual([]);
    expect(texts(marksOf(link, 6))).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test.each<[number[], string]>([
    [[2], '2'],
    [[2, 3], '2 · 3'],
    [[3, 5], '3 · 5'],
    [[2, 3, 4], '2–4'],
    [[1, 3, 5], '1 · 3 · 5'],
    [[1, 2, 4, 6], '1…6'],
    [[5, 4, 3], '3–5'],
  ])('print the numbers %j as “%s”', (numbers, text) => {
    const points = numbers.map((number) => stop({ number, key: `a/${number}` }));
    expect(texts(jointMarks(points, flat(1)))).toEqual([text]);
  });
});

describe('where records meet', () => {
  test('a seat and the stops at the same place share one mark', () => {
    const tokyo = at(marksOf('partner=JP', 5), 'Tokyo');
    expect(tokyo.seats.map(({ party }) => party)).toEqual(['JP']);
    expect(tokyo.stops.map(({ record, number }) => [record, number])).toEqual([
      [BORRELL, 2],
      ['vdl-costa-japan-china-2025-07', 2],
    ]);
    expect(tokyo.points).toHaveLength(3);
    const brussels = at(marksOf('partner=JP', 18), 'Brussels');
    expect([brussels.stops.length, brussels.seats.length]).toEqual([1, 1]);
  });

  test('a mark says how many stops of several visits it has, or the numbers of the picked one', () => {
    expect(at(marksOf('partner=JP', 5), 'Tokyo').text).toBe('×2');
    const picked = at(marksOf(`partner=JP&pick=${BORRELL}`, 1), 'Seoul');
    expect(picked.text).toBe('3–5');
    const other = marksOf('partner=JP,CA&pick=vdl-costa-japan-china-2025-07', 5);
    expect(at(other, 'Tokyo').text).toBe('2');
    expect(at(marksOf(`pick=${BORRELL}`, 7), 'Brussels').text).toBe('1');
    expect(at(marksOf('pick=carney-brussels-antwerp-hague-2025-06', 7), 'Brussels').text).toBe('1 · 3');
  });

  test('the stop that the reader is at keeps its own spot', () => {
    const { points } = sceneOfFirst(`pick=${BORRELL}&stop=4`);
    const zone = at(jointMarks(points, globe(WORLD_ZOOM, 127, 40)), 'DMZ (Panmunjom)');
    expect(zone.position).toEqual([126.677, 37.956]);
    expect(zone.text).toBe('3–5');
    expect(zone.stops.filter(({ current }) => current).map(({ number }) => number)).toEqual([4]);
  });

  test('a stop is marked where its visit is related to what is picked', () => {
    const related = (pick: string) => {
      const { points } = sceneOfFirst(pick);
      const stops = points.filter((point) => point.type === 'stop' && point.related);
      return new Set(stops.map((point) => point.type === 'stop' && point.record));
    };
    expect(related('pick=eu-korea-sdp')).toEqual(new Set([BORRELL]));
    expect(related('pick=eu-japan-spa')).toEqual(new Set());
    expect(related('')).toEqual(new Set());
  });

  test('a seat alone prints nothing and is named by its city', () => {
    expect(at(marksOf('partner=GH', 3), 'Accra')).toMatchObject({ text: '', names: ['Accra'], stops: [] });
    expect(jointMarks([], flat(3))).toEqual([]);
  });
});

function stop(change: Partial<StopPoint>): StopPoint {
  return {
    type: 'stop',
    key: 'a/1',
    position: [127, 37.5],
    name: 'Seoul',
    record: 'a',
    recordTitle: 'A',
    number: 1,
    verified: true,
    picked: false,
    current: false,
    related: false,
    side: null,
    ...change,
  };
}

function wrap(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}

/** Evenly spread; an arbitrary double would nearly always lie next to 0. */
const coordinate = (most: number) =>
  fc.integer({ min: -most * 1000, max: most * 1000 }).map((one) => one / 1000);

/** Points all over the globe, many of them close together. */
const manyPoints: fc.Arbitrary<Point[]> = fc
  .array(
    fc.record({
      place: fc.oneof(
        fc.tuple(coordinate(180), coordinate(90)),
        fc.tuple(coordinate(4), coordinate(4)).map(([east, north]) => [127 + east, 37 + north]),
        fc.tuple(coordinate(2), coordinate(2)).map(([east, north]) => [180 + east, -17 + north]),
      ),
      visit: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ place: [longitude = 0, latitude = 0], visit }, index): Point => {
      const common = {
        key: `point-${index}`,
        position: [longitude, latitude] as const,
        name: `Place ${index}`,
      };
      return visit === 0
        ? { ...common, type: 'seat', party: `P${index}`, chosen: false, side: null }
        : stop({ ...common, record: `visit-${visit}`, number: index + 1, picked: visit === 1 });
    }),
  );
const zooms = coordinate(11).map((zoom) => zoom + 9);
const latitudes = coordinate(90);

describe('joining marks', () => {
  test('leaves each point in exactly one mark, and no two marks where they would overlap', () => {
    fc.assert(
      fc.property(manyPoints, zooms, latitudes, (points, zoom, latitude) => {
        const see = globe(zoom, 127, latitude);
        const marks = jointMarks(frozen(points), see);
        const joined = marks.flatMap((mark) => mark.points.map(({ key }) => key));
        const seen = points.filter((point) => see(point.position) !== null);
        expect(joined.toSorted()).toEqual(seen.map(({ key }) => key).toSorted());
        const apartPx = (a: { position: Mark['position'] }, b: { position: Mark['position'] }) => {
          const [from, to] = [see(a.position), see(b.position)];
          if (!from || !to) throw new Error('A mark stands behind the globe');
          return Math.hypot(from[0] - to[0], from[1] - to[1]);
        };
        for (const [index, mark] of marks.entries()) {
          expect([...mark.stops, ...mark.seats].map(({ key }) => key).sort()).toEqual(
            mark.points.map(({ key }) => key).sort(),
          );
          for (const point of mark.points)
            expect(apartPx(mark, point)).toBeLessThanOrEqual(MARK_SEPARATION_PX + 0.001);
          for (const other of marks.slice(index + 1))
            expect(apartPx(mark, other)).toBeGreaterThan(MARK_SEPARATION_PX - 0.001);
        }
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on how far round the globe the points lie', () => {
    fc.assert(
      fc.property(manyPoints, zooms, fc.integer({ min: -540, max: 540 }), (points, zoom, turn) => {
        const turned = points.map((point) => ({
          ...point,
          position: [wrap(point.position[0] + turn), point.position[1]] as const,
        }));
        const keys = (marks: readonly Mark[]) => marks.map(({ key }) => key);
        expect(keys(jointMarks(turned, flat(zoom, wrap(127 + turn))))).toEqual(
          keys(jointMarks(points, flat(zoom, 127))),
        );
      }),
      { numRuns: 300 },
    );
  });
});
