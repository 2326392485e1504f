import { bench, describe } from 'vitest';
import { scene } from '../../geo/scene';
import { DEFAULT_VIEW } from '../../geo/view';
import { manyRecords } from '../fixtures/manyRecords';
import { english } from '../fixtures/shipped';

/*
 * What a filter change costs, against a peer everybody knows: the platform's own deep copy of the same atlas.
 * The Scene for a filter change at 1,000 records is to stay under 5 ms.
 */
for (const count of [1_000, 10_000]) {
  const atlas = manyRecords(count);
  const codes = Object.keys(atlas.parties);
  let turn = 0;
  const partner = () => {
    turn += 1;
    return codes[turn % codes.length] ?? 'EU';
  };

  describe(`the Scene at ${count} records`, () => {
    bench('scene: one partner chosen', () => {
      scene(atlas, { ...DEFAULT_VIEW, partners: [partner()] }, english);
    });
    bench('scene: the filter cleared, everything shown', () => {
      scene(atlas, DEFAULT_VIEW, english);
    });
    bench('scene: a search', () => {
      scene(atlas, { ...DEFAULT_VIEW, q: `journey ${turn % 100}` }, english);
    });
    bench('scene: a step to the next stop of the picked visit', () => {
      turn += 1;
      const visit = atlas.visits[0];
      if (visit)
        scene(atlas, { ...DEFAULT_VIEW, pick: visit.id, stop: 1 + (turn % visit.stops.length) }, english);
    });
    bench('peer: structuredClone of the atlas', () => {
      structuredClone(atlas);
    });
  });
}
