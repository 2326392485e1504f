import { type Box, LINK_BOX } from './boxZoom';
import type { LinkParameters } from './readQuery';
import type { Caption } from './still/pictureLayout';

/** What the address of a picture asks for besides its view. */
export type PictureRequest = Readonly<{
  size: Box;
  /** How many pixels of a bitmap stand for one of the size. */
  scale: number;
  caption: Caption;
}>;

export const DEFAULT_PICTURE: PictureRequest = { size: LINK_BOX, scale: 1, caption: 'brief' };

/** The sides that a picture may have, in pixels, and how often a bitmap may have each of them. */
const LEAST_SIDE = 200;
const MOST_SIDE = 4000;
const MOST_SCALE = 4;

/** So many pixels a bitmap has at most: its scale is lowered until it has no more. */
export const MOST_PIXELS = 16_000_000;

/**
 * Reads the keys of a picture: `width` and `height`, whole pixels; `scale`, from 1 to 4; `caption=full`, or `bare` for the map
 * alone. What cannot be read is as if it were not there, and what is too much is made less.
 */
export function parsePicture(parameters: LinkParameters): PictureRequest {
  const first = (key: string): string | undefined => [parameters[key] ?? []].flat()[0];
  const number = (key: string, form: RegExp, least: number, most: number, otherwise: number): number => {
    const written = first(key);
    return written !== undefined && form.test(written)
      ? Math.max(least, Math.min(most, Number(written)))
      : otherwise;
  };
  const size: Box = {
    widthPx: number('width', /^\d{1,5}$/, LEAST_SIDE, MOST_SIDE, LINK_BOX.widthPx),
    heightPx: number('height', /^\d{1,5}$/, LEAST_SIDE, MOST_SIDE, LINK_BOX.heightPx),
  };
  const most = Math.sqrt(MOST_PIXELS / size.widthPx / size.heightPx);
  const scale = Math.min(most, number('scale', /^\d(\.\d{1,2})?$/, 1, MOST_SCALE, 1));
  return {
    size,
    // 2.51 * 100 is a little less than 251.
    scale: Math.floor(scale * 100 + 1e-6) / 100,
    caption: first('bare') !== undefined ? 'none' : first('caption') === 'full' ? 'full' : 'brief',
  };
}

/** The keys of a picture in their order, to be put behind those of its view: only what differs from the default. */
export function formatPicture({ size, scale, caption }: PictureRequest): string {
  const { widthPx, heightPx } = DEFAULT_PICTURE.size;
  return [
    caption === 'none' ? 'bare' : caption === 'full' ? 'caption=full' : null,
    size.widthPx === widthPx ? null : `width=${Math.round(size.widthPx)}`,
    size.heightPx === heightPx ? null : `height=${Math.round(size.heightPx)}`,
    scale === 1 ? null : `scale=${scale}`,
  ]
    .filter((part) => part !== null)
    .join('&');
}
