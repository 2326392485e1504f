import { geoPath } from 'd3-geo';
import { bench, describe } from 'vitest';
import { stillMap } from '../../geo/still/stillMap';
import { stillProjection } from '../../geo/still/stillProjection';
import { shipped, viewOf } from '../fixtures/shipped';
import { stillInput } from '../fixtures/stillOf';

describe.each([
  ['on the globe', ''],
  ['on the flat map', 'projection=mercator'],
])('a still map of the whole atlas %s, ground of 1:110 million', (_, link) => {
  const input = stillInput(shipped, viewOf(link));
  const { streams } = stillProjection(input.camera, input.projection, input.box);
  const ground = { type: 'FeatureCollection' as const, features: [...input.land.countries] };

  bench('stillMap: ground, arcs, marks, labels', () => {
    stillMap(input);
  });

  bench('peer: d3.geoPath of the ground alone', () => {
    for (const stream of streams) geoPath(stream)(ground);
  });
});
