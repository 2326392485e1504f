import { greatCircle as turfGreatCircle } from '@turf/turf';
import { geoInterpolate } from 'd3-geo';
import { bench, describe } from 'vitest';
import { greatCircle } from '../../geo/greatCircle';

const BRUSSELS: [number, number] = [4.3827, 50.8427];
const TOKYO: [number, number] = [139.6503, 35.6762];
const POINTS = 96;

/* A great circle of 96 parts, against the libraries that one would take for it. */
describe('Brussels–Tokyo in 96 parts', () => {
  bench('greatCircle', () => {
    greatCircle(BRUSSELS, TOKYO, POINTS);
  });
  bench('peer: d3.geoInterpolate', () => {
    const at = geoInterpolate(BRUSSELS, TOKYO);
    for (let part = 0; part <= POINTS; part += 1) at(part / POINTS);
  });
  bench('peer: turf.greatCircle', () => {
    turfGreatCircle(BRUSSELS, TOKYO, { npoints: POINTS + 1 });
  });
});
