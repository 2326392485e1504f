import { bench, describe } from 'vitest';
import { matchedParts } from '../../geo/matchedParts';
import { recordIndex } from '../../geo/recordIndex';
import { type Scene, scene } from '../../geo/scene';
import { searchWords } from '../../geo/searchWords';
import { DEFAULT_VIEW } from '../../geo/view';
import { manyRecords } from '../fixtures/manyRecords';
import { english } from '../fixtures/shipped';

/*
 * All that our script does for a letter typed into the search before React and the map draw it: the scene, what its
 * rows say on where the search was found, and their marks. It is to stay under 16 ms at 1,000 records and under
 * 100 ms at 10,000, with what the first letter of all has to do besides.
 */
const TYPED = [
  't',
  'to',
  'tok',
  'toky',
  'tokyo',
  'tokyo e',
  'tokyo en',
  'tokyo env',
  'tokyo envo',
  'tokyo envoy',
];

function type(atlas: ReturnType<typeof manyRecords>, q: string): Scene {
  const made = scene(atlas, { ...DEFAULT_VIEW, q }, english);
  const words = searchWords(q);
  for (const row of made.rows)
    for (const text of [row.title, row.detail, ...row.found.map((found) => found.text)])
      matchedParts(text, words);
  return made;
}

for (const count of [1_000, 10_000]) {
  const atlas = manyRecords(count);
  let turn = 0;
  type(atlas, 'tie');
  describe(`a search at ${count.toLocaleString('en')} records`, () => {
    bench('a letter more, of “tokyo envoy”', () => {
      turn += 1;
      type(atlas, TYPED[turn % TYPED.length] ?? '');
    });
    bench('a word that few have', () => {
      turn += 1;
      type(atlas, `${turn % count}`);
    });
    bench('before the first letter: every text folded, once', () => {
      for (const { text } of recordIndex({ ...atlas }, english)) text();
    });
    bench('peer: structuredClone of the atlas', () => {
      structuredClone(atlas);
    });
  });
}
