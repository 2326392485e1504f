import { describe, expect, test } from 'vitest';
import { type ArcTrace, arcTraces, crossings } from '../../geo/arcTraces';
import labels from '../../geo/basemap/labels.json';
import type { Rectangle } from '../../geo/placeLabels';
import { nameBox, type PlacedName, placeNames } from '../../geo/placeNames';
import type { Spot } from '../../geo/sight';
import { stillProjection } from '../../geo/still/stillProjection';
import { DEFAULT_VIEW } from '../../geo/view';
import type { Words } from '../../geo/words';
import { isCut } from '../fixtures/frame';
import { english, shipped, viewOf } from '../fixtures/shipped';
import { stillInput } from '../fixtures/stillOf';
import { TWENTY_VIEWS } from '../fixtures/twentyViews';

const CHINA: PlacedName = { code: 'CN', position: [105, 36], rank: 1 };
const BELGIUM: PlacedName = { code: 'BE', position: [4.6, 50.6], rank: 4 };

const NAMES: readonly PlacedName[] = labels.map(
  ({ code, position: [longitude = 0, latitude = 0], rank }) => ({
    code,
    position: [longitude, latitude],
    rank,
  }),
);

const regions = new Intl.DisplayNames(['ja'], { type: 'region', style: 'short' });
const JAPANESE: Words = { ...english, locale: 'ja', party: (code) => regions.of(code) ?? code };

/** Larger than any map: it cuts nothing. */
const NO_EDGE: Rectangle = [-1e6, -1e6, 1e6, 1e6];

/** A plain map: a degree is 10 px. */
const see = ([longitude, latitude]: readonly [number, number, ...number[]]): Spot => [
  10 * longitude,
  -10 * latitude,
];

function straight(from: Spot, to: Spot): ArcTrace {
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  return { parts: [...from, ...to], bounds: [left, top, right, bottom] };
}

describe('crossings', () => {
  const box: Rectangle = [0, 0, 10, 10];
  test.each<[string, Spot, Spot, number]>([
    ['right through', [-5, 5], [15, 5], 1],
    ['over a corner', [-2, 3], [3, -2], 1],
    ['from inside', [5, 5], [50, 50], 1],
    ['past a corner', [-3, 2], [2, -3], 0],
    ['beside', [-5, 11], [15, 11], 0],
    ['short of it', [-9, 5], [-1, 5], 0],
    ['a point inside', [5, 5], [5, 5], 1],
  ])('%s', (_, from, to, count) => {
    expect(crossings(box, [straight(from, to)])).toBe(count);
  });

  test('each arc counts once, however often it passes', () => {
    const zigzag: ArcTrace = {
      parts: [-5, 2, 15, 2, 15, 2, -5, 8],
      bounds: [-5, 2, 15, 8],
    };
    expect(crossings(box, [zigzag, straight([5, -5], [5, 15])])).toBe(2);
  });

  test('are counted no further than is asked', () => {
    const through = straight([-5, 5], [15, 5]);
    expect(crossings(box, [through, through, through], 2)).toBe(2);
    expect(crossings(box, [through], 2)).toBe(1);
  });
});

describe('the names of countries', () => {
  test('stay where they are when nothing passes', () => {
    expect(placeNames([CHINA], english, 1.5, see, [], NO_EDGE)).toMatchObject([
      { text: 'CHINA', spaced: true, offsetPx: [0, 0] },
    ]);
  });

  test('step aside from an arc that would cross them', () => {
    const through = straight([900, -360], [1200, -360]);
    const [label] = placeNames([CHINA], english, 1.5, see, [through], NO_EDGE);
    expect(label?.offsetPx[1]).not.toBe(0);
    const [x, y] = see([105, 36]);
    const box = nameBox(label ?? { widthPx: 0, sizePx: 0 }, [
      x + (label?.offsetPx[0] ?? 0),
      y + (label?.offsetPx[1] ?? 0),
    ]);
    expect(crossings(box, [through])).toBe(0);
  });

  test('do not step off the globe: near its edge they stay, or are left out', () => {
    // From here the horizon is 77° away.
    const camera = { zoom: 2, longitude: 0, latitude: 0, bearing: 0, pitch: 0 };
    const { spotOf } = stillProjection(camera, 'globe', { widthPx: 1000, heightPx: 720 });
    const far: PlacedName = { code: 'CN', position: [72, 0], rank: 1 };
    const spot = spotOf(far.position);
    if (spot === null) throw new Error('it is in sight');
    expect(placeNames([far], english, 3, spotOf, [], NO_EDGE)).toMatchObject([{ offsetPx: [0, 0] }]);
    const [x, y] = spot;
    const bundle = Array.from({ length: 5 }, (_, index) =>
      straight([x - 200, y - 4 + 2 * index], [x + 200, y - 4 + 2 * index]),
    );
    expect(placeNames([far], english, 3, spotOf, bundle, NO_EDGE)).toEqual([]);
  });

  test('step aside from an edge that would cut them, or are left out; beyond it they are kept', () => {
    const [x, y] = see(CHINA.position);
    const within = (frame: Rectangle) => placeNames([CHINA], english, 1.5, see, [], frame);
    expect(within([0, y - 200, x + 10, y + 200])[0]?.offsetPx[0]).toBeLessThan(0);
    expect(within([0, y - 200, x + 200, y + 5])[0]?.offsetPx[1]).toBeLessThan(0);
    expect(within([x - 5, y - 200, x + 5, y + 200])).toEqual([]);
    expect(within([0, y - 200, x - 300, y + 200])).toMatchObject([{ offsetPx: [0, 0] }]);
  });

  test('are left out where no place keeps them legible', () => {
    const bundle = Array.from({ length: 60 }, (_, index) =>
      straight([900, -420 + 2 * index], [1200, -420 + 2 * index]),
    );
    expect(placeNames([CHINA], english, 1.5, see, bundle, NO_EDGE)).toEqual([]);
  });

  test('of small countries come with the zoom', () => {
    expect(placeNames([BELGIUM], english, 3, see, [], NO_EDGE)).toEqual([]);
    expect(placeNames([BELGIUM], english, 4, see, [], NO_EDGE)).toMatchObject([
      { text: 'Belgium', spaced: false },
    ]);
  });

  test.each(['', 'projection=mercator', 'partner=JP', 'partner=AU', 'show=visits', 'pick=eu-japan-sdp'])(
    'keep clear of the arcs of the atlas: %s',
    (link) => {
      const input = stillInput(shipped, viewOf(link), 'wide');
      const { spotOf } = stillProjection(input.camera, input.projection, input.box);
      const traces = arcTraces(input.drawing.arcs, spotOf);
      expect(traces.length).toBeGreaterThan(0);
      const placed = placeNames(NAMES, english, input.camera.zoom, spotOf, traces, NO_EDGE);
      expect(placed.length).toBeGreaterThan(3);
      for (const label of placed) {
        const spot = spotOf(label.position);
        if (spot === null) continue;
        const [right, down] = label.offsetPx;
        const crossed = crossings(nameBox(label, [spot[0] + right, spot[1] + down]), traces);
        expect(crossed, label.text).toBeLessThanOrEqual(label.rank === 1 ? 2 : 1);
      }
    },
  );
});

test.each(TWENTY_VIEWS)('no edge cuts the name of a country, in Japanese: %s', (link) => {
  for (const layout of ['wide', 'beside', 'narrow', 'strip'] as const) {
    const input = stillInput(shipped, viewOf(link), layout);
    const { spotOf } = stillProjection(input.camera, input.projection, input.box);
    const frame: Rectangle = [0, 0, input.box.widthPx, input.box.heightPx];
    const traces = arcTraces(input.drawing.arcs, spotOf);
    for (const label of placeNames(NAMES, JAPANESE, input.camera.zoom, spotOf, traces, frame)) {
      const spot = spotOf(label.position);
      if (spot === null) continue;
      const box = nameBox(label, [spot[0] + label.offsetPx[0], spot[1] + label.offsetPx[1]]);
      expect(isCut(box, frame), `${label.text} in ${layout}`).toBe(false);
    }
  }
});

test('of more arcs than a label could keep clear of none is traced', () => {
  const { drawing } = stillInput(shipped, DEFAULT_VIEW);
  const [arc] = drawing.arcs;
  if (!arc) throw new Error('the atlas has no arc');
  expect(arcTraces([arc], see)).toHaveLength(1);
  expect(
    arcTraces(
      Array.from({ length: 500 }, () => arc),
      see,
    ),
  ).toEqual([]);
});
