import type { Page } from '@playwright/test';
import { sceneOf } from '../fixtures/shipped';
import { axe, axeInBothColours } from './drivers/axe';
import { expect, test } from './test';

// The dashboard and a visit, in every layout, are looked at in layouts.spec.
for (const [name, link] of [
  ['an unverified partnership', '/?partner=AU&pick=eu-australia-sdp'],
  ['a link that could not be read', '/?partner=GH,ZZ'],
  ['nothing found', '/?partner=BR&show=visits'],
  ['a comparison', '/?partner=JP&compare=KR'],
] as const)
  test(`axe finds nothing on ${name}, light and dark`, async ({ atlas, page }) => {
    await atlas.open(link);
    await atlas.mapDrawn();
    expect(await axeInBothColours(page)).toEqual([]);
  });

test('axe finds nothing on the open filter', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.partnerField.fill('ja');
  await expect(page.getByRole('option', { name: /Japan/ })).toBeVisible();
  // Only the filter: while it is open, Base UI hides the rest of the page from screen readers.
  expect(await axe(page, { within: 'header [class$="_filter"]' })).toEqual([]);
});

/** The places of a mark from here on, frame by frame, each that is not as the one before. */
async function placesOf(page: Page, name: string): Promise<() => Promise<number[]>> {
  const kept = await page.evaluateHandle((name) => {
    const places: number[] = [];
    const look = () => {
      const at = document.querySelector(`[data-marks] [aria-label^="${name}"]`)?.getBoundingClientRect().x;
      if (at !== undefined && at !== places.at(-1)) places.push(at);
      requestAnimationFrame(look);
    };
    look();
    return places;
  }, name);
  return () => kept.jsonValue();
}

test('under reduced motion a filter makes the map jump: it is there at once, by no way', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?show=partnerships&partner=GH,IN');
  await atlas.mapDrawn();
  const places = await placesOf(page, 'India: seat at New Delhi');
  await page.getByRole('link', { name: 'Remove Ghana' }).click();
  await expect(atlas.mark(/Ghana: seat at Accra/)).toHaveCount(0);
  await atlas.mapDrawn();
  const [before = 0, after = 0, ...others] = await places();
  expect(Math.abs(after - before), 'how far it is moved').toBeGreaterThan(20);
  expect(others, 'where else it was on the way').toEqual([]);
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('everything works in one column, and nothing is wider than the page', async ({ atlas, page }) => {
    await atlas.open();
    await atlas.mapDrawn();
    await atlas.filterBy('Japan');
    await expect(atlas.rows).toHaveCount(sceneOf('partner=JP').rows.length);
    await atlas.openRecord('Borrell in Tokyo, Seoul and the Korean DMZ');
    await atlas.card.getByRole('link', { name: 'Next stop' }).click();
    await expect(atlas.stepper).toContainText('1 of 5: Brussels');
    await page.getByRole('button', { name: 'Share this view' }).scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await axe(page)).toEqual([]);
  });
});
