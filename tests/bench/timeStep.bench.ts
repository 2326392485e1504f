import { bench, describe } from 'vitest';
import { arcSlots, showArcs } from '../../geo/arcSlots';
import { barPaths } from '../../geo/barPaths';
import { intervalDates, tallest } from '../../geo/intervals';
import { firstPeriod, OPEN_PERIOD, type Period, withPeriod } from '../../geo/period';
import { scene } from '../../geo/scene';
import { DEFAULT_VIEW } from '../../geo/view';
import { manyRecords } from '../fixtures/manyRecords';
import { english } from '../fixtures/shipped';

/*
 * All that our script does for a step of time before React and the map draw it: the scene, the slots of the arcs, the
 * bars. It is to stay under 16 ms at 1,000 records and under 100 ms at 10,000. A step lays nothing out: the camera stays.
 */
for (const count of [1_000, 10_000]) {
  const atlas = manyRecords(count);
  const slots = arcSlots();
  const { timeline } = scene(atlas, DEFAULT_VIEW, english);
  const sixIntervals = { from: intervalDates(timeline, 0).from, to: intervalDates(timeline, 5).to };
  let growing: Period = OPEN_PERIOD;
  let moving: Period = sixIntervals;

  const step = (period: Period): Period => {
    const next = firstPeriod(period, timeline) ?? OPEN_PERIOD;
    const { arcs } = scene(atlas, withPeriod(DEFAULT_VIEW, next), english);
    showArcs(slots, arcs, false);
    barPaths(timeline, next, tallest(timeline));
    return next;
  };

  describe(`a step of time at ${count} records`, () => {
    bench('the atlas filling up', () => {
      growing = step(growing);
    });
    bench('a period of six intervals, moving on', () => {
      moving = step(moving);
    });
    bench('peer: structuredClone of the atlas', () => {
      structuredClone(atlas);
    });
  });
}
