/** What stands for characters that no font can write. */
const STAND_IN = 0x25a1;

/** A text of the still map and of pictures: it holds text alone, in which escapeText has left entities. */
export const TEXT = /<text([^>]*)>([^<]*)<\/text>/g;

/** A font for a character: its family, by which no other font is called, or `null` where none has it. */
export type ChooseFont = (
  codePoint: number,
  looks: Readonly<{ serif: boolean; weight: number }>,
) => string | null;

/**
 * A picture whose every text says which font writes which of its characters, for a renderer that is not to choose by itself.
 * What no font has becomes "□", one for each run of such characters.
 */
export function withFontRuns(svg: string, choose: ChooseFont): string {
  return svg.replace(TEXT, (_, attributes: string, content: string) => {
    const serif = /font-family="Newsreader/.test(attributes);
    const weight = Number(/font-weight="(\d+)"/.exec(attributes)?.[1] ?? 400);
    const runs = runsOf(content, (codePoint) => choose(codePoint, { serif, weight }));
    const kept = attributes.replace(/ font-family="[^"]*"/, '');
    return `<text${kept}>${runs.map(({ font, text }) => `<tspan font-family="${font}">${text}</tspan>`).join('')}</text>`;
  });
}

type Run = { readonly font: string; text: string };

function runsOf(content: string, fontOf: (codePoint: number) => string | null): readonly Run[] {
  const runs: Run[] = [];
  let missing = false;
  for (const [character] of content.matchAll(/&[#\w]+;|./gsu)) {
    // The characters that entities stand for are ASCII, as the "&" is.
    const font = fontOf(character.codePointAt(0) ?? 0);
    // Marks and joiners go with what they belong to.
    if (font === null && (missing || /[\p{M}\p{Cf}]/u.test(character))) continue;
    missing = font === null;
    const written = font === null ? String.fromCodePoint(STAND_IN) : character;
    const family = font ?? fontOf(STAND_IN);
    if (family === null) continue;
    const last = runs.at(-1);
    if (last?.font === family) last.text += written;
    else runs.push({ font: family, text: written });
  }
  return runs;
}
