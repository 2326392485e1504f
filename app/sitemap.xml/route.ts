import { aboutAddress, partnerAddress, recordAddress, viewAddress } from '../../geo/address';
import { changeDays } from '../../geo/changes';
import { DEFAULT_VIEW } from '../../geo/view';
import { loadAtlas } from '../atlas';
import { loadChanges } from '../changes';
import { siteOrigin } from '../origin';
import { LOCALES, languageAddresses } from '../words';

/** Every page of every language, with the day on which its record last changed. */
export async function GET(): Promise<Response> {
  const { atlas } = loadAtlas();
  if (!atlas) return new Response(null, { status: 503 });
  const origin = await siteOrigin();
  const changedOn = changeDays(loadChanges() ?? []);
  const urls = [
    ...entries(origin, (locale) => viewAddress(DEFAULT_VIEW, locale)),
    ...entries(origin, aboutAddress),
    ...Object.keys(atlas.parties).flatMap((code) =>
      entries(origin, (locale) => partnerAddress(code, locale)),
    ),
    ...[...atlas.partnerships, ...atlas.visits].flatMap(({ id }) =>
      entries(origin, (locale) => recordAddress(id, locale), changedOn.get(id)),
    ),
  ];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
}

/**
 * A page in every language, each naming all of them. Ids, codes and origins hold none of the characters that XML would
 * want escaped.
 */
function entries(origin: string, address: (locale: string) => string, changedOn?: string): string[] {
  const others = Object.entries(languageAddresses(address)).map(
    ([language, path]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${origin}${path}"/>`,
  );
  const rest = (changedOn ? `<lastmod>${changedOn}</lastmod>` : '') + others.join('');
  return LOCALES.map((locale) => `<url><loc>${origin}${address(locale)}</loc>${rest}</url>`);
}
