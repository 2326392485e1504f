import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFontRuns } from '../geo/still/fontRuns';
import { codePointsOf, sfntOfWoff } from './sfnt';

/** Where the packages of fonts lie; said in full, so that a bundler sees which files are meant. */
const FOLDER = join(process.cwd(), 'node_modules', '@fontsource');

const SCRIPTS = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
/** Parts of Noto Sans JP by their numbers. */
const SIGNS = ['80', '107', '115'];
const SERIF = ['latin', 'latin-ext', 'vietnamese'];

type Face = 'inter' | 'newsreader' | 'noto-sans-jp' | 'noto-sans-kr';

/** The faces that have their turn for a text, until one has the character. */
function turns(serif: boolean, locale: string): readonly Face[] {
  const asian: readonly Face[] =
    locale === 'ko' ? ['noto-sans-kr', 'noto-sans-jp'] : ['noto-sans-jp', 'noto-sans-kr'];
  return [...(serif ? (['newsreader'] as const) : []), 'inter', ...asian];
}

type Font = Readonly<{ face: Face; weight: number; family: string; file: string; has: ReadonlySet<number> }>;

let unpacked: readonly Font[] | null = null;

/**
 * The fonts of the pictures: those of the page, and Noto Sans for Japanese and Korean. They are unpacked once, into a folder of
 * the system's for temporary files, from which the renderer takes what it needs: it can be handed no bytes.
 */
function pictureFonts(): readonly Font[] {
  if (unpacked) return unpacked;
  const folder = mkdtempSync(join(tmpdir(), 'entente-fonts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const unpack = (face: Face, script: string, weight: number): Font => {
    const name = `${face}-${script}-${weight}`;
    const sfnt = sfntOfWoff(readFileSync(join(FOLDER, face, 'files', `${name}-normal.woff`)), name);
    const file = join(folder, `${name}.ttf`);
    writeFileSync(file, sfnt);
    return { face, weight, family: name, file, has: codePointsOf(sfnt) };
  };
  unpacked = [
    ...[400, 600, 700].flatMap((weight) => SCRIPTS.map((script) => unpack('inter', script, weight))),
    ...SERIF.map((script) => unpack('newsreader', script, 500)),
    ...[400, 700].map((weight) => unpack('noto-sans-jp', 'japanese', weight)),
    // The package's Japanese file is without these signs, "□", "～" and "→" among them.
    ...SIGNS.map((part) => unpack('noto-sans-jp', part, 400)),
    ...[400, 700].map((weight) => unpack('noto-sans-kr', 'korean', weight)),
  ];
  return unpacked;
}

/** A picture with a font for every character, and the files of those fonts. */
export function inFonts(svg: string, locale: string): Readonly<{ svg: string; files: readonly string[] }> {
  const fonts = pictureFonts();
  const used = new Map<string, string>();
  const lists = new Map<string, readonly Font[]>();
  const fontsFor = (serif: boolean, weight: number): readonly Font[] => {
    const key = `${serif} ${weight}`;
    const known = lists.get(key);
    if (known) return known;
    const list = turns(serif, locale).flatMap((face) =>
      fonts
        .filter((font) => font.face === face)
        .toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight)),
    );
    lists.set(key, list);
    return list;
  };
  const written = withFontRuns(svg, (codePoint, { serif, weight }) => {
    const font = fontsFor(serif, weight).find(({ has }) => has.has(codePoint));
    if (font) used.set(font.family, font.file);
    return font?.family ?? null;
  });
  return { svg: written, files: [...used.values()] };
}
