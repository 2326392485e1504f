import { sceneOf } from '../fixtures/shipped';
import { expect, test } from './test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const BORRELL = 'Borrell in Tokyo, Seoul and the Korean DMZ';

test('by keyboard alone: Japan’s partnerships in force in 2023, the second source of one, and its link', async ({
  atlas,
  page,
  context,
}) => {
  await context.route(/^https?:\/\/(?!localhost)/, (route) => route.fulfill({ body: 'a source' }));
  await atlas.open('/?show=partnerships&force=2023-12-31');
  await atlas.tabTo(atlas.partnerField);
  await page.keyboard.type('Japan');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const inForce = sceneOf('show=partnerships&force=2023-12-31&partner=JP').rows;
  await expect(atlas.rows).toHaveCount(inForce.length);

  const row = atlas.rows.first().getByRole('link');
  await atlas.tabTo(row);
  await page.keyboard.press('Enter');
  await expect(atlas.card).toBeFocused();
  const second = atlas.card.getByRole('listitem').locator('a[target="_blank"]').nth(1);
  await atlas.tabTo(second);
  const source = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  await (await source).close();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();

  await atlas.tabTo(page.getByRole('button', { name: 'Share this view' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const share = page.getByRole('dialog', { name: 'Share this view' });
  await atlas.tabTo(share.getByRole('button', { name: 'Copy' }));
  await page.keyboard.press('Enter');
  await expect(share.getByText('Link copied')).toBeVisible();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.searchParams.get('partner')).toBe('JP');
  expect(link.searchParams.get('force')).toBe('2023-12-31');
});

test('by keyboard alone: Japan is compared with South Korea, the sides are swapped, and the link of it is sent', async ({
  atlas,
  page,
  context,
}) => {
  await atlas.open('/?show=partnerships');
  await atlas.tabTo(atlas.partnerField);
  await page.keyboard.type('Japan');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(atlas.compareField).toBeVisible();
  await atlas.tabTo(atlas.compareField);
  await page.keyboard.type('South Korea');
  await page.keyboard.press('Enter');
  const { summary } = sceneOf('show=partnerships&partner=JP&compare=KR');
  await expect(atlas.summary).toHaveText(summary);

  const beside = page.getByRole('region', { name: 'Japan beside South Korea' });
  const both = beside.getByRole('table', { name: 'Both: 6 lines' });
  await expect(both.getByRole('columnheader')).toHaveText(['Japan', 'South Korea']);
  const line = both.locator('tbody', { hasText: 'EU Security and defence partnership' });
  await expect(line.getByRole('cell')).toHaveText([
    /^EU–Japan.*1 Nov 2024/,
    /^EU–Republic of Korea.*4 Nov 2024/,
  ]);
  const korea = beside.getByRole('table', { name: 'Only South Korea: 2 lines' });
  await expect(korea.locator('tbody').first().getByRole('cell')).toHaveText([/None/, /EU–Republic of Korea/]);
  await atlas.tabTo(beside.getByRole('link', { name: 'Swap sides' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'South Korea beside Japan' })).toBeVisible();

  await atlas.tabTo(page.getByRole('button', { name: 'Share this view' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const share = page.getByRole('dialog', { name: 'Share this view' });
  await atlas.tabTo(share.getByRole('button', { name: 'Copy' }));
  await page.keyboard.press('Enter');
  await expect(share.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const colleague = await context.newPage();
  await colleague.goto(link);
  await expect(colleague).toHaveTitle(sceneOf('show=partnerships&partner=KR&compare=JP').title);
  await colleague.close();

  // The end of it gives the focus to what is left.
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'End the comparison' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /beside/ })).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('by keyboard alone: the Borrell visit is played to the DMZ, paused, and walked by days', async ({
  own: atlas,
}) => {
  const { page } = atlas;
  await page.clock.install();
  await atlas.open('/?show=visits&q=borrell');
  await atlas.tabTo(atlas.rows.getByRole('link', { name: BORRELL }));
  await page.keyboard.press('Enter');
  await expect(atlas.card).toBeFocused();
  await atlas.tabTo(atlas.stepper.getByRole('button', { name: 'Play the visit' }));
  await atlas.holdTime();
  await page.keyboard.press('Enter');
  await atlas.letPass(100);
  for (const place of ['1 of 5: Brussels', '2 of 5: Tokyo', '3 of 5: Seoul', '4 of 5: DMZ (Panmunjom)']) {
    await expect(atlas.stepper).toContainText(place);
    await expect(atlas.card.locator('li[data-current="true"]')).toContainText(place.slice(8));
    if (!place.startsWith('4')) await atlas.letPass(12_000);
  }
  await page.keyboard.press('Enter');
  await atlas.letPass(100);
  await expect(atlas.stepper.getByRole('button', { name: 'Play the visit' })).toBeFocused();
  await atlas.letPass(30_000);
  await expect(atlas.stepper).toContainText('4 of 5: DMZ (Panmunjom)');
  await expect(page).toHaveURL(/stop=4/);

  // 3 November begins at the DMZ; before it come the days of Seoul and Tokyo.
  for (const [key, place] of [
    ['PageUp', '3 of 5: Seoul'],
    ['PageUp', '2 of 5: Tokyo'],
    ['PageDown', '3 of 5: Seoul'],
    ['End', '5 of 5: Seoul'],
    ['Home', '1 of 5: Brussels'],
  ] as const) {
    await page.keyboard.press(key);
    await atlas.letPass(100);
    await expect(atlas.stepper).toContainText(place);
  }
});

test('nine stops, some on one day, are played through in their order', async ({ own: atlas }) => {
  const { page } = atlas;
  await page.clock.install();
  await atlas.open('/?pick=kamikawa-europe-north-america-2024-01');
  await atlas.holdTime();
  await atlas.stepper.getByRole('button', { name: 'Play the visit' }).click();
  await atlas.letPass(100);
  const stops = sceneOf('pick=kamikawa-europe-north-america-2024-01').card?.stops ?? [];
  expect(stops).toHaveLength(9);
  for (const { number, name } of stops) {
    await expect(atlas.stepper).toContainText(`${number} of 9: ${name}`);
    await atlas.letPass(12_000);
  }
  // At the last stop it ends by itself.
  await expect(atlas.stepper.getByRole('button', { name: 'Play the visit' })).toBeVisible();
  await expect(atlas.stepper).toContainText('9 of 9: Ankara');
});

test('the map is one stop in the tab order, its arrows walk what it shows, and a card gives the focus back to it', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=JP&show=partnerships');
  const map = page.getByRole('listbox', { name: 'Lines and stops in view' });
  await atlas.tabTo(map);
  await atlas.mapDrawn();
  const stops = await page
    .locator('.maplibregl-map')
    .evaluate(
      (element) =>
        [...element.querySelectorAll<HTMLElement>('*')].filter(({ tabIndex }) => tabIndex >= 0).length,
    );
  expect(stops, 'tab stops inside the map').toBe(0);

  const option = map.getByRole('option');
  await page.keyboard.press('ArrowRight');
  const first = await option.getAttribute('id');
  await expect(map).toHaveAttribute('aria-activedescendant', first ?? '');
  await page.keyboard.press('PageDown');
  await expect(option).not.toHaveAttribute('id', first ?? '');
  await page.keyboard.press('Escape');
  await expect(option).toHaveCount(0);

  // Somewhere in the order there is a line; Enter opens its record.
  await page.keyboard.press('End');
  while (!/Partnership$/.test((await option.textContent()) ?? '')) await page.keyboard.press('PageUp');
  const named = await option.textContent();
  await page.keyboard.press('Enter');
  await expect(atlas.card).toBeFocused();
  expect(named).toContain((await atlas.card.getByRole('heading', { level: 2 }).textContent()) ?? '');
  await page.keyboard.press('Escape');
  await expect(map).toBeFocused();

  // With Shift the arrows move the map, which a bare arrow does not.
  await expect(page).not.toHaveURL(/map=/);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page).toHaveURL(/map=/);
});

test('a question mark opens the list of keys, but not in a field, and the focus comes back', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const list = page.getByRole('dialog', { name: 'Keyboard' });
  await atlas.partnerField.focus();
  await page.keyboard.type('?');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('Escape');
  const row = atlas.rows.first().getByRole('link');
  await row.focus();
  await page.keyboard.press('?');
  await expect(list).toContainText('Play and pause');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(row).toBeFocused();
});
