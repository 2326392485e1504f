import { describe, expect, test } from 'vitest';
import { cameraDistance, globeRadiusPx, horizonDegrees, projectToBox } from '../../geo/globeView';
import { limb, limbPath } from '../../geo/limb';
import { cross, DEGREE, plus, toPosition, toVector } from '../../geo/sphere';
import type { Camera } from '../../geo/view';

const HEIGHT_PX = 630;

const CAMERAS: readonly Camera[] = [
  { zoom: 1, longitude: 20, latitude: 25, bearing: 0, pitch: 0 },
  { zoom: 2.5, longitude: 139.7, latitude: 45, bearing: 0, pitch: 0 },
  { zoom: 0, longitude: -178, latitude: -60, bearing: 0, pitch: 0 },
];

describe('the edge of the globe', () => {
  test.each(CAMERAS)('is where the ground turns away: $zoom/$latitude/$longitude', (camera) => {
    const { spots, closed } = limb(camera, HEIGHT_PX);
    expect(closed).toBe(true);
    const distance = cameraDistance(globeRadiusPx(camera.zoom, camera.latitude), HEIGHT_PX);
    const up = toVector([camera.longitude, camera.latitude]);
    const east = toVector([camera.longitude + 90, 0]);
    const north = cross(up, east);
    // Just inside the horizon, all around it.
    const angle = (horizonDegrees(distance) - 0.001) * DEGREE;
    for (let turn = 0; turn < 360; turn += 30) {
      const around = plus(plus([0, 0, 0], east, Math.cos(turn * DEGREE)), north, Math.sin(turn * DEGREE));
      const position = toPosition(plus(plus([0, 0, 0], up, Math.cos(angle)), around, Math.sin(angle)));
      const [x, y] = projectToBox(position, camera, 0, HEIGHT_PX) ?? [Number.NaN, Number.NaN];
      const nearest = Math.min(...spots.map((spot) => Math.hypot(spot[0] - x, spot[1] - y + HEIGHT_PX / 2)));
      expect(nearest, `${turn}°`).toBeLessThan(0.05 * Math.hypot(x, y - HEIGHT_PX / 2));
      const radii = spots.map((spot) => Math.hypot(...spot));
      expect(Math.hypot(x, y - HEIGHT_PX / 2)).toBeCloseTo(radii[0] ?? Number.NaN, 2);
    }
  });

  test('goes round what a tipped camera sees, and no visible point lies outside', () => {
    const camera: Camera = { zoom: 1.5, longitude: 100, latitude: 40, bearing: 0, pitch: 50 };
    const { spots } = limb(camera, HEIGHT_PX);
    expect(spots.length).toBeGreaterThan(30);
    const highest = Math.min(...spots.map(([, y]) => y));
    const lowest = Math.max(...spots.map(([, y]) => y));
    let top = Infinity;
    for (let latitude = -89; latitude < 90; latitude += 1)
      for (let longitude = -180; longitude < 180; longitude += 2) {
        const spot = projectToBox([longitude, latitude], camera, 0, HEIGHT_PX);
        if (spot === null) continue;
        const y = spot[1] - HEIGHT_PX / 2;
        top = Math.min(top, y);
        expect(y).toBeGreaterThan(highest - 0.01);
        expect(y).toBeLessThan(lowest + 0.01);
      }
    expect(top - highest).toBeLessThan(2);
  });

  test('is an open line where a part of it lies behind the camera', () => {
    const low: Camera = { zoom: 9, longitude: 0, latitude: 0, bearing: 0, pitch: 60 };
    const { spots, closed } = limb(low, HEIGHT_PX);
    expect(closed).toBe(false);
    expect(limbPath(low, HEIGHT_PX)).toMatch(/^M[^Z]*$/);
    // One run from one side to the other, all of it ahead: level with the horizon in the middle.
    const xs = spots.map(([x]) => x);
    expect(xs.toSorted((a, b) => b - a)).toEqual(xs);
    expect(Math.min(...spots.map(([, y]) => y))).toBeLessThan(0);
  });
});
