import { atomFeed } from '../../../geo/formats/atomFeed';
import { formatView } from '../../../geo/formatView';
import { onlyFilters } from '../../../geo/onlyFilters';
import { parseView } from '../../../geo/parseView';
import { readQuery } from '../../../geo/readQuery';
import { loadAtlas } from '../../atlas';
import { loadChanges } from '../../changes';
import { downloadAnswer } from '../../download';
import { requestOrigin } from '../../origin';
import { wordsOf } from '../../words';

export { allowAll as OPTIONS } from '../../download';

type Context = Readonly<{ params: Promise<{ locale: string }> }>;

/** The records that have come in or changed among those that the filter keys of the address leave, as an Atom feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { atlas, address } = loadAtlas();
  const changes = loadChanges();
  // Without its log the feed would say that nothing has happened.
  if (!atlas || !changes) return new Response(null, { status: 503 });
  const words = wordsOf((await params).locale, atlas);
  const { view } = parseView(readQuery(new URL(request.url).search), atlas);
  const origin = requestOrigin(request);
  return downloadAnswer(request, {
    name: 'feed.atom',
    disposition: 'inline',
    type: 'application/atom+xml; charset=utf-8',
    depends: [address, words.locale, formatView(onlyFilters(view)), origin, JSON.stringify(changes)],
    content: () => [atomFeed(changes, atlas, view, words, origin)],
  });
}
