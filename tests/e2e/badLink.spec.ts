import { sceneOf } from '../fixtures/shipped';
import { expect, test } from './test';

const SAID = 'Part of the link could not be read and was left out:';

for (const [name, link, says] of [
  [
    'an unknown partner and a script',
    '/?partner=GH,ZZ,<script>alert(1)</script>',
    ['ZZ', '<script>alert(1)</script>'],
  ],
  ['a camera that is no camera', '/?partner=GH&map=NaN/999/x', ['NaN/999/x']],
  ['a day that the calendar lacks', '/?partner=GH&from=2025-02-31', ['2025-02-31']],
  ['a stop beyond the last', '/?partner=GH&pick=kallas-accra-2026-03&stop=99', ['99']],
  ['repeated keys that differ', '/?partner=GH&projection=mercator&projection=globe', ['globe']],
] as const) {
  test(`${name} is ignored and said, and the rest is kept`, async ({ atlas, page }) => {
    let alerted = false;
    page.on('dialog', (dialog) => {
      alerted = true;
      void dialog.dismiss();
    });
    await atlas.open(link);
    const notice = page.getByRole('status').filter({ hasText: SAID });
    for (const text of says) await expect(notice).toContainText(text);
    expect(alerted).toBe(false);
    expect(await page.locator('script:text("alert(1)")').count()).toBe(0);
    await expect(atlas.rows).toHaveCount(sceneOf('partner=GH').rows.length);
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toHaveCount(0);
  });
}

test('a link of ten thousand characters opens the page', async ({ atlas, page }) => {
  await atlas.open(`/?partner=JP&q=${'x'.repeat(10_000)}`);
  await expect(page.getByText(SAID)).toBeVisible();
  await expect(atlas.rows).toHaveCount(sceneOf('partner=JP').rows.length);
});

test('broken percent-encoding opens the page', async ({ atlas }) => {
  await atlas.open('/?partner=JP&q=%E0%A4%A');
  await expect(atlas.summary).toBeVisible();
});

test('another address, or a language without a catalogue, is our own 404 with a way back', async ({
  page,
}) => {
  for (const path of ['/nowhere', '/xx', '/en/nowhere/else']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading')).toHaveText('There is no such page');
  }
  await page.getByRole('link', { name: 'Open the atlas' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
});
