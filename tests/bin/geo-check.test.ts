import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATA_FILES, type DataFile } from '../../geo/dataFiles';
import { atlasFiles } from '../fixtures/atlasFiles';

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

type Outcome = { code: number; stdout: string; stderr: string };

/** Runs the command as npm does, and never fails. */
function geoCheck(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return run(process.execPath, ['--import', 'tsx', join('bin', 'geo-check.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Outcome) => ({ code, stdout, stderr }),
  );
}

describe('geo-check', () => {
  const CLEAN = '5 places, 4 parties, 2 partnerships, 3 visits: no finding\n';
  let folder: string;
  const path = (name: DataFile) => join(folder, name);
  const read = (name: DataFile) => readFileSync(path(name), 'utf8');
  const edit = (name: DataFile, from: string, to: string) => {
    expect(read(name)).toContain(from);
    writeFileSync(path(name), read(name).replace(from, to));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-data-'));
    const { places, parties, partnerships, visits, formerIds, groups } = atlasFiles();
    const contents = [places, parties, partnerships, visits, formerIds, groups];
    for (const [index, name] of DATA_FILES.entries()) {
      writeFileSync(path(name), `${JSON.stringify(contents[index], null, 2)}\n`);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('counts what is there when there is no finding', async () => {
    expect(await geoCheck([folder])).toEqual({ code: 0, stdout: CLEAN, stderr: '' });
  });

  test('takes the folder from ENTENTE_DATA, unless one is named', async () => {
    expect(await geoCheck([], { ENTENTE_DATA: folder })).toMatchObject({ code: 0, stdout: CLEAN });
    rmSync(path('visits.geojson'));
    expect(await geoCheck([], { ENTENTE_DATA: folder })).toMatchObject({ code: 1 });
    expect(await geoCheck([folder], { ENTENTE_DATA: join(ROOT, 'nowhere') })).toMatchObject({ code: 1 });
  });

  test('lists all findings under their files, in the order of their lines, and fails', async () => {
    edit('partnerships.geojson', '"A text."', '""');
    edit('partnerships.geojson', '"2024-03-01"', '"2024-02-30"');
    edit('visits.geojson', '"rank": "weak"', '"rank": "strong"');
    rmSync(path('places.geojson'));
    const { code, stdout } = await geoCheck([folder]);
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      path('places.geojson'),
      '  1:1  there is no such file → Put it there.',
      path('partnerships.geojson'),
      '  29:21  features[0].properties.signedOn (eu-japan)  ' +
        '"2024-02-30" is not a date: YYYY, YYYY-MM or YYYY-MM-DD → Write a date: YYYY, YYYY-MM or YYYY-MM-DD.',
      '  47:20  features[0].properties.summary (eu-japan)  the text is empty → Write the text.',
      path('visits.geojson'),
      expect.stringMatching(
        /^ {2}\d+:21 {2}features\[0\].properties.sources\[0\].rank \(pacific\) {2}"strong" is not one of/,
      ),
      '',
      '4 findings',
      '',
    ]);
  });

  test('refuses a file of 200 MB at once', async () => {
    truncateSync(path('visits.geojson'), 200_000_000);
    const { code, stdout } = await geoCheck([folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('1:1  the file has 200 MB, and 64 MB is the limit → ');
  });

  test.each([
    ['an unknown option', ['--mend']],
    ['two folders', ['geo/data', 'geo/data']],
    ['an option twice', ['--fix', '--fix']],
    ['no folder', ['geo/nowhere']],
    ['a file for a folder', ['geo/schema.ts']],
  ])('ends with 2 on %s', async (_, args) => {
    const { code, stdout, stderr } = await geoCheck(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^usage: .*\[--fix\] \[folder\]\n$|is no folder\.\n$/);
  });

  describe('--fix', () => {
    test('says what it rewrote, writes only that, and checks the rest', async () => {
      const visits = read('visits.geojson');
      const inodes = (['places.geojson', 'visits.geojson'] as const).map((name) => statSync(path(name)).ino);
      chmodSync(path('visits.geojson'), 0o640);
      writeFileSync(path('visits.geojson'), `\uFEFF${visits.replace('177.4', '176.4')}`);
      edit('partnerships.geojson', '"A text."', '""');
      const { code, stdout } = await geoCheck(['--fix', folder]);
      expect(code).toBe(1);
      expect(stdout.split('\n')).toEqual([
        `${path('visits.geojson')}: rewrote the geometry of pacific; the byte order mark`,
        path('partnerships.geojson'),
        '  47:20  features[0].properties.summary (eu-japan)  the text is empty → Write the text.',
        '',
        '1 finding',
        '',
      ]);
      expect(statSync(path('places.geojson')).ino).toBe(inodes[0]);
      // Written beside it and put in its place, so that nobody ever reads half of it.
      expect(statSync(path('visits.geojson')).ino).not.toBe(inodes[1]);
      expect(statSync(path('visits.geojson')).mode & 0o777).toBe(0o640);
      expect(readdirSync(folder).sort()).toEqual([...DATA_FILES].sort());
    });

    test('has nothing to do the second time', async () => {
      edit('visits.geojson', '177.4', '176.4');
      expect(await geoCheck([folder, '--fix'])).toMatchObject({ code: 0 });
      const once = read('visits.geojson');
      expect(await geoCheck([folder, '--fix'])).toEqual({
        code: 0,
        stdout: `There was nothing to fix.\n${CLEAN}`,
        stderr: '',
      });
      expect(read('visits.geojson')).toBe(once);
    });

    test('leaves a broken file as it is', async () => {
      const half = read('visits.geojson').slice(0, 500);
      writeFileSync(path('visits.geojson'), half);
      expect(await geoCheck(['--fix', folder])).toMatchObject({ code: 1 });
      expect(read('visits.geojson')).toBe(half);
    });

    test('changes nothing but geometries in the data that Entente ships', async () => {
      cpSync(join(ROOT, 'geo', 'data'), folder, { recursive: true });
      await geoCheck(['--fix', folder]);
      const withoutGeometry = (text: string) => {
        const collection = JSON.parse(text);
        for (const feature of collection.features ?? []) feature.geometry = null;
        return JSON.stringify(collection);
      };
      for (const name of DATA_FILES) {
        const shipped = readFileSync(join(ROOT, 'geo', 'data', name), 'utf8');
        expect(withoutGeometry(read(name))).toBe(withoutGeometry(shipped));
      }
    });
  });
});
