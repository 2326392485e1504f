import { sceneOf } from '../fixtures/shipped';
import { AtlasPage } from './drivers/AtlasPage';
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
  await page.getByRole('columnheader', { name: 'Record' }).getByRole('link').click();
  await atlas.card.getByRole('link', { name: 'Next stop' }).click();
  await expect(atlas.stepper).toContainText('1 of 5');
  await atlas.mapDrawn();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/map=/);
  await atlas.mapDrawn();

  await page.getByRole('button', { name: 'Share this view' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
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

test('where the clipboard is forbidden the link is shown to be copied by hand', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await atlas.open('/?partner=JP');
  await page.getByRole('button', { name: 'Share this view' }).click();
  await expect(page.getByLabel(/could not be copied/)).toHaveValue(/\?partner=JP$/);
});

test('Back to a view that the reader had panned brings its camera back', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
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
