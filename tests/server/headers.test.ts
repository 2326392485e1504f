import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type RunningServer, startServer } from './startServer';

const origin = inject('origin');

/** Asks as a proxy that speaks TLS with the reader does. */
const ask = (path: string, headers: Record<string, string> = {}, from = origin) =>
  fetch(from + path, { redirect: 'manual', headers: { 'x-forwarded-proto': 'https', ...headers } });

const known = new Map<string, Promise<Headers>>();

/** What an answer says of itself. */
function headersOf(path: string): Promise<Headers> {
  const answer =
    known.get(path) ??
    ask(path).then(async (response) => {
      await response.arrayBuffer();
      return response.headers;
    });
  known.set(path, answer);
  return answer;
}

const PAGES = [
  '/',
  '/?pick=aukus&partner=JP',
  '/ja',
  '/ko/about',
  '/about',
  '/records/aukus',
  '/partners/JP',
  '/cite',
  '/print',
  '/no-such-page',
  '/records/no-such-record',
  '/%E0%A4%A',
  '/xx/about',
];
const EMBEDS = ['/embed?partner=JP', '/embed?static=1', '/ja/embed'];
const OPEN_FILES = [
  '/still.svg',
  '/ja/still.svg?partner=JP',
  '/still.png?width=300&height=200',
  '/icon.svg',
  '/data/partnerships.csv',
  '/data/visits.geojson',
  '/data/visits/borrell-japan-korea-2024-11.ics',
  '/data/visits/no-such-visit.ics',
  '/records/aukus/cite.bib',
  '/cite.json',
  '/feed.atom',
  '/ja/feed.atom',
  '/oembed?url=',
];
const OWN_FILES = ['/data/atlas/any', '/fonts/ja/any/any', '/healthz', '/robots.txt', '/sitemap.xml'];
const MOVES = ['/en/about', '/partners/jp', '//no-host', '/about/'];

/** A script, a style sheet, a font, the map's worker and its ground, by the names that this build gave them. */
const files = readdirSync(join(inject('build'), '.next/static'), { recursive: true, encoding: 'utf8' });
const named = (ending: RegExp) => `/_next/static/${files.find((file) => ending.test(file)) ?? ending}`;
const assets = [
  ...[/\.js$/, /\.css$/, /\.woff2$/, /worker.*\.m?js$/, /\.pmtiles$/].map(named),
  '/_next/static/no-such-file.js',
  '/_next/no-such-thing',
  '/_next/image?url=%2Ficon.svg&w=64&q=75',
];

test('scripts, styles, fonts and the map are served as such, and no picture is made smaller on demand', async () => {
  const answers = await Promise.all(assets.map((path) => ask(path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404, 404, 404]);
});

test('an address with a broken escape is a missing one', async () => {
  for (const path of ['/%', '/%E0%A4%A', '/%/missing', '/ja/%FF', '/records/%', '/data/%'])
    expect((await ask(path)).status, path).toBe(404);
});

describe('every answer', () => {
  const all = () => [...PAGES, ...EMBEDS, ...OPEN_FILES, ...OWN_FILES, ...MOVES, ...assets];

  test('sets no cookie, names its type alone, sends no address on, and asks a device for nothing', async () => {
    for (const path of all()) {
      const headers = await headersOf(path);
      expect(headers.get('set-cookie'), path).toBeNull();
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
      expect(headers.get('permissions-policy'), path).toContain('geolocation=()');
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('x-powered-by'), path).toBeNull();
      expect(headers.get('server'), path).toBeNull();
    }
  });

  test('has a policy that begins with nothing and takes back no word of it', async () => {
    for (const path of all()) {
      const policy = (await headersOf(path)).get('content-security-policy') ?? '';
      expect(policy, path).toMatch(/^default-src 'none'; /);
      expect(policy, path).not.toMatch(/unsafe-|blob:|https?:/);
      expect(policy, path).toContain("base-uri 'none'");
      expect(policy, path).toMatch(/frame-ancestors '(none|self)'/);
    }
  });

  test('asks for TLS alone where the reader came by it, and only there', async () => {
    for (const path of all()) {
      expect((await headersOf(path)).get('strict-transport-security'), path).toBe('max-age=63072000');
      const plain = await ask(path, { 'x-forwarded-proto': 'http' });
      expect(plain.headers.get('strict-transport-security'), path).toBeNull();
    }
    const direct = await fetch(`${origin}/about`);
    expect(direct.headers.get('strict-transport-security')).toBeNull();
  });
});

describe('of other sites', () => {
  test('pages may show and read pictures, facts, citations, feeds and embeds', async () => {
    for (const path of [...OPEN_FILES, ...EMBEDS])
      expect((await headersOf(path)).get('cross-origin-resource-policy'), path).toBe('cross-origin');
  });

  test('none may load anything else', async () => {
    for (const path of [...PAGES, ...OWN_FILES, ...MOVES, ...assets])
      expect((await headersOf(path)).get('cross-origin-resource-policy'), path).toBe('same-origin');
  });

  test('whoever may frame an embed, nobody frames anything else', async () => {
    for (const path of EMBEDS) {
      const headers = await headersOf(path);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self' *");
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    }
    for (const path of [...PAGES, ...OPEN_FILES, ...OWN_FILES, ...assets])
      expect((await headersOf(path)).get('content-security-policy'), path).toContain(
        "frame-ancestors 'none'",
      );
  });
});

test('the map’s worker may run in an embed, and ask for the map’s files', async () => {
  const headers = await headersOf(named(/worker.*\.m?js$/));
  expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  expect(headers.get('content-security-policy')).toContain("; script-src 'self'; connect-src 'self'");
});

test('a picture that is opened by itself is a document without any rights', async () => {
  for (const path of ['/still.svg', '/ja/still.svg', '/icon.svg']) {
    expect((await headersOf(path)).get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    );
  }
});

/** What Mozilla's HTTP Observatory tests, one by one, on the page that it would be given. */
describe('the Observatory would find', () => {
  let headers: Headers;
  let html: string;
  beforeAll(async () => {
    const answer = await ask('/');
    headers = answer.headers;
    html = await answer.text();
  });

  test('a content security policy by nonce, another one each time, that covers everything', async () => {
    const policy = headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'nonce-([\w+/=]{22,})' 'strict-dynamic'/.exec(policy)?.[1] ?? '';
    expect(nonce).not.toBe('');
    for (const part of [
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split('; ')).toContain(part);
    for (const [script] of html.matchAll(/<script\b[^>]*>/g))
      expect(script).toMatch(/nonce="|type="application\/ld\+json"/);
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
    expect(html).not.toMatch(/<[a-z]+[^>]*\son[a-z]+=/);
    expect((await ask('/')).headers.get('content-security-policy')).not.toContain(nonce);
  });

  test('no cookie', () => expect(headers.getSetCookie()).toEqual([]));

  test('no page that another origin may read, whatever it says it is', async () => {
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const asked = await ask('/', { origin: 'https://evil.example' });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    const facts = await ask('/data/partnerships.csv', { origin: 'https://evil.example' });
    expect(facts.headers.get('access-control-allow-origin')).toBe('*');
    expect(facts.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('no redirection off the site', async () => {
    for (const path of MOVES) {
      const answer = await ask(path, { 'x-forwarded-host': 'evil.example' });
      expect(answer.status, path).toBe(308);
      expect(new URL(answer.headers.get('location') ?? '', origin).origin, path).toBe(origin);
    }
  });

  test('a referrer policy that keeps what a reader looks at', () =>
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin'));

  test('strict transport security of more than half a year', () => {
    const seconds = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]);
    expect(seconds).toBeGreaterThan(15_768_000);
  });

  test('no need of subresource integrity, as every script and style is of the origin', () => {
    const loaded = [...html.matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="([^"]+)"[^>]*>/g)].filter(
      ([tag]) => !/rel="(?:canonical|alternate|expect)"/.test(tag),
    );
    expect(loaded.length).toBeGreaterThan(3);
    for (const [tag, address] of loaded) expect(address, tag).toMatch(/^\/(?!\/)/);
  });

  test('types that are not guessed', () => expect(headers.get('x-content-type-options')).toBe('nosniff'));

  test('frames refused, by policy', () =>
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'"));

  test('resources that other origins cannot take', () =>
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin'));
});

describe('a server that is told its origin', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(inject('build'), {
      HOSTNAME: 'localhost',
      ENTENTE_ORIGIN: 'https://atlas.example.org',
      ENTENTE_FRAME_ANCESTORS: 'https://news.example',
    });
    return () => void server.stop();
  });

  test('asks for TLS even where the proxy does not say how the reader came, and names itself so', async () => {
    const answer = await fetch(`${server.origin}/about`);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000');
    expect(await answer.text()).toContain('<link rel="canonical" href="https://atlas.example.org/about"/>');
  });

  test('serves its pages behind TLS on the loopback address alone, too', async () => {
    for (const path of ['/', '/ja', '/still.svg', '/embed?static=1'])
      expect((await ask(path, {}, server.origin)).status, path).toBe(200);
  });

  test('lets only those frame an embed whom it is told', async () => {
    const { headers } = await ask('/embed', {}, server.origin);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self' https://news.example;");
  });
});
