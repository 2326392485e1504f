import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { PALETTES } from '../../geo/palette';
import { scene } from '../../geo/scene';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { dataOf } from '../fixtures/dataOf';
import { manyRecords } from '../fixtures/manyRecords';
import { english, sceneOf } from '../fixtures/shipped';
import { AtlasPage } from './drivers/AtlasPage';
import { axe } from './drivers/axe';
import { serving } from './drivers/serve';
import { expect, test } from './test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('10,000 records are sorted and paged by the keyboard, each page the one that the link names', async ({
  page,
  request,
}) => {
  // On a busy machine the map of 10,000 records takes its time.
  test.setTimeout(180_000);
  // On a server, so of an origin, of its own.
  const atlas = new AtlasPage(page);
  const many = manyRecords(10_000);
  const folder = mkdtempSync(join(tmpdir(), 'entente-data-'));
  const titles = (view: Partial<View>) =>
    scene(many, { ...DEFAULT_VIEW, ...view }, english)
      .rows.toSorted((a, b) => Number(a.look === 'visit') - Number(b.look === 'visit'))
      .map(({ title }) => title);
  try {
    for (const [name, content] of Object.entries(dataOf(many)))
      writeFileSync(join(folder, name), content as Uint8Array);
    await serving(folder, request, async (origin) => {
      await atlas.open(`${origin}/?page=2`);
      expect(await atlas.titles()).toEqual(titles({ page: 2 }));
      const sort = atlas.section('Visits').getByRole('columnheader', { name: 'Record' }).getByRole('link');
      await sort.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\?sort=title$/);
      const byTitle = { column: 'title', descending: false } as const;
      await expect.poll(() => atlas.titles()).toEqual(titles({ sort: byTitle }));
      await expect(sort).toBeFocused();

      await atlas.rows.last().getByRole('link').focus();
      await atlas.tabTo(page.getByRole('link', { name: 'Next page' }));
      await page.keyboard.press('Enter');
      await expect.poll(() => atlas.titles()).toEqual(titles({ sort: byTitle, page: 2 }));
      await expect(page.getByText('Page 2 of 320')).toBeVisible();

      // The visits end before the partnerships do, and lead back to where they end.
      await page.goto(`${origin}/?page=320`);
      await atlas
        .section('Visits')
        .getByRole('link', { name: /2,000 visits/ })
        .click();
      await expect(page).toHaveURL(/\?page=80$/);
    });
    expect(atlas.complaints).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('columns are chosen, rows selected and copied by the keyboard, and a spreadsheet reads them back', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=JP');
  const visits = atlas.section('Visits');
  await visits.locator('summary[title="Columns"]').focus();
  await page.keyboard.press('Enter');
  for (const name of ['Traveller', 'Distance, km']) {
    await atlas.tabTo(visits.getByRole('checkbox', { name }));
    await page.keyboard.press('Space');
    await expect(visits.getByRole('checkbox', { name })).toBeChecked();
  }
  await expect(page).toHaveURL(/\?partner=JP&columns=date,traveller,distance$/);
  await page.keyboard.press('Escape');
  await expect(visits.getByRole('columnheader')).toHaveText([
    'Type',
    'Record',
    'Date',
    'Traveller',
    'Distance, km',
  ]);
  await expect(atlas.section('Partnerships').getByRole('columnheader')).toHaveText([
    'Type',
    'Record',
    'Date',
  ]);

  await atlas.tabTo(visits.getByRole('button', { name: 'Select rows' }));
  await page.keyboard.press('Enter');
  const boxes = visits.locator('tbody').getByRole('checkbox');
  await atlas.tabTo(boxes.first());
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await expect(visits.getByRole('status')).toHaveText('4 rows selected');
  await atlas.tabTo(visits.getByRole('button', { name: 'Copy as TSV' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(visits.getByRole('status')).toHaveText('4 rows copied');
  const { data } = papaparse.parse<string[]>(await page.evaluate(() => navigator.clipboard.readText()), {
    delimiter: '\t',
    skipEmptyLines: true,
  });
  expect(data[0]).toEqual(['Type', 'Record', 'Date', 'Traveller', 'Distance, km']);
  expect(data.slice(1).map(([type, title]) => [type, title])).toEqual(
    sceneOf('partner=JP&show=visits')
      .rows.slice(0, 4)
      .map(({ title }) => ['Visit', title]),
  );

  // So the page is at its fullest; no wider than the window, and without a fault.
  for (const viewport of [
    { width: 360, height: 640 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(viewport);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    expect(await axe(page)).toEqual([]);
  }
});

test('where the browser forbids copying, the rows are there to be copied by hand', async ({ own: atlas }) => {
  const { page } = atlas;
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new Error('no')),
    });
  });
  await atlas.open('/?partner=GH');
  const table = atlas.section('Partnerships');
  await table.getByRole('button', { name: 'Select rows' }).click();
  await expect(table.getByRole('button', { name: 'Copy as TSV' })).toBeDisabled();
  await table.getByRole('checkbox', { name: 'Select all rows' }).check();
  await table.getByRole('button', { name: 'Copy as TSV' }).click();
  const text = table.getByRole('textbox', { name: 'The rows as text' });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/^Type\tRecord\tDate\r?\nPartnership\tEU–Ghana/);
});

test('a row with the focus or the pointer stands out on the map, and a line on the map marks its row', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=IN&show=ties');
  await atlas.mapDrawn();
  const all = await atlas.countPixels(PALETTES.light.tie);
  const row = atlas.rows.filter({ hasText: 'EU–India Security and Defence Partnership' });
  // Reached by a key: a press would open it.
  await row.getByRole('link').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(row).toHaveAttribute('data-pointed', '');
  // The other lines fade.
  await expect.poll(() => atlas.countPixels(PALETTES.light.tie)).toBeLessThan(all * 0.8);

  const line = await atlas.pixelsOf(PALETTES.light.tie);
  await page.keyboard.press('Shift+Tab');
  await atlas.partnerField.focus();
  await expect(page.locator('tr[data-pointed]')).toHaveCount(0);
  const at = 2 * Math.floor(line.length / 4);
  await page.mouse.move(line[at] ?? 0, line[at + 1] ?? 0);
  await expect(row).toHaveAttribute('data-pointed', '');
  await row.hover();
  // Rows that are sorted come to lie under a pointer that rests.
  const byTitle = atlas.section('Partnerships').locator('th[data-column="title"] a');
  await byTitle.press('Enter');
  await byTitle.press('Enter');
  await expect(atlas.rows.last()).toContainText('EU–India');
  await expect(row).not.toHaveAttribute('data-pointed');
  await expect(page.locator('tr[data-pointed]:hover')).toHaveCount(1);
  await page.mouse.move(5, 5);
  await expect(page.locator('tr[data-pointed]')).toHaveCount(0);
});
