import { expect, test } from '@playwright/test';
import { shipped } from '../fixtures/shipped';
import { firstLoad, PHONE } from './drivers/firstLoad';

/** Bytes, gzipped, which are the same on every machine; why so many: docs/decisions/0024-budgets-and-load.md. */
const HTML_BYTES = 100_000;
const SCRIPT_BYTES = 180_000;
const STYLE_BYTES = 20_000;

const VIEWS = [
  '/',
  '/ja',
  '/ko',
  '/?pick=eu-japan-sdp',
  '/?pick=borrell-japan-korea-2024-11',
  '/?partner=JP',
];

for (const view of VIEWS)
  for (const [device, headers] of [
    ['desktop', {}],
    ['phone', PHONE],
  ] as const)
    test(`the dashboard stays within its bytes on a ${device}: ${view}`, async ({ request }) => {
      const { html, htmlBytes, scriptBytes, styleBytes } = await firstLoad(request, view, headers);
      expect(html).toContain('data-layout=');
      expect(htmlBytes, 'HTML').toBeLessThan(HTML_BYTES);
      expect(scriptBytes, 'script').toBeLessThan(SCRIPT_BYTES);
      expect(styleBytes, 'style sheets').toBeLessThan(STYLE_BYTES);
      // Else there was nothing to weigh.
      expect(Math.min(htmlBytes, scriptBytes, styleBytes)).toBeGreaterThan(5000);
    });

test('the full facts are no part of the page: they come as one file whose name is of its content', async ({
  request,
}) => {
  const { html } = await firstLoad(request, '/');
  const [address = ''] = html.match(/\/data\/atlas\/[0-9a-f]{12}/) ?? [];
  const answer = await request.get(address);
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  const { version } = await answer.json();
  expect(version).toBe(shipped.version);
  // Of every fact that the table does not show, one stands for all: the address of a source.
  const urls = shipped.partnerships.flatMap(({ sources }) => sources.map(({ url }) => url));
  expect(urls.filter((url) => html.includes(url))).toEqual([]);
});

test('the records are fetched once the page has been seen, and so take nothing from what is to be seen', async ({
  page,
}) => {
  const records = page.waitForResponse(/\/data\/atlas\//);
  await page.goto('/');
  await (await records).finished();
  const { asked, seen } = await page.evaluate(() => ({
    asked: performance.getEntriesByType('resource').find(({ name }) => name.includes('/data/atlas/'))
      ?.startTime,
    seen: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  }));
  expect(asked).toBeGreaterThan(seen ?? Number.POSITIVE_INFINITY);
});
