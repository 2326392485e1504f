import { expect, test } from 'vitest';
import { itemsInSight, type MapItem } from '../../geo/itemsInSight';
import { LAYOUT_BOXES, layoutZoom } from '../../geo/layout';
import { sceneCamera } from '../../geo/sceneCamera';
import { sceneFocus } from '../../geo/sceneFocus';
import { type Sight, sight } from '../../geo/sight';
import { sceneOf, viewOf } from '../fixtures/shipped';

const BOX = LAYOUT_BOXES.wide;

/** What the map of a link shows, in the room of its layout. */
function itemsOf(link: string): readonly MapItem[] {
  const { projection } = viewOf(link);
  const drawing = sceneOf(link);
  const { points, ends } = sceneFocus(drawing.laidOut);
  const camera = sceneCamera(points, projection, ends, BOX);
  const see: Sight = sight({ ...camera, zoom: layoutZoom(camera.zoom, 'wide') }, projection, BOX);
  return itemsInSight(drawing, see, ([x, y]) => x >= 0 && y >= 0 && x <= BOX.widthPx && y <= BOX.heightPx);
}

const keys = (items: readonly MapItem[]) => items.map(({ key }) => key);

test('the stops of the picked visit come first by their numbers, then its legs as they were travelled', () => {
  expect(keys(itemsOf('pick=borrell-japan-korea-2024-11')).slice(0, 9)).toEqual([
    'borrell-japan-korea-2024-11/1',
    'borrell-japan-korea-2024-11/2',
    'borrell-japan-korea-2024-11/3',
    'borrell-japan-korea-2024-11/4',
    'borrell-japan-korea-2024-11/5',
    'borrell-japan-korea-2024-11/1-2',
    'borrell-japan-korea-2024-11/2-3',
    'borrell-japan-korea-2024-11/3-4',
    'borrell-japan-korea-2024-11/4-5',
  ]);
});

test('what lies behind the globe or out of the room is not walked', () => {
  const all = sceneOf('partner=JP');
  expect(itemsOf('partner=JP').length).toBeLessThanOrEqual(all.arcs.length + all.points.length);
  const seen = new Set(keys(itemsOf('pick=borrell-japan-korea-2024-11&stop=4')));
  expect(seen).toContain('borrell-japan-korea-2024-11/4');
  expect(seen).not.toContain('seat/AU');
  // From above the Demilitarised Zone the leg from Brussels is seen where it comes in.
  expect(seen).toContain('borrell-japan-korea-2024-11/2-3');
});
