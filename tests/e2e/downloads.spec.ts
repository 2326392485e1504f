import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import papaparse from 'papaparse';
import { idsOf, sceneOf, shippedVisit } from '../fixtures/shipped';
import { axe } from './drivers/axe';
import { expect, test } from './test';

const BORRELL = shippedVisit('borrell-japan-korea-2024-11');

/** The address of every link in a part of a page, by the names of its row and its own. */
async function filesIn(part: Locator): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const row of await part.locator('dl > div').all())
    for (const link of await row.getByRole('link').all())
      files.set(
        `${await row.locator('dt').textContent()}: ${await link.textContent()}`,
        (await link.getAttribute('href')) ?? '',
      );
  return files;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what is shown is taken away as rows, geometry, citation and feed', async ({ page, request }) => {
    await page.goto('/?partner=KR');
    await page.locator('summary', { hasText: 'Download, cite, follow' }).click();
    const part = page.locator('details', { hasText: 'Download, cite, follow' }).last();
    await expect(part.getByRole('link', { name: 'CSV', exact: true }).first()).toBeVisible();
    const files = await filesIn(part);
    expect([...files.keys()]).toEqual([
      'Partnerships: CSV',
      'Partnerships: CSV for Excel',
      'Partnerships: GeoJSON',
      'Visits, by stop: CSV',
      'Visits, by stop: CSV for Excel',
      'Visits, by stop: GeoJSON',
      'Citation: Cite this view',
      'Citation: BibTeX',
      'Citation: RIS',
      'Citation: CSL-JSON',
      'Follow: Feed of what is new',
    ]);
    for (const [name, address] of files) {
      const answer = await request.get(address);
      expect(answer.status(), name).toBe(200);
      if (name === 'Citation: Cite this view') continue;
      const { etag, 'access-control-allow-origin': allowed } = answer.headers();
      expect(allowed, name).toBe('*');
      const again = await request.get(address, { headers: { 'if-none-match': etag ?? '' } });
      expect(again.status(), name).toBe(304);
    }
    const rows = async (name: string) =>
      papaparse.parse<{ id: string }>(await (await request.get(files.get(name) ?? '')).text(), {
        header: true,
        skipEmptyLines: true,
      }).data;
    const taken = [...(await rows('Partnerships: CSV')), ...(await rows('Visits, by stop: CSV'))];
    expect([...new Set(taken.map(({ id }) => id))].sort()).toEqual(idsOf('partner=KR'));

    await expect(page.locator('head link[type="application/atom+xml"]')).toHaveAttribute(
      'href',
      /\/feed\.atom\?partner=KR$/,
    );
    await page.locator('summary', { hasText: 'What is new' }).click();
    await expect(page.getByText('The first records: the European Union’s')).toBeVisible();

    await part.getByRole('link', { name: 'Cite this view' }).click();
    await expect(page.getByText(/^The Entente authors\. \(\d{4}\)/)).toContainText(
      sceneOf('partner=KR').summary,
    );
    await page.getByRole('link', { name: 'Back to this view' }).click();
    expect(new URL(page.url()).search).toBe('?partner=KR');
  });

  test('a visit is taken away from its page as a calendar and for maps, with its citation and its sources', async ({
    page,
    request,
  }) => {
    await page.goto(`/records/${BORRELL.id}`);
    const part = page.locator('#cite');
    await expect(part).toContainText(`The Entente authors. “${BORRELL.title}.” Version `);
    const files = await filesIn(part);
    const begins: Record<string, RegExp> = {
      'This journey: Calendar (ICS)': /^BEGIN:VCALENDAR\r\n/,
      'This journey: KML': /<kml /,
      'This journey: GPX': /<gpx /,
      'Citation: BibTeX': /^@misc\{entente-borrell/,
      'Citation: RIS': /^TY {2}- DATA/,
      'Citation: CSL-JSON': /^\[/,
      'Its sources: BibTeX': /^@misc\{borrell/,
      'Its sources: RIS': /^TY {2}- ELEC/,
      'Its sources: CSL-JSON': /^\[/,
    };
    expect([...files.keys()]).toEqual(Object.keys(begins));
    for (const [name, address] of files)
      expect(await (await request.get(address)).text(), name).toMatch(begins[name] ?? /^$/);
  });
});

test('a list of files that was closed while the view changed has those of the new one', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?show=partnerships');
  const list = page.getByText('Download, cite, follow');
  const csv = page.getByRole('link', { name: 'CSV', exact: true });
  await list.click();
  await expect(csv).toHaveAttribute('href', '/data/partnerships.csv?show=partnerships');
  await list.click();
  await expect(csv).toBeHidden();
  await atlas.filterBy('Japan');
  await expect(atlas.summary).toHaveText(sceneOf('partner=JP&show=partnerships').summary);
  await list.click();
  await expect(csv).toHaveAttribute('href', '/data/partnerships.csv?partner=JP&show=partnerships');
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()]);
  expect(
    readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n').length,
  ).toBeGreaterThan(5);
});

test('the links follow the filter, and what they lead to can be read by everybody', async ({
  atlas,
  page,
}) => {
  await atlas.open('/?show=partnerships');
  await page.getByText('Download, cite, follow').click();
  await atlas.filterBy('Japan');
  const csv = page.getByRole('link', { name: 'CSV', exact: true });
  await expect(csv).toHaveAttribute('href', '/data/partnerships.csv?partner=JP&show=partnerships');
  expect(await axe(page, { within: 'main' })).toEqual([]);

  await page.goto('/cite?partner=JP');
  expect(await axe(page)).toEqual([]);
});
