import { bench, describe } from 'vitest';
import { arcSlots, showArcs } from '../../geo/arcSlots';
import { scene } from '../../geo/scene';
import { sceneCamera } from '../../geo/sceneCamera';
import { sceneFocus } from '../../geo/sceneFocus';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { KINDS } from '../../geo/vocabulary';
import { manyRecords } from '../fixtures/manyRecords';
import { english } from '../fixtures/shipped';

/*
 * All that our script does for an interaction before React and the map draw it: the scene with the number beside every
 * choice, the slots of the arcs, the camera. It is to stay under 16 ms at 1,000 records and 100 ms at 10,000; the first
 * picture of all, which has every record to write, is no filter change.
 */
const box = { widthPx: 1030, heightPx: 850 };

for (const records of [1_000, 10_000]) {
  const atlas = manyRecords(records);
  const codes = Object.keys(atlas.parties);
  const slots = arcSlots();
  let turn = 0;

  const change = (view: View): void => {
    const { arcs, laidOut } = scene(atlas, view, english);
    showArcs(slots, arcs, false);
    const focus = sceneFocus(laidOut);
    sceneCamera(focus.points, view.projection, focus.ends, box);
  };
  change(DEFAULT_VIEW);

  describe(`an interaction at ${records} records`, () => {
    bench('one partner chosen', () => {
      turn += 1;
      change({ ...DEFAULT_VIEW, partners: [codes[turn % codes.length] ?? 'EU'] });
    });
    bench('a group chosen', () => {
      turn += 1;
      change({ ...DEFAULT_VIEW, groups: [atlas.groups[turn % atlas.groups.length]?.code ?? 'EU'] });
    });
    bench('a kind chosen: it is that of all partnerships', () => {
      change({ ...DEFAULT_VIEW, kinds: [KINDS[0]] });
    });
    bench('a search', () => {
      turn += 1;
      change({ ...DEFAULT_VIEW, q: `journey ${turn % 100}` });
    });
    bench('a time step: three of 25 years', () => {
      turn += 1;
      const year = 2000 + (turn % 20);
      change({ ...DEFAULT_VIEW, from: `${year}`, to: `${year + 2}`, show: 'visits' });
    });
    bench('nothing left, and what to loosen', () => {
      change({ ...DEFAULT_VIEW, partners: ['EU'], statuses: ['abandoned'], show: 'visits' });
    });
    bench('the filter cleared, everything shown', () => {
      change(DEFAULT_VIEW);
    });
    bench('peer: structuredClone of the atlas', () => {
      structuredClone(atlas);
    });
  });
}
