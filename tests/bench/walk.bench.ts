import { bench, describe } from 'vitest';
import { itemsInSight } from '../../geo/itemsInSight';
import { LAYOUT_BOXES } from '../../geo/layout';
import { scene } from '../../geo/scene';
import { sight } from '../../geo/sight';
import { stepTowards } from '../../geo/stepTowards';
import { DEFAULT_VIEW } from '../../geo/view';
import { manyRecords } from '../fixtures/manyRecords';
import { english } from '../fixtures/shipped';

/* What a press of an arrow key on the map costs: all that is in sight, and the next of it. At 1,000 records it is to stay within a frame. */
for (const count of [1_000, 10_000]) {
  const drawing = scene(manyRecords(count), DEFAULT_VIEW, english);
  const see = sight(
    { longitude: 60, latitude: 30, zoom: 1.6, bearing: 0, pitch: 0 },
    'globe',
    LAYOUT_BOXES.wide,
  );

  describe(`the map by keyboard at ${count} records`, () => {
    bench('an arrow key: what is in sight, and the next of it', () => {
      stepTowards(
        itemsInSight(drawing, see, () => true),
        [500, 360],
        'right',
      );
    });
  });
}
