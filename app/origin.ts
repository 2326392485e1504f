import { headers } from 'next/headers';
import { environment, webOrigin } from './environment';

/**
 * The origin under which readers know this site, for canonical links and the sitemap: ENTENTE_ORIGIN where it is
 * set, else the host that the request asked for, since a reader's own machine needs no setting. What proxies say in
 * headers of their own is not believed: anyone could say it.
 */
export async function siteOrigin(): Promise<string> {
  return originOf(await headers());
}

/** As `siteOrigin`, for a route that holds the request. */
export function requestOrigin(request: Request): string {
  return originOf(request.headers);
}

function originOf(asked: Pick<Headers, 'get'>): string {
  return environment().origin ?? webOrigin(`http://${asked.get('host')}`) ?? 'http://localhost';
}
