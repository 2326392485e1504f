import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATA_FILES, type DataFile } from '../../geo/dataFiles';
import { atlasFiles } from '../fixtures/atlasFiles';

describe('the atlas of a running server', () => {
  let folder: string;
  let said: string[];
  const path = (name: DataFile) => join(folder, name);
  const read = (name: DataFile) => readFileSync(path(name), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-app-'));
    const { places, parties, partnerships, visits, formerIds, groups } = atlasFiles();
    const contents = [places, parties, partnerships, visits, formerIds, groups];
    for (const [index, name] of DATA_FILES.entries()) {
      writeFileSync(path(name), JSON.stringify(contents[index]));
    }
    vi.stubEnv('ENTENTE_DATA', folder);
    // Each test is a server that has just started.
    vi.resetModules();
    said = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const start = async () => (await import('../../app/atlas')).loadAtlas;

  it('is the one of the folder that ENTENTE_DATA names', async () => {
    const loadAtlas = await start();
    const { atlas, address, findings } = loadAtlas();
    expect(findings).toEqual([]);
    expect(atlas?.partnerships.map(({ id }) => id)).toEqual(['eu-japan', 'us-fiji']);
    expect(atlas?.version).toMatch(/^[0-9a-f]{12}$/);
    expect(address).toMatch(/^[0-9a-f]{12}$/);
    expect(address).not.toBe(atlas?.version);
    expect(said).toEqual([]);
  });

  it('is read once, and again when a file has changed', async () => {
    const loadAtlas = await start();
    const first = loadAtlas();
    expect(loadAtlas()).toBe(first);
    // Facts that are the same, in other bytes: another version of the data, at the same address but for it.
    writeFileSync(path('visits.geojson'), `${read('visits.geojson')}\n`);
    const second = loadAtlas();
    expect(second.atlas?.version).not.toBe(first.atlas?.version);
    writeFileSync(path('formerIds.json'), '{"records": {}, "partners": {}}');
    const third = loadAtlas();
    expect(third.atlas?.version).toBe(second.atlas?.version);
    expect(third.address).not.toBe(second.address);
  });

  it('loses a bad record and names it, and has it again when it is mended', async () => {
    const loadAtlas = await start();
    const good = read('partnerships.geojson');
    const before = loadAtlas();
    writeFileSync(path('partnerships.geojson'), good.replace('"summary":"A text."', '"summary":""'));
    const { atlas, address, findings } = loadAtlas();
    expect(atlas?.partnerships.map(({ id }) => id)).toEqual(['us-fiji']);
    expect(address).not.toBe(before.address);
    const line = expect.stringMatching(
      /^partnerships\.geojson:1:\d+ {2}features\[0\]\.properties\.summary \(eu-japan\) {2}the text is empty → /,
    );
    expect(findings).toEqual([line]);
    expect(said.map((text) => JSON.parse(text))).toEqual([
      { time: expect.any(String), level: 'warn', event: 'data', folder, finding: findings[0] },
    ]);
    writeFileSync(path('partnerships.geojson'), good);
    expect(loadAtlas()).toEqual(before);
  });

  it('stays the last good one while a file is cut short, and says so', async () => {
    const loadAtlas = await start();
    const good = read('visits.geojson');
    const before = loadAtlas();
    writeFileSync(path('visits.geojson'), good.slice(0, good.length / 2));
    const { atlas, address, findings } = loadAtlas();
    expect(atlas).toBe(before.atlas);
    expect(address).toBe(before.address);
    expect(findings).toEqual([expect.stringMatching(/^visits\.geojson:1:\d+ .*ends before it is complete/)]);
    rmSync(path('visits.geojson'));
    expect(loadAtlas()).toMatchObject({
      atlas: before.atlas,
      findings: [expect.stringContaining('no such file')],
    });
    writeFileSync(path('visits.geojson'), good);
    expect(loadAtlas()).toEqual(before);
  });

  it('is none where a server starts with a file that cannot be read', async () => {
    rmSync(path('places.geojson'));
    const loadAtlas = await start();
    expect(loadAtlas()).toEqual({
      atlas: null,
      address: null,
      findings: ['places.geojson:1:1  there is no such file → Put it there.'],
    });
  });
});
