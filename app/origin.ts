import { headers } from 'next/headers';

/** A host name with an optional port, as a Host header may have it. */
const HOST = /^(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?$/i;

/**
 * The origin under which readers know this site, for canonical links and the sitemap: ENTENTE_ORIGIN where it is
 * set, else what the request says of itself, since a reader's own machine needs no setting.
 */
export async function siteOrigin(): Promise<string> {
  const set = process.env.ENTENTE_ORIGIN;
  if (set && URL.canParse(set)) return new URL(set).origin;
  const sent = await headers();
  const host = sent.get('x-forwarded-host') ?? sent.get('host') ?? '';
  const scheme = sent.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return HOST.test(host) ? `${scheme}://${host}` : 'http://localhost';
}
