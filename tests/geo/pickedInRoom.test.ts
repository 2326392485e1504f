import { expect, test } from 'vitest';
import { LAYOUT_BOXES, type Layout, layoutZoom } from '../../geo/layout';
import { sceneCamera } from '../../geo/sceneCamera';
import { sceneFocus } from '../../geo/sceneFocus';
import { sight } from '../../geo/sight';
import { sceneOf, viewOf } from '../fixtures/shipped';
import { TWENTY_VIEWS } from '../fixtures/twentyViews';

/*
 * What is picked is seen in the room that the page leaves free; that panel, card, time bar and sheet keep out of that room is
 * the page's to hold to (tests/e2e/layouts.spec.ts).
 */
for (const layout of ['wide', 'beside', 'narrow', 'strip', 'picture'] as const satisfies readonly Layout[])
  test(`in the layout "${layout}" all that is picked is in the room, in twenty views`, () => {
    const box = LAYOUT_BOXES[layout];
    for (const link of TWENTY_VIEWS) {
      const { projection, stop } = viewOf(link);
      const { arcs, points, laidOut } = sceneOf(link);
      const focus = sceneFocus(laidOut);
      const camera = sceneCamera(focus.points, projection, focus.ends, box);
      const see = sight({ ...camera, zoom: layoutZoom(camera.zoom, layout) }, projection, box);
      const marks = points.filter(
        (point) => point.type === 'stop' && (stop === null ? point.picked : point.current),
      );
      const ends = arcs.filter((arc) => arc.picked && stop === null).flatMap((arc) => [arc.from, arc.to]);
      const wanted = [...marks.map(({ position }) => position), ...ends];
      expect(wanted.length, link).toBeGreaterThan(0);
      const spots = wanted.map(see);
      // A journey half round the world is shown on the whole globe, and what is behind is counted out on the page.
      if (spots.includes(null)) continue;
      for (const spot of spots) {
        const [x = -1, y = -1] = spot ?? [];
        expect(x >= 0 && x <= box.widthPx && y >= 0 && y <= box.heightPx, `${link}: ${x}, ${y}`).toBe(true);
      }
    }
  });
