import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preload } from 'react-dom';

/** The font of a language that Inter has no letters for: an npm package of @fontsource-variable, in parts by letters. */
type Script = Readonly<{
  family: string;
  package: string;
  /** A font that machines may have, brought to the widths of this one, so that nothing moves when this one arrives. */
  meanwhile?: Readonly<{ local: string; sizeAdjust: string; range: string }>;
}>;

const SCRIPTS: Readonly<Record<string, Script>> = {
  ja: { family: 'Noto Sans JP Variable', package: 'noto-sans-jp' },
  ko: {
    family: 'Noto Sans KR Variable',
    package: 'noto-sans-kr',
    // Its Hangul is a full em wide, that of Noto 0.92: measured. Debian's browsers have it, and would not choose it.
    meanwhile: {
      local: 'Droid Sans Fallback',
      sizeAdjust: '92%',
      range: 'U+1100-11FF,U+3130-318F,U+AC00-D7A3',
    },
  },
};

const FOLDER = join(process.cwd(), 'node_modules/@fontsource-variable');

/** Parts of which Inter has every letter, and which stands before this font. */
const INTERS: ReadonlySet<string> = new Set(['latin', 'latin-ext']);

/** A font as one style sheet, and the files that it names. */
export type FontSheet = Readonly<{
  css: string;
  /** Where the sheet is served: a path whose content never changes. */
  address: string;
  /** The version in the address of the sheet and of its files. */
  version: string;
  /** Where each file lies, by its name in the address. */
  files: ReadonlyMap<string, string>;
  /** The file that has a letter; `undefined` where this font is not needed for it. */
  fileOf: (letter: string) => string | undefined;
}>;

const sheets = new Map<string, FontSheet | null>();

/** The style sheet with the font that a language needs besides those of every page; `null` where it needs none. */
export function fontSheet(locale: string): FontSheet | null {
  const known = sheets.get(locale);
  if (known !== undefined) return known;
  const script = Object.hasOwn(SCRIPTS, locale) ? SCRIPTS[locale] : undefined;
  const sheet = script ? makeSheet(locale, script) : null;
  sheets.set(locale, sheet);
  return sheet;
}

/** From here on no letter is one of Inter's. */
const FIRST_OWN = 0x1100;

/**
 * Has the browser fetch the parts of a language's font that texts are written with, together with the style sheet: they
 * are there at the first paint or soon after, and nothing moves when they come. Called while the page is rendered.
 *
 * @param texts what is surely on the page: of a part that is fetched and not used browsers complain
 */
export function preloadFont(locale: string, texts: readonly string[]): void {
  const sheet = fontSheet(locale);
  if (sheet === null) return;
  const files = new Set([...new Set(texts.join(''))].map((letter) => sheet.fileOf(letter)));
  for (const file of files)
    if (file !== undefined)
      preload(sheet.address.replace('faces.css', file), {
        as: 'font',
        type: 'font/woff2',
        crossOrigin: 'anonymous',
      });
}

/** The file of each letter of a font, by its code point. */
function fileByLetter(parts: readonly Readonly<{ part: string; range: string }>[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { part, range } of parts)
    for (const one of range.split(',')) {
      const [first = '', last = first] = one.trim().slice('U+'.length).split('-');
      for (let letter = Number.parseInt(first, 16); letter <= Number.parseInt(last, 16); letter++)
        found.set(letter, `${part}.woff2`);
    }
  return found;
}

function makeSheet(locale: string, { family, package: name, meanwhile }: Script): FontSheet {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, name, file), 'utf8'));
  // The package's own list of its parts: this is the door at which it becomes one.
  const ranges = Object.entries(read('unicode.json') as Record<string, string>).flatMap(([key, range]) => {
    const part = key.replace(/[[\]]/g, '');
    return INTERS.has(part) ? [] : [{ part, range }];
  });
  const { version: released } = read('package.json') as { version: string };
  const faces = (folder: string): string =>
    ranges
      .map(
        ({ part, range }) =>
          `@font-face{font-family:"${family}";font-weight:100 900;font-display:swap;src:url(${folder}${part}.woff2)format("woff2");unicode-range:${range}}`,
      )
      .concat(
        meanwhile
          ? `@font-face{font-family:"${family} Meanwhile";src:local("${meanwhile.local}");size-adjust:${meanwhile.sizeAdjust};unicode-range:${meanwhile.range}}`
          : [],
        // tokens.css has a place for it in the stacks of fonts.
        `:root:lang(${locale}){--cjk:"${family}"${meanwhile ? `,"${family} Meanwhile"` : ''}}`,
      )
      .join('\n');
  const version = createHash('sha256')
    .update(`${released}\n${faces('')}`)
    .digest('hex')
    .slice(0, 12);
  const folder = `/fonts/${locale}/${version}/`;
  const files = fileByLetter(ranges);
  return {
    css: faces(folder),
    address: `${folder}faces.css`,
    version,
    files: new Map(
      ranges.map(({ part }) => [
        `${part}.woff2`,
        join(FOLDER, name, 'files', `${name}-${part}-wght-normal.woff2`),
      ]),
    ),
    fileOf: (letter) => {
      const codePoint = letter.codePointAt(0) ?? 0;
      return codePoint < FIRST_OWN ? undefined : files.get(codePoint);
    },
  };
}
