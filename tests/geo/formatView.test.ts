import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, MAX_QUERY_LENGTH } from '../../geo/cleanText';
import { formatView, LINK_KEYS, linkParameters, roundCamera } from '../../geo/formatView';
import { isFuzzyDate, latestDay } from '../../geo/fuzzyDate';
import { parseView } from '../../geo/parseView';
import { readQuery } from '../../geo/readQuery';
import { type Camera, DEFAULT_VIEW, SORT_COLUMNS, type View } from '../../geo/view';
import { KINDS, STATUSES } from '../../geo/vocabulary';
import { atlas } from '../fixtures/atlas';

const SHOWS = ['partnerships', 'visits', 'ties', 'prospects', 'ties,visits', 'prospects,visits'] as const;

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

/** As a map may leave it: not rounded, its longitude unwrapped. */
const cameras: fc.Arbitrary<Camera> = fc.record({
  zoom: fc.double({ min: -2, max: 22, noNaN: true }),
  latitude: degrees(90),
  longitude: degrees(540),
  bearing: fc.oneof(fc.constant(0), degrees(540)),
  pitch: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 60, noNaN: true })),
});

const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const fuzzyDates = fc
  .tuple(days, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length))
  .filter(isFuzzyDate);
const periods = fc
  .tuple(fc.option(fuzzyDates), fc.option(fuzzyDates))
  .map(([from, to]) => (from && to && from > latestDay(to) ? { from: to, to: from } : { from, to }));

const picks = fc.oneof(
  fc.record({
    pick: fc.constantFrom(null, ...atlas.partnerships.map(({ id }) => id)),
    stop: fc.constant(null),
  }),
  fc.constantFrom(...atlas.visits).chain(({ id, stops }) =>
    fc.record({
      pick: fc.constant(id),
      stop: fc.option(fc.integer({ min: 1, max: stops.length })),
    }),
  ),
);

/** Any character at all, and often the punctuation that links, e-mail and Markdown stumble over. */
const characters = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
);
const searches = fc
  .string({ unit: characters, maxLength: MAX_QUERY_LENGTH })
  .map((text) => cleanText(cleanText(text).slice(0, MAX_QUERY_LENGTH)) || null);

const views: fc.Arbitrary<View> = fc
  .tuple(
    periods,
    picks,
    fc.record({
      partners: fc.uniqueArray(fc.constantFrom(...Object.keys(atlas.parties))),
      groups: fc.uniqueArray(fc.constantFrom(...atlas.groups.map(({ code }) => code))),
      match: fc.constantFrom<View['match']>('any', 'all'),
      kinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
      statuses: fc.uniqueArray(fc.constantFrom(...STATUSES)),
      verified: fc.constantFrom<View['verified']>('yes', 'no', null),
      force: fc.option(days),
      show: fc.constantFrom<View['show']>(...SHOWS, null),
      q: searches,
      camera: fc.option(cameras),
      projection: fc.constantFrom<View['projection']>('globe', 'mercator'),
      theme: fc.constantFrom<View['theme']>('light', 'dark', null),
      sort: fc.record(
        { column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() },
        { noNullPrototype: true },
      ),
      page: fc.integer({ min: 1, max: 10_000 }),
    }),
  )
  .map(([period, picked, rest]) => ({ ...rest, ...period, ...picked }));

function reopen(link: string) {
  return parseView(readQuery(link), atlas);
}

describe('a link', () => {
  test('gives back the view that it was made of, and nothing is ignored', () => {
    fc.assert(
      fc.property(views, (view) => {
        const camera = view.camera && roundCamera(view.camera);
        expect(reopen(formatView(view))).toStrictEqual({ view: { ...view, camera }, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('has one form: written again it is the same', () => {
    fc.assert(
      fc.property(views, (view) => {
        const link = formatView(view);
        expect(formatView(reopen(link).view)).toBe(link);
      }),
      { numRuns: 500 },
    );
  });

  test('survives the address bar, e-mail and Markdown', () => {
    fc.assert(
      fc.property(views, (view) => {
        const link = formatView(view);
        expect(new URL(`/${link}`, 'https://entente.example').search).toBe(link);
        expect(link).toMatch(/^(\?[a-z]+=[\w\-.,/%]+(&[a-z]+=[\w\-.,/%]+)*)?$/);
        expect(link).not.toMatch(/[.,/_](&|$)/);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the order of the keys', () => {
    fc.assert(
      fc.property(views, (view) => {
        const keys = Object.keys(linkParameters(view));
        expect(keys).toEqual(LINK_KEYS.filter((key) => keys.includes(key)));
      }),
    );
  });

  test('of the default view is empty, and short once the map was moved', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
    const camera = {
      zoom: 17.123,
      latitude: -80.1234567,
      longitude: -170.1234567,
      bearing: -123.45,
      pitch: 59.94,
    };
    expect(`https://entente.example/ja${formatView({ ...DEFAULT_VIEW, camera })}`.length).toBeLessThan(200);
  });

  test('reads as the documentation shows it', () => {
    const view: View = {
      ...DEFAULT_VIEW,
      partners: ['JP', 'KR'],
      match: 'all',
      kinds: ['framework-agreement'],
      statuses: ['signed', 'in-force'],
      verified: 'yes',
      from: '2024',
      to: '2024-12-31',
      force: '2025-01-01',
      show: 'visits',
      q: "O'Neill, (50 %) & co.",
      pick: 'envoy-japan-korea-2024-11',
      stop: 2,
      camera: { zoom: 3.2, latitude: 36.1, longitude: 127.2, bearing: 0, pitch: 0 },
      projection: 'mercator',
      theme: 'dark',
      sort: { column: 'title', descending: false },
      page: 2,
    };
    expect(formatView(view)).toBe(
      '?partner=JP,KR&match=all&kind=framework-agreement&status=signed,in-force&verified=yes&from=2024' +
        '&to=2024-12-31&force=2025-01-01&show=visits&q=O%27Neill,%20%2850%20%25%29%20%26%20co%2E' +
        '&pick=envoy-japan-korea-2024-11&stop=2&map=3.2/36.10/127.20&projection=mercator&theme=dark' +
        '&sort=title&page=2',
    );
    expect(linkParameters(view).q).toBe("O'Neill, (50 %) & co.");
  });
});

describe('a camera', () => {
  function mapOf(camera: Partial<Camera>): string | undefined {
    const level = { zoom: 0, latitude: 0, longitude: 0, bearing: 0, pitch: 0 };
    return linkParameters({ ...DEFAULT_VIEW, camera: { ...level, ...camera } }).map;
  }

  test('has bearing and pitch only where it is turned or tilted', () => {
    expect(mapOf({ zoom: 3.204, latitude: 36.1, longitude: 127.2 })).toBe('3.2/36.10/127.20');
    expect(mapOf({ bearing: 30.04, pitch: 0.04 })).toBe('0/0.0/0.0/30/0');
    expect(mapOf({ bearing: -0.04, pitch: 0.04 })).toBe('0/0.0/0.0');
    expect(mapOf({ pitch: 45.26 })).toBe('0/0.0/0.0/0/45.3');
  });

  test('stays within one turn and within what a link can say', () => {
    expect(mapOf({ longitude: 241.6 })).toBe('0/0.0/-118.4');
    expect(mapOf({ longitude: 180 })).toBe('0/0.0/-180.0');
    expect(mapOf({ longitude: 179.999 })).toBe('0/0.0/-180.0');
    expect(mapOf({ bearing: -180 })).toBe('0/0.0/0.0/180/0');
    expect(mapOf({ bearing: 359.9 })).toBe('0/0.0/0.0/-0.1/0');
    expect(mapOf({ zoom: 23.7, latitude: -0.00001, pitch: 85 })).toBe('22/-0.00001000/0.00000000/0/60');
    expect(mapOf({ zoom: -3, latitude: -0.4 })).toBe('-2/0/0');
  });

  test('moves by less than half a pixel of the reference box', () => {
    function pixels({ latitude, longitude }: Camera, zoom: number): [number, number] {
      const radius = (512 * 2 ** zoom) / (2 * Math.PI);
      const radians = Math.PI / 180;
      return [
        radius * longitude * radians,
        radius * Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)),
      ];
    }
    const onMercator = fc.tuple(cameras, degrees(85.0511), degrees(179));
    fc.assert(
      fc.property(onMercator, ([anywhere, latitude, longitude]) => {
        const camera = { ...anywhere, latitude, longitude };
        const [x, y] = pixels(camera, camera.zoom);
        const rounded = roundCamera(camera);
        // Where rounding reaches the antimeridian, -180 is the same meridian as 180.
        const turn = longitude - rounded.longitude > 180 ? 360 : 0;
        const [u, v] = pixels({ ...rounded, longitude: rounded.longitude + turn }, camera.zoom);
        expect(Math.hypot(x - u, y - v)).toBeLessThan(0.5);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is as good as its rounding, which changes nothing more', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const rounded = roundCamera(camera);
        expect(roundCamera(rounded)).toStrictEqual(rounded);
      }),
    );
  });
});
