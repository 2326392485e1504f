import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatView, LINK_KEYS, linkParameters, roundCamera } from '../../geo/formatView';
import { parseView } from '../../geo/parseView';
import { readQuery } from '../../geo/readQuery';
import { type Camera, DEFAULT_VIEW, type View } from '../../geo/view';
import { atlas } from '../fixtures/atlas';
import { cameras, degrees, viewsOf } from '../fixtures/views';

const views = viewsOf(atlas);

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
      columns: ['date', 'in-force', 'distance'],
      sort: { column: 'title', descending: false },
      page: 2,
      data: '0123456789ab',
    };
    expect(formatView(view)).toBe(
      '?partner=JP,KR&match=all&kind=framework-agreement&status=signed,in-force&verified=yes&from=2024' +
        '&to=2024-12-31&force=2025-01-01&show=visits&q=O%27Neill,%20%2850%20%25%29%20%26%20co%2E' +
        '&pick=envoy-japan-korea-2024-11&stop=2&map=3.2/36.10/127.20&projection=mercator&theme=dark' +
        '&columns=date,in-force,distance&sort=title&page=2&data=0123456789ab',
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
