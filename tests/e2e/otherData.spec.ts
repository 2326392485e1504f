import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { dataOf } from '../fixtures/dataOf';
import { manyRecords } from '../fixtures/manyRecords';
import { serving } from './drivers/serve';

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-data-'));
});

test.afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('with 10,000 records the dashboard stays under 200 KB, and its table has pages', async ({ request }) => {
  for (const [name, content] of Object.entries(dataOf(manyRecords(10_000))))
    writeFileSync(join(folder, name), content as Uint8Array);
  await serving(folder, request, async (origin) => {
    const html = await (await request.get(`${origin}/?page=2`)).text();
    expect(html).toContain('8,000 partnerships and 2,000 visits');
    expect(html).toContain('Page 2 of 320');
    expect(gzipSync(html).length).toBeLessThan(200_000);
    expect((await request.get(`${origin}/records/tie-9999`)).status()).toBe(200);
  });
});

test('a record that was renamed is found under its former id, on its page and by an old link', async ({
  request,
}) => {
  cpSync(fileURLToPath(new URL('../../geo/data', import.meta.url)), folder, { recursive: true });
  const former = { records: { 'eu-japan-pact': 'eu-japan-sdp' }, partners: { UK: 'GB' } };
  writeFileSync(join(folder, 'formerIds.json'), JSON.stringify(former));
  await serving(folder, request, async (origin) => {
    for (const [from, to] of [
      ['/records/eu-japan-pact', '/records/eu-japan-sdp'],
      ['/partners/UK', '/partners/GB'],
    ]) {
      const response = await request.get(`${origin}${from}`, { maxRedirects: 0 });
      expect(response.status()).toBe(308);
      expect(response.headers().location).toBe(to);
    }
    const html = await (await request.get(`${origin}/?pick=eu-japan-pact`)).text();
    expect(html).toContain('<title>EU–Japan Security and Defence Partnership · Entente</title>');
  });
});
