import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAtlas } from '../../geo/parseAtlas';
import { scene } from '../../geo/scene';
import { DEFAULT_VIEW } from '../../geo/view';
import { atlasFiles, type Change } from '../fixtures/atlasFiles';
import { BAD_ADDRESSES, hostileData } from '../fixtures/hostile/data';
import { hostileTexts, OBJECT_KEYS, SEED } from '../fixtures/hostile/texts';
import { english } from '../fixtures/shipped';

const data = hostileData();

/** What a place is called wherever it stands. */
const field = (path: string) => path.replace(/\.\d+/g, '');

test('a text takes what it likes, and ids, codes, days and words of the vocabulary take no markup', () => {
  const fields = [...new Set(data.taken.map(field))];
  expect(fields.length).toBeGreaterThan(45);
  for (const name of ['title', 'summary', 'doubts', 'areas', 'statusNote', 'quotes.text', 'claims.claim'])
    expect(fields).toContain(`partnerships.features.properties.${name}`);
  for (const path of fields)
    expect(path).not.toMatch(
      /\.(id|code|party|parties|members|kind|status|rank|type|\w+On|on|place|country|url)$/,
    );
});

test('a web address is one of http or https, whatever else it holds', () => {
  expect(new Set(data.addresses.map(field)).size).toBe(8);
  for (const path of data.addresses) {
    expect(path).toMatch(/\.url$/);
    expect(data.accepts(path, 'https://paper.example/')).toBe(true);
    for (const address of BAD_ADDRESSES)
      expect(data.accepts(path, address), `${path}: ${address}`).toBe(false);
  }
});

test('keys that every object has are keys too many, or nothing, and change nothing that objects share', () => {
  const before = Reflect.ownKeys(Object.prototype);
  const places = [
    '',
    ...['places', 'parties', 'partnerships', 'visits'].flatMap((file) =>
      [
        '',
        '.features[0]',
        '.features[0].properties',
        '.features[0].geometry',
        '.features[0].properties.sources[0]',
      ].map((inside) => `${file}${inside}`),
    ),
    ...['formerIds', 'formerIds.records', 'formerIds.partners', 'groups', 'groups.groups[0].members[0]'],
    'visits.features[0].properties.traveller',
    'visits.features[0].properties.stops[0].events[0]',
  ].filter((place) => place !== '');
  const values = fc.oneof(
    hostileTexts,
    fc.json({ maxDepth: 3 }).map((json) => JSON.parse(json)),
  );
  const changes = fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(...OBJECT_KEYS), values)
    .map(([place, key, value]): Change => [`${place}.${key}`, value]);
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 4 }), (some) => {
      const { atlas, findings } = parseAtlas(atlasFiles(...some));
      for (const { path, problem } of findings) expect(`${path}${problem}`).not.toContain('[object Object]');
      if (atlas) expect(scene(atlas, DEFAULT_VIEW, english).summary).not.toBe('');
    }),
    { numRuns: 500, seed: SEED },
  );
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
});
