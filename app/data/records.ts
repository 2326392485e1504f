import type { DataFormat } from '../../geo/address';
import { BYTE_ORDER_MARK } from '../../geo/formats/csv';
import { partnershipsCsv } from '../../geo/formats/partnershipsCsv';
import { recordsGeoJson } from '../../geo/formats/recordsGeoJson';
import { visitsCsv } from '../../geo/formats/visitsCsv';
import { formatView } from '../../geo/formatView';
import { onlyFilters } from '../../geo/onlyFilters';
import { type Ignored, parseView } from '../../geo/parseView';
import { readQuery } from '../../geo/readQuery';
import { loadAtlas } from '../atlas';
import { downloadAnswer } from '../download';
import { requestOrigin } from '../origin';
import { wordsOf } from '../words';

/**
 * The records of a type that the filter keys of the address leave, as CSV or GeoJSON. Of the CSV `bom` makes one that Excel
 * knows to be UTF-8. What could not be read of the address is named in the GeoJSON as `notRead`, and in a header.
 */
export function recordsAnswer(format: DataFormat, request: Request): Response {
  const { atlas, address } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const { search, searchParams } = new URL(request.url);
  const { view, ignored } = parseView(readQuery(search), atlas);
  const words = wordsOf('en', atlas);
  const origin = requestOrigin(request);
  const mark = searchParams.has('bom') ? BYTE_ORDER_MARK : '';
  const [folder, ending] = format.split('.');
  const texts: Readonly<Record<DataFormat, () => Iterable<string>>> = {
    'partnerships.geojson': () => recordsGeoJson('partnership', atlas, view, words, ignored),
    'visits.geojson': () => recordsGeoJson('visit', atlas, view, words, ignored),
    'partnerships.csv': () => marked(mark, partnershipsCsv(atlas, view, words, origin)),
    'visits.csv': () => marked(mark, visitsCsv(atlas, view, words, origin)),
  };
  const isCsv = ending === 'csv';
  return downloadAnswer(request, {
    name: `entente-${folder}-${atlas.version}.${ending}`,
    disposition: 'attachment',
    type: isCsv ? 'text/csv; charset=utf-8; header=present' : 'application/geo+json; charset=utf-8',
    // Only a CSV has addresses of pages and a mark, only a GeoJSON what was not read.
    depends: [
      address,
      formatView(onlyFilters(view)),
      ...(isCsv ? [origin, mark] : [JSON.stringify(ignored)]),
    ],
    content: texts[format],
    notRead: ignored.map(inWords),
  });
}

function* marked(mark: string, lines: Iterable<string>): Generator<string> {
  if (mark !== '') yield mark;
  yield* lines;
}

function inWords({ key, value, reason }: Ignored): string {
  return `${key}=${value} (${reason})`;
}
