import { expect, test } from 'vitest';
import { withFontRuns } from '../../../geo/still/fontRuns';

/** Two fonts: one for ASCII, one for Japanese, which has the stand-in. */
const choose = (codePoint: number) =>
  codePoint < 0x80
    ? 'latin'
    : codePoint === 0x25a1 || (codePoint > 0x3000 && codePoint < 0xa000)
      ? 'japanese'
      : null;

const inside = (content: string) =>
  /<text>(.*)<\/text>/.exec(withFontRuns(`<text>${content}</text>`, choose))?.[1];

test('every run of characters says which font writes it', () => {
  expect(inside('EU・日本 2')).toBe(
    '<tspan font-family="latin">EU</tspan><tspan font-family="japanese">・日本</tspan><tspan font-family="latin"> 2</tspan>',
  );
});

test('what no font has is one stand-in for each run, and what belongs to it goes with it', () => {
  expect(inside('a 🕊️👩‍🚀 b')).toBe(
    '<tspan font-family="latin">a </tspan><tspan font-family="japanese">□</tspan><tspan font-family="latin"> b</tspan>',
  );
  expect(inside('e\u0301')).toBe('<tspan font-family="latin">e</tspan>');
});

test('entities stay as they are', () => {
  expect(inside('&lt;b&gt; &amp;&#39;')).toBe('<tspan font-family="latin">&lt;b&gt; &amp;&#39;</tspan>');
});

test('weight and kind of letter are asked for as the text has them', () => {
  const asked: unknown[] = [];
  const svg =
    '<text x="1" font-family="Newsreader, serif" font-weight="500">A</text><text font-size="2">B</text>';
  const written = withFontRuns(svg, (_, looks) => {
    asked.push(looks);
    return 'f';
  });
  expect(asked).toEqual([
    { serif: true, weight: 500 },
    { serif: false, weight: 400 },
  ]);
  expect(written).toBe(
    '<text x="1" font-weight="500"><tspan font-family="f">A</tspan></text><text font-size="2"><tspan font-family="f">B</tspan></text>',
  );
});
