import { expect, test } from './test';

test('after all is used, the device keeps how the panel is and whether single keys work, and nothing else', async ({
  own: atlas,
}) => {
  const { page } = atlas;
  await atlas.open();
  await atlas.filterBy('Japan');
  await atlas.openRecord('Borrell in Tokyo, Seoul and the Korean DMZ');
  await page.getByRole('separator', { name: 'Width of the panel' }).press('ArrowRight');
  await atlas.command('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await atlas.command('single');
  await page.keyboard.press('Enter');
  await expect(atlas.palette.getByRole('status')).toHaveText('Single-key shortcuts are off on this device.');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '日本語' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');

  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage).toSorted(),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }));
  expect(kept).toEqual({
    local: ['entente.panel', 'entente.singleKeys'],
    session: [],
    databases: [],
    caches: [],
    workers: 0,
    cookies: '',
  });
  expect(await page.context().cookies()).toEqual([]);
});
