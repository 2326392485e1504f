import pLimit from 'p-limit';
import { pictureAddress, viewAddress } from '../geo/address';
import { LAYOUT_BOXES, layoutOfBox, layoutScale } from '../geo/layout';
import { PALETTES } from '../geo/palette';
import { parseView } from '../geo/parseView';
import { type PictureRequest, parsePicture } from '../geo/pictureRequest';
import { readQuery } from '../geo/readQuery';
import { scene } from '../geo/scene';
import { pictureLayout } from '../geo/still/pictureLayout';
import { pictureWords } from '../geo/still/pictureWords';
import { stillPicture } from '../geo/still/stillPicture';
import { loadAtlas } from './atlas';
import { lastChangeOn } from './changes';
import { KEPT_SHORTLY } from './download';
import { drawBitmap } from './drawBitmap';
import { entityTag, isFresh } from './entityTag';
import { requestOrigin } from './origin';
import { inFonts } from './pictureFonts';
import { drawStill, LARGER } from './still';
import { wordsOf } from './words';

/** A picture of a view: its drawing is made only when it is asked for. */
type Picture = Readonly<{
  request: PictureRequest;
  locale: string;
  headers: Readonly<Record<string, string>>;
  /** Whether the asker has this very picture already. */
  isKnown: boolean;
  draw: () => string;
}>;

/** The layout that a picture with a caption is composed for; alone and as large as a layout's box it is that one's twin. */
const COMPOSED = { brief: 'preview', full: 'picture', none: null } as const;

/** What the address of a picture asks for: the keys of a link, and those of `parsePicture`; `null` without an atlas. */
async function readPicture(kind: 'svg' | 'png', request: Request, locale: string): Promise<Picture | null> {
  const { atlas, address } = loadAtlas();
  if (!atlas) return null;
  const words = wordsOf(locale, atlas);
  const parameters = readQuery(new URL(request.url).search);
  const { view } = parseView(parameters, atlas);
  const picture = parsePicture(parameters);
  const origin = requestOrigin(request);
  const canonical = pictureAddress(kind, view, words.locale, picture);
  const tag = entityTag([address, origin, canonical]);
  return {
    request: picture,
    locale: words.locale,
    isKnown: isFresh(request.headers.get('if-none-match'), tag),
    headers: { etag: tag, 'content-location': canonical, 'access-control-allow-origin': '*' },
    draw: () => {
      const made = scene(atlas, view, words);
      const palette = PALETTES[view.theme ?? 'light'];
      const link = `${origin}${viewAddress(view, words.locale)}`;
      const said = pictureWords(atlas, view, made, words, { asOf: lastChangeOn(atlas.version), link });
      const layout = pictureLayout(picture.size, said, picture.caption);
      const composed = COMPOSED[picture.caption] ?? layoutOfBox(picture.size);
      // Words keep their size, within what a small picture has room for; in steps, so that drawings are remembered.
      const scale = layoutScale(composed, layout.room);
      const larger =
        Math.round(10 * Math.max(0.3, Math.min(2.5, (layout.unit * LARGER[composed]) / scale))) / 10;
      const drawing = drawStill(atlas, view, made, words, composed, { palette, larger });
      return stillPicture(drawing, LAYOUT_BOXES[composed], picture.size, palette, said, layout);
    },
  };
}

/** Answers with the view that the address asks for as a vector drawing. */
export async function svgAnswer(request: Request, locale: string): Promise<Response> {
  const picture = await readPicture('svg', request, locale);
  if (!picture) return new Response(null, { status: 503 });
  const headers = {
    ...picture.headers,
    'content-type': 'image/svg+xml; charset=utf-8',
    'cache-control': KEPT_SHORTLY,
  };
  return picture.isKnown
    ? new Response(null, { status: 304, headers })
    : new Response(picture.draw(), { headers });
}

/** More than these would only be slower each: a render is busy with one core all the time. */
const AT_ONCE = 2;
/** More than these would wait longer than whoever asks does. */
const WAITING = 60;
const RETRY_AFTER_SECONDS = '5';

/** A bitmap of more pixels takes up to 64 MB while it is made, so that only one at a time may be. */
const LARGE_PIXELS = 3_000_000;

const renders = pLimit(AT_ONCE);
const largeRenders = pLimit(1);

/** Answers with the view that the address asks for as a bitmap; with 503 where too many are asked for at once. */
export async function pngAnswer(request: Request, locale: string): Promise<Response> {
  const picture = await readPicture('png', request, locale);
  if (!picture) return new Response(null, { status: 503 });
  const headers = {
    ...picture.headers,
    'content-type': 'image/png',
    // A preview may be a few minutes old, and is asked for by every reader of a chat.
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
  };
  if (picture.isKnown) return new Response(null, { status: 304, headers });
  const { size, scale } = picture.request;
  const isLarge = size.widthPx * size.heightPx * scale ** 2 > LARGE_PIXELS;
  if (renders.pendingCount + largeRenders.pendingCount >= WAITING) return tooMany();
  const png = await (isLarge ? largeRenders : renders)(() =>
    request.signal.aborted ? null : render(picture),
  );
  return png ? new Response(new Uint8Array(png), { headers }) : tooMany();
}

function tooMany(): Response {
  return new Response(null, {
    status: 503,
    headers: { 'retry-after': RETRY_AFTER_SECONDS, 'cache-control': 'no-store' },
  });
}

function render({ request, locale, draw }: Picture): Promise<Buffer | null> {
  return drawBitmap({ ...inFonts(draw(), locale), zoom: request.scale });
}
