/** A rectangle on a screen or a picture, in CSS pixels. */
export type Box = Readonly<{ widthPx: number; heightPx: number }>;

/**
 * The box that the zoom of a link is meant for: the size of a share picture. Another box shows at least the
 * same ground, so that a phone, a wide screen and the picture agree on what a link is about.
 */
export const LINK_BOX: Box = { widthPx: 1200, heightPx: 630 };

/** How many zoom levels a box is above (or, smaller, below) the link's. A box without an area counts as 1 px. */
function levelsAbove(widthPx: number, heightPx: number): number {
  const width = Math.max(widthPx, 1) / LINK_BOX.widthPx;
  const height = Math.max(heightPx, 1) / LINK_BOX.heightPx;
  return Math.log2(Math.min(width, height));
}

/** The zoom at which a box of this size shows the ground that a link of this zoom is about. */
export function boxZoom(zoom: number, widthPx: number, heightPx: number): number {
  return zoom + levelsAbove(widthPx, heightPx);
}

/** The zoom that a link carries for a box of this size at this zoom: the inverse of `boxZoom`. */
export function linkZoom(zoom: number, widthPx: number, heightPx: number): number {
  return zoom - levelsAbove(widthPx, heightPx);
}
