import { expect, test } from 'vitest';
import { boxZoom, LINK_BOX } from '../../geo/boxZoom';
import { sceneCamera } from '../../geo/sceneCamera';
import { sceneFocus } from '../../geo/sceneFocus';
import { sight } from '../../geo/sight';
import { hiddenBehind } from '../fixtures/hiddenBehind';
import { sceneOf } from '../fixtures/shipped';

const BORRELL = 'borrell-japan-korea-2024-11';

function cameraOf(link: string, box = LINK_BOX) {
  const focus = sceneFocus(sceneOf(link).laidOut);
  return { ...focus, camera: sceneCamera(focus.points, 'globe', focus.ends, box) };
}

test('a picked visit is held whole, whatever else is shown', () => {
  const { points, camera } = cameraOf(`pick=${BORRELL}`);
  expect(hiddenBehind(points, camera)).toBe(0);
  expect(points.some(([longitude]) => longitude < 5)).toBe(true);
  expect(points.some(([longitude]) => longitude > 139)).toBe(true);
  expect(points.every(([, latitude]) => latitude > 30)).toBe(true);
});

test('a picked partnership is held from seat to seat', () => {
  const { points } = cameraOf('pick=eu-japan-sdp');
  expect(points).toEqual(
    expect.arrayContaining([[4.3827, 50.8427], expect.arrayContaining([expect.closeTo(139.7, 0)])]),
  );
  const { camera } = cameraOf('pick=eu-australia-sdp');
  expect(camera.longitude).toBeGreaterThan(50);
  expect(camera.longitude).toBeLessThan(110);
});

test('the stop that the reader is at is in the middle, near enough to be told from its neighbour', () => {
  const { camera } = cameraOf(`pick=${BORRELL}&stop=4`);
  expect(camera.longitude).toBeCloseTo(126.677, 2);
  expect(camera.latitude).toBeCloseTo(37.956, 1);
  const see = sight({ ...camera, zoom: boxZoom(camera.zoom, 1200, 630) }, 'globe', LINK_BOX);
  const [zone, seoul] = [see([126.677, 37.956]), see([126.978, 37.5665])];
  if (!zone || !seoul) throw new Error('Korea is behind the globe');
  expect(Math.hypot(zone[0] - seoul[0], zone[1] - seoul[1])).toBeGreaterThan(40);
});

test('a stop without a neighbour is shown with the countries around it', () => {
  const { camera } = cameraOf('pick=albanese-fiji-seattle-kananaskis-2025-06&stop=1');
  expect(camera.longitude).toBeCloseTo(177.4, 0);
  expect(camera.zoom).toBeLessThan(5);
});

test('a leg over the Pacific is held from the Pacific', () => {
  const { camera } = cameraOf('partner=FJ');
  expect(Math.abs(camera.longitude)).toBeGreaterThan(130);
});

test('a smaller box holds the same, and a camera fills the box that there is', () => {
  const phone = { widthPx: 336, heightPx: 420 };
  for (const link of ['', 'partner=JP', `pick=${BORRELL}`]) {
    const wide = cameraOf(link).camera;
    const narrow = cameraOf(link, phone).camera;
    const zoomOnPhone = boxZoom(narrow.zoom, phone.widthPx, phone.heightPx);
    expect(zoomOnPhone, link).toBeLessThan(boxZoom(wide.zoom, LINK_BOX.widthPx, LINK_BOX.heightPx));
  }
  // The whole globe is larger than the wide box shrunk to a phone's width would have it.
  expect(cameraOf('', phone).camera.zoom).toBeGreaterThan(cameraOf('').camera.zoom + 0.5);
});

test('nothing to show has a camera all the same', () => {
  const { camera } = cameraOf('partner=GH&show=visits');
  expect(Object.values(camera).every(Number.isFinite)).toBe(true);
});
