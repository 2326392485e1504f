import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import ICAL from 'ical.js';
import { LINK_KEYS } from '../../geo/formatView';
import { hostileData, writeHostileData } from '../fixtures/hostile/data';
import { jsonLdOf, linksOf, markupFaults } from '../fixtures/hostile/markup';
import { send } from '../fixtures/hostile/requests';
import { PAYLOADS } from '../fixtures/hostile/texts';
import { type Site, startSite } from '../fixtures/startSite';
import { AtlasPage } from './drivers/AtlasPage';

// One server for all of them.
test.describe.configure({ mode: 'default' });

let folder: string;
let site: Site;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-hostile-'));
  writeHostileData(folder, hostileData());
  site = await startSite({ ENTENTE_DATA: folder });
});
test.afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

const get = (target: string) => send(site.origin, { method: 'GET', target, headers: {} });

/** Links in which every key has a payload, each key each of them in one of these. */
const LINKS = PAYLOADS.map((_, turn) => {
  const pairs = LINK_KEYS.map(
    (key, index) => [key, PAYLOADS[(index + turn) % PAYLOADS.length] ?? ''] as const,
  );
  return `?${new URLSearchParams(pairs.map(([key, text]) => [key, text]))}`;
});

const PAGES = [
  '/',
  '/?pick=eu-japan',
  '/?pick=pacific&stop=1',
  '/?data=0123456789ab',
  '/records/eu-japan',
  '/records/us-fiji',
  '/records/pacific',
  '/partners/JP',
  '/partners/EU',
  '/about',
  '/cite?pick=pacific',
  '/print',
  '/embed?pick=pacific',
  '/embed?pick=eu-japan&static=1',
];

test('no text of the data and no key of a link becomes markup, in any language', async () => {
  const pages = [
    ...PAGES,
    ...LINKS.map((link) => `/${link}`),
    ...LINKS.slice(0, 6).flatMap((link) =>
      ['/print', '/embed', '/cite'].map((page) => `${page}${link}`).concat(`/embed${link}&static=1`),
    ),
    ...PAGES.flatMap((page) => ['/ja', '/ko'].map((language) => language + page.replace(/^\/(?=\?|$)/, ''))),
  ];
  for (const page of pages) {
    const { status, headers, body } = await get(page);
    expect([status, headers['content-type']], page).toEqual([200, 'text/html; charset=utf-8']);
    expect(markupFaults(body, 'html'), page).toEqual([]);
    for (const data of jsonLdOf(body)) expect(data).toMatchObject({ '@context': 'https://schema.org' });
    for (const { href = '', rel, target } of linksOf(body))
      if (/^https?:/.test(href) && !href.startsWith(site.origin)) {
        expect(rel, `${page}: ${href}`).toBe('noopener noreferrer');
        expect(target, `${page}: ${href}`).toBe('_blank');
      }
  }
});

test('drawings, feeds, maps and calendars are well-formed, and have nothing of a payload in them but text', async () => {
  for (const file of [
    '/still.svg?caption=full',
    '/still.svg?pick=pacific&stop=1&caption=full',
    '/still.svg?pick=eu-japan',
    ...LINKS.map((link) => `/still.svg${link}&caption=full`),
    ...LINKS.slice(0, 3).map((link) => `/feed.atom${link}`),
    '/feed.atom',
    '/ja/feed.atom',
    '/data/visits/pacific.kml',
    '/data/visits/pacific.gpx',
    '/data/visits/fiji.kml',
    '/sitemap.xml',
  ]) {
    const { status, body } = await get(file);
    expect(status, file).toBe(200);
    expect(markupFaults(body, 'xml'), file).toEqual([]);
  }
  const calendar = new ICAL.Component(ICAL.parse((await get('/data/visits/pacific.ics')).body));
  for (const event of calendar.getAllSubcomponents('vevent'))
    expect(event.getFirstPropertyValue('url')).toBe(`${site.origin}/records/pacific`);
  expect((await get('/still.png?pick=pacific&caption=full')).status).toBe(200);
  const oembed = await get(`/oembed?url=${encodeURIComponent(`${site.origin}/records/pacific`)}`);
  const { html } = JSON.parse(oembed.body);
  expect(markupFaults(html, 'html')).toEqual([]);
  expect(html.match(/<\w+/g)).toEqual(['<iframe']);
});

test('in a browser nothing of it runs', async ({ page }) => {
  const atlas = new AtlasPage(page);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    Object.assign(window, { hostile: () => window.alert('hostile') });
  });
  await atlas.open(`${site.origin}/?pick=pacific&stop=1`);
  await expect(atlas.card).toContainText('<script>hostile()</script>');
  await atlas.searchField.fill('<img src=x onerror=hostile()>');
  await expect(atlas.rows.locator('mark').first()).toBeVisible();
  await atlas.command('hostile');
  await expect(atlas.palette.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(`${site.origin}/records/eu-japan`);
  await expect(page.getByRole('main')).toContainText('<script>hostile()</script>');
  await atlas.open(`${site.origin}/${LINKS[0]}`);
  await expect(page.getByText('Part of the link could not be read and was left out:')).toBeVisible();
  expect(dialogs).toEqual([]);
  expect(atlas.complaints).toEqual([]);
});
