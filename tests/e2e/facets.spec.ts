import { sceneOf } from '../fixtures/shipped';
import { expect, test } from './test';

// In a lower one the first kinds are folded away, too.
test.use({ viewport: { width: 1440, height: 900 } });

/** What the dashboard says of a link. */
const said = (link: string) => sceneOf(link).summary;

test('a reader narrows by kind, status and what to show, each choice with its number, and by the keyboard', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=JP');
  const { facets } = sceneOf('partner=JP');
  const [kind] = facets.kind;
  if (!kind) throw new Error('There is no kind');
  await atlas.choice('Acquisition and cross-servicing agreement', kind.count).click();
  await expect(page).toHaveURL('/?partner=JP&kind=acquisition-and-cross-servicing-agreement');
  await expect(atlas.summary).toHaveText(said('partner=JP&kind=acquisition-and-cross-servicing-agreement'));
  await expect(page).toHaveTitle(sceneOf('partner=JP&kind=acquisition-and-cross-servicing-agreement').title);
  await expect(atlas.choice('Visits', 0), 'zeros are shown').toBeVisible();

  await atlas.openFacet('Status');
  await atlas.choice('In force').focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/status=in-force/);
  await expect(atlas.choice('In force')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(atlas.choice('In force')).toBeHidden();
  await expect(page.locator('summary', { hasText: 'Status' })).toBeFocused();

  await atlas.openFacet('All kinds');
  await page.getByRole('searchbox', { name: 'Search the kinds' }).fill('TREATY');
  await expect(atlas.choice('Mutual defence treaty')).toBeVisible();
  await expect(atlas.choice('Framework agreement')).toBeHidden();
  await page.getByRole('heading', { name: 'Entente' }).click();
  await expect(atlas.choice('Mutual defence treaty'), 'a press beside the list closes it').toBeHidden();

  await page.getByRole('link', { name: 'Clear all' }).click();
  await atlas.choice('Proposed').click();
  await expect(page).toHaveURL('/?show=ties,visits');
  await expect(atlas.summary).toHaveText(said('show=ties,visits'));
});

test('a press of the legend leaves out what is only proposed, and brings it back', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?partner=JP');
  const sign = page
    .getByRole('list', { name: 'Legend' })
    .getByRole('link', { name: /^Proposed or negotiated/ });
  await sign.click();
  await expect(page).toHaveURL('/?partner=JP&show=ties,visits');
  await expect(atlas.summary).toHaveText(said('partner=JP&show=ties,visits'));
  await sign.click();
  await expect(page).toHaveURL('/?partner=JP');
});

test('a group stands for its members in the time that is asked for', async ({ atlas, page }) => {
  await atlas.open('/?to=2019');
  await atlas.partnerField.fill('eu memb');
  const group = page.getByRole('option', { name: /EU members/ });
  await expect(group).toContainText('28 in this period');
  await group.click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/?group=EU&to=2019');
  await expect(atlas.summary).toHaveText(said('group=EU&to=2019'));
  await page.getByRole('link', { name: 'Remove EU members' }).click();
  await expect(page).toHaveURL('/?to=2019');
});

test('filters that leave nothing name the one to loosen, with what that brings', async ({ atlas, page }) => {
  await atlas.open('/?partner=BR&show=visits');
  const way = page.getByRole('main').getByRole('link', { name: /Without “Visits only”/ });
  await expect(way).toContainText('1 record');
  await way.click();
  await expect(page).toHaveURL('/?partner=BR');
  await expect(atlas.rows).toHaveCount(1);
});

test('the summary and the first row are in sight beside the facets', async ({ atlas, page }) => {
  await atlas.open('/?partner=JP&status=in-force');
  await expect(atlas.summary).toBeInViewport({ ratio: 1 });
  await expect(atlas.rows.first()).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(900);
});

test('Back and Forward go through ten steps of a filter, one by one', async ({ atlas, page }) => {
  const steps = [
    'partner=JP',
    'partner=JP&show=ties,visits',
    'partner=JP&show=ties',
    'partner=JP&status=in-force&show=ties',
    'partner=JP&status=in-force,signed&show=ties',
    'partner=JP&status=signed&show=ties',
    'partner=JP&show=ties',
    'show=ties',
    'show=partnerships',
    '',
  ];
  const presses = [
    () => atlas.filterBy('Japan'),
    () => atlas.choice('Proposed').click(),
    () => atlas.choice('Visits').click(),
    async () => {
      await atlas.openFacet('Status');
      await atlas.choice('In force').click();
    },
    () => atlas.choice('Signed').click(),
    () => atlas.choice('In force').click(),
    () => atlas.choice('Signed').click(),
    async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Remove Japan' }).click();
    },
    () => atlas.choice('Proposed').click(),
    () => atlas.choice('Visits').click(),
  ];
  await atlas.open();
  const address = (step: number) => (steps[step] ? `/?${steps[step]}` : '/');
  for (const [step, press] of presses.entries()) {
    await press();
    await expect(page).toHaveURL(address(step));
    await expect(atlas.summary).toHaveText(said(steps[step] ?? ''));
  }
  for (let step = steps.length - 2; step >= 0; step -= 1) {
    await page.goBack();
    await expect(page).toHaveURL(address(step));
    await expect(atlas.summary).toHaveText(said(steps[step] ?? ''));
  }
  await page.goBack();
  await expect(page).toHaveURL('/');
  for (const [step] of steps.entries()) {
    await page.goForward();
    await expect(page).toHaveURL(address(step));
    await expect(atlas.summary).toHaveText(said(steps[step] ?? ''));
  }
});

test.describe('on a small map', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('fifty pans are no steps: one Back leaves the atlas', async ({ atlas, page }) => {
    await page.goto('/about');
    await atlas.open('/?partner=GH');
    await atlas.mapDrawn();
    await page.locator('#map').focus();
    for (let pan = 0; pan < 50; pan += 1)
      await page.keyboard.press(pan % 2 === 0 ? 'Shift+ArrowRight' : 'Shift+ArrowDown');
    await expect(page).toHaveURL(/[?&]map=/);
    await page.goBack();
    await expect(page).toHaveURL('/about');
  });
});
