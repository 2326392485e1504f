import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrCode } from '../../geo/qrCode';

/** What a camera would read from the code, painted as its file says. */
function read(text: string): string | undefined {
  const code = qrCode(text);
  if (!code) return undefined;
  const { pixels, width, height } = new Resvg(code.svg).render();
  // Not every camera tries white on black, too.
  return jsQR(new Uint8ClampedArray(pixels), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

test.each([
  'https://atlas.example/',
  'https://atlas.example/ja?partner=JP,KR&match=all&pick=borrell-japan-korea-2024-11&stop=4&map=3.2/36.10/127.20&projection=mercator&theme=dark',
  `https://atlas.example/?q=${encodeURIComponent('日本'.repeat(40))}`,
])('the code of a link is read as that link: %s', (link) => {
  expect(read(link)).toBe(link);
});

test('a link that is too long for a code that can be read has none', () => {
  expect(qrCode(`https://atlas.example/?q=${'x'.repeat(1200)}`)).toBeNull();
});
