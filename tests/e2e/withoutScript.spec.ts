import { sceneOf } from '../fixtures/shipped';
import { expect, test } from './test';

test.use({ javaScriptEnabled: false });

test('without JavaScript the rows of the link are there, and the filter is a form', async ({ page }) => {
  await page.goto('/?partner=JP&show=visits');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    sceneOf('partner=JP&show=visits').summary,
  );
  await expect(page.getByRole('table').locator('tbody').getByRole('row')).toHaveCount(
    sceneOf('partner=JP&show=visits').rows.length,
  );
  await expect(page.getByText('This is a drawing of the map')).toBeVisible();
  await expect(page.locator('[data-layout="wide"] [data-mark]').first()).toBeVisible();

  await page.locator('summary[title="Columns"]').click();
  await page.getByRole('checkbox', { name: 'Traveller' }).click();
  await expect(page.getByRole('columnheader', { name: 'Traveller' })).toBeVisible();
  await expect(page).toHaveURL(/&columns=date,traveller$/);

  await page.locator('summary', { hasText: 'Add another partner' }).click();
  await page.getByRole('checkbox', { name: /South Korea/ }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  expect(decodeURIComponent(new URL(page.url()).search)).toContain('partner=JP&partner=KR');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    sceneOf('partner=JP,KR&show=visits').summary,
  );

  await page.getByRole('link', { name: 'Borrell in Tokyo, Seoul and the Korean DMZ', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('9,447 km from Brussels');
  await page.getByRole('link', { name: 'Next stop' }).click();
  await expect(page.getByRole('article')).toContainText('1 of 5: Brussels');
});

test('without JavaScript the search is a form that keeps the other filters', async ({ page }) => {
  await page.goto('/?partner=JP&show=visits&sort=title');
  await page.getByRole('searchbox', { name: 'Search' }).fill('nakatani');
  await page.getByRole('button', { name: 'Search' }).click();
  expect(decodeURIComponent(new URL(page.url()).search)).toBe(
    '?q=nakatani&partner=JP&show=visits&sort=title',
  );
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    sceneOf('partner=JP&show=visits&q=nakatani').summary,
  );
  await expect(page.locator('mark').first()).toHaveText('Nakatani');
  await expect(page.getByRole('button', { name: 'Commands' })).toHaveCount(0);
});

test('without JavaScript two partners, or two periods, are compared by a form', async ({ page }) => {
  await page.goto('/?partner=JP&show=partnerships');
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption('South Korea');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(
    sceneOf('partner=JP&show=partnerships&compare=KR').summary,
  );
  await expect(page.getByRole('region', { name: 'Japan beside South Korea' })).toBeVisible();

  await page.goto('/?from=2022&to=2024');
  await page.getByRole('link', { name: 'Compare with the time before' }).click();
  const periods = page.getByRole('region', { name: '2022 – 2024 beside 2019 – 2021' });
  await periods.getByRole('textbox', { name: 'Other period' }).fill('2017/2018');
  await periods.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(
    sceneOf('from=2022&to=2024&compare=2017/2018').summary,
  );
});

test('without JavaScript an address that is not ours says so, and leads back', async ({ page }) => {
  const response = await page.goto('/nowhere');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading')).toHaveText('There is no such page');
  await page.getByRole('link', { name: 'Open the atlas' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
});
