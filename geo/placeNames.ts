import { type ArcTrace, crossings, tracesIn } from './arcTraces';
import { meet, type Rectangle } from './placeLabels';
import type { Position } from './schema';
import type { Sight, Spot } from './sight';
import { isSquareScript, textWidthPx } from './textWidth';
import type { Words } from './words';

/** A country's name on the map: the more important the lower its rank, from 1. */
export type PlacedName = Readonly<{ code: string; position: Position; rank: number }>;

/** A country's name as it is to be written. */
export type NameLabel = Readonly<{
  code: string;
  position: Position;
  rank: number;
  text: string;
  sizePx: number;
  widthPx: number;
  /** In capitals, spaced: a big country's, in a script that has capitals. */
  spaced: boolean;
  /** How far beside its position its middle stands, to the right and down, so that fewer arcs lie across it. */
  offsetPx: Spot;
}>;

/** Arcs that may lie across a name and leave it legible, by its rank: big countries are found by their names. */
const MOST_CROSSINGS = { big: 2, small: 1 } as const;

/** The mean width of a letter, in sizes of the font: of the sans serif, and of its spaced capitals. */
const LETTER_WIDTH = { spaced: 0.82, plain: 0.56 } as const;

/** So near to the globe's edge a name does not move. Degrees. */
const EDGE = 8;

/** Free room around a name. */
const MARGIN_PX = 4;

/** A name may move so many lines up or down, and, of a big country, so many halves of its width sideways. */
const LINES = [0, -1.2, 1.2, -2.4, 2.4];
const HALVES = [0, -0.5, 0.5, -1, 1];

/**
 * The countries' names for a zoom, each where the fewest arcs lie across it and no edge cuts it; a name that no place near
 * its own keeps legible is left out. The live map and the still one write the same.
 *
 * @param zoom of the map itself, not that of a link
 * @param see where a position is, in pixels; names that it does not see keep their position
 * @param frame what can be seen of the map, in the same pixels; names that lie beyond it altogether are kept for when the map moves
 */
export function placeNames(
  names: readonly PlacedName[],
  words: Words,
  zoom: number,
  see: Sight,
  traces: readonly ArcTrace[],
  frame: Rectangle,
): readonly NameLabel[] {
  const sizePx = nameSizePx(zoom);
  return names
    .filter(({ rank }) => isNamed(rank, zoom))
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ code, position, rank }) => {
      const spaced = rank === 1 && !isSquareScript(words.locale);
      const text = spaced ? words.party(code).toLocaleUpperCase(words.locale) : words.party(code);
      const widthPx = textWidthPx(text, sizePx * (spaced ? LETTER_WIDTH.spaced : LETTER_WIDTH.plain), sizePx);
      const label = { code, position, rank, text, sizePx, widthPx, spaced, offsetPx: [0, 0] as const };
      const spot = see(position);
      if (spot === null) return label;
      const most = rank === 1 ? MOST_CROSSINGS.big : MOST_CROSSINGS.small;
      // Most stand where they are best.
      const own = nameBox(label, spot);
      if (isWithin(own, frame) && crossings(own, traces, 1) === 0) return label;
      const offsetPx = clearest(label, spot, isAtEdge(position, see), traces, most, frame);
      return offsetPx === null ? [] : { ...label, offsetPx };
    });
}

/** Whether a country of this rank is named at this zoom. */
function isNamed(rank: number, zoom: number): boolean {
  return rank === 1 || rank <= zoom + 0.2;
}

/** The size of the names, growing with the zoom. */
function nameSizePx(zoom: number): number {
  return Math.round(10 * (10.2 + 3.5 * Math.max(0, Math.min(1, zoom / 6)))) / 10;
}

/** The room of a name whose middle is at a spot, with a margin of a few pixels. */
export function nameBox({ widthPx, sizePx }: Pick<NameLabel, 'widthPx' | 'sizePx'>, [x, y]: Spot): Rectangle {
  const halfWidth = widthPx / 2 + MARGIN_PX;
  const halfHeight = sizePx / 2 + MARGIN_PX;
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

/** Whether the globe's edge is near a position: beside it there may be no ground to write on. */
function isAtEdge([longitude, latitude]: Position, see: Sight): boolean {
  const around: readonly Position[] = [
    [longitude, Math.min(90, latitude + EDGE)],
    [longitude, Math.max(-90, latitude - EDGE)],
    [longitude + EDGE, latitude],
    [longitude - EDGE, latitude],
  ];
  return around.some((position) => see(position) === null);
}

/** How far a name is moved to where the fewest arcs lie across it; `null` where there are more of them than it bears. */
function clearest(
  label: NameLabel,
  [x, y]: Spot,
  isFixed: boolean,
  traces: readonly ArcTrace[],
  most: number,
  frame: Rectangle,
): Spot | null {
  const places = offsets(label, isFixed);
  const near = tracesIn(roomAround(label, [x, y], places), traces);
  let best: Spot | null = null;
  let fewest = most + 1;
  for (const offsetPx of places) {
    const box = nameBox(label, [x + offsetPx[0], y + offsetPx[1]]);
    // A name beyond the frame is kept for when the map moves, but none is moved out of it.
    if (!isWithin(box, frame) && (meet(box, frame) || Math.hypot(...offsetPx) > 0)) continue;
    const crossed = crossings(box, near, fewest);
    if (crossed < fewest) [best, fewest] = [offsetPx, crossed];
    if (crossed === 0) break;
  }
  return best;
}

/** The room of a name in all of its places together. */
function roomAround(label: NameLabel, [x, y]: Spot, places: readonly Spot[]): Rectangle {
  const right = Math.max(...places.map(([right]) => right));
  const down = Math.max(...places.map(([, down]) => down));
  // It moves as far to one side as to the other.
  const [left, top] = nameBox(label, [x - right, y - down]);
  return [left, top, 2 * x - left, 2 * y - top];
}

function isWithin(box: Rectangle, frame: Rectangle): boolean {
  return box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3];
}

/** Where a name may stand, the nearest first. */
function offsets({ rank, widthPx, sizePx }: NameLabel, isFixed: boolean): readonly Spot[] {
  const lines = isFixed ? [0] : rank === 1 ? LINES : LINES.slice(0, 3);
  const halves = isFixed || rank !== 1 ? [0] : HALVES;
  return lines
    .flatMap((line) =>
      halves.map((half) => {
        const [right, down] = [(half * widthPx) / 2, line * sizePx];
        return { offsetPx: [right, down] as const, distance: Math.hypot(right, down) };
      }),
    )
    .sort((a, b) => a.distance - b.distance)
    .map(({ offsetPx }) => offsetPx);
}
