import { PALETTES } from '../../geo/palette';
import { expect, test } from './test';

const centreOf = (url: string) =>
  /map=[-\d.]+\/([-\d.]+)\/([-\d.]+)/.exec(decodeURIComponent(url))?.slice(1).map(Number);

test('single presses move the map each way, and bring it back', async ({ atlas, page }) => {
  await atlas.open('/?map=3/40/100');
  await atlas.mapDrawn();
  for (const [name, axis, sign] of [
    ['Up', 0, 1],
    ['Down', 0, -1],
    ['To the right', 1, 1],
    ['To the left', 1, -1],
  ] as const) {
    const before = centreOf(page.url()) ?? [];
    await page.getByRole('button', { name, exact: true }).click();
    await expect
      .poll(() => ((centreOf(page.url())?.[axis] ?? 0) - (before[axis] ?? 0)) * sign)
      .toBeGreaterThan(3);
  }
  await page.getByRole('link', { name: 'Fit the view' }).click();
  await expect(page).not.toHaveURL(/map=/);
});

test('a turned and tipped map is set upright by one press', async ({ atlas, page }) => {
  await atlas.open('/?map=3/40/100/50/40');
  await atlas.mapDrawn();
  await page.getByRole('button', { name: /North up/ }).click();
  await expect(page).toHaveURL(/map=3\/40\.?\d*\/100\.?\d*(?:&|$)/);
  await expect(page.getByRole('button', { name: /North up/ })).toHaveCount(0);
});

test('the scale tells what is long, and follows the zoom', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await atlas.open('/?map=3/40/100');
  await atlas.mapDrawn();
  const scale = page.getByTitle('At the middle of the map');
  await expect(scale).toHaveText('1,000 km');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(scale).toHaveText('500 km');
});

test('a press of the legend leaves out what it stands for, on the map and in the table, and brings it back', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=JP&theme=light');
  await atlas.mapDrawn();
  const rows = await atlas.rows.count();
  expect(await atlas.countPixels(PALETTES.light.visit)).toBeGreaterThan(100);
  await page.getByRole('link', { name: 'Visit, stops numbered: shown. Leave out' }).click();
  await expect(page).toHaveURL(/show=partnerships/);
  await atlas.mapDrawn();
  expect((await atlas.pixelsOf(PALETTES.light.visit, 60)).length).toBe(0);
  expect(await atlas.rows.count()).toBeLessThan(rows);
  await page.getByRole('link', { name: 'Visit, stops numbered: left out. Show' }).click();
  await expect(atlas.rows).toHaveCount(rows);
});
