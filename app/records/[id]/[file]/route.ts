import { CITE_FORMATS, recordFileAddress } from '../../../../geo/address';
import { presentRecordId } from '../../../../geo/presentId';
import { loadAtlas } from '../../../atlas';
import { recordCitationAnswer } from '../../../cite';
import { noSuchFile } from '../../../download';
import { requestOrigin } from '../../../origin';

export { allowAll as OPTIONS } from '../../../download';

type Context = Readonly<{ params: Promise<{ id: string; file: string }> }>;

const FILE = /^(cite|sources)\.([a-z]+)$/;

/** The citation of a record (`cite`) or those of its own sources (`sources`), for a reference manager. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { atlas } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const { id: named, file } = await params;
  const id = presentRecordId(named, atlas);
  const record = [...atlas.partnerships, ...atlas.visits].find((one) => one.id === id);
  const [, what, ending] = FILE.exec(file) ?? [];
  const format = CITE_FORMATS.find((one) => one === ending);
  // Its sources have no reference as plain text: they are none of our works.
  const isKnown = what === 'cite' || (what === 'sources' && format !== 'txt');
  if (!record || !format || !isKnown) return noSuchFile('There is no such record or file.');
  if (record.id !== named)
    return Response.redirect(requestOrigin(request) + recordFileAddress(record.id, what, format), 308);
  return recordCitationAnswer(record, atlas, what, format, request);
}
