import { viewAddress } from '../address';
import type { Atlas } from '../atlas';
import type { FuzzyDate } from '../fuzzyDate';
import { LAYOUT_BOXES, type Layout, layoutOfBox, layoutScale } from '../layout';
import { PALETTES, type Palette } from '../palette';
import type { PictureRequest } from '../pictureRequest';
import type { Scene } from '../scene';
import type { View } from '../view';
import type { Words } from '../words';
import { pictureLayout } from './pictureLayout';
import { pictureWords } from './pictureWords';
import { LARGER } from './stillOfView';
import { stillPicture } from './stillPicture';

/** The layout that a picture with a caption is composed for; alone and as large as a layout's box it is that one's twin. */
const COMPOSED = { brief: 'preview', full: 'picture', none: null } as const;

/** Draws the map of a picture, as what stands inside of an `<svg>` of the layout's box, in colours that are written out. */
type DrawMap = (layout: Layout, looks: Readonly<{ palette: Palette; larger: number }>) => string;

/**
 * A view as a picture by itself: the text of an SVG file. The server and the page make it of the same, and so make the same.
 *
 * @param origin where the site is, which the picture names with the view's link
 * @param asOf the day on which the data came to their version, where it is known
 */
export function viewPicture(
  atlas: Atlas,
  view: View,
  scene: Scene,
  words: Words,
  { size, caption }: PictureRequest,
  { origin, asOf }: Readonly<{ origin: string; asOf: FuzzyDate | null }>,
  drawMap: DrawMap,
): string {
  const palette = PALETTES[view.theme ?? 'light'];
  const link = `${origin}${viewAddress(view, words.locale)}`;
  const said = pictureWords(atlas, view, scene, words, { asOf, link });
  const layout = pictureLayout(size, said, caption);
  const composed = COMPOSED[caption] ?? layoutOfBox(size);
  // Words keep their size, within what a small picture has room for; in steps, so that drawings are remembered.
  const scale = layoutScale(composed, layout.room);
  const larger = Math.round(10 * Math.max(0.3, Math.min(2.5, (layout.unit * LARGER[composed]) / scale))) / 10;
  const drawing = drawMap(composed, { palette, larger });
  return stillPicture(drawing, LAYOUT_BOXES[composed], size, palette, said, layout);
}
