import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fontSheet } from '../../app/fonts';
import { LOCALES, wordsTable } from '../../app/words';
import { shipped } from '../fixtures/shipped';

/** The code points that a sheet's parts cover, as the browser reads `unicode-range`. */
function covered(css: string): (codePoint: number) => boolean {
  const ranges = [...css.matchAll(/unicode-range:([^};]+)/g)].flatMap(([, list = '']) =>
    list.split(',').map((range) => {
      const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  );
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

const SQUARE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303F\uFF00-\uFFEF]/u;

/** The letters that a page's own words are written with and Inter lacks: Han, kana, Hangul and their punctuation. */
function letters(locale: string): string[] {
  const text = JSON.stringify(wordsTable(locale, shipped));
  return [...new Set(text)].filter((letter) => SQUARE.test(letter));
}

describe.each(LOCALES.filter((locale) => locale !== 'en'))('the font of %s', (locale) => {
  const sheet = fontSheet(locale);

  test('has every letter of the catalogue and of the names on the map', () => {
    const has = covered(sheet?.css ?? '');
    expect(letters(locale).length).toBeGreaterThan(300);
    expect(letters(locale).filter((letter) => !has(letter.codePointAt(0) ?? 0))).toEqual([]);
  });

  test('comes from this origin alone, each file that its sheet names at hand', () => {
    const named = [...(sheet?.css ?? '').matchAll(/url\(([^)]+)\)/g)].map(([, url = '']) => url);
    expect(named.length).toBeGreaterThan(100);
    for (const url of named) {
      expect(url).toMatch(new RegExp(`^/fonts/${locale}/${sheet?.version}/[a-z0-9-]+\\.woff2$`));
      expect(existsSync(sheet?.files.get(url.split('/').at(-1) ?? '') ?? '')).toBe(true);
    }
    expect(sheet?.address.startsWith(`/fonts/${locale}/${sheet.version}/`)).toBe(true);
  });
});

test('English, and what is no language, needs no font besides', () => {
  expect(fontSheet('en')).toBeNull();
  expect(fontSheet('constructor')).toBeNull();
  expect(fontSheet('../ja')).toBeNull();
});
