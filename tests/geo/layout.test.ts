import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINK_BOX } from '../../geo/boxZoom';
import { projectToBox } from '../../geo/globeView';
import {
  fieldOfView,
  LAYOUT_BOXES,
  type Layout,
  layoutScale,
  layoutZoom,
  roomLinkZoom,
  roomZoom,
} from '../../geo/layout';

const layouts = fc.constantFrom<Layout>('wide', 'beside', 'narrow', 'strip', 'picture');
const rooms = fc.record({
  widthPx: fc.integer({ min: 200, max: 4000 }),
  heightPx: fc.integer({ min: 150, max: 3000 }),
});

describe('the picture of a layout, in a room of any size', () => {
  test('is in its own box as it is, and twice as large in one of twice the size', () => {
    expect(roomZoom(2, 'picture', LINK_BOX)).toBe(2);
    expect(roomZoom(2, 'picture', { widthPx: 2400, heightPx: 1260 })).toBe(3);
    expect(layoutScale('wide', { widthPx: 2000, heightPx: 800 })).toBeCloseTo(800 / 720, 12);
  });

  test('a link comes back from the zoom that it led to', () => {
    fc.assert(
      fc.property(layouts, rooms, fc.double({ min: -2, max: 12, noNaN: true }), (layout, room, zoom) => {
        expect(roomLinkZoom(roomZoom(zoom, layout, room), layout, room)).toBeCloseTo(zoom, 9);
      }),
    );
  });

  test('shows all that a link is about: what 1200×630 show', () => {
    fc.assert(
      fc.property(layouts, rooms, (layout, room) => {
        const scale = 2 ** roomZoom(0, layout, room);
        expect(LINK_BOX.widthPx * scale).toBeLessThanOrEqual(room.widthPx * (1 + 1e-9));
        expect(LINK_BOX.heightPx * scale).toBeLessThanOrEqual(room.heightPx * (1 + 1e-9));
      }),
    );
  });

  test('is the very same globe, only larger or smaller', () => {
    const camera = { longitude: 100, latitude: 30, bearing: 20, pitch: 30 };
    fc.assert(
      fc.property(layouts, rooms, fc.integer({ min: 0, max: 300 }), (layout, room, around) => {
        const box = LAYOUT_BOXES[layout];
        const zoom = layoutZoom(2, layout);
        const own = projectToBox([139.7, 35.7], { ...camera, zoom }, box.widthPx, box.heightPx);
        const height = room.heightPx + around;
        // A map of this height with the field of view 36.87° is as far from the ground.
        const asFar = (height / 2 / Math.tan((fieldOfView(layout, room, height) * Math.PI) / 360)) * (2 / 3);
        const there = projectToBox(
          [139.7, 35.7],
          { ...camera, zoom: roomZoom(2, layout, room) },
          room.widthPx,
          asFar,
        );
        if (own === null || there === null) throw new Error('Tokyo is in sight');
        const scale = layoutScale(layout, room);
        expect(there[0] - room.widthPx / 2).toBeCloseTo((own[0] - box.widthPx / 2) * scale, 6);
        expect(there[1] - asFar / 2).toBeCloseTo((own[1] - box.heightPx / 2) * scale, 6);
      }),
    );
  });

  test("of a box as high as its room it is seen with MapLibre's own field of view", () => {
    expect(fieldOfView('picture', LINK_BOX, 630)).toBeCloseTo(36.87, 2);
  });
});
