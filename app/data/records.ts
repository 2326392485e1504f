import type { AtlasRecord } from '../../geo/atlas';
import { parseView } from '../../geo/parseView';
import { readQuery } from '../../geo/readQuery';
import { recordsGeoJson } from '../../geo/recordsGeoJson';
import { makeWords } from '../../geo/words';
import { loadAtlas } from '../atlas';
import { wordsTable } from '../words';

/** The records of a type that the filter keys of the address leave, as GeoJSON; `notRead` is what could not be. */
export function downloadGeoJson(type: AtlasRecord['type'], request: Request): Response {
  const { atlas } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const { view, ignored } = parseView(readQuery(new URL(request.url).search), atlas);
  const content = recordsGeoJson(type, atlas, view, makeWords(wordsTable('en', atlas)));
  return Response.json(ignored.length > 0 ? { notRead: ignored, ...content } : content, {
    headers: {
      'content-type': 'application/geo+json; charset=utf-8',
      // Anyone's page may read the facts.
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  });
}
