import { parseView } from '../../../../geo/parseView';
import { readQuery } from '../../../../geo/readQuery';
import { scene } from '../../../../geo/scene';
import { loadAtlas } from '../../../atlas';
import { staticEmbed } from '../../../staticEmbed';
import { wordsOf } from '../../../words';

type Context = Readonly<{ params: Promise<{ locale: string }> }>;

/** The view without the frame and without script; proxy.ts leads here whoever asks for that. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { atlas } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const words = wordsOf((await params).locale, atlas);
  const { view } = parseView(readQuery(new URL(request.url).search), atlas);
  return new Response(staticEmbed(view, scene(atlas, view, words), words), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
