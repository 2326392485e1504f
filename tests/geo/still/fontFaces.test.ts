import { describe, expect, it } from 'vitest';
import { type FontFile, neededFonts, withFontFaces } from '../../../geo/still/fontFaces';

const file = (family: string, range: string): FontFile => ({ family, range, url: `data:,${family}` });
const INTER = file('Inter', '');
const EXTENDED = file('Inter', 'U+0100-02BA, U+1E00-1E9F');
const KANA = file('Noto Sans JP', 'U+30??');
const HANGUL = file('Noto Sans KR', 'u+ac00-d7a3');
const ALL = [INTER, EXTENDED, KANA, HANGUL];
const picture = (text: string) =>
  `<svg width="200" height="100"><title>서울</title><text>${text}</text></svg>`;

describe('the fonts that a picture needs', () => {
  it.each([
    ['Tokyo &amp; Seoul', [INTER]],
    ['Vučić', [INTER, EXTENDED]],
    ['ノルウェー 2024', [INTER, KANA]],
    ['한국', [INTER, HANGUL]],
    ['', []],
    // Nobody can see that such a letter is there.
    ['\u3000', []],
  ] as const)('are those with letters of its texts: %s', (text, needed) => {
    const found = neededFonts(picture(text), ALL);
    expect(found.map(({ letter, ...one }) => one)).toEqual(needed);
    for (const { letter } of found) expect(text).toContain(letter);
  });
});

describe('a picture with its fonts', () => {
  it('is the very picture, each font with its letters, and below it a letter of each in a place of its own', () => {
    const svg = picture('Vučić, ノルウェー, 한국');
    const fonts = neededFonts(svg, [...ALL, ...Array.from({ length: 9 }, () => HANGUL)]);
    const made = withFontFaces(svg, { widthPx: 200, heightPx: 100 }, fonts);
    expect(made.svg).toContain(svg);
    expect(made.svg.match(/@font-face/g)).toHaveLength(fonts.length);
    expect(made.svg).toContain('unicode-range:U+30??');
    expect(made.proofs).toHaveLength(13);
    const places = made.proofs.map(({ xPx, yPx }) => `${xPx} ${yPx}`);
    expect(new Set(places).size).toBe(13);
    for (const { xPx, yPx, widthPx, heightPx } of made.proofs) {
      expect(yPx).toBeGreaterThanOrEqual(100);
      expect(yPx + heightPx).toBeLessThanOrEqual(made.whole.heightPx);
      expect(xPx + widthPx).toBeLessThanOrEqual(made.whole.widthPx);
    }
    expect(made.whole.widthPx).toBe(200);
  });

  it('is well-formed whatever a font is called', () => {
    const fonts = [{ ...file('</style><script>"', ''), letter: '<' }];
    const made = withFontFaces(picture('&lt;'), { widthPx: 200, heightPx: 100 }, fonts);
    expect(made.svg).not.toContain('<script');
    expect(made.svg.match(/<\/style>/g)).toHaveLength(1);
  });
});
