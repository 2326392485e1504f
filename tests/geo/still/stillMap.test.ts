import { describe, expect, test } from 'vitest';
import { arcCurve, pointAlong } from '../../../geo/arcCurve';
import { arcTraces } from '../../../geo/arcTraces';
import { LAYOUT_BOXES } from '../../../geo/layout';
import { labelledMarks, labelSides, labelWidth, markRadiusPx } from '../../../geo/markLabels';
import { jointMarks } from '../../../geo/marks';
import { labelBox, meet, type Rectangle } from '../../../geo/placeLabels';
import { toPosition } from '../../../geo/sphere';
import { stillMap } from '../../../geo/still/stillMap';
import { stillProjection } from '../../../geo/still/stillProjection';
import { DEFAULT_VIEW } from '../../../geo/view';
import { arcCases } from '../../fixtures/arcCases';
import { isBeyond } from '../../fixtures/frame';
import { linesOf } from '../../fixtures/pathLines';
import { english, shipped, viewOf } from '../../fixtures/shipped';
import { stillInput, stillOf } from '../../fixtures/stillOf';

const VIEWS = [
  '',
  'projection=mercator',
  'partner=JP',
  'partner=JP&projection=mercator',
  'partner=JP,KR&match=all',
  'partner=AU',
  'partner=PH&projection=mercator',
  'show=visits',
  'show=visits&projection=mercator',
  'kind=security-and-defence-partnership',
  'pick=eu-japan-sdp',
  'pick=borrell-japan-korea-2024-11',
  'pick=borrell-japan-korea-2024-11&stop=4',
  'pick=borrell-japan-korea-2024-11&projection=mercator',
  'pick=albanese-fiji-seattle-kananaskis-2025-06',
  'map=2/40/100/30/50',
  'map=2/40/100/30/50&projection=mercator',
  'map=5/50.8/4.4',
  'map=0/0/180&projection=mercator',
  'map=1.5/80/-60',
];

/** The arcs that a drawing names, each with the spots of its line. */
function arcsOf(svg: string): ReadonlyMap<string, [number, number][]> {
  return new Map(
    [...svg.matchAll(/<path data-arc="([^"]*)" d="([^"]*)"/g)].map(([, key = '', d = '']) => [
      key,
      linesOf(d).flat(),
    ]),
  );
}

/** Whether every element that begins ends, in order. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self) open.push(name ?? '');
  }
  return open.length === 0;
}

describe('the still map of a view', () => {
  test.each(VIEWS)('has each arc of the scene that is in sight, where its great circle runs: %s', (link) => {
    const input = stillInput(shipped, viewOf(link));
    const { spotOf } = stillProjection(input.camera, input.projection, input.box);
    const drawn = arcsOf(stillMap(input));
    const inBox = ([x, y]: readonly [number, number]) =>
      x > 0 && y > 0 && x < input.box.widthPx && y < input.box.heightPx;
    for (const arc of input.drawing.arcs) {
      const curve = arcCurve(arc.from, arc.to, arc.fan);
      if (curve === null) continue;
      const seen = Array.from({ length: 41 }, (_, index) =>
        spotOf(toPosition(pointAlong(curve, index / 40))),
      );
      const spots = drawn.get(arc.key) ?? [];
      for (const spot of seen) {
        if (spot === null || !inBox(spot)) continue;
        const off = Math.min(...spots.slice(1).map((to, at) => distance(spot, spots[at] ?? to, to)));
        // A line that is as good as edge on at the limb may end a hair before it.
        expect(off, `${arc.key} at ${spot}`).toBeLessThan(1.5);
      }
    }
    expect(drawn.size).toBeGreaterThan(0);
  });

  test.each(VIEWS)('is well formed: %s', (link) => {
    expect(isWellFormed(`<svg>${stillOf(shipped, viewOf(link))}</svg>`)).toBe(true);
  });

  test('draws what is picked last, over what it does not concern', () => {
    const keys = [...arcsOf(stillOf(shipped, viewOf('pick=borrell-japan-korea-2024-11'))).keys()];
    const picked = keys.filter((key) => key.startsWith('borrell-japan-korea-2024-11/'));
    expect(picked.length).toBeGreaterThan(2);
    expect(keys.slice(-picked.length).sort()).toEqual(picked.sort());
  });

  test('of nothing has ground and no more', () => {
    const svg = stillOf({ ...arcCases, partnerships: [], visits: [] }, DEFAULT_VIEW);
    expect(svg).toMatch(/<path/);
    expect(svg).not.toMatch(/data-arc|data-mark/);
  });

  test('lets no text become markup', () => {
    const [first, ...others] = arcCases.partnerships;
    if (!first) throw new Error('the fixture has changed');
    const title = '"><script>alert(1)</script>&\u0000\u001b';
    const partnerships = [{ ...first, title }, ...others];
    const svg = stillOf({ ...arcCases, partnerships }, { ...DEFAULT_VIEW, projection: 'mercator' });
    expect(svg).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
    expect(svg).not.toMatch(/<script|\p{Cc}/u);
  });

  test('in a page names nothing, takes its ids from the layout, and is smaller', () => {
    const input = stillInput(shipped, viewOf('partner=JP'), 'wide');
    const inPage = stillMap({ ...input, file: false, idPrefix: 'wide-' });
    expect(inPage).not.toMatch(/<title>|data-arc/);
    for (const [, id = ''] of inPage.matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^wide-/);
    expect(inPage.length).toBeLessThan(stillMap(input).length * 0.95);
  });

  test('of the largest layout at world zoom is under 120 KB in a page', () => {
    const input = stillInput(shipped, viewOf(''), 'wide');
    expect(stillMap({ ...input, file: false }).length).toBeLessThan(120_000);
  });
});

describe('the labels of marks', () => {
  test.each(VIEWS)('meet no other label, and no mark: %s', (link) => {
    const view = viewOf(link);
    for (const layout of ['wide', 'beside', 'narrow', 'strip', 'picture'] as const) {
      const input = stillInput(shipped, view, layout);
      const { spotOf } = stillProjection(input.camera, input.projection, input.box);
      const { widthPx, heightPx } = LAYOUT_BOXES[layout];
      const marks = jointMarks(input.drawing.points, spotOf);
      const traces = arcTraces(input.drawing.arcs, spotOf);
      const sides = labelSides(marks, input.anyPicked, english, spotOf, widthPx, heightPx, traces);
      const boxes: [string, Rectangle][] = [];
      for (const { mark, label, side, muted } of labelledMarks(marks, input.anyPicked, english, sides)) {
        const spot = spotOf(mark.position);
        if (spot === null || muted) continue;
        const [xPx, yPx] = spot;
        const radiusPx = markRadiusPx(mark);
        if (side)
          boxes.push([
            label,
            labelBox({ key: mark.key, xPx, yPx, radiusPx, labelWidthPx: labelWidth(label) }, side),
          ]);
      }
      for (const [index, [label, box]] of boxes.entries()) {
        expect(isBeyond(box, [0, 0, widthPx, heightPx]), label).toBe(false);
        for (const [other, otherBox] of boxes.slice(index + 1))
          expect(meet(box, otherBox), `${label} and ${other} in ${layout}`).toBe(false);
      }
    }
  });
});

/** How far a spot is from the straight line between two others. */
function distance(
  [x, y]: readonly [number, number],
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / length));
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
}
