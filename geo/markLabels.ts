import { type ArcTrace, crossings } from './arcTraces';
import type { Mark } from './marks';
import { type Labelled, type LabelSide, placeLabels } from './placeLabels';
import type { Sight } from './sight';
import { textWidthPx } from './textWidth';
import type { Words } from './words';

/** A label's room is reckoned with this width of a letter at 13 px, a little more than the font's mean. */
const LETTER_WIDTH_PX = 7.2;
const LABEL_SIZE_PX = 13;

/** A mark with what is printed beside it, and where: without a side there is no room for a label, and none. */
export type LabelledMark = Readonly<{ mark: Mark; label: string; side: LabelSide | null; muted: boolean }>;

/**
 * On which side of its mark each label has room, by the mark's key.
 *
 * @param anyPicked whether a record is picked: then the stops of visits that it does not concern are dots
 * @param see where a position is, in pixels from the top left of the room for labels
 * @param traces the arcs, as `see` sees them: labels keep clear of them where they can
 */
export function labelSides(
  marks: readonly Mark[],
  anyPicked: boolean,
  words: Words,
  see: Sight,
  widthPx: number,
  heightPx: number,
  traces: readonly ArcTrace[],
): ReadonlyMap<string, LabelSide> {
  const wanted = marks
    .toSorted((a, b) => markWeight(b) - markWeight(a))
    .flatMap((mark): Labelled[] => {
      const spot = isMuted(mark, anyPicked) ? null : see(mark.position);
      if (spot === null) return [];
      const labelWidthPx = labelWidth(markLabel(mark, anyPicked, words));
      return [{ key: mark.key, xPx: spot[0], yPx: spot[1], radiusPx: markRadiusPx(mark), labelWidthPx }];
    });
  return placeLabels(wanted, widthPx, heightPx, (box, enough) => crossings(box, traces, enough));
}

/** The marks with their labels on these sides, in their order. */
export function labelledMarks(
  marks: readonly Mark[],
  anyPicked: boolean,
  words: Words,
  sides: ReadonlyMap<string, LabelSide>,
): readonly LabelledMark[] {
  return marks.map((mark) => {
    const side = sides.get(mark.key) ?? null;
    const label = side === null ? '' : markLabel(mark, anyPicked, words);
    return { mark, label, side, muted: isMuted(mark, anyPicked) };
  });
}

/** Whether a stop of the picked visit is among the mark's. */
export function hasPicked(mark: Mark): boolean {
  return mark.stops.some((stop) => stop.picked);
}

/** Which mark lies on top, and whose label is placed first. */
export function markWeight(mark: Mark): number {
  if (mark.stops.some((stop) => stop.current)) return 4;
  if (hasPicked(mark)) return 3;
  return mark.stops.length > 0 ? 2 : 1;
}

/** Half the width of a mark. */
export function markRadiusPx(mark: Mark): number {
  return mark.stops.length === 0 ? 6 : 12 + 3 * Math.max(0, mark.text.length - 1);
}

/** How much room a label is given, in pixels. */
export function labelWidth(label: string): number {
  return textWidthPx(label, LETTER_WIDTH_PX, LABEL_SIZE_PX);
}

/** While a record is picked the stops of visits that it does not concern are dots, over which a label may lie. */
function isMuted(mark: Mark, anyPicked: boolean): boolean {
  return anyPicked && mark.stops.length > 0 && !hasPicked(mark) && !mark.stops.some((stop) => stop.related);
}

/** What is printed beside a mark: its places, or the first of many; a seat's country is named by the basemap. */
function markLabel(mark: Mark, anyPicked: boolean, words: Words): string {
  const [first, second, ...more] = mark.names;
  if (first === undefined || mark.stops.length === 0 || isMuted(mark, anyPicked)) return '';
  if (second === undefined) return first;
  return more.length === 0
    ? `${first} · ${second}`
    : words.t('mark.more', { place: first, count: more.length + 1 });
}
