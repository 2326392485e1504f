import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const origin = inject('origin');
const ask = (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers });
const cachingOf = async (path: string) => (await ask(path)).headers.get('cache-control');

const FOR_EVER = 'public, max-age=31536000, immutable';
const SHORTLY = 'public, max-age=60, stale-while-revalidate=3600';

/** What caches may keep for a while, and then must ask about. */
const TAGGED = {
  '/data/partnerships.csv?partner=JP': SHORTLY,
  '/data/visits.geojson': SHORTLY,
  '/data/visits/borrell-japan-korea-2024-11.ics': SHORTLY,
  '/feed.atom': SHORTLY,
  '/still.svg?partner=JP': SHORTLY,
  '/still.png?width=300&height=200': 'public, max-age=300, stale-while-revalidate=86400',
  '/cite.bib?partner=JP': 'no-cache',
  '/records/aukus/cite.json': 'no-cache',
};

test.each(Object.entries(TAGGED))('%s says %s, and that nothing is new with 304', async (path, caching) => {
  const first = await ask(path);
  const tag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe(caching);
  expect(tag).toMatch(/^(W\/)?"[\w-]+"$/);
  const again = await ask(path, { 'if-none-match': tag });
  expect(again.status).toBe(304);
  expect(again.headers.get('etag')).toBe(tag);
  expect(again.headers.get('cache-control')).toBe(caching);
  expect(await again.text()).toBe('');
  expect((await ask(path, { 'if-none-match': '"another"' })).status).toBe(200);
});

test('what has a name of its own is kept for ever: every file of the build, the fonts and the atlas', async () => {
  const files = readdirSync(join(inject('build'), '.next/static'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).split('/.next/static/')[1]);
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect(await cachingOf(`/_next/static/${file}`), file).toBe(FOR_EVER);
  const html = await (await ask('/ja')).text();
  const named = /"(\/fonts\/[^"]+\/faces\.css)"/.exec(html)?.[1] ?? '';
  expect(await cachingOf(named)).toBe(FOR_EVER);
  const [address = ''] = /\/data\/atlas\/[0-9a-f]{12}/.exec(html) ?? [];
  expect(await cachingOf(address)).toBe(FOR_EVER);
});

test('an atlas under another name is not kept, nor is a file that is not there', async () => {
  expect(await cachingOf('/data/atlas/0123456789ab')).toBe('no-store');
  expect(await cachingOf('/_next/static/no-such-file.js')).toContain('no-store');
});

test('pages and health are never kept, as each has a nonce or a state of its own', async () => {
  for (const path of ['/', '/ja', '/about', '/records/aukus', '/embed', '/no-such-page', '/healthz'])
    expect(await cachingOf(path), path).toContain('no-store');
});
