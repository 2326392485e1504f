import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { sceneOf } from '../fixtures/shipped';
import { axeInBothColours } from './drivers/axe';
import { serving } from './drivers/serve';
import { expect, test } from './test';

async function expectNoViolation(page: Page, state: string): Promise<void> {
  expect(await axeInBothColours(page), state).toEqual([]);
}

test('every state can be read by everybody, light and dark', async ({ atlas, page, context }) => {
  await atlas.open('/?partner=GH&kind=mutual-defence-treaty&show=visits&q=borrell');
  await expect(page.getByText('Only “Ghana”')).toBeVisible();
  await expectNoViolation(page, 'no single filter to blame');

  await atlas.open('/?partner=BR&show=visits');
  await atlas.openFacet('All kinds');
  await expectNoViolation(page, 'nothing found, a facet open');
  await page.keyboard.press('Escape');

  expect(atlas.complaints).toEqual([]);
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await expectNoViolation(page, 'offline');
  await page.getByRole('main').getByRole('link', { name: 'Clear all' }).click();
  await expect(atlas.rows, 'the filter goes on working').toHaveCount(sceneOf('').rows.length);
  await context.setOffline(false);
  await expect(page.getByText('You are offline.')).toBeHidden();
  // The live map and pictures that could not be had are no complaint.
  atlas.forgive(/./);
});

test('a card that fails takes neither map nor table with it, light and dark', async ({ own: atlas }) => {
  const { page } = atlas;
  await page.addInitScript(() => {
    // Whatever a card needs of a browser, one may not have it.
    Element.prototype.scrollIntoView = () => {
      throw new Error('no scrollIntoView here');
    };
  });
  await atlas.open('/?partner=GH');
  await atlas.rows.getByRole('link', { name: 'EU–Ghana Security and Defence Partnership' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This card could not be shown.' })).toBeVisible();
  await expectNoViolation(page, 'a card that failed');
  await expect(atlas.rows).toHaveCount(sceneOf('partner=GH').rows.length);
  await page.getByRole('link', { name: 'Close the card' }).click();
  await expect(page.getByText('This card could not be shown.')).toBeHidden();
  await atlas.choice('Visits').click();
  await expect(atlas.summary).toHaveText(sceneOf('partner=GH&show=partnerships').summary);
  atlas.forgive(/no scrollIntoView here/);
});

test('on a slow line a press shows at once where its dialog will stand, and Escape gives it up', async ({
  atlas,
  page,
}) => {
  await atlas.open('/');
  let arrive = () => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    await arrived;
    await route.continue();
  });
  const share = page.getByRole('button', { name: 'Share this view' });
  const waiting = page.getByRole('status').filter({ hasText: 'Loading…' });
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await share.click();
  await expect(waiting).toBeVisible();
  await expectNoViolation(page, 'a dialog that is awaited');
  await page.keyboard.press('Escape');
  await expect(waiting).toBeHidden();
  await share.click();
  await expect(waiting).toBeVisible();
  const awaited = await waiting.boundingBox();
  arrive();
  await expect(dialog).toBeVisible();
  await expect(waiting).toBeHidden();
  expect((await dialog.boundingBox())?.width).toBe(awaited?.width);
});

test.describe('with other data', () => {
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-states-'));
    cpSync(fileURLToPath(new URL('../../geo/data', import.meta.url)), folder, { recursive: true });
  });
  test.afterEach(() => rmSync(folder, { recursive: true }));
  test.use({ viewport: { width: 360, height: 640 } });

  test('a name without a gap stays on the page, and one from right to left runs so', async ({
    page,
    request,
  }) => {
    const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(4);
    const arabic = 'إعلان مشترك EU بشأن الأمن (2026)';
    const file = join(folder, 'partnerships.geojson');
    const data = JSON.parse(readFileSync(file, 'utf8'));
    data.features[0].properties.title = long;
    data.features[1].properties.title = arabic;
    const [{ id }] = data.features;
    writeFileSync(file, JSON.stringify(data));
    await serving(folder, request, async (origin) => {
      await page.goto(`${origin}/?pick=${id}&show=ties`);
      await expect(page.getByRole('article').getByRole('heading', { name: long })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const title = page.getByRole('table').getByText(arabic);
      expect(await title.evaluate((element) => element.matches(':dir(rtl)'))).toBe(true);
    });
  });
});
