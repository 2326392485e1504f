import { visitFileAddress } from '../../../../geo/address';
import { visitGpx } from '../../../../geo/formats/visitGpx';
import { visitIcs } from '../../../../geo/formats/visitIcs';
import { visitKml } from '../../../../geo/formats/visitKml';
import { presentRecordId } from '../../../../geo/presentId';
import { loadAtlas } from '../../../atlas';
import { changeDay } from '../../../changes';
import { downloadAnswer, noSuchFile } from '../../../download';
import { requestOrigin } from '../../../origin';
import { wordsOf } from '../../../words';

export { allowAll as OPTIONS } from '../../../download';

type Context = Readonly<{ params: Promise<{ file: string }> }>;

const FILE = /^([a-z0-9-]+)\.(ics|kml|gpx)$/;

const FORMATS = {
  ics: { make: visitIcs, type: 'text/calendar; charset=utf-8' },
  kml: { make: visitKml, type: 'application/vnd.google-earth.kml+xml; charset=utf-8' },
  gpx: { make: visitGpx, type: 'application/gpx+xml; charset=utf-8' },
} as const;

/** One visit as a calendar (`.ics`), as KML or as GPX. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { atlas, address } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const [, named = '', ending = ''] = FILE.exec((await params).file) ?? [];
  const id = presentRecordId(named, atlas);
  const visit = atlas.visits.find((one) => one.id === id);
  if (!visit || (ending !== 'ics' && ending !== 'kml' && ending !== 'gpx'))
    return noSuchFile('There is no such visit.');
  const origin = requestOrigin(request);
  if (visit.id !== named) return Response.redirect(origin + visitFileAddress(visit.id, ending), 308);
  const changedOn = changeDay(visit.id);
  const { make, type } = FORMATS[ending];
  return downloadAnswer(request, {
    name: `${visit.id}.${ending}`,
    disposition: 'attachment',
    type,
    depends: [address, origin, changedOn],
    content: () => [make(visit, atlas, wordsOf('en', atlas), { origin, changedOn })],
  });
}
