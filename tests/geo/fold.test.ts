import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../geo/fold';
import { graphemes } from '../../geo/matchedParts';

/** Any UTF-16 code unit, halves of surrogate pairs among them. */
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

describe('a folded text', () => {
  test.each([
    ['Tromsø', 'tromso'],
    ['Þorgerður', 'thorgerdur'],
    ['STRAßE', 'strasse'],
    ['Ægir', 'aegir'],
    ['Kılıç', 'kilic'],
    ['İstanbul', 'istanbul'],
    ['EU–Japan’s “Shield”', 'eu-japan\'s "shield"'],
    ['ＥＵ・ｶﾅﾀﾞ', 'eu・カナタ'],
    ['ΑΘΉΝΑΣ', 'αθηνασ'],
    ['أحمد', 'احمد'],
    ['🇯🇵 a+b*(c)', '🇯🇵 a+b*(c)'],
  ])('of %s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('begins with the syllable that is being typed in Korean', () => {
    for (const typed of ['하', '한', '한구', '한국'])
      expect(fold('한국')).toMatch(new RegExp(`^${fold(typed)}`));
  });

  test('is the same whether its letters are composed or not, and folds no further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(text.normalize('NFC'))).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('is that of its graphemes, one after the other', () => {
    const hard = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: codeUnit }),
      fc.string({
        unit: fc.constantFrom('ß', 'Σ', 'ς', '한', 'é', 'e', '\u0301', '👩‍🚀', '🇰🇷', 'ﷺ', 'İ', '-'),
      }),
    );
    fc.assert(
      fc.property(hard, (text) => {
        expect(graphemes(text).map(fold).join('')).toBe(fold(text));
      }),
      { numRuns: 200 },
    );
  });
});
