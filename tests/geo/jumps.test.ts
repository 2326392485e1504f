import { describe, expect, test } from 'vitest';
import { wordsTable } from '../../app/words';
import { jumps, jumpTo, rank } from '../../geo/jumps';
import { scene } from '../../geo/scene';
import { searchWords } from '../../geo/searchWords';
import { DEFAULT_VIEW } from '../../geo/view';
import { makeWords } from '../../geo/words';
import { english, shipped, viewOf } from '../fixtures/shipped';

const japanese = makeWords(wordsTable('ja', shipped));

function named(text: string, words = english): string[] {
  return jumps(text, shipped, words).map(({ to, id }) => `${to} ${id}`);
}

describe('what a text may name', () => {
  test.each([
    ['ghana', 'partner GH'],
    ['GHÁNA', 'partner GH'],
    ['tokyo', 'place tokyo'],
    ['eu-ghana', 'record eu-ghana-sdp'],
    ['nakatani', 'record borrell-japan-korea-2024-11'],
    ['kr', 'partner KR'],
  ])('“%s” may be the %s', (text, expected) => {
    expect(named(text)).toContain(expected);
  });

  test('is known by both names in another language, and named in it', () => {
    for (const text of ['スイス', 'switzerland']) expect(named(text, japanese)).toContain('partner CH');
    expect(jumps('switzerland', shipped, japanese)[0]).toMatchObject({
      label: 'スイス',
      detail: 'スイス（Switzerland）',
    });
  });

  test('is nothing for no text, and a handful of each kind for a letter', () => {
    expect(named('  ')).toEqual([]);
    for (const to of ['partner', 'place', 'record']) {
      const some = jumps('a', shipped, english).filter((jump) => jump.to === to);
      expect(some.length).toBeGreaterThan(1);
      expect(some.length).toBeLessThanOrEqual(7);
      expect(some.map((jump) => jump.rank)).toEqual(some.map((jump) => jump.rank).sort());
    }
  });
});

test.each([
  ['South Korea', 'south k', 0],
  ['South Korea', 'korea', 1],
  ['South Korea', 'kor sou', 1],
  ['South Korea', 'rea', 2],
  ['Seoul', 'korea', 3],
  ['Tokyo', 'seoul', null],
  ['Tokyo', '', 0],
])('%s answers “%s” with rank %s', (label, text, expected) => {
  expect(rank(label, 'South Korea', searchWords(text))).toBe(expected);
});

describe('a jump', () => {
  const to = (kind: 'partner' | 'record' | 'place', id: string, link: string) =>
    jumpTo({ to: kind, id }, shipped, viewOf(link), english);

  test('to a partner keeps the other filters where they leave something of it, and drops them where not', () => {
    expect(to('partner', 'JP', 'partner=GH&show=visits&pick=eu-japan-sdp')).toEqual(
      viewOf('partner=JP&show=visits'),
    );
    expect(to('partner', 'GH', 'kind=mutual-defence-treaty')).toEqual(viewOf('partner=GH'));
  });

  test('to a record opens it', () => {
    expect(to('record', 'eu-ghana-sdp', 'partner=JP&map=3/10/10')).toEqual(
      viewOf('partner=JP&pick=eu-ghana-sdp'),
    );
  });

  test('to a place looks down on it, with its records shown', () => {
    const tokyo = shipped.places.tokyo?.position ?? [0, 0];
    for (const link of ['', 'partner=JP', 'partner=GH']) {
      const view = to('place', 'tokyo', link);
      expect(view.partners).toEqual(link === 'partner=JP' ? ['JP'] : []);
      expect(view.camera?.longitude).toBeCloseTo(tokyo[0], 1);
      expect(view.camera?.latitude).toBeCloseTo(tokyo[1], 1);
      expect(scene(shipped, view, english).rows.some(({ detail }) => detail.includes('Tokyo'))).toBe(true);
    }
  });

  test('to what is not there stays', () => {
    expect(to('place', 'atlantis', '')).toEqual(DEFAULT_VIEW);
  });
});
