import { expect, test } from 'vitest';
import { arcSlots, showArcs } from '../../geo/arcSlots';
import { LAYOUT_BOXES } from '../../geo/layout';
import { isPlayedOut, nextPeriod, OPEN_PERIOD, type Period, withPeriod } from '../../geo/period';
import { scene } from '../../geo/scene';
import { sceneCamera } from '../../geo/sceneCamera';
import { sceneFocus } from '../../geo/sceneFocus';
import type { Timeline } from '../../geo/timeline';
import { english, frozen, sceneOf, shipped, viewOf } from '../fixtures/shipped';

/** An atlas of the same facts that no scene has been made of: as when a link is opened. */
const unseen = () => frozen(structuredClone(shipped));

function played(timeline: Timeline): Period[] {
  const periods: Period[] = [];
  for (let next = nextPeriod(OPEN_PERIOD, timeline); next !== null; next = nextPeriod(next, timeline)) {
    periods.push(next);
    if (isPlayedOut(next, timeline)) break;
  }
  return periods;
}

const LINKS = [
  '',
  'partner=JP',
  'show=visits&projection=mercator',
  'pick=eu-japan-sdp',
  'pick=borrell-japan-korea-2024-11&stop=4',
  'partner=IN&pick=eu-ghana-sdp',
];

test.each(LINKS)('no step of time moves an arc of “%s”, or the camera', (link) => {
  const view = viewOf(link);
  const whole = scene(shipped, view, english);
  const camera = cameraOf(whole, view.projection);
  const slots = arcSlots();
  showArcs(slots, whole.arcs, whole.card !== null);
  const arcs = new Set(whole.arcs);
  let shown = 0;
  for (const period of played(whole.timeline)) {
    const step = scene(shipped, withPeriod(view, period), english);
    expect(step.arcs.filter((arc) => !arcs.has(arc))).toEqual([]);
    expect(showArcs(slots, step.arcs, step.card !== null), 'nothing is written anew').toEqual({
      first: 0,
      end: 0,
    });
    expect(step.laidOut, 'a camera has nothing to work out').toBe(whole.laidOut);
    expect(cameraOf(step, view.projection)).toEqual(camera);
    shown = Math.max(shown, step.arcs.length);
  }
  expect(shown).toBe(whole.arcs.length);
});

test('a link to a period shows what the steps to it have shown', () => {
  for (const period of ['to=2017', 'from=2018&to=2024', 'from=2025-05&to=2025-06', 'partner=JP&to=2023']) {
    const view = viewOf(period);
    const stepped = sceneOf(period);
    const opened = scene(unseen(), view, english);
    expect(opened.arcs.length).toBeGreaterThan(0);
    expect(opened).toEqual(stepped);
    expect(cameraOf(opened, 'globe')).toEqual(
      cameraOf(sceneOf(period.replace(/&?(from|to)=[^&]*/g, '')), 'globe'),
    );
  }
});

test('what a period leaves is what is drawn, and nothing beside it', () => {
  for (const period of played(sceneOf('').timeline)) {
    const step = scene(shipped, withPeriod(viewOf(''), period), english);
    const drawn = new Set(step.arcs.map((arc) => arc.record));
    const rows = new Set(step.rows.map((row) => row.id));
    if (step.page.pages === 1) for (const record of drawn) expect(rows.has(record)).toBe(true);
  }
});

function cameraOf({ laidOut }: ReturnType<typeof scene>, projection: 'globe' | 'mercator') {
  const { points, ends } = sceneFocus(laidOut);
  return sceneCamera(points, projection, ends, LAYOUT_BOXES.wide);
}
