/** Kana, Han, Hangul and full-width forms: as wide as they are high. */
const SQUARE =
  /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]/gu;

/**
 * About how much room a text takes in one line, where no font can be asked.
 *
 * @param letterPx the mean width of a Latin letter, pixels
 * @param sizePx the size of the font, pixels: the width of a square letter
 */
export function textWidthPx(text: string, letterPx: number, sizePx: number): number {
  const square = text.match(SQUARE)?.length ?? 0;
  return square * sizePx + ([...text].length - square) * letterPx;
}

/** Whether a language is written in letters without capitals, which are not to be spaced on a map. */
export function isSquareScript(locale: string): boolean {
  return /^(ja|ko|zh)\b/.test(locale);
}
