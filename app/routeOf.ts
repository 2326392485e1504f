import { LOCALES } from './words';

/** The addresses that stand for themselves. */
const PLAIN: ReadonlySet<string> = new Set([
  '/',
  '/about',
  '/cite',
  '/cite.bib',
  '/cite.json',
  '/cite.ris',
  '/cite.txt',
  '/data/partnerships.csv',
  '/data/partnerships.geojson',
  '/data/visits.csv',
  '/data/visits.geojson',
  '/embed',
  '/feed.atom',
  '/healthz',
  '/icon.svg',
  '/oembed',
  '/print',
  '/robots.txt',
  '/sitemap.xml',
  '/still.png',
  '/still.svg',
]);

const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^\/_next\//, '/_next/{file}'],
  [/^\/fonts\/[^/]+\/[^/]+\/[^/]+$/, '/fonts/{file}'],
  [/^\/data\/atlas\/[^/]+$/, '/data/atlas/{version}'],
  [/^\/data\/visits\/[^/]+$/, '/data/visits/{file}'],
  [/^\/partners\/[^/]+$/, '/partners/{code}'],
  [/^\/records\/[^/]+$/, '/records/{id}'],
  [/^\/records\/[^/]+\/[^/]+$/, '/records/{id}/{file}'],
];

/** Which of our addresses a request asks for, for the log: without its language, its query, and what is in its place in braces. */
export function routeOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  const [, language = '', rest = ''] = /^\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  const plain = LOCALES.includes(language) ? rest || '/' : path;
  if (PLAIN.has(plain)) return plain;
  return NAMED.find(([pattern]) => pattern.test(plain))?.[1] ?? 'unknown';
}
