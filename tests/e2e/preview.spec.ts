import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { PNG } from 'pngjs';
import { sceneOf, shipped } from '../fixtures/shipped';
import { expect, test } from './test';

/** What the head of a page says: `property` or `name` → content. */
async function headOf(request: APIRequestContext, path: string) {
  const html = await (await request.get(path)).text();
  const unescaped = (text: string) =>
    text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");
  const metas = [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)];
  const said = new Map(metas.map(([, name = '', content = '']) => [name, unescaped(content)]));
  const oembed = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1];
  return { html, said, oembed: unescaped(oembed ?? '') };
}

for (const [path, picture] of [
  ['/', '/still.png'],
  ['/?theme=dark&partner=EU,JP&match=all', '/still.png?partner=EU,JP&match=all&theme=dark'],
  ['/ja?pick=eu-japan-sdp', '/ja/still.png?pick=eu-japan-sdp'],
  ['/records/borrell-japan-korea-2024-11', '/still.png?pick=borrell-japan-korea-2024-11'],
  ['/ko/partners/KR', '/ko/still.png?partner=KR'],
  ['/about', '/still.png'],
] as const)
  test(`${path} tells a chat what it is, and shows it`, async ({ request, baseURL }) => {
    const { html, said, oembed } = await headOf(request, path);
    for (const site of ['og', 'twitter']) {
      expect(said.get(`${site}:title`)).toBeTruthy();
      expect(said.get(`${site}:description`)).toBe(said.get('description'));
      expect(said.get(`${site}:image`)).toBe(`${baseURL}${picture}`);
    }
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(said.get('twitter:card')).toBe('summary_large_image');
    const png = PNG.sync.read(await (await request.get(said.get('og:image') ?? '')).body());
    expect([png.width, png.height].map(String)).toEqual([
      said.get('og:image:width'),
      said.get('og:image:height'),
    ]);
    const answer = await request.get(oembed);
    expect(answer.status()).toBe(200);
    expect((await answer.json()).html).toContain('/embed');
  });

test('a view is told as its page tells it', async ({ request }) => {
  const { name, title, summary } = sceneOf('partner=EU,JP&match=all');
  const { html, said } = await headOf(request, '/?partner=EU,JP&match=all');
  expect(name).toMatch(/^EU and Japan: 2 partnerships, 1 under negotiation, 4 visits, 2018–\d{4}$/);
  expect(said.get('og:title')).toBe(`${name} · Entente`);
  expect(title).toBe(`${summary} · Entente`);
  expect(html).toContain(`<title>${title}</title>`);
  expect(said.get('og:description')).toBe(`${summary}.`);
  // Crawlers may go on to this address, and must find the same view there.
  expect(said.get('og:url')).toMatch(/\/\?partner=EU,JP&match=all$/);
});

test('a link that names a version of the data is told what differs', async ({ request }) => {
  // Without the words that the page brings along for later.
  const said = async (path: string) =>
    (await (await request.get(path)).text()).replace(/<script.*?<\/script>|<!--.*?-->/gs, '');
  const first = await said('/?data=ede9481ea423');
  expect(/This link was made with version ede9481ea423/.test(first)).toBe(true);
  expect(/\d+ records are new/.test(first)).toBe(true);
  const same = await said(`/?data=${shipped.version}`);
  expect(same.includes('The data have not changed since.')).toBe(true);
  expect((await said('/?data=0123456789ab')).includes('does not know that version')).toBe(true);
  expect((await said('/')).includes('This link was made with')).toBe(false);
});

test('only an embed may be framed, sets no cookie, and is small', async ({ request }) => {
  for (const path of ['/', '/records/eu-japan-sdp', '/about', '/print', '/nothing'])
    expect((await request.get(path)).headers()['content-security-policy'], path).toContain(
      "frame-ancestors 'none'",
    );
  for (const path of ['/embed?partner=JP', '/ja/embed', '/embed?static=1']) {
    const response = await request.get(path);
    expect(response.headers()['content-security-policy'], path).toContain("frame-ancestors 'self' *");
    expect(response.headers()).not.toHaveProperty('set-cookie');
    const html = await response.text();
    let bytes = gzipSync(html).length;
    for (const [sheet] of new Set([...html.matchAll(/\/_next\/static\/[^"]+\.css/g)]))
      bytes += gzipSync(await (await request.get(sheet)).body()).length;
    expect(bytes, path).toBeLessThan(60_000);
  }
});

test('a static embed is a page of its own without any script', async ({ request }) => {
  const response = await request.get('/ko/embed?static=1&partner=JP&q=%3Cscript%3E');
  expect(response.headers()['content-security-policy']).not.toContain('script-src');
  const html = await response.text();
  expect(html).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
  expect(html).toContain('lang="ko"');
  expect(html).toContain('href="/ko?partner=JP&amp;q=%3Cscript%3E" target="_blank"');
});
