import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { PALETTES } from '../../geo/palette';
import { countPixels, lastColumn } from '../fixtures/pixels';
import { sceneOf } from '../fixtures/shipped';
import { startSite } from '../fixtures/startSite';
import { AtlasPage } from './drivers/AtlasPage';
import { axe } from './drivers/axe';
import { TimeBar } from './drivers/TimeBar';
import { expect, test } from './test';

const BORRELL = 'borrell-japan-korea-2024-11';

/** What a browser says of a file that did not come, and React of a part that therefore failed. */
const NOT_COME =
  /ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|Failed to load|Failed to fetch|ChunkLoadError/;

const WORKER = /maplibre-gl-worker[^/]*\.m?js/;

/** Expects the page to do on the device what it does there, the records being at hand. */
async function expectUsable(atlas: AtlasPage): Promise<void> {
  const { page } = atlas;
  await atlas.searchField.fill('ghana');
  await expect(atlas.summary).toHaveText(sceneOf('q=ghana').summary);
  await atlas.searchField.fill('');
  await atlas.filterBy('Japan');
  await expect(atlas.summary).toHaveText(sceneOf('partner=JP').summary);
  await atlas.openRecord('Borrell in Tokyo, Seoul and the Korean DMZ');
  await atlas.stepper.getByRole('link', { name: 'Next stop' }).click();
  await expect(atlas.stepper).toContainText('1 of 5: Brussels');
  await page.getByRole('link', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
}

/** Touches the map until the page says that it cannot be had. */
async function touchInVain(page: Page): Promise<void> {
  await expect(async () => {
    await page.locator('section [class*="frame"]').dispatchEvent('pointerenter');
    await expect(page.getByText('the live map could not be loaded')).toBeVisible({ timeout: 1000 });
  }).toPass();
}

for (const [what, files] of [
  ['program', /\/_next\/static\/chunks\/.*\.js/],
  ['worker', WORKER],
] as const)
  test(`where the live map’s ${what} does not come, a drawing that follows the filter takes its place, and it is said`, async ({
    atlas,
    page,
  }) => {
    await atlas.open('/');
    await page.route(files, (route) => route.abort());
    await touchInVain(page);
    await expectUsable(atlas);
    const drawing = page.locator('img[src*="partner=JP"]');
    await expect
      .poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    atlas.forgive(NOT_COME);
  });

test('where no program comes but what the page itself names, all else of it stands', async ({
  atlas,
  page,
  request,
}) => {
  const link = '/?partner=JP&compare=KR&pick=eu-japan-sdp';
  const html = await (await request.get(link)).text();
  await page.route(/\/_next\/static\/chunks\/.*\.js/, (route) =>
    html.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  );
  await page.goto(link);
  await expect(page.getByText('This card could not be shown.')).toBeVisible();
  await expect(page.getByText('The table could not be shown.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(atlas.summary).toBeVisible();
  await expect(atlas.rows.first()).toBeVisible();
  atlas.forgive(NOT_COME);
});

test('an embed whose live map does not come keeps its picture', async ({ atlas, page }) => {
  await page.route(WORKER, (route) => route.abort());
  const refused = page.waitForEvent('requestfailed');
  await page.goto('/embed?partner=JP');
  const picture = page.locator('picture img');
  await picture.dispatchEvent('pointerdown');
  await refused;
  await expect(picture).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open in Entente' })).toBeVisible();
  atlas.forgive(NOT_COME);
});

test('where no font comes, page and map are read in those of the device', async ({ atlas, page }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  await atlas.open('/?partner=IN&kind=security-and-defence-partnership');
  await atlas.mapDrawn();
  await expect(atlas.summary).toBeVisible();
  await expect(atlas.mark(/India: seat at New Delhi/)).toBeVisible();
  atlas.forgive(NOT_COME);
  atlas.forgive(/Ignoring the font face|was preloaded using link preload/);
});

test('a browser that does not tell when it has shown the page has the records all the same', async ({
  own: atlas,
}) => {
  const { page } = atlas;
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {};
  });
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Partner country' })).toBeVisible();
});

test('what plays stops while nobody sees it, and does not hurry when it is seen again', async ({
  own: atlas,
}) => {
  const { page } = atlas;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const turn = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await page.clock.install();
  await atlas.open(`/?pick=${BORRELL}`);
  await atlas.stepper.getByRole('button', { name: 'Play the visit' }).click();
  await expect(atlas.stepper).toContainText('1 of 5');
  await turn(true);
  await expect(atlas.stepper.getByRole('button', { name: 'Play the visit' })).toBeVisible();
  const time = new TimeBar(page);
  await turn(false);
  await time.button('Play time').click();
  await expect(time.button('Pause')).toBeVisible();
  await turn(true);
  await expect(time.button('Play time')).toBeVisible();
  const period = await time.field('To').inputValue();
  await page.clock.fastForward('10:00');
  await turn(false);
  await expect(atlas.stepper).toContainText('1 of 5');
  await expect(time.field('To')).toHaveValue(period);
});

test('without a network the page goes on, and says what needs one', async ({ own: atlas }) => {
  const { page } = atlas;
  const context = page.context();
  // Who saves data has nothing fetched in advance.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await atlas.open('/');
  // With the reader's first move come the parts of the page that are not there at first.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await expectUsable(atlas);
  const said = page.getByText('This could not be loaded. Press again once the network is back.');
  await page.getByRole('button', { name: 'Share this view' }).click();
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: 'Commands' }).click();
  await expect(page.getByText('The palette could not be loaded.')).toBeVisible();

  await context.setOffline(false);
  const dialog = await atlas.share();
  await expect(said).toBeHidden();
  await dialog.getByRole('tab', { name: 'Picture' }).click();
  await expect(dialog.getByRole('link', { name: 'PNG' })).toBeVisible();
  await context.setOffline(true);
  await expect(dialog.getByText('The picture is made by the server')).toBeVisible();
  await dialog.getByRole('tab', { name: 'Link' }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue(/partner=JP.*theme=dark/);
  await context.setOffline(false);
  await dialog.getByRole('tab', { name: 'Picture' }).click();
  await expect(dialog.getByRole('link', { name: 'PNG' })).toBeVisible();
  atlas.forgive(NOT_COME);
});

test('without a network the device makes the picture that the server makes', async ({
  atlas,
  page,
  context,
  request,
}) => {
  const program = atlas.pictureProgram();
  await atlas.open('/?partner=MD');
  await atlas.mapDrawn();
  await program;
  await context.setOffline(true);
  await atlas.openRecord('EU–Moldova Security and Defence Partnership');
  const dialog = await atlas.share();
  await dialog.getByRole('tab', { name: 'Picture' }).click();
  const said = dialog.getByRole('status').last();
  await expect(said).toContainText('this device makes the picture');
  expect(await axe(page, { within: '[role="dialog"]' })).toEqual([]);

  const save = async (button: Locator): Promise<[name: string, content: Buffer]> => {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return [download.suggestedFilename(), readFileSync(await download.path())];
  };
  const served = (kind: string, scale = '') =>
    request.get(`/still.${kind}?partner=MD&pick=eu-moldova-sdp&caption=full&height=800${scale}`);
  const [svgName, svg] = await save(dialog.getByRole('link', { name: 'SVG' }));
  expect(svgName).toBe('entente-MD-eu-moldova-sdp.svg');
  // Between the days of a period Node writes thin spaces, and Chromium those of everyday.
  const everyday = (text: string) => text.replaceAll(/[\u2009\u202f]/g, ' ');
  expect(everyday(svg.toString())).toBe(everyday(await (await served('svg')).text()));

  await dialog.getByLabel('Size of the PNG').selectOption('3');
  const [pngName, file] = await save(dialog.getByRole('button', { name: 'PNG' }));
  expect(pngName).toBe('entente-MD-eu-moldova-sdp.png');
  await expect(said).toHaveText('entente-MD-eu-moldova-sdp.png is made and saved.');
  const png = PNG.sync.read(file);
  expect([png.width, png.height]).toEqual([3600, 2400]);
  const model = PNG.sync.read(await (await served('png', '&scale=3')).body());
  for (const color of ['sea', 'land', 'tie'] as const) {
    const count = countPixels(png, PALETTES.light[color]);
    expect(count, color).toBeGreaterThan(1000);
    expect(Math.abs(count / countPixels(model, PALETTES.light[color]) - 1), color).toBeLessThan(0.05);
  }
  // In other letters than those of the server's picture, lines would end elsewhere.
  for (const [color, rows] of [
    ['ink', { top: 0, bottom: 150 }],
    ['soft', { top: 2200, bottom: 2400 }],
  ] as const) {
    const end = lastColumn(model, PALETTES.light[color], rows);
    expect(end, color).toBeGreaterThan(900);
    expect(Math.abs(lastColumn(png, PALETTES.light[color], rows) - end), color).toBeLessThan(8);
  }

  // As where there is no memory for so large a picture.
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
  });
  await dialog.getByRole('button', { name: 'PNG' }).click();
  await expect(said).toContainText('This device could not make the PNG');
  await context.setOffline(false);
  await expect(dialog.getByRole('link', { name: 'PNG' })).toBeVisible();
  atlas.forgive(NOT_COME);
});

test('a server that is started anew in the middle is missed by nobody who does not ask it', async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  const site = await startSite({});
  await atlas.open(`${site.origin}/`);
  await site.stop();
  await expectUsable(atlas);
  const { port } = new URL(site.origin);
  const again = await startSite({}, Number(port));
  try {
    await page.getByText('Download, cite, follow').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'GeoJSON' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^entente-partnerships-[0-9a-f]{12}\.geojson$/);
    expect(await download.failure()).toBeNull();
    await page.reload();
    await expect(atlas.stepper).toContainText('1 of 5: Brussels');
  } finally {
    await again.stop();
  }
});
