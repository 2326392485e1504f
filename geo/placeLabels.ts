/** Where a label stands beside its mark. */
export type LabelSide = 'right' | 'left' | 'below' | 'above';

/** A mark on the screen with the label it would like, in pixels from the top left of the box. */
export type Labelled = Readonly<{
  key: string;
  xPx: number;
  yPx: number;
  /** Of the mark itself. */
  radiusPx: number;
  /** Of the text; 0 for a mark without one. */
  labelWidthPx: number;
}>;

export const LABEL_HEIGHT_PX = 18;
const GAP_PX = 4;
const SIDES: readonly LabelSide[] = ['right', 'left', 'below', 'above'];

/** On the screen, in pixels. */
export type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

/** Whether two rectangles have more than an edge in common. */
export function meet(a: Rectangle, b: Rectangle): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** The room of a label on a side of its mark. */
export function labelBox(mark: Labelled, side: LabelSide): Rectangle {
  const { xPx, yPx, radiusPx, labelWidthPx } = mark;
  const half = LABEL_HEIGHT_PX / 2;
  switch (side) {
    case 'right':
      return [xPx + radiusPx + GAP_PX, yPx - half, xPx + radiusPx + GAP_PX + labelWidthPx, yPx + half];
    case 'left':
      return [xPx - radiusPx - GAP_PX - labelWidthPx, yPx - half, xPx - radiusPx - GAP_PX, yPx + half];
    case 'below':
      return [
        xPx - labelWidthPx / 2,
        yPx + radiusPx,
        xPx + labelWidthPx / 2,
        yPx + radiusPx + LABEL_HEIGHT_PX,
      ];
    case 'above':
      return [
        xPx - labelWidthPx / 2,
        yPx - radiusPx - LABEL_HEIGHT_PX,
        xPx + labelWidthPx / 2,
        yPx - radiusPx,
      ];
  }
}

/**
 * Gives each mark's label a side on which it meets no mark, no label placed before it and no edge of the box:
 * of several the one that the fewest arcs pass. A label without such a side is left out. Marks come in the order
 * of their weight.
 *
 * @param crossed how many arcs pass through a rectangle; none need be counted beyond the number given
 */
export function placeLabels(
  marks: readonly Labelled[],
  widthPx: number,
  heightPx: number,
  crossed: (box: Rectangle, enough: number) => number,
): ReadonlyMap<string, LabelSide> {
  const taken: Rectangle[] = marks.map(({ xPx, yPx, radiusPx }) => [
    xPx - radiusPx,
    yPx - radiusPx,
    xPx + radiusPx,
    yPx + radiusPx,
  ]);
  const placed = new Map<string, LabelSide>();
  for (const mark of marks) {
    if (mark.labelWidthPx === 0) continue;
    const free = SIDES.map((side) => ({ side, box: labelBox(mark, side) })).filter(
      ({ box }) =>
        box[0] >= 0 &&
        box[1] >= 0 &&
        box[2] <= widthPx &&
        box[3] <= heightPx &&
        !taken.some((other) => meet(other, box)),
    );
    // Among equals the first side is the one that readers look at first.
    let [best] = free;
    let fewest = Infinity;
    for (const one of free.length > 1 ? free : []) {
      const crossings = crossed(one.box, fewest);
      if (crossings < fewest) [best, fewest] = [one, crossings];
      if (fewest === 0) break;
    }
    if (!best) continue;
    taken.push(best.box);
    placed.set(mark.key, best.side);
  }
  return placed;
}
