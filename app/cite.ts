import type { ReferenceTexts } from '../components/share/References';
import type { CiteFormat } from '../geo/address';
import type { Atlas, AtlasRecord } from '../geo/atlas';
import { bibtex } from '../geo/formats/bibtex';
import { type Citing, type CslItem, citeRecord, citeSources, citeView } from '../geo/formats/citation';
import { apaReference, chicagoReference, plainReference } from '../geo/formats/reference';
import { ris } from '../geo/formats/ris';
import { formatView } from '../geo/formatView';
import { parseView } from '../geo/parseView';
import { readQuery } from '../geo/readQuery';
import type { View } from '../geo/view';
import type { Words } from '../geo/words';
import { loadAtlas } from './atlas';
import { changeDay, latestChangeDay } from './changes';
import { downloadAnswer } from './download';
import { requestOrigin } from './origin';
import { wordsOf } from './words';

const TYPES: Readonly<Record<CiteFormat, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

const WRITERS: Readonly<Record<CiteFormat, (items: readonly CslItem[]) => string>> = {
  bib: bibtex,
  ris,
  json: (items) => `${JSON.stringify(items, null, 2)}\n`,
  txt: (items) =>
    items
      .map((item) => `APA\n${plainReference(apaReference(item))}\n\nChicago\n${chicagoReference(item)}\n`)
      .join('\n'),
};

/** References are in English, as titles and summaries are. */
function citingWords(atlas: Atlas): Words {
  return wordsOf('en', atlas);
}

function citing(origin: string, changedOn: string | null): Citing {
  return { origin, changedOn, accessedOn: new Date().toISOString().slice(0, 10) };
}

/** The citation of a record as of today (UTC). */
export function recordCitation(record: AtlasRecord, atlas: Atlas, origin: string): CslItem {
  return citeRecord(record, atlas, citingWords(atlas), citing(origin, changeDay(record.id)));
}

/** The citation of a view, or of the atlas, as of today (UTC). */
export function viewCitation(view: View, atlas: Atlas, origin: string): CslItem {
  return citeView(view, atlas, citingWords(atlas), citing(origin, latestChangeDay()));
}

/** How bibliographies print a citation. */
export function referenceTexts(item: CslItem): ReferenceTexts {
  return { apa: apaReference(item), chicago: chicagoReference(item) };
}

/** Answers with the citation of the view that the address asks for. */
export function viewCitationAnswer(format: CiteFormat, request: Request): Response {
  const { atlas, address } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const { view } = parseView(readQuery(new URL(request.url).search), atlas);
  const item = viewCitation(view, atlas, requestOrigin(request));
  return citationAnswer(request, format, 'entente', [item], [address, formatView(view)]);
}

/** Answers with the citation of a record, or with those of its own sources. */
export function recordCitationAnswer(
  record: AtlasRecord,
  atlas: Atlas,
  what: 'cite' | 'sources',
  format: CiteFormat,
  request: Request,
): Response {
  const items =
    what === 'sources'
      ? citeSources(record, citingWords(atlas))
      : [recordCitation(record, atlas, requestOrigin(request))];
  return citationAnswer(request, format, what === 'cite' ? record.id : `${record.id}-sources`, items, []);
}

function citationAnswer(
  request: Request,
  format: CiteFormat,
  name: string,
  items: readonly CslItem[],
  depends: readonly (string | null)[],
): Response {
  return downloadAnswer(request, {
    name: `${name}.${format}`,
    disposition: format === 'txt' ? 'inline' : 'attachment',
    type: TYPES[format],
    // They name the day of access.
    isOfToday: true,
    // The items are small, and say all: version, days and addresses.
    depends: [...depends, JSON.stringify(items)],
    content: () => [WRITERS[format](items)],
  });
}
