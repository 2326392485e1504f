import { bench, describe } from 'vitest';
import { arcSlots, showArcs } from '../../geo/arcSlots';
import { scene } from '../../geo/scene';
import { sceneCamera } from '../../geo/sceneCamera';
import { sceneFocus } from '../../geo/sceneFocus';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { manyRecords } from '../fixtures/manyRecords';
import { english } from '../fixtures/shipped';

/*
 * All that our script does for a filter change at 10,000 records before React and the map draw it: the scene, the
 * slots of the arcs, the camera. It is to stay under 100 ms; the first picture of all, which has every record to
 * write, is no filter change.
 */
const atlas = manyRecords(10_000);
const codes = Object.keys(atlas.parties);
const box = { widthPx: 1030, heightPx: 850 };
const slots = arcSlots();
let turn = 0;

function change(view: View): void {
  const { arcs, laidOut } = scene(atlas, view, english);
  showArcs(slots, arcs, false);
  const focus = sceneFocus(laidOut);
  sceneCamera(focus.points, view.projection, focus.ends, box);
}

change(DEFAULT_VIEW);

describe('a filter change at 10,000 records', () => {
  bench('one partner chosen', () => {
    turn += 1;
    change({ ...DEFAULT_VIEW, partners: [codes[turn % codes.length] ?? 'EU'] });
  });
  bench('the filter cleared, everything shown', () => {
    change(DEFAULT_VIEW);
  });
  bench('peer: structuredClone of the atlas', () => {
    structuredClone(atlas);
  });
});
