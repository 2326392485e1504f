import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textLines, textWidth } from '../../../geo/still/textLines';

describe('a text in lines', () => {
  test('is broken between words, and Japanese between letters, but not before a full stop', () => {
    expect(textLines('EU and Japan: 2 partnerships', 10, 80, 3).lines).toEqual([
      'EU and Japan:',
      '2 partnerships',
    ]);
    expect(textLines('日本が関わる。訪問', 10, 60, 3).lines).toEqual(['日本が関わ', 'る。訪問']);
  });

  test('says where it had no room, and ends so', () => {
    expect(textLines('one two three four', 10, 45, 2)).toEqual({ lines: ['one two', 'three…'], cut: true });
    expect(textLines('Donaudampfschifffahrt', 10, 60, 2)).toEqual({ lines: ['Donaudamp…'], cut: true });
    expect(textLines('short', 10, 60, 1)).toEqual({ lines: ['short'], cut: false });
  });

  test('never is wider than its room, or has more lines, and loses nothing that it does not say', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab cé 日本。한 ñ…🕊'), maxLength: 80 });
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, most) => {
          const { lines, cut } = textLines(text, 10, width, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
          if (!cut) expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
        },
      ),
    );
  });
});
