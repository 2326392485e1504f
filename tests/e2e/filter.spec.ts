import { expect, test } from './test';

test('a reader filters by partner country: map, table, sentence and link change together, and Back undoes it', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await atlas.filterBy('Japan');
  await expect(atlas.summary).toHaveText('2 partnerships and 2 visits with Japan; 1 under negotiation');
  await expect(atlas.rows).toHaveCount(5);
  await expect(page).toHaveURL(/\?partner=JP$/);
  await expect(page).toHaveTitle('2 partnerships and 2 visits with Japan; 1 under negotiation · Entente');

  await atlas.filterBy('South Korea');
  await expect(page).toHaveURL(/\?partner=JP,KR$/);
  await expect(atlas.summary).toHaveText(
    '5 partnerships and 2 visits with Japan or South Korea; 1 under negotiation',
  );

  await page.getByRole('link', { name: 'All of them' }).click();
  await expect(atlas.summary).toHaveText('1 visit involving Japan and South Korea');
  await expect(page).toHaveURL(/match=all/);

  await page.goBack();
  await page.goBack();
  await expect(atlas.summary).toHaveText('2 partnerships and 2 visits with Japan; 1 under negotiation');
  await page.goBack();
  await expect(atlas.rows).toHaveCount(23);
  await page.goForward();
  await expect(atlas.rows).toHaveCount(5);
});

test('the filter is worked by the keyboard alone', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.partnerField.focus();
  await page.keyboard.type('icel');
  await expect(page.getByRole('option', { name: 'Iceland' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(atlas.summary).toHaveText('1 partnership with Iceland');
  await atlas.partnerField.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(atlas.summary, 'Escape leaves the field and not the filter').toHaveText(
    '1 partnership with Iceland',
  );
  await page.getByRole('link', { name: 'Remove Iceland' }).focus();
  await page.keyboard.press('Enter');
  await expect(atlas.rows).toHaveCount(23);
});

test('each choice says how many records it alone would show, and keeps saying so', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=JP');
  await atlas.partnerField.fill('india');
  const india = page.getByRole('option', { name: /India/ });
  await expect(india).toContainText('1 record');
  await india.click();
  await page.keyboard.press('Escape');
  await expect(atlas.summary).toContainText('Japan or India');
});

test('a name that is no partner is said to be none', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.partnerField.fill('Atlantis');
  await expect(page.getByText('No partner of that name')).toBeVisible();
});

test('filters that leave nothing say so and offer the way back', async ({ atlas, page }) => {
  await atlas.open('/?partner=GH&show=visits');
  await expect(page.getByText('No record matches these filters.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Clear all' }).click();
  await expect(atlas.rows).toHaveCount(23);
});

test('a seat on the map, or its country, toggles the partner', async ({ atlas, page }) => {
  await atlas.open('/?projection=mercator');
  await atlas.mapDrawn();
  await atlas.mark(/India: seat at New Delhi/).click();
  await expect(page).toHaveURL(/partner=IN/);
  await expect(atlas.summary).toHaveText('1 partnership with India');
  await atlas.mapDrawn();
  const delhi = await atlas.mark(/India: seat at New Delhi/).boundingBox();
  if (!delhi) throw new Error('The seat is not on the map');
  await page.mouse.click(delhi.x + 12, delhi.y + 90);
  await expect(atlas.rows).toHaveCount(23);
});
