import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/**
 * Cuts fonts to what every page uses of them: of Inter the Latin letters, in the weights that our style sheets name; of Noto the
 * letters in which Japanese and Korean call themselves. They lie in components/ui/fonts, committed.
 *
 * @returns the files in WOFF2, by name; the same bytes at every run
 */
export async function makeFonts(): Promise<Readonly<Record<string, Buffer>>> {
  const { latin } = require('@fontsource-variable/inter/unicode.json') as { latin: string };
  const byName = (locale: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? '';
  return {
    'inter-latin.woff2': await cut(
      '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
      lettersIn(latin),
      {
        wght: { min: 400, max: 700 },
      },
    ),
    'japanese-by-name.woff2': await cut(
      '@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff2',
      byName('ja'),
    ),
    'korean-by-name.woff2': await cut(
      '@fontsource/noto-sans-kr/files/noto-sans-kr-korean-400-normal.woff2',
      byName('ko'),
    ),
  };
}

type Axes = Readonly<Record<string, { min: number; max: number }>>;

function cut(path: string, letters: string, variationAxes: Axes = {}): Promise<Buffer> {
  return subsetFont(readFileSync(require.resolve(path)), letters, { targetFormat: 'woff2', variationAxes });
}

/** All letters of a `unicode-range` as CSS writes it: "U+0000-00FF,U+0131". */
function lettersIn(ranges: string): string {
  return ranges
    .split(',')
    .map((range) => {
      const [first = 0, last = first] = range
        .slice(2)
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
    })
    .join('');
}
