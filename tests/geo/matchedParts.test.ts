import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../geo/fold';
import { graphemes, matchedParts } from '../../geo/matchedParts';
import { searchWords } from '../../geo/searchWords';

/** Any UTF-16 code unit, halves of surrogate pairs among them. */
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** The marks of a search in a text, each in brackets. */
function marked(text: string, q: string): string {
  return matchedParts(text, searchWords(q))
    .map((part) => (part.matched ? `[${part.text}]` : part.text))
    .join('');
}

describe('the matches of a search in a text', () => {
  test.each([
    [
      'Borrell in Tokyo, Seoul and the Korean DMZ',
      'seoul borrell',
      '[Borrell] in Tokyo, [Seoul] and the Korean DMZ',
    ],
    ['EU–Japan Strategic Partnership Agreement', 'eu-jap', '[EU–Jap]an Strategic Partnership Agreement'],
    ['Vučić, Đuro', 'VUCIC duro', '[Vučić], [Đuro]'],
    ['Vučić'.normalize('NFD'), 'vuc', `[${'Vuč'.normalize('NFD')}]ić`.normalize('NFD')],
    ['Straße', 's', '[S]tra[ß]e'],
    ['Þorgerður', 't', '[Þ]orgerður'],
    ['欧州連合・日本', '日本', '欧州連合・[日本]'],
    ['ガーナ', 'か', 'ガーナ'],
    ['ガーナ', 'カ', '[ガ]ーナ'],
    ['한국과 일본', '하', '[한]국과 일본'],
    ['한국과 일본', '한국 일본', '[한국]과 [일본]'],
    ['banana', 'ana', 'b[anana]'],
    ['👩‍🚀 and 🇰🇷🇯🇵', '🇯🇵', '👩‍🚀 and 🇰🇷[🇯🇵]'],
    ['👩‍🚀', '👩', '[👩‍🚀]'],
    ['زيارة أحمد', 'احمد', 'زيارة [أحمد]'],
    ['a.b*c (d)', '.* (d)', 'a.b*c [(d)]'],
    ['a.b*c', '.', 'a[.]b*c'],
    ['<b>bold</b>', '</b>', '<b>bold[</b>]'],
    ['Tokyo', '', 'Tokyo'],
    ['', 'tokyo', ''],
  ])('in “%s” of “%s” are marked: %s', (text, q, expected) => {
    expect(marked(text, q)).toBe(expected);
  });

  const letters = fc.constantFrom(
    'a',
    'á',
    'A',
    'ß',
    's',
    'ς',
    'σ',
    '한',
    '하',
    'が',
    'か',
    '👩‍🚀',
    '👩',
    '\u0301',
    '-',
    '–',
    ' ',
  );
  const texts = fc.oneof(
    fc.string({ unit: letters, maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const queries = fc.string({ unit: letters, maxLength: 4 });

  test('joined with what lies between are the text, cut between graphemes only, and by turns', () => {
    fc.assert(
      fc.property(texts, queries, (text, q) => {
        const parts = matchedParts(text, searchWords(q));
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.flatMap((part) => graphemes(part.text))).toEqual(graphemes(text));
        parts.forEach((part, index) => {
          expect(part.text).not.toBe('');
          if (index > 0) expect(part.matched).not.toBe(parts[index - 1]?.matched);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('are marked where the folded text has a word, and nowhere else', () => {
    fc.assert(
      fc.property(texts, queries, (text, q) => {
        const words = searchWords(q);
        // Told by brute force: at each place of the folded text, whether a word lies over it.
        const folded = fold(text);
        const covered = Array.from({ length: folded.length }, (_, place) =>
          words.some((word) =>
            Array.from({ length: word.length }, (_, back) => place - back).some(
              (start) => start >= 0 && folded.startsWith(word, start),
            ),
          ),
        );
        let place = 0;
        for (const part of matchedParts(text, words))
          for (const grapheme of graphemes(part.text)) {
            const own = covered.slice(place, place + fold(grapheme).length);
            if (own.length > 0) expect(part.matched).toBe(own.includes(true));
            place += own.length;
          }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the words of a search', () => {
  test.each([
    ['EU–Japan  Tromsø', ['eu-japan', 'tromso']],
    ['tokyo TOKYO', ['tokyo']],
    ['日本　韓国', ['日本', fold('韓国')]],
    ['\u0301', []],
    ['', []],
  ])('of “%s” are %o', (q, expected) => {
    expect(searchWords(q)).toEqual(expected);
  });
});

test('graphemes are those of the Unicode standard, in plain texts as in others', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const plain = fc
    .integer({ min: 0x20, max: 0x46f })
    .map((code) => String.fromCharCode(code < 0x370 ? code : code + 0x1ca0));
  for (const unit of [plain, codeUnit, 'grapheme'] as const)
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(graphemes(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
    );
});
