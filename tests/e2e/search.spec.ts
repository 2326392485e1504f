import { sceneOf, shipped } from '../fixtures/shipped';
import { axeInBothColours } from './drivers/axe';
import { expect, test } from './test';

const said = (link: string): string => sceneOf(link).summary;

test('a search filters as one types, marks what it finds, and is one step back', async ({ atlas, page }) => {
  await atlas.open('/?partner=JP');
  await page.keyboard.press('/');
  await expect(atlas.searchField).toBeFocused();
  await page.keyboard.type('nakatani');
  await expect(atlas.summary).toHaveText(said('partner=JP&q=nakatani'));
  const row = atlas.rows.filter({ hasText: 'Borrell in Tokyo, Seoul and the Korean DMZ' });
  await expect(row.locator('mark')).toHaveText('Nakatani');
  await expect(row).toContainText('Met: Gen Nakatani');
  await expect(page, 'settled').toHaveURL(/\?partner=JP&q=nakatani$/);

  // A slash within a text is a slash.
  await page.keyboard.type(' /');
  await expect(atlas.searchField).toHaveValue('nakatani /');
  await page.keyboard.press('Escape');
  await expect(atlas.searchField).toHaveValue('');
  await expect(atlas.searchField).toBeFocused();
  await expect(atlas.summary).toHaveText(said('partner=JP'));
  await page.keyboard.press('Escape');
  await expect(atlas.searchField).not.toBeFocused();

  await expect(page).toHaveURL(/\?partner=JP$/);
  await page.goBack();
  await expect(atlas.searchField).toHaveValue('nakatani');
  await expect(atlas.summary).toHaveText(said('partner=JP&q=nakatani'));
  await page.goBack();
  await expect(atlas.searchField).toHaveValue('');
  await expect(atlas.summary).toHaveText(said('partner=JP'));
  await page.goForward();
  await page.getByRole('link', { name: 'Remove “nakatani”' }).click();
  await expect(atlas.searchField).toHaveValue('');
});

test('a search settles when its field is left, and what is picked then is a step after it', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await atlas.searchField.fill('borrell seoul');
  await expect(atlas.summary).toHaveText(said('q=borrell seoul'));
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/\?q=borrell\+seoul$/);
  await atlas.openRecord('Borrell in Tokyo, Seoul and the Korean DMZ');
  await expect(page).toHaveURL(/\?q=borrell\+seoul&pick=borrell-japan-korea-2024-11$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=borrell\+seoul$/);
  await expect(atlas.card).toHaveCount(0);
});

test('any text is searched as it stands, and a long one from its beginning', async ({ atlas, page }) => {
  await atlas.open();
  for (const hostile of [
    '<img src=x onerror=alert(1)>',
    '.*',
    '(',
    '\\',
    '👩‍🚀🇯🇵',
    'مرحبا بالعالم',
    '%00&q=x',
  ]) {
    await atlas.searchField.fill(hostile);
    await expect(atlas.summary).toContainText(`“${hostile}”`);
    await expect(atlas.rows).toHaveCount(sceneOf(`q=${encodeURIComponent(hostile)}`).rows.length);
  }
  await atlas.searchField.fill('x'.repeat(5_000));
  await expect(page.getByText('Only the first 200 characters are searched.')).toBeVisible();
  await expect(atlas.summary).toContainText(`“${'x'.repeat(200)}”`);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(atlas.summary).toHaveText(said(''));
});

test('the palette goes to a partner, a record and a place, and gives the focus back', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?kind=mutual-defence-treaty');
  const from = atlas.rows.getByRole('link').first();
  await from.focus();
  await atlas.command('ghana');
  await expect(atlas.palette.getByRole('option', { name: 'Ghana' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.palette).toHaveCount(0);
  await expect(from).toBeFocused();

  // No treaty of that kind is Ghana's: the filter would hide all that was asked for.
  await atlas.command('ghana');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?partner=GH$/);
  await expect(atlas.summary).toHaveText(said('partner=GH'));

  await atlas.command('borrell tokyo');
  await page.keyboard.press('Enter');
  await expect(
    atlas.card.getByRole('heading', { name: 'Borrell in Tokyo, Seoul and the Korean DMZ' }),
  ).toBeVisible();

  await atlas.command('seoul');
  await page.keyboard.press('Enter');
  const [longitude = 0, latitude = 0] = shipped.places.seoul?.position ?? [];
  await expect(page).toHaveURL(
    new RegExp(`map=5/${Math.trunc(latitude)}\\.\\d+/${Math.trunc(longitude)}\\.\\d+`),
  );
  await page.goBack();
  await page.goBack();
  await expect(atlas.card).toHaveCount(0);
});

test('the palette does what buttons do, and can switch single keys off for good', async ({ atlas, page }) => {
  await atlas.open('/?partner=JP');
  await atlas.command('flat');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/projection=mercator/);
  await atlas.command('clear');
  await page.keyboard.press('Enter');
  await expect(atlas.summary).toHaveText(said(''));

  await atlas.command('single-key');
  await page.keyboard.press('Enter');
  await expect(atlas.palette.getByRole('status')).toHaveText('Single-key shortcuts are off on this device.');
  await page.keyboard.press('Escape');
  await page.reload();
  await atlas.open();
  await page.keyboard.press('/');
  await expect(atlas.searchField).not.toBeFocused();
  await atlas.command('日本');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ja$/);
});

test('in Japanese a partner is found by its English name too, and the row says so', async ({ page }) => {
  await page.goto('/ja?q=switzerland');
  await expect(page.getByRole('searchbox', { name: '検索' })).toHaveValue('switzerland');
  await expect(
    page.getByRole('row').filter({ hasText: 'パートナー： スイス（Switzerland）' }).first(),
  ).toBeVisible();
});

test('axe finds nothing on a search and on the palette, light and dark', async ({ atlas, page }) => {
  await atlas.open('/?q=minister+seoul');
  await expect(atlas.rows.locator('mark').first()).toBeVisible();
  expect(await axeInBothColours(page)).toEqual([]);
  await atlas.command('');
  await expect(atlas.palette.getByRole('option').first()).toBeVisible();
  expect(await axeInBothColours(page)).toEqual([]);
  await page.keyboard.type('seo');
  await expect(atlas.palette.locator('mark').first()).toBeVisible();
  expect(await axeInBothColours(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('search and palette fit, and are reached by touch', async ({ atlas, page }) => {
    await atlas.open('/?q=minister+seoul');
    await expect(atlas.rows.locator('mark').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.getByRole('button', { name: 'Commands' }).tap();
    await atlas.palette.getByRole('combobox').fill('accra');
    await atlas.palette.getByRole('option', { name: /Accra/ }).first().tap();
    await expect(page).toHaveURL(/map=5\//);
  });
});
