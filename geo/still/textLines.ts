/** The letters that are as wide as they are high: Japanese, Chinese and Korean ones, and the full-width forms. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Between two letters of these a line may be broken without a space; Korean, too, is better than one that is cut. */
const isWide = (letter: string | undefined): boolean => letter !== undefined && WIDE.test(letter);

/** A letter's mean width as a part of its size, a little more than that of Inter. */
const NARROW = 0.55;

/** About how wide a text is, without asking a font: a little more than it will be. */
export function textWidth(text: string, sizePx: number): number {
  let letters = 0;
  for (const letter of text) letters += isWide(letter) ? 1 : NARROW;
  return letters * sizePx;
}

/**
 * A text in lines of a width: broken at spaces, and between letters that need none. What has no room in so many lines ends
 * in "…"; `cut` says whether that was so.
 */
export function textLines(
  text: string,
  sizePx: number,
  widthPx: number,
  most: number,
): Readonly<{ lines: readonly string[]; cut: boolean }> {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (textWidth((line + piece).trimEnd(), sizePx) <= widthPx || line === '') line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  }
  if (line !== '') lines.push(line.trimEnd());
  const shown = lines.slice(0, most);
  const cut = lines.length > most || shown.some((one) => textWidth(one, sizePx) > widthPx);
  if (!cut) return { lines, cut };
  const last = lines.length > most ? `${shown.pop() ?? ''}…` : (shown.pop() ?? '');
  return { lines: [...shown, last].map((one) => shortened(one, sizePx, widthPx)), cut };
}

/** As much of a text as fits, with "…" at its end where that is not all. */
function shortened(text: string, sizePx: number, widthPx: number): string {
  if (textWidth(text, sizePx) <= widthPx) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidth(`${kept}${letter}…`, sizePx) > widthPx) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The parts of a text between which a line may end. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(/(?<= )/)) {
    let piece = '';
    for (const letter of word) {
      // No line begins with a comma or a full stop.
      const breaks = isWide(letter) && isWide(piece.at(-1)) && !/[、。，．」』）：；！？]/.test(letter);
      if (breaks) {
        found.push(piece);
        piece = '';
      }
      piece += letter;
    }
    if (piece !== '') found.push(piece);
  }
  return found;
}
