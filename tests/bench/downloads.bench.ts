import { bench, describe } from 'vitest';
import { partnershipsCsv } from '../../geo/formats/partnershipsCsv';
import { recordsGeoJson } from '../../geo/formats/recordsGeoJson';
import { visitsCsv } from '../../geo/formats/visitsCsv';
import { DEFAULT_VIEW } from '../../geo/view';
import { manyRecords } from '../fixtures/manyRecords';
import { english, shipped } from '../fixtures/shipped';

/*
 * What it costs to write out everything, against a peer everybody knows: the platform's own JSON of the same records. The
 * whole atlas is to take less than 1 s, and 10,000 records less than 5 s.
 */
const ORIGIN = 'https://entente.example';

for (const [name, atlas] of [
  ['the whole atlas', shipped],
  ['10,000 records', manyRecords(10_000)],
] as const) {
  describe(`downloads of ${name}`, () => {
    bench('CSV: partnerships and visits', () => {
      [...partnershipsCsv(atlas, DEFAULT_VIEW, english, ORIGIN)].join('');
      [...visitsCsv(atlas, DEFAULT_VIEW, english, ORIGIN)].join('');
    });
    bench('GeoJSON: partnerships and visits, great circles', () => {
      [...recordsGeoJson('partnership', atlas, DEFAULT_VIEW, english, [])].join('');
      [...recordsGeoJson('visit', atlas, DEFAULT_VIEW, english, [])].join('');
    });
    bench('peer: JSON.stringify of the records', () => {
      JSON.stringify([atlas.partnerships, atlas.visits]);
    });
  });
}
