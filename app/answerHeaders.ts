/** Of what is no page nothing may run, load or be framed, whatever a browser takes it for. */
const NO_DOCUMENT = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** None of these is anything that an atlas asks a device for. */
const DENIED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

const ALWAYS = {
  'content-security-policy': NO_DOCUMENT,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': DENIED.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/** Pages of other sites may show or read these: pictures, facts, citations, feeds. */
const OPEN = { 'cross-origin-resource-policy': 'cross-origin' };
/** One that is opened by itself is a document, and may do even less. */
const PICTURE = { ...OPEN, 'content-security-policy': `${NO_DOCUMENT}; sandbox` };

/** A page that isolates itself may show only frames that do so too, and such a frame only workers whose files say it. */
const ISOLATED = { 'cross-origin-embedder-policy': 'require-corp' };

const BY_ROUTE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // The map's worker lives by the policy of its own file.
  '/_next/{file}': {
    ...ISOLATED,
    'content-security-policy': `${NO_DOCUMENT}; script-src 'self'; connect-src 'self'`,
  },
  '/embed': { ...OPEN, ...ISOLATED },
  '/still.png': PICTURE,
  '/still.svg': PICTURE,
  '/icon.svg': PICTURE,
  '/cite.bib': OPEN,
  '/cite.json': OPEN,
  '/cite.ris': OPEN,
  '/cite.txt': OPEN,
  '/data/partnerships.csv': OPEN,
  '/data/partnerships.geojson': OPEN,
  '/data/visits.csv': OPEN,
  '/data/visits.geojson': OPEN,
  '/data/visits/{file}': OPEN,
  '/feed.atom': OPEN,
  '/oembed': OPEN,
  '/records/{id}/{file}': OPEN,
};

/**
 * What every answer says for a reader's safety, errors included; proxy.ts gives pages a policy of their own in the place of this one.
 *
 * @param route as `routeOf` names it
 * @param isSecure whether the reader came by TLS: two years of nothing else are for those alone
 */
export function answerHeaders(route: string, isSecure: boolean): Readonly<Record<string, string>> {
  return {
    ...ALWAYS,
    ...(Object.hasOwn(BY_ROUTE, route) ? BY_ROUTE[route] : {}),
    // Not for the subdomains of our host, which may be none of ours.
    ...(isSecure ? { 'strict-transport-security': 'max-age=63072000' } : {}),
  };
}
