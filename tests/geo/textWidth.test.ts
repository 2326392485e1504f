import { expect, test } from 'vitest';
import { isSquareScript, textWidthPx } from '../../geo/textWidth';

test('a letter of kana, Han or Hangul takes the size of the font, a Latin one its mean', () => {
  expect(textWidthPx('Seoul', 7, 13)).toBe(35);
  expect(textWidthPx('東京', 7, 13)).toBe(26);
  expect(textWidthPx('서울', 7, 13)).toBe(26);
  expect(textWidthPx('Tokyo ほか4', 7, 13)).toBe(7 * 7 + 2 * 13);
  expect(textWidthPx('𠮟る', 7, 13)).toBe(26);
  expect(textWidthPx('', 7, 13)).toBe(0);
});

test('only a script with capitals has some to space', () => {
  expect(['ja', 'ko', 'zh-TW'].every(isSquareScript)).toBe(true);
  expect(['en', 'fr', 'de', 'jam', 'kok'].some(isSquareScript)).toBe(false);
});
