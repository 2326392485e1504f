import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './test';

/** A newsroom's page on another port, with a frame in it that does as the README says. */
const article = (src: string) => `<!doctype html><meta charset="utf-8"><title>Article</title>
<body style="margin:0"><p style="height:300px">Above</p>
<iframe id="entente" src="${src}" width="100%" height="500" frameborder="0"></iframe>
<p style="height:2000px">Below</p>
<script>
const frame = document.getElementById('entente');
window.heights = [];
addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.data?.type !== 'entente:height') return;
  window.heights.push([event.origin, event.data.height]);
  frame.height = event.data.height;
});
</script>`;

let newsroom: Server;
let address: string;

test.beforeAll(async ({ baseURL }) => {
  newsroom = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(article(`${baseURL}${request.url}`));
  });
  await new Promise<void>((resolve) => newsroom.listen(0, resolve));
  address = `http://localhost:${(newsroom.address() as AddressInfo).port}`;
});

test.afterAll(() => newsroom.close());

const heights = (page: Page): Promise<[string, number][]> => page.evaluate('window.heights');

test('an embed in a foreign page tells its height, lets the page scroll past, and keeps nothing', async ({
  page,
  context,
  baseURL,
}) => {
  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto(`${address}/embed?partner=JP`);
  const frame = page.frameLocator('#entente');
  await expect(frame.getByRole('heading', { name: /^Japan: / })).toBeVisible();
  await expect(frame.getByRole('img')).toBeVisible();

  await expect.poll(async () => (await heights(page)).length).toBeGreaterThan(0);
  const first = (await heights(page)).at(-1);
  expect(first?.[0]).toBe(baseURL);
  const isAsHigh = async () =>
    (await page.locator('#entente').evaluate((frame) => frame.clientHeight)) ===
    (await heights(page)).at(-1)?.[1];
  await expect.poll(isAsHigh).toBe(true);
  await page.setViewportSize({ width: 500, height: 700 });
  await expect.poll(async () => (await heights(page)).at(-1)?.[1]).toBeLessThan(first?.[1] ?? 0);

  // It comes by itself, once it has been in sight for a while.
  await expect(frame.locator('[data-drawn="true"]')).toBeVisible({ timeout: 45_000 });
  await page.mouse.move(250, 450);
  await page.mouse.wheel(0, 240);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await expect(frame.getByText('Use Ctrl + scroll to zoom the map')).toBeVisible();

  const kept = await page.frames()[1]?.evaluate(() => localStorage.length + sessionStorage.length);
  expect(kept).toBe(0);
  expect(await context.cookies()).toEqual([]);
  await expect(frame.getByRole('link', { name: 'Open in Entente' })).toHaveAttribute('target', '_blank');
});

test('a static embed is shown in a foreign page, and a dashboard is refused there', async ({
  page,
  baseURL,
  violations,
}) => {
  await page.goto(`${address}/embed?partner=JP&static=1`);
  const frame = page.frameLocator('#entente');
  await expect(frame.getByRole('heading', { name: /^Japan: / })).toBeVisible();
  const painted = () =>
    frame.getByRole('img', { name: /Japan/ }).evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(painted).toBeGreaterThan(300);

  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await page.goto(`${address}/?partner=JP`);
  expect((await refused).text()).toContain(`${baseURL}/`);
  await expect(page.frameLocator('#entente').getByRole('heading')).toHaveCount(0);
  violations.splice(0);
});
