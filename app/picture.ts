import pLimit from 'p-limit';
import { pictureAddress } from '../geo/address';
import { parseView } from '../geo/parseView';
import { type PictureRequest, parsePicture } from '../geo/pictureRequest';
import { readQuery } from '../geo/readQuery';
import { scene } from '../geo/scene';
import { viewPicture } from '../geo/still/viewPicture';
import { loadAtlas } from './atlas';
import { lastChangeOn } from './changes';
import { KEPT_SHORTLY } from './download';
import { drawBitmap } from './drawBitmap';
import { entityTag, isFresh } from './entityTag';
import { requestOrigin } from './origin';
import { inFonts } from './pictureFonts';
import { drawStill } from './still';
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
      const known = { origin, asOf: lastChangeOn(atlas.version) };
      return viewPicture(atlas, view, made, words, picture, known, (layout, looks) =>
        drawStill(atlas, view, made, words, layout, looks),
      );
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
