import { aboutAddress, partnerAddress, recordAddress, viewAddress } from '../../geo/address';
import { changeDays } from '../../geo/changes';
import { DEFAULT_VIEW } from '../../geo/view';
import { loadAtlas } from '../atlas';
import { loadChanges } from '../changes';
import { siteOrigin } from '../origin';
import { LOCALES } from '../words';

/** Every page of every language, with the day on which its record last changed. */
export async function GET(): Promise<Response> {
  const { atlas } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const origin = await siteOrigin();
  const changedOn = changeDays(loadChanges() ?? []);
  const urls = LOCALES.flatMap((locale) => [
    entry(origin + viewAddress(DEFAULT_VIEW, locale)),
    entry(origin + aboutAddress(locale)),
    ...Object.keys(atlas.parties).map((code) => entry(origin + partnerAddress(code, locale))),
    ...[...atlas.partnerships, ...atlas.visits].map(({ id }) =>
      entry(origin + recordAddress(id, locale), changedOn.get(id)),
    ),
  ]);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
}

/** Ids, codes and origins hold none of the characters that XML would want escaped. */
function entry(url: string, changedOn?: string): string {
  return `<url><loc>${url}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}</url>`;
}
