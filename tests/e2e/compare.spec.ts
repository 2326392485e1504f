import { PALETTES } from '../../geo/palette';
import { sceneOf } from '../fixtures/shipped';
import { expect, test } from './test';

test('a comparison is on the live map in the colours of its sides, and a typed period takes the place of another', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=JP&show=partnerships&compare=KR&projection=mercator&theme=light');
  await atlas.mapDrawn();
  for (const side of ['tie', 'second', 'ink'] as const)
    expect(await atlas.countPixels(PALETTES.light[side]), side).toBeGreaterThan(200);
  await expect(page.getByRole('list', { name: 'Legend' })).toContainText('Only South Korea');

  await atlas.open('/?from=2022&to=2024');
  await page.getByRole('link', { name: 'Compare with the time before' }).click();
  await expect(page).toHaveURL(/compare=2019\/2021/);
  const other = page.getByRole('textbox', { name: 'Other period' });
  await other.fill('soon');
  await other.press('Enter');
  await expect(page.getByText('“soon” is no period.')).toBeVisible();
  await other.fill('2017–2018');
  await other.press('Enter');
  await expect(page).toHaveURL(/compare=2017\/2018/);
  await expect(atlas.summary.first()).toHaveText(sceneOf('from=2022&to=2024&compare=2017/2018').summary);
  await page.goBack();
  await expect(other).toHaveValue('2019/2021');

  await atlas.command('swap');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2019&to=2021&compare=2022\/2024/);
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('the sides stand beside each other in the sheet, and nothing is wider than the page', async ({
    atlas,
    page,
  }) => {
    await atlas.open('/?partner=JP&compare=KR');
    const beside = page.getByRole('region', { name: 'Japan beside South Korea' });
    await beside.getByRole('heading').scrollIntoViewIfNeeded();
    const cells = beside
      .locator('tbody', { hasText: 'EU Security and defence partnership' })
      .getByRole('cell');
    const [japan, korea] = await Promise.all([cells.nth(0).boundingBox(), cells.nth(1).boundingBox()]);
    expect(japan?.y).toBe(korea?.y);
    expect((japan?.x ?? 0) + (japan?.width ?? 0)).toBeLessThanOrEqual(korea?.x ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
