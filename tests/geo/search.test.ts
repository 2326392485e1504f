import { describe, expect, test } from 'vitest';
import { wordsTable } from '../../app/words';
import { MAX_QUERY_LENGTH } from '../../geo/cleanText';
import { fold } from '../../geo/fold';
import { graphemes } from '../../geo/matchedParts';
import { scene } from '../../geo/scene';
import { searchWords } from '../../geo/searchWords';
import { DEFAULT_VIEW } from '../../geo/view';
import { makeWords } from '../../geo/words';
import { english, idsOf, sceneOf, shipped } from '../fixtures/shipped';

/** The ids that a search in a language finds. */
function found(q: string, locale: string): string[] {
  const words = makeWords(wordsTable(locale, shipped));
  return scene(shipped, { ...DEFAULT_VIEW, q }, words)
    .rows.map(({ id }) => id)
    .sort();
}

/** What the row of a record adds on where it was found. */
function where(q: string, id: string): string[] {
  const row = scene(shipped, { ...DEFAULT_VIEW, q }, english).rows.find((row) => row.id === id);
  if (!row) throw new Error(`“${q}” does not find ${id}`);
  return row.found.map(({ label, text }) => `${label} ${text}`);
}

describe('the search', () => {
  test.each([
    ['ja', 'ガーナ'],
    ['ja', 'Ghana'],
    ['ko', '가나'],
    ['ko', 'ghana'],
  ])('knows in %s the partner “%s”, by its name in that language and in English', (locale, q) => {
    expect(found(q, locale)).toContain('eu-ghana-sdp');
  });

  test('finds in every language what names of partners find in English', () => {
    for (const q of ['south korea', 'united kingdom', 'switzerland'])
      for (const locale of ['ja', 'ko'])
        expect(found(q, locale)).toEqual(expect.arrayContaining(idsOf(`q=${q}`)));
  });

  test.each([
    '.*',
    '[',
    '(?:',
    '\\',
    'a|b',
    '<script>alert(1)</script>',
    '%',
    '👩‍🚀',
    'مرحبا',
    'x'.repeat(MAX_QUERY_LENGTH),
  ])('takes “%s” as plain text', (q) => {
    const told = [...shipped.partnerships, ...shipped.visits].filter((record) =>
      fold(JSON.stringify(record)).includes(fold(q)),
    );
    // What no record has anywhere is not found.
    expect(found(q, 'en').length).toBeLessThanOrEqual(told.length);
  });
});

describe('a row', () => {
  test.each([
    ['nakatani', 'borrell-japan-korea-2024-11', /^Met: .*Nakatani/],
    [
      'high representative',
      'borrell-japan-korea-2024-11',
      /^Traveller: Josep Borrell Fontelles, High Representative/,
    ],
    ['south', 'eu-korea-sdp', /^Partner: South Korea$/],
  ])('says for “%s” where it was found in what it does not show', (q, id, expected) => {
    expect(where(q, id)[0]).toMatch(expected);
  });

  test('says nothing of what it shows itself', () => {
    expect(where('borrell seoul', 'borrell-japan-korea-2024-11')).toEqual([]);
    for (const row of sceneOf('').rows) expect(row.found).toEqual([]);
  });

  test('shows or says every word of a search, in at most two lines of a length that fits', () => {
    for (const q of [
      'cooperation',
      'minister security',
      'maritime',
      'tokyo 2024',
      'defence and space',
      'a b c',
    ])
      for (const row of scene(shipped, { ...DEFAULT_VIEW, q }, english).rows) {
        const said = fold([row.title, row.detail, ...row.found.map(({ text }) => text)].join('\n'));
        expect(row.found.length).toBeLessThanOrEqual(2);
        if (row.found.length < 2) for (const word of searchWords(q)) expect(said).toContain(word);
        for (const { text } of row.found) expect(graphemes(text).length).toBeLessThanOrEqual(92);
      }
  });

  test('cuts a long text around the match, in Japanese, which has no spaces, as well', () => {
    const [visit] = shipped.visits;
    if (!visit) throw new Error('There is no visit');
    const summaryOf = (summary: string, q: string) =>
      scene(
        { ...shipped, partnerships: [], visits: [{ ...visit, summary }] },
        { ...DEFAULT_VIEW, q },
        english,
      ).rows[0]?.found[0]?.text;
    const long = (unit: string, needle: string) => `${unit.repeat(60)}${needle}${unit.repeat(60)}`;
    expect(summaryOf(long('word ', 'Needle '), 'needle')).toMatch(/^…(word )+Needle( word)+…$/);
    expect(summaryOf(long('訪問先', '合意文書'), '合意文書')).toMatch(/^….+合意文書.+…$/u);
    expect(summaryOf(`Needle ${'word '.repeat(60)}`, 'needle')).toMatch(/^Needle( word)+…$/);
    expect(summaryOf(`${'word '.repeat(60)}needle`, 'needle')).toMatch(/^…(word )+needle$/);
  });
});
