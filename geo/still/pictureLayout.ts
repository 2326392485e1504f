import type { Box } from '../boxZoom';
import type { Comparison } from '../comparison';
import type { Sign } from '../scene';
import { signName } from '../signName';
import type { Words } from '../words';
import { textLines, textWidth } from './textLines';

/**
 * How much a picture says besides its map: nothing; enough for a preview, in words that can be read when it is shown
 * small; or all that it needs where it stands alone.
 */
export type Caption = 'none' | 'brief' | 'full';

/** What a picture by itself says besides its map. */
export type PictureWords = Readonly<{
  name: string;
  /** A sentence beside the name, where that does not say the same. */
  summary: string | null;
  /** What `full` adds, each a line: filters, sources, the data's date, the link. */
  details: readonly string[];
  legend: readonly Sign[];
  comparison: Comparison | null;
  words: Words;
}>;

export type Area = Readonly<{ xPx: number; yPx: number } & Box>;

/** A line of text: `yPx` is its base line. */
export type PlacedText = Readonly<{
  text: string;
  xPx: number;
  yPx: number;
  sizePx: number;
  look: 'name' | 'plain' | 'soft';
}>;

/**
 * The sign of a line or a tint, `unit` times as large as on a screen; `yPx` is its middle. `compared`: the colours tell the
 * sides of a comparison, and not what a line stands for.
 */
export type PlacedSign = Readonly<{ sign: Sign; compared: boolean; xPx: number; yPx: number; unit: number }>;

export type PictureLayout = Readonly<{
  /** Where the map has its room. */
  room: Area;
  /** What lies behind the words, over the map. */
  panels: readonly Area[];
  texts: readonly PlacedText[];
  signs: readonly PlacedSign[];
  /** How many times as large as on a screen words and marks are. */
  unit: number;
}>;

/** From this shape on there is room for the words of a preview beside the map. */
const BESIDE = 1.4;

/** Where everything in a picture of a size has its place. */
export function pictureLayout(size: Box, said: PictureWords, caption: Caption): PictureLayout {
  const { widthPx, heightPx } = size;
  if (caption === 'none')
    return { room: { xPx: 0, yPx: 0, widthPx, heightPx }, panels: [], texts: [], signs: [], unit: 1 };
  if (caption === 'brief' && widthPx / heightPx >= BESIDE)
    return beside(size, said, Math.min(widthPx / 600, heightPx / 315));
  // Words that need not be read in a small copy may be half as large.
  const [least, most] = caption === 'brief' ? [0.6, 2] : [0.8, 1];
  return stacked(size, said, Math.max(least, Math.min(widthPx / 800, heightPx / 700) * most), caption);
}

/** The words in a column, the map beside it as high as the picture, the notes in a strip below. */
function beside({ widthPx, heightPx }: Box, said: PictureWords, unit: number): PictureLayout {
  const edge = 16 * unit;
  const stripTop = heightPx - 23 * unit;
  const columnEnd = widthPx * 0.42;
  const across = columnEnd - 1.5 * edge;
  const legend = legendRows(said, across, unit, 5);
  const legendTop = stripTop - edge / 2 - legend.heightPx;
  const summaryPx = 12.5 * unit;
  const summary = said.summary === null ? [] : textLines(said.summary, summaryPx, across, 3).lines;
  const column = new Column(edge, edge - 3 * unit);
  column.write([said.words.t('site.name')], 12 * unit, 'soft');
  column.skip(5 * unit);
  const room = legendTop - column.endPx - summary.length * LEADING.soft * summaryPx - 8 * unit;
  const [name, namePx] = fitted(said.name, [26, 23, 20, 17, 15, 13], unit, across, room);
  column.write(name, namePx, 'name');
  column.skip(4 * unit);
  column.write(summary, summaryPx, 'soft');
  const strip = new Column(edge, stripTop + 3.5 * unit);
  const [notes, notesPx] = fitted(notesOf(said.words), [12, 10, 8], unit, widthPx - 2 * edge, 14 * unit);
  strip.write(notes, notesPx, 'soft');
  return {
    room: {
      xPx: columnEnd,
      yPx: edge / 2,
      widthPx: widthPx - columnEnd - edge / 2,
      heightPx: stripTop - edge,
    },
    panels: [
      { xPx: 0, yPx: 0, widthPx: columnEnd, heightPx: stripTop },
      { xPx: 0, yPx: stripTop, widthPx, heightPx: heightPx - stripTop },
    ],
    ...moved(legend, edge, legendTop, [...column.texts, ...strip.texts]),
    unit,
  };
}

/** The words above and below the map. */
function stacked(
  { widthPx, heightPx }: Box,
  said: PictureWords,
  unit: number,
  caption: Caption,
): PictureLayout {
  const edge = Math.min(24 * unit, widthPx / 20);
  const across = widthPx - 2 * edge;
  const [name, namePx] = fitted(said.name, [26, 22, 18], unit, across, Math.min(70 * unit, heightPx / 4));
  const summary = said.summary === null ? [] : textLines(said.summary, 14 * unit, across, 2).lines;
  const head = new Column(edge, 12 * unit);
  head.write(name, namePx, 'name');
  head.skip(3 * unit);
  head.write(summary, 14 * unit, 'soft');
  const headEnd = head.endPx + 8 * unit;

  const legend = legendRows(said, across, unit, 2);
  const smallPx = 11 * unit;
  const details = caption === 'full' ? said.details : [];
  const notes = [
    ...details.flatMap((text) => textLines(text, smallPx, across, 2).lines),
    ...textLines(notesOf(said.words), smallPx, across, 3).lines,
  ];
  const footTop = heightPx - legend.heightPx - notes.length * LEADING.soft * smallPx - 14 * unit;
  const legendTop = footTop + 6 * unit;
  const foot = new Column(edge, legendTop + legend.heightPx);
  foot.write(notes, smallPx, 'soft');
  return {
    room: { xPx: edge, yPx: headEnd, widthPx: across, heightPx: Math.max(1, footTop - headEnd) },
    panels: [
      { xPx: 0, yPx: 0, widthPx, heightPx: headEnd },
      { xPx: 0, yPx: footTop, widthPx, heightPx: heightPx - footTop },
    ],
    ...moved(legend, edge, legendTop, [...head.texts, ...foot.texts]),
    unit,
  };
}

/** From one line to the next, as a part of the letters' size. */
const LEADING = { name: 1.16, plain: 1.4, soft: 1.35 } as const;

/** Lines one below the other. */
class Column {
  readonly texts: PlacedText[] = [];

  constructor(
    readonly xPx: number,
    public endPx: number,
  ) {}

  write(lines: readonly string[], sizePx: number, look: PlacedText['look']): void {
    for (const text of lines) {
      this.endPx += LEADING[look] * sizePx;
      // What letters have below their base line.
      this.texts.push({ text, xPx: this.xPx, yPx: this.endPx - 0.22 * sizePx, sizePx, look });
    }
  }

  skip(px: number): void {
    this.endPx += px;
  }
}

/** A legend at its place, among the other texts. */
function moved(
  { texts, signs }: Pick<PictureLayout, 'texts' | 'signs'>,
  xPx: number,
  yPx: number,
  others: readonly PlacedText[],
): Pick<PictureLayout, 'texts' | 'signs'> {
  const at = <T extends Readonly<{ xPx: number; yPx: number }>>(one: T): T => ({
    ...one,
    xPx: one.xPx + xPx,
    yPx: one.yPx + yPx,
  });
  return { texts: [...others, ...texts.map(at)], signs: signs.map(at) };
}

/** A text in the largest of these sizes in which all of it has room; in the smallest as much of it as has. */
function fitted(
  text: string,
  sizes: readonly number[],
  unit: number,
  widthPx: number,
  heightPx: number,
): readonly [lines: readonly string[], sizePx: number] {
  let last: readonly [readonly string[], number] = [[], unit];
  for (const size of sizes) {
    const sizePx = size * unit;
    const most = Math.max(1, Math.floor(heightPx / (1.16 * sizePx)));
    const { lines, cut } = textLines(text, sizePx, widthPx, most);
    last = [lines, sizePx];
    if (!cut) break;
  }
  return last;
}

/** The legend in rows, from the top left of its own place. */
function legendRows(
  { legend, comparison, words }: PictureWords,
  widthPx: number,
  unit: number,
  most: number,
) {
  const sizePx = 12 * unit;
  const rowPx = 17 * unit;
  const texts: PlacedText[] = [];
  const signs: PlacedSign[] = [];
  let [x, row] = [0, 0];
  for (const sign of legend) {
    const text = signName(sign, comparison, words);
    const takenPx = 24 * unit + textWidth(text, sizePx);
    if (x > 0 && x + takenPx > widthPx) [x, row] = [0, row + 1];
    if (row === most) break;
    const middle = (row + 0.5) * rowPx;
    signs.push({ sign, compared: comparison !== null, xPx: x, yPx: middle, unit });
    texts.push({ text, xPx: x + 24 * unit, yPx: middle + 0.35 * sizePx, sizePx, look: 'plain' });
    x += takenPx + 12 * unit;
  }
  const rows = signs.length === 0 ? 0 : Math.min(row + 1, most);
  return { texts, signs, heightPx: rows * rowPx };
}

/** What must stand in every picture: whose borders, whose map. */
function notesOf({ t }: Words): string {
  return [t('map.borders'), t('map.attribution'), t('site.name')].join(' · ');
}
