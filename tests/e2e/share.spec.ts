import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { sceneOf, shipped } from '../fixtures/shipped';
import { AtlasPage } from './drivers/AtlasPage';
import { axe } from './drivers/axe';
import { expect, test } from './test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a link that is sent opens the same view in another browser', async ({
  atlas,
  page,
  browser,
  baseURL,
}) => {
  await atlas.open('/?partner=KR&q=borrell');
  await atlas.openRecord('Borrell in Tokyo, Seoul and the Korean DMZ');
  await page.getByRole('link', { name: 'Flat' }).click();
  await page.getByRole('link', { name: 'Dark colours' }).click();
  await page.getByRole('columnheader', { name: 'Record' }).first().getByRole('link').click();
  await atlas.card.getByRole('link', { name: 'Next stop' }).click();
  await expect(atlas.stepper).toContainText('1 of 5');
  await atlas.mapDrawn();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/map=/);
  await atlas.mapDrawn();

  const share = await atlas.share();
  await share.getByRole('button', { name: 'Copy' }).click();
  await expect(share.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await expect(share).toBeHidden();
  expect(
    link.startsWith(`${baseURL}/?partner=KR&q=borrell&pick=borrell-japan-korea-2024-11&stop=1&map=`),
  ).toBe(true);
  const mark = await atlas.mark(/^Brussels[,:]/).boundingBox();

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', viewport: page.viewportSize() });
  const other = new AtlasPage(await elsewhere.newPage());
  await other.open(link);
  await expect(other.summary).toHaveText((await atlas.summary.textContent()) ?? '');
  expect(await other.titles()).toEqual(await atlas.titles());
  await expect(other.stepper).toContainText('1 of 5: Brussels');
  await expect(other.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(other.page.getByRole('link', { name: 'Flat' })).toHaveAttribute('aria-current', 'true');
  await other.mapDrawn();
  const otherMark = await other.mark(/^Brussels[,:]/).boundingBox();
  expect(Math.abs((otherMark?.x ?? 0) - (mark?.x ?? 0))).toBeLessThan(2);
  expect(Math.abs((otherMark?.y ?? 0) - (mark?.y ?? 0))).toBeLessThan(2);
  expect(other.complaints).toEqual([]);
  await elsewhere.close();
});

test('panning writes the camera to the link and never fills Back', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await atlas.open();
  await atlas.filterBy('Japan');
  await atlas.mapDrawn();
  const canvas = await page.locator('.maplibregl-canvas').boundingBox();
  if (!canvas) throw new Error('The map has no canvas');
  for (let pan = 0; pan < 3; pan += 1) {
    await page.mouse.move(canvas.x + 500, canvas.y + 300);
    await page.mouse.down();
    await page.mouse.move(canvas.x + 460, canvas.y + 320, { steps: 3 });
    await page.mouse.up();
  }
  await expect(page).toHaveURL(/map=/);
  await page.goBack();
  await expect(atlas.rows).toHaveCount(sceneOf('').rows.length);
});

test('where the clipboard is forbidden the link is selected, to be copied by hand', async ({
  own: atlas,
}) => {
  const { page } = atlas;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await atlas.open('/?partner=JP');
  const share = await atlas.share();
  await share.getByRole('button', { name: 'Copy' }).click();
  await expect(share.getByText(/could not be copied/)).toBeVisible();
  const selected = () => page.evaluate(() => window.getSelection()?.toString());
  await expect.poll(selected).toMatch(/\?partner=JP$/);
});

test('Back to a view that the reader had panned brings its camera back', async ({ atlas, page }) => {
  await atlas.open('/?partner=IN&kind=security-and-defence-partnership&map=3.5/28.60/77.20');
  await atlas.mapDrawn();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/map=4\.5/);
  await atlas.mapDrawn();
  const before = await atlas.mark(/India: seat/).boundingBox();
  await atlas.openRecord('EU–India Security and Defence Partnership');
  await expect(atlas.mark(/European Union: seat/)).toBeVisible();
  await atlas.mapDrawn();
  await expect(page).toHaveURL(/pick=/);
  await page.goBack();
  await expect(atlas.card).toHaveCount(0);
  // A link's camera is exact to half a pixel.
  await expect
    .poll(async () => Math.abs(((await atlas.mark(/India: seat/).boundingBox())?.x ?? 0) - (before?.x ?? 0)))
    .toBeLessThan(1.5);
});

test('a record picked while the map is still moving stays picked', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await atlas.open('/?partner=IN&kind=security-and-defence-partnership');
  await atlas.mapDrawn();
  await page.evaluate((title) => {
    const named = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`);
    named('Zoom in')?.click();
    for (const link of document.querySelectorAll<HTMLElement>('tbody a'))
      if (link.textContent === title) link.click();
  }, 'EU–India Security and Defence Partnership');
  await expect(atlas.card).toBeVisible();
  await atlas.mapDrawn();
  await expect(page).toHaveURL(/pick=eu-india-sdp$/);
});

test('the dialog has the link with its version as a code, the frame for a page, and the picture to keep', async ({
  atlas,
  page,
  baseURL,
}) => {
  await atlas.open('/?partner=JP');
  const share = await atlas.share();
  await share.getByLabel(/Name the version of the data/).check();
  const link = `${baseURL}/?partner=JP&data=${shipped.version}`;
  await expect(share.getByRole('textbox', { name: 'Link' })).toHaveValue(link);
  const code = PNG.sync.read(await share.getByRole('img', { name: /QR code/ }).screenshot());
  expect(jsQR(new Uint8ClampedArray(code.data), code.width, code.height)?.data).toBe(link);

  await share.getByRole('tab', { name: 'Embed' }).click();
  await share.getByLabel('Height').selectOption('400');
  await share.getByLabel('Colours').selectOption('dark');
  await share.getByLabel('Language').selectOption('ja');
  await share.getByLabel('Shown').selectOption('visits');
  await share.getByLabel(/without script/).check();
  const address = '/ja/embed?partner=JP&show=visits&theme=dark&static=1';
  await expect(share.getByLabel('Code for your page')).toHaveValue(
    new RegExp(
      `^<iframe src="${baseURL}${address.replaceAll(/[?&]/g, (sign) => (sign === '?' ? '\\?' : '&amp;'))}" .* height="400"`,
    ),
  );
  const preview = share.frameLocator('iframe');
  await expect(preview.getByRole('heading')).toContainText('日本');
  await expect(preview.getByRole('img', { name: /日本/ })).toBeVisible();

  await share.getByRole('tab', { name: 'Picture' }).click();
  await share.getByLabel('Size of the PNG').selectOption('4');
  const download = page.waitForEvent('download');
  await share.getByRole('link', { name: 'PNG' }).click();
  expect((await download).suggestedFilename()).toBe('entente-JP.png');
  expect((await download).url()).toBe(`${baseURL}/still.png?partner=JP&caption=full&height=800&scale=4`);
  await expect(share.getByRole('link', { name: /print page/ })).toHaveAttribute('href', '/print?partner=JP');
  expect(await axe(page, { within: '[role="dialog"]' })).toEqual([]);
});
