import { sceneOf } from '../fixtures/shipped';
import { expect, test } from './test';

/** What the dashboard says of a link. */
const said = (link: string) => sceneOf(link).summary;
/** How many rows the first page of its table has. */
const rows = (link: string) => sceneOf(link).rows.length;

test('a reader filters by partner country: map, table, sentence and link change together, and Back undoes it', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await atlas.filterBy('Japan');
  await expect(atlas.summary).toHaveText(said('partner=JP'));
  await expect(atlas.rows).toHaveCount(rows('partner=JP'));
  await expect(page).toHaveURL(/\?partner=JP$/);
  await expect(page).toHaveTitle(sceneOf('partner=JP').title);

  await atlas.filterBy('South Korea');
  await expect(page).toHaveURL(/\?partner=JP,KR$/);
  await expect(atlas.summary).toHaveText(said('partner=JP,KR'));

  await page.getByRole('link', { name: 'All of them' }).click();
  await expect(atlas.summary).toHaveText(said('partner=JP,KR&match=all'));
  await expect(page).toHaveURL(/match=all/);

  await page.goBack();
  await page.goBack();
  await expect(atlas.summary).toHaveText(said('partner=JP'));
  await page.goBack();
  await expect(atlas.rows).toHaveCount(rows(''));
  await page.goForward();
  await expect(atlas.rows).toHaveCount(rows('partner=JP'));
});

test('the filter is worked by the keyboard alone', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.partnerField.focus();
  await page.keyboard.type('icel');
  await expect(page.getByRole('option', { name: 'Iceland' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(atlas.summary).toHaveText(said('partner=IS'));
  await atlas.partnerField.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(atlas.summary, 'Escape leaves the field and not the filter').toHaveText(said('partner=IS'));
  await page.getByRole('link', { name: 'Remove Iceland' }).focus();
  await page.keyboard.press('Enter');
  await expect(atlas.rows).toHaveCount(rows(''));
});

test('each choice says how many records it alone would show, and keeps saying so', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=JP');
  await atlas.partnerField.fill('india');
  const india = page.getByRole('option', { name: /India/ });
  const { count } = sceneOf('partner=JP').partners.find(({ code }) => code === 'IN') ?? { count: 0 };
  expect(count).toBeGreaterThan(1);
  await expect(india).toContainText(`${count} records`);
  await india.click();
  await page.keyboard.press('Escape');
  await expect(atlas.summary).toContainText('Japan or India');
});

test('a list that was closed while the view changed says the numbers of the new one', async ({
  atlas,
  page,
}) => {
  const countOf = (link: string) => sceneOf(link).partners.find(({ code }) => code === 'IN')?.count ?? 0;
  const [before, after] = [countOf('partner=JP'), countOf('partner=JP&show=partnerships')];
  expect(after).toBeLessThan(before);
  await atlas.open('/?partner=JP');
  const india = page.getByRole('option', { name: /India/ });
  await atlas.partnerField.fill('india');
  await expect(india).toContainText(`${before} records`);
  await page.keyboard.press('Escape');
  await expect(india).toHaveCount(0);
  await atlas.choice('Visits').click();
  await expect(atlas.summary).toHaveText(said('partner=JP&show=partnerships'));
  await atlas.partnerField.fill('india');
  await expect(india).toContainText(`${after} records`);
});

test('a list of partners that was open before the records came keeps the other filters', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/data/atlas/*', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/?kind=mutual-defence-treaty&from=1950');
  await page.locator('summary', { hasText: 'Filter by partner country or group' }).click();
  await page.getByRole('checkbox', { name: /^Japan/ }).check();
  release();
  await expect(page.getByRole('button', { name: 'Select rows' }), 'the records have come').toBeEnabled();
  await page.locator('form', { hasText: 'Partner country' }).getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL('/?partner=JP&kind=mutual-defence-treaty&from=1950');
});

test('presses that come upon one another leave the map at rest with the last of them', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=JP');
  await atlas.mapDrawn();
  // Each just when what a frame has put off for the one before is done, and has yet to be shown.
  await page.evaluate(() => {
    const press = () =>
      document.querySelector<HTMLElement>('[role="checkbox"][aria-label^="Visits, "]')?.click();
    const { setTimeout, requestAnimationFrame } = window;
    let isFrame = false;
    let left = 4;
    window.requestAnimationFrame = (act) =>
      requestAnimationFrame((time) => {
        isFrame = true;
        act(time);
        isFrame = false;
      });
    window.setTimeout = ((act: () => void, ms?: number) => {
      const isPutOff = isFrame;
      return setTimeout(() => {
        act();
        if (!isPutOff || left === 0) return;
        left -= 1;
        press();
      }, ms);
    }) as typeof setTimeout;
    press();
  });
  await atlas.mapDrawn();
});

test('a name that is no partner is said to be none', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.partnerField.fill('Atlantis');
  await expect(page.getByText('No partner of that name')).toBeVisible();
});

test('filters that leave nothing say so and offer the way back', async ({ atlas, page }) => {
  await atlas.open('/?partner=BR&show=visits');
  await expect(page.getByText('No record matches these filters.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Clear all' }).click();
  await expect(atlas.rows).toHaveCount(rows(''));
});

test('a seat on the map, or its country, toggles the partner', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await atlas.open('/?show=partnerships&projection=mercator');
  await atlas.mapDrawn();
  await atlas.mark(/Ghana: seat at Accra/).click();
  await expect(page).toHaveURL(/partner=GH/);
  await expect(atlas.summary).toHaveText(said('partner=GH&show=partnerships'));
  await atlas.mapDrawn();
  const accra = await atlas.mark(/Ghana: seat at Accra/).boundingBox();
  if (!accra) throw new Error('The seat is not on the map');
  // Accra lies on the coast, and the country north of it.
  await page.mouse.click(accra.x + accra.width / 2 - 9, accra.y - 22);
  await expect(page).not.toHaveURL(/partner=/);
});
