import facts from '../fixtures/factIds.json' with { type: 'json' };
import { axeInBothColours } from './drivers/axe';
import { expect, test } from './test';

/** The address of every page that a citation may name. */
const RECORDS = [...facts.partnerships, ...facts.visits];

test('every record has a page of its own, named after it, with its sources, and so has every partner', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const pagesIn = (language: string) =>
    [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+([^<]+)<\/loc>/g)].flatMap(([, path = '']) =>
      path.startsWith(`${language}/records/`) || path.startsWith(`${language}/partners/`) ? path : [],
    );
  const pages = pagesIn('');
  expect(pagesIn('/ja').length, 'in Japanese').toBe(pages.length);
  expect(pagesIn('/ko').length, 'in Korean').toBe(pages.length);
  expect(pages.filter((path) => path.startsWith('/records/')).toSorted()).toEqual(
    RECORDS.map((id) => `/records/${id}`).toSorted(),
  );
  expect(pages.length).toBeGreaterThan(RECORDS.length);
  const titles = new Set<string>();
  for (const path of pages) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const html = await response.text();
    const heading = /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1] ?? '';
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
    expect(heading, path).not.toBe('');
    expect(title, path).toContain(heading);
    titles.add(title);
    expect(html, `${path} names a source`).toMatch(
      /<a href="https?:\/\/[^"]+" target="_blank" rel="noopener noreferrer"/,
    );
    expect(html, `${path} is canonical`).toMatch(new RegExp(`<link rel="canonical" href="[^"]*${path}"/>`));
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data), path).toMatchObject({ '@context': 'https://schema.org' });
  }
  expect(titles.size, 'no two pages have one title').toBe(pages.length);
});

test('the page of the EU–Japan partnership says what a report got wrong, where, and why we say so', async ({
  page,
}) => {
  await page.goto('/records/eu-japan-sdp');
  const corrections = page.getByRole('heading', { name: 'Corrections' }).locator('..');
  await expect(corrections).toContainText('The Japanese foreign minister at the ceremony was Takeshi Iwai.');
  await expect(corrections).toContainText(
    'Caliber.Az, “Japan becomes EU’s first security partner in Indo-Pacific”',
  );
  await expect(corrections).toContainText('He is Takeshi Iwaya.');
  await expect(corrections).toContainText(
    'What was exchanged on 1 November 2024 were the ratification instruments',
  );
  await expect(corrections).toContainText('As shown by: The release of Japan’s foreign ministry');
  await expect(page.getByText('Rests on 3 primary, 2 agency, 1 press')).toBeVisible();
  await expect(page.getByText('It obliges nobody to defend the other.')).toBeVisible();
});

test('the page of the Borrell visit puts the order right, and leads to the partnerships and back', async ({
  page,
}) => {
  await page.goto('/records/borrell-japan-korea-2024-11');
  const corrections = page.getByRole('heading', { name: 'Corrections' }).locator('..');
  await expect(corrections).toContainText('It came first: reported by 12:34 local time');
  await expect(corrections).toContainText('The demilitarised zone was visited on 3 November');
  await page.getByRole('link', { name: 'EU–Japan Security and Defence Partnership' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'EU–Japan Security and Defence Partnership',
  );
  await page.getByRole('link', { name: 'Borrell in Tokyo, Seoul and the Korean DMZ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Borrell in Tokyo, Seoul and the Korean DMZ',
  );
});

test('from a record’s page the map opens with the record picked, and its card leads back', async ({
  atlas,
  page,
}) => {
  await page.goto('/records/aukus');
  await page.getByRole('link', { name: 'Open on the map' }).click();
  await expect(atlas.card.getByRole('heading', { level: 2 })).toContainText('AUKUS');
  await atlas.card.getByRole('link', { name: 'Permanent page' }).click();
  await expect(page).toHaveURL(/\/records\/aukus$/);
});

test('an error is reported with the record’s id, its page and the data’s version filled in', async ({
  page,
  request,
}) => {
  await page.goto('/records/eu-uk-sdp');
  const href = await page.getByRole('link', { name: 'Report an error' }).getAttribute('href');
  const { version } = await (await request.get('/healthz')).json();
  const told = decodeURIComponent(href ?? '');
  expect(told).toContain('subject=Error in eu-uk-sdp');
  expect(told).toContain('/records/eu-uk-sdp');
  expect(told).toContain(version);
});

test('a partner’s page has all its ties and visits by time, what is only negotiated apart', async ({
  page,
}) => {
  await page.goto('/partners/JP');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Japan');
  const years = await page
    .getByRole('heading', { level: 2, name: 'Partnerships', exact: true })
    .locator('..')
    .getByRole('heading', { level: 3 })
    .allInnerTexts();
  expect(years).toEqual(years.toSorted().toReversed());
  expect(years.at(-1)).toBe('1960');
  const prospects = page.getByRole('heading', { name: 'Proposed or negotiated' }).locator('..');
  await expect(
    prospects.getByRole('link', { name: 'EU–Japan Security of Information Agreement' }),
  ).toBeVisible();
});

test('a partner’s code is found in small letters, too, and moves to its one address', async ({ request }) => {
  const response = await request.get('/partners/jp', { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toMatch(/\/partners\/JP$/);
});

for (const path of [
  '/records/no-such-record',
  '/records/__proto__',
  '/partners/ZZ',
  '/records/a/b',
  '/records/%E0%A4%A',
])
  test(`${path} is a 404 with a way back`, async ({ page, request }) => {
    expect((await request.get(path)).status()).toBe(404);
    await page.goto(path).catch(() => null);
    await page.getByRole('link', { name: 'Open the atlas' }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
  });

test('the method page has the version of the data, its words, and every change to it', async ({
  page,
  request,
}) => {
  await page.goto('/about');
  const { version } = await (await request.get('/healthz')).json();
  await expect(page.getByText(`Version of the data: ${version}`)).toBeVisible();
  await expect(
    page.getByRole('row', { name: /Reciprocal access agreement A treaty on the conditions/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('row', { name: /Provisionally applied It is applied, in whole or in part/ }),
  ).toBeVisible();
  const changes = page.getByRole('heading', { name: 'Changes and corrections' }).locator('..');
  await expect(changes.getByRole('listitem').first()).toContainText(`Version ${version}`);
});

test('the dashboard leads to the method page', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('link', { name: 'Method, coverage and corrections' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Method, coverage and corrections');
});

for (const path of [
  '/records/borrell-japan-korea-2024-11',
  '/records/eu-japan-sdp',
  '/partners/EU',
  '/about',
])
  test(`axe finds nothing on ${path}, light and dark`, async ({ page }) => {
    await page.goto(path);
    expect(await axeInBothColours(page)).toEqual([]);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a record’s page is whole', async ({ page }) => {
    await page.goto('/records/borrell-japan-korea-2024-11');
    await expect(page.getByText('9,447 km from Brussels')).toBeVisible();
    await expect(page.getByText('The demilitarised zone was visited on 3 November')).toBeVisible();
    await page.getByRole('link', { name: 'Open on the map' }).click();
    await expect(page.getByRole('article')).toContainText('Borrell in Tokyo');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  for (const path of ['/records/geelong-treaty', '/partners/EU', '/about'])
    test(`${path} does not scroll sideways`, async ({ page }) => {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
});
