import { embedTarget, oembedAnswer } from '../../geo/oembed';
import { loadAtlas } from '../atlas';
import { requestOrigin } from '../origin';
import { LOCALES, wordsOf } from '../words';

/**
 * What a site may show in the place of a link of ours, as oEmbed 1.0 has it: 400 for a question that is none, 404 for an address
 * that is not ours, 501 for any format but JSON.
 */
export async function GET(request: Request): Promise<Response> {
  const { atlas } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const { searchParams } = new URL(request.url);
  const url = searchParams.get('url');
  const width = sideOf(searchParams.get('maxwidth'));
  const height = sideOf(searchParams.get('maxheight'));
  if (url === null || !URL.canParse(url) || width === null || height === null)
    return new Response(null, { status: 400 });
  if ((searchParams.get('format') ?? 'json') !== 'json') return new Response(null, { status: 501 });
  const origin = requestOrigin(request);
  const target = embedTarget(url, new URL(origin).host, LOCALES, atlas);
  if (!target) return new Response(null, { status: 404 });
  const words = wordsOf(target.locale, atlas);
  return Response.json(oembedAnswer(target, origin, { width, height }, atlas, words), {
    headers: {
      // Anyone's page may ask.
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=3600',
    },
  });
}

/** A side that must not be exceeded, in pixels; `null` for what is no such number. */
function sideOf(written: string | null): number | null {
  if (written === null) return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : null;
}
