import { type Box, boxZoom, LINK_BOX, linkZoom } from './boxZoom';
import { cameraHeightPx } from './globeView';

/**
 * How a page gives room to its map: beside the panel (`wide`), between it and a card (`beside`), in a column
 * (`narrow`), above a card in it (`strip`); as a picture by itself; or as one that will be shown small (`preview`).
 */
export type Layout = 'wide' | 'beside' | 'narrow' | 'strip' | 'picture' | 'preview';

/**
 * The box that the map of a layout is composed for. Its room on the page, whatever its size, shows the picture of
 * this box, as large as fits, and what lies around it: so that a drawing made before anybody knows the size of
 * the window is the live map's twin in every window (docs/decisions/0008).
 */
export const LAYOUT_BOXES: Readonly<Record<Layout, Box>> = {
  wide: { widthPx: 1000, heightPx: 720 },
  beside: { widthPx: 640, heightPx: 720 },
  narrow: { widthPx: 400, heightPx: 320 },
  strip: { widthPx: 400, heightPx: 180 },
  picture: LINK_BOX,
  // Small, so that lines and marks are large in it.
  preview: { widthPx: 420, heightPx: 345 },
};

/** The layout whose box is of this very size, or a picture's. */
export function layoutOfBox({ widthPx, heightPx }: Box): Layout {
  const same = (layout: Layout) =>
    LAYOUT_BOXES[layout].widthPx === widthPx && LAYOUT_BOXES[layout].heightPx === heightPx;
  return (Object.keys(LAYOUT_BOXES) as Layout[]).find(same) ?? 'picture';
}

/** How many times as large as its layout's box the picture is in a room. */
export function layoutScale(layout: Layout, room: Box): number {
  const box = LAYOUT_BOXES[layout];
  return Math.min(Math.max(room.widthPx, 1) / box.widthPx, Math.max(room.heightPx, 1) / box.heightPx);
}

/** The zoom in the box of a layout that shows the ground a link of this zoom is about. */
export function layoutZoom(zoom: number, layout: Layout): number {
  const { widthPx, heightPx } = LAYOUT_BOXES[layout];
  return boxZoom(zoom, widthPx, heightPx);
}

/** The map's zoom in a room of a layout, for a link's. */
export function roomZoom(zoom: number, layout: Layout, room: Box): number {
  return layoutZoom(zoom, layout) + Math.log2(layoutScale(layout, room));
}

/** The zoom that a link carries for a map's in a room: the inverse of `roomZoom`. */
export function roomLinkZoom(zoom: number, layout: Layout, room: Box): number {
  const { widthPx, heightPx } = LAYOUT_BOXES[layout];
  return linkZoom(zoom - Math.log2(layoutScale(layout, room)), widthPx, heightPx);
}

/**
 * The vertical field of view of a map, in degrees, with which its camera is as far from the ground as in the box of
 * its layout, scaled: then the globe is the same picture at every size.
 *
 * @param heightPx of the whole map, of which the room is a part
 */
export function fieldOfView(layout: Layout, room: Box, heightPx: number): number {
  const distancePx = cameraHeightPx(LAYOUT_BOXES[layout].heightPx) * layoutScale(layout, room);
  return (2 * Math.atan(heightPx / 2 / distancePx) * 180) / Math.PI;
}
