import { siteOrigin } from '../origin';

/** Everything may be read; the sitemap says what there is. */
export async function GET(): Promise<Response> {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${await siteOrigin()}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
