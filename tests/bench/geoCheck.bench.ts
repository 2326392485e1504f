import { bench, describe } from 'vitest';
import { sha256 } from '../../bin/readAtlasFiles';
import type { DataContents } from '../../geo/dataFiles';
import { fixFiles } from '../../geo/fixFiles';
import { readAtlas } from '../../geo/readAtlas';
import { dataOf } from '../fixtures/dataOf';
import { manyRecords } from '../fixtures/manyRecords';

/*
 * What geo:check costs, against a peer everybody knows: JSON.parse of the same bytes. 10,000 records are to be
 * checked in less than 5 s, a finding in each of them or not.
 */
describe('the check of 10,000 records', () => {
  const clean = dataOf(manyRecords(10_000));
  const faulty = dataOf(manyRecords(10_000), (feature) => ({
    ...feature,
    properties: { ...feature.properties, summary: '' },
  }));
  const undrawn = dataOf(manyRecords(10_000), (feature) => ({ ...feature, geometry: null }));
  const options = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

  bench('readAtlas: no finding', () => void readAtlas(clean, sha256), options);
  bench('readAtlas: a finding in each', () => void readAtlas(faulty, sha256), options);
  bench('fixFiles: a geometry for each', () => void fixFiles(undrawn), options);
  bench('peer: JSON.parse', () => void parse(clean), options);
});

function parse(contents: DataContents): unknown[] {
  return Object.values(contents).map((bytes) =>
    bytes instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(bytes)) : null,
  );
}
