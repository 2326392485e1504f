import type { Box } from '../boxZoom';
import { TEXT } from './fontRuns';
import { element, escapeText } from './svg';

/** A file of a font: `range` is the letters that it is for, as CSS writes a `unicode-range`; empty where it is for any. */
export type FontFile = Readonly<{ family: string; range: string; url: string }>;

/** A file that a picture needs, and a letter for which it does. */
export type NeededFont = FontFile & Readonly<{ letter: string }>;

/** Those of the files that a picture has letters for. */
export function neededFonts(svg: string, files: readonly FontFile[]): readonly NeededFont[] {
  const written = [...svg.matchAll(TEXT)].map(([, , content]) => content).join('');
  const letters = [...new Set(written)].filter((letter) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter));
  return files.flatMap((file) => {
    const has = inRange(file.range);
    const letter = letters.find((one) => has(one.codePointAt(0) ?? 0));
    return letter === undefined ? [] : { ...file, letter };
  });
}

function inRange(range: string): (codePoint: number) => boolean {
  if (range.trim() === '') return () => true;
  const spans = range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^u\+/i, '').split('-');
    // "4??" is everything from 400 to 4FF.
    return [
      Number.parseInt(first.replaceAll('?', '0'), 16),
      Number.parseInt(last.replaceAll('?', 'F'), 16),
    ] as const;
  });
  return (codePoint) => spans.some(([first, last]) => first <= codePoint && codePoint <= last);
}

/** A letter of each font takes a square as large as this. */
const PROOF_PX = 24;

/** A picture that brings its fonts, and has below it a letter of each, which is seen once its font can be written in. */
export type PictureInFonts = Readonly<{
  svg: string;
  /** The picture with those letters. */
  whole: Box;
  proofs: readonly Readonly<{ xPx: number; yPx: number } & Box>[];
}>;

/**
 * Gives a picture of a size its fonts, so that what draws it needs none of the machine's. They are variable ones, of every
 * weight. A browser unpacks them in its own time, and leaves out the letters until then: hence the proofs.
 *
 * @param fonts the later one is taken where two are for the same letter
 */
export function withFontFaces(
  svg: string,
  { widthPx, heightPx }: Box,
  fonts: readonly NeededFont[],
): PictureInFonts {
  const across = Math.max(1, Math.floor(widthPx / PROOF_PX));
  const proofs = fonts.map((_, index) => ({
    xPx: (index % across) * PROOF_PX,
    yPx: heightPx + Math.floor(index / across) * PROOF_PX,
    widthPx: PROOF_PX,
    heightPx: PROOF_PX,
  }));
  const whole = { widthPx, heightPx: heightPx + Math.ceil(fonts.length / across) * PROOF_PX };
  const faces = fonts.map(
    ({ family, range, url }) =>
      `@font-face{font-family:"${family}";font-weight:100 900;src:url("${url}")${range.trim() === '' ? '' : `;unicode-range:${range}`}}`,
  );
  const letters = fonts.map(({ family, letter }, index) =>
    element(
      'text',
      {
        x: (proofs[index]?.xPx ?? 0) + 2,
        y: (proofs[index]?.yPx ?? 0) + 0.75 * PROOF_PX,
        'font-family': family,
        'font-size': 0.7 * PROOF_PX,
      },
      escapeText(letter),
    ),
  );
  return {
    svg: element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: whole.widthPx,
        height: whole.heightPx,
        viewBox: `0 0 ${whole.widthPx} ${whole.heightPx}`,
      },
      [`<style>${escapeText(faces.join(''))}</style>`, svg, ...letters].join(''),
    ),
    whole,
    proofs,
  };
}
