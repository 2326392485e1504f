import { PALETTES } from '../../geo/palette';
import { expect, test } from './test';

const BORRELL = 'Borrell in Tokyo, Seoul and the Korean DMZ';

test('a record opens from the table with its dates, its doubts and every source as a link', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await atlas.openRecord('EU–Japan Security and Defence Partnership');
  await expect(page).toHaveURL(/pick=eu-japan-sdp/);
  await expect(atlas.card).toContainText('Announced on 1 November 2024');
  await expect(atlas.card).toContainText('no primary source says that it was signed');
  await expect(atlas.card).toContainText('He is Takeshi Iwaya.');
  const links = atlas.card.getByRole('listitem').getByRole('link', { name: /./ });
  expect(await links.count()).toBeGreaterThan(5);
  await page.getByRole('link', { name: 'Close the card' }).click();
  await expect(atlas.card).toHaveCount(0);
  await expect(page).not.toHaveURL(/pick=/);
  await page.goBack();
  await expect(atlas.card).toBeVisible();
});

test('a record opens from its arc on the map', async ({ atlas, page }) => {
  await atlas.open('/?partner=IN&kind=security-and-defence-partnership');
  await atlas.mapDrawn();
  const arc = await atlas.pixelsOf(PALETTES.light.tie);
  // Painted from the top row down: some pixel in the middle of the list lies along the arc.
  const at = 2 * Math.floor(arc.length / 4);
  const middle = { x: arc[at] ?? 0, y: arc[at + 1] ?? 0 };
  await page.mouse.move(middle.x, middle.y);
  await expect(page.getByText('EU–India Security and Defence Partnership').last()).toBeVisible();
  await page.mouse.click(middle.x, middle.y);
  await expect(page).toHaveURL(/pick=eu-india-sdp/);
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(
    'EU–India Security and Defence Partnership',
  );
});

test('a reader steps through Brussels, Tokyo, Seoul and the DMZ, and the map goes along', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await atlas.open('/?partner=KR&show=visits&q=borrell');
  await atlas.openRecord(BORRELL);
  await atlas.mapDrawn();
  const next = atlas.card.getByRole('link', { name: 'Next stop' });
  await next.focus();
  const stops = [
    { place: 'Brussels', says: 'Presumed origin' },
    { place: 'Tokyo', says: '9,447 km from Brussels' },
    { place: 'Seoul', says: 'km from Tokyo' },
    { place: 'DMZ (Panmunjom)', says: 'km from Seoul' },
    { place: 'Seoul', says: 'Kim Yong-hyun' },
  ];
  for (const [index, { place, says }] of stops.entries()) {
    await page.keyboard.press('ArrowRight');
    await expect(atlas.stepper).toContainText(`${index + 1} of 5: ${place}`);
    await expect(page).toHaveURL(new RegExp(`stop=${index + 1}`));
    const item = atlas.card.getByRole('listitem').filter({ has: page.locator('[aria-current="step"]') });
    await expect(item).toContainText(says);
    await atlas.mapDrawn();
    const mark = await atlas
      .mark(new RegExp(`^${place.replace(/[()]/g, '.')}`))
      .first()
      .boundingBox();
    const map = await page.locator('.maplibregl-canvas').boundingBox();
    const card = await atlas.card.boundingBox();
    if (!mark || !map || !card) throw new Error(`${place} is not on the map`);
    // In the middle of what the card leaves free.
    const middle = (map.x + card.x) / 2;
    expect(Math.abs(mark.x + mark.width / 2 - middle)).toBeLessThan(120);
  }
  await page.keyboard.press('Home');
  await expect(atlas.stepper).toContainText('1 of 5: Brussels');
  await page.goBack();
  await expect(atlas.card, 'stops replace the address: Back leaves the record').toHaveCount(0);
});

test('at world zoom Seoul and the DMZ are one mark, which opens as a list', async ({ atlas, page }) => {
  await atlas.open('/?pick=borrell-japan-korea-2024-11&show=visits&q=borrell');
  await atlas.mapDrawn();
  const joint = atlas.mark(/Seoul and DMZ/);
  await expect(joint).toContainText('3–5');
  await joint.click();
  await page.getByRole('link', { name: /4 · DMZ/ }).click();
  await expect(atlas.stepper).toContainText('4 of 5: DMZ (Panmunjom)');
});

test('the table sorts by each column, both ways', async ({ atlas, page }) => {
  await atlas.open('/?partner=JP');
  const tables = [atlas.section('Partnerships'), atlas.section('Visits')];
  const title = tables[1]?.getByRole('columnheader', { name: 'Record' });
  await title?.getByRole('link').click();
  await expect(page).toHaveURL(/sort=title/);
  const ascending = await Promise.all(tables.map((table) => atlas.titles(table)));
  expect(ascending[1]?.[0]).toBe(BORRELL);
  await title?.getByRole('link').click();
  for (const table of tables)
    await expect(table.getByRole('columnheader', { name: 'Record' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  for (const [index, table] of tables.entries())
    expect(await atlas.titles(table)).toEqual(ascending[index]?.toReversed());
});

test('by the keyboard a row opens the card, which takes the focus, and Escape gives it back', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=GH');
  const row = atlas.rows.getByRole('link', { name: 'EU–Ghana Security and Defence Partnership' });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(atlas.card).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(atlas.card).toHaveCount(0);
  await expect(row).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('a record opened from the end of the table is brought into sight, below the map', async ({
    atlas,
    page,
  }) => {
    await atlas.open('/?kind=security-and-defence-partnership');
    await atlas.openRecord('EU–Switzerland Security and Defence Partnership (exploratory)');
    await expect(atlas.card.getByRole('heading', { level: 2 })).toBeInViewport();
    await atlas.mapDrawn();
    await expect(page.locator('.maplibregl-canvas')).toBeInViewport();
  });
});
