import { geoOrthographic } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { cameraDistance, globeRadiusPx, globeZoom, horizonDegrees, projectToBox } from '../../geo/globeView';
import type { Position } from '../../geo/schema';
import type { Camera } from '../../geo/view';

const TOKYO: Position = [139.7, 35.7];
const SEOUL: Position = [127, 37.5];
const SYDNEY: Position = [151.2, -33.9];

function cameraAt(zoom: number, longitude: number, latitude: number, bearing = 0, pitch = 0): Camera {
  return { zoom, longitude, latitude, bearing, pitch };
}

function seen(position: Position, camera: Camera, widthPx = 1200, heightPx = 630): [number, number] {
  const point = projectToBox(position, camera, widthPx, heightPx);
  if (point === null) throw new Error('a visible point was expected');
  return point;
}

describe('against maplibre-gl 6.17 itself', () => {
  // Read off VerticalPerspectiveTransform.locationToScreenPoint for a map of 1200×630 px.
  test.each<[string, Position, Camera, [number, number]]>([
    ['Tokyo', TOKYO, cameraAt(2.5, 100, 30), [852.3530098, 221.1321959]],
    ['Seoul', SEOUL, cameraAt(2.5, 100, 30), [783.1057471, 226.663179]],
    ['Tokyo, turned and tipped', TOKYO, cameraAt(2.5, 100, 30, 30, 40), [753.0878544, 219.8428598]],
    ['Seoul, turned and tipped', SEOUL, cameraAt(2.5, 100, 30, 30, 40), [703.6464149, 223.0722279]],
  ])('%s', (_, position, camera, [xPx, yPx]) => {
    const [x, y] = seen(position, camera);
    expect(x).toBeCloseTo(xPx, 5);
    expect(y).toBeCloseTo(yPx, 5);
  });

  test('Sydney is behind the horizon', () => {
    expect(projectToBox(SYDNEY, cameraAt(2.5, 100, 30), 1200, 630)).toBeNull();
  });
});

describe('by hand', () => {
  test('the radius is that of a world of 512 px, twice as large for each zoom and above 60°', () => {
    expect(globeRadiusPx(0, 0)).toBeCloseTo(512 / (2 * Math.PI), 12);
    expect(globeRadiusPx(3, 0)).toBeCloseTo(8 * globeRadiusPx(0, 0), 9);
    expect(globeRadiusPx(0, 60)).toBeCloseTo(2 * globeRadiusPx(0, 0), 9);
    expect(globeZoom(globeRadiusPx(2.7, -41), -41)).toBeCloseTo(2.7, 12);
  });

  test('a globe as large as the camera is high is seen from two radii, 60° round', () => {
    // Half of 36.87° has the tangent 1/3, so a box of 600 px is seen from 900 px.
    expect(cameraDistance(900, 600)).toBeCloseTo(2, 12);
    expect(horizonDegrees(2)).toBeCloseTo(60, 12);
  });

  test('the centre of the camera is the middle of the box, whichever way it looks', () => {
    const [x, y] = seen([100, 30], cameraAt(4, 100, 30, 77, 50), 800, 500);
    expect(x).toBeCloseTo(400, 9);
    expect(y).toBeCloseTo(250, 9);
  });

  test('a point 30° east on the equator', () => {
    // Radius and height are 900 px: x = height·R·sin 30° / (height + R·(1 - cos 30°)).
    const camera = cameraAt(globeZoom(900, 0), 0, 0);
    const [x, y] = seen([30, 0], camera, 1000, 600);
    expect(x - 500).toBeCloseTo((900 * 900 * 0.5) / (900 + 900 * (1 - Math.cos(Math.PI / 6))), 9);
    expect(y).toBeCloseTo(300, 9);
  });

  test('just inside the horizon is seen, just outside is not, and across ±180 it is the same', () => {
    const camera = cameraAt(globeZoom(900, 0), 170, 0);
    expect(projectToBox([-130.01, 0], camera, 1000, 600)).not.toBeNull();
    expect(projectToBox([229.99, 0], camera, 1000, 600)).not.toBeNull();
    expect(projectToBox([-129.99, 0], camera, 1000, 600)).toBeNull();
    expect(projectToBox([170, 60.01], camera, 1000, 600)).toBeNull();
  });

  test('what a tipped camera has behind its back is not seen', () => {
    expect(projectToBox([5, -8], cameraAt(6, 5, 10, 0, 70), 1200, 630)).toBeNull();
  });

  test('bearing is clockwise from north: with 90 the east is up', () => {
    const [x, y] = seen([10, 0], cameraAt(2, 0, 0, 90));
    expect(x).toBeCloseTo(600, 9);
    expect(y).toBeLessThan(315);
  });
});

test('from very far it is the orthographic projection of d3-geo', () => {
  const camera = cameraAt(-12, 20, 25);
  const radius = globeRadiusPx(camera.zoom, camera.latitude);
  const orthographic = geoOrthographic().rotate([-20, -25]).scale(radius).translate([600, 315]);
  for (const position of [
    [77.2, 28.6],
    [4.35, 50.85],
    [0, 0],
    [20, -40],
  ] satisfies Position[]) {
    const [x, y] = orthographic([...position]) ?? [Number.NaN, Number.NaN];
    const [xPx, yPx] = seen(position, camera);
    expect(Math.abs(xPx - x) / radius).toBeLessThan(0.001);
    expect(Math.abs(yPx - y) / radius).toBeLessThan(0.001);
  }
});
