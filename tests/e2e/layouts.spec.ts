import { PALETTES } from '../../geo/palette';
import { TWENTY_VIEWS } from '../fixtures/twentyViews';
import { axe } from './drivers/axe';
import { cutOff, hiddenMarks, overlaps, partsOf } from './drivers/boxes';
import { expect, test } from './test';

const WINDOWS = {
  wide: { width: 1440, height: 900 },
  medium: { width: 768, height: 1024 },
  phone: { width: 360, height: 640 },
} as const;

test.use({ viewport: WINDOWS.wide });

/** What may lie over what: the card holds the player, and the records the card; the edges lie where they are pulled. */
const MEANT =
  /edge|^head over time$|^(?:card|records) over player$|^card over records$|^records over card$|^head over records$/;

const VISIT = '/?pick=borrell-japan-korea-2024-11&stop=4';

for (const [name, viewport] of Object.entries(WINDOWS))
  for (const link of ['/', VISIT])
    test(`${name}, ${link}: nothing lies over anything, is cut off, or fails axe, light and dark`, async ({
      atlas,
      page,
    }, testInfo) => {
      await page.setViewportSize(viewport);
      await atlas.open(link);
      if (name === 'wide') await atlas.mapDrawn();
      const parts = await partsOf(page);
      expect(parts.map((part) => part.name)).toEqual(expect.arrayContaining(['room', 'toolbar', 'notes']));
      expect(overlaps(parts, MEANT)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axe(page)).toEqual([]);
        await testInfo.attach(`${name} ${colorScheme}`, {
          body: await page.screenshot(),
          contentType: 'image/png',
        });
      }
    });

test('in twenty views the room of what is picked is free of panel, card, sheet and player', async ({
  atlas,
  page,
}) => {
  const windows = Object.values(WINDOWS);
  for (const [index, link] of TWENTY_VIEWS.entries()) {
    const viewport = windows[index % windows.length] ?? WINDOWS.phone;
    await page.setViewportSize(viewport);
    await atlas.open(`/?${link}`);
    const raise = page.getByRole('button', { name: 'Raise the sheet' });
    // A phone's sheet at one of its heights after the other.
    if (viewport === WINDOWS.phone && index % 2 === 0) await raise.click();
    const parts = await partsOf(page);
    const room = parts.find((part) => part.name === 'room');
    expect((room?.right ?? 0) - (room?.left ?? 0), link).toBeGreaterThan(100);
    expect((room?.bottom ?? 0) - (room?.top ?? 0), link).toBeGreaterThan(60);
    expect(overlaps(parts, MEANT), `${link} at ${viewport.width}`).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: WINDOWS.phone });

  test('no country is named beneath the buttons of the map', async ({ atlas, page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await atlas.open('/?partner=JP');
    await atlas.mapDrawn();
    const buttons = await page.locator('[class*="toolbar"]').boundingBox();
    if (!buttons) throw new Error('There is nothing to press on the map');
    const heights = (await atlas.pixelsOf(PALETTES.dark.label, 40)).filter((_, index) => index % 2 === 1);
    expect(heights.length, 'some country is named').toBeGreaterThan(50);
    expect(Math.min(...heights)).toBeGreaterThan(buttons.y + buttons.height);
  });

  test('the sheet stands at three heights, by keys and buttons, and hides the picked stop at none', async ({
    atlas,
    page,
  }) => {
    await atlas.open(VISIT);
    await atlas.mapDrawn();
    const edge = page.getByRole('separator', { name: 'Height of the sheet' });
    await expect(edge).toHaveAttribute('aria-valuetext', 'Half');
    const height = async () => (await partsOf(page)).find(({ name }) => name === 'records')?.top ?? 0;
    const tops: number[] = [];
    await edge.focus();
    for (const [key, name] of [
      ['Home', 'Low'],
      ['ArrowUp', 'Half'],
      ['End', 'High'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(edge).toHaveAttribute('aria-valuetext', name);
      tops.push(await height());
      await expect.poll(() => hiddenMarks(atlas), { message: name }).toEqual([]);
    }
    expect(tops).toEqual(tops.toSorted((a, b) => b - a));
    await page.getByRole('button', { name: 'Lower the sheet' }).click();
    await expect(edge).toHaveAttribute('aria-valuetext', 'Half');

    // Pulled by a finger it follows, and stays at the height that is nearest.
    const grip = await edge.boundingBox();
    if (!grip) throw new Error('The sheet has no edge');
    await page.mouse.move(grip.x + 100, grip.y + 10);
    await page.mouse.down();
    await page.mouse.move(grip.x + 100, grip.y + 250, { steps: 4 });
    await page.mouse.up();
    await expect(edge).toHaveAttribute('aria-valuetext', 'Low');
  });
});

test('the panel is as wide as it was made, from the first paint of the next visit on', async ({
  own: atlas,
}) => {
  const { page } = atlas;
  await atlas.open();
  const edge = page.getByRole('separator', { name: 'Width of the panel' });
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '402');

  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry)
          document.documentElement.dataset.shift = `${Number(document.documentElement.dataset.shift ?? 0) + Number(entry.value)}`;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await atlas.open();
  await expect(edge).toHaveAttribute('aria-valuenow', '402');
  expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.001);

  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await expect(page.getByRole('table').first()).toBeHidden();
  expect((await page.locator('#map').boundingBox())?.width).toBeGreaterThan(1430);
  await page.getByRole('link', { name: 'Skip to the records' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table').first()).toBeVisible();
});

test('at 400 % (320 × 256) and with text of twice the size all can be reached, in one column or two', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await atlas.open(VISIT);
  expect(await cutOff(page)).toEqual([]);
  await atlas.card.getByRole('link', { name: 'Next stop' }).click();
  await expect(atlas.stepper).toContainText('5 of 5: Seoul');
  await page.getByRole('link', { name: 'Close the card' }).click();
  await atlas.rows.last().scrollIntoViewIfNeeded();
  await expect(atlas.rows.last()).toBeInViewport();

  await page.setViewportSize(WINDOWS.wide);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await cutOff(page)).toEqual([]);
  await atlas.rows.first().scrollIntoViewIfNeeded();
  await expect(atlas.rows.first()).toBeInViewport();
});

test('in forced colours axe finds nothing, and what is chosen differs from what is not', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await atlas.open(VISIT);
  // The colours are the reader's own.
  expect(await axe(page, { without: ['color-contrast'] })).toEqual([]);
  const background = (name: string) =>
    page.getByRole('link', { name, exact: true }).evaluate((link) => getComputedStyle(link).backgroundColor);
  expect(await background('Globe')).not.toBe(await background('Flat'));
});
