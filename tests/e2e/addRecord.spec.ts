import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { PALETTES } from '../../geo/palette';
import { AtlasPage } from './drivers/AtlasPage';
import { serving } from './drivers/serve';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The chapter of README that a new editor follows, and its blocks of code in their order. */
const [, chapter = ''] = readFileSync(join(root, 'README.md'), 'utf8').split('## How to add a record');
const blocks = [...(chapter.split('\n## ')[0] ?? '').matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(
  ([, language, text = '']) => ({ language, text }),
);

test('a new editor who follows README to the letter finds the record in map, table, page and download', async ({
  page,
  request,
}) => {
  const atlas = new AtlasPage(page);
  const folder = mkdtempSync(join(tmpdir(), 'entente-editor-'));
  cpSync(join(root, 'geo/data'), folder, { recursive: true });
  try {
    const file = join(folder, 'partnerships.geojson');
    const text = blocks.find(({ language }) => language === 'json')?.text ?? '';
    const feature = JSON.parse(text);
    const before = readFileSync(file, 'utf8');
    const end = before.lastIndexOf('}', before.lastIndexOf(']')) + 1;
    writeFileSync(file, `${before.slice(0, end)},\n${text}${before.slice(end)}`);

    const commands = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text.trim());
    expect(commands).toHaveLength(2);
    for (const command of commands)
      await promisify(execFile)('bash', ['-c', command], {
        cwd: root,
        env: { ...process.env, ENTENTE_DATA: folder },
      });

    await serving(folder, request, async (origin) => {
      await page.goto(`${origin}/?partner=FR,PH&match=all`);
      const row = page.getByRole('row', { name: new RegExp(feature.properties.title) });
      await expect(row).toContainText('2 Dec 2023');
      await row.getByRole('link').click();
      await atlas.mapDrawn();
      expect(await atlas.countPixels(PALETTES.light.tie)).toBeGreaterThan(200);

      await page.goto(`${origin}/records/${feature.id}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(feature.properties.title);
      await expect(page.getByRole('link', { name: feature.properties.sources[0].title })).toBeVisible();
      await page.goto(`${origin}/about`);
      await expect(page.getByText('The letter of intent of France and the Philippines is in.')).toBeVisible();

      const download = await (await request.get(`${origin}/data/partnerships.geojson?partner=PH`)).json();
      const found = download.features.find(({ id }: { id: string }) => id === feature.id);
      expect(found.properties.sources).toEqual(feature.properties.sources);
      expect(found.geometry.type).toBe('LineString');
      expect(atlas.complaints).toEqual([]);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
