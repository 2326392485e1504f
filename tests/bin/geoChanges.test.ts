import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAtlasFiles, sha256 } from '../../bin/readAtlasFiles';
import { type Change, parseChanges } from '../../geo/changes';
import { DATA_FILES, dataVersion } from '../../geo/dataFiles';
import { atlasFiles } from '../fixtures/atlasFiles';

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

type Outcome = { code: number; stdout: string; stderr: string };

describe('geo-changes', () => {
  let folder: string;
  let now: string;
  let earlier: string;
  const version = (data: string) => dataVersion(readAtlasFiles(data), sha256);
  const log = (): readonly Change[] | null =>
    parseChanges(JSON.parse(readFileSync(join(now, 'changes.json'), 'utf8')));

  /** Runs the command as npm does, on the data of now, and never fails. */
  function geoChanges(...args: string[]): Promise<Outcome> {
    return run(process.execPath, ['--import', 'tsx', join('bin', 'geo-changes.ts'), ...args], {
      cwd: ROOT,
      env: { ...process.env, ENTENTE_DATA: now },
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: Outcome) => ({ code, stdout, stderr }),
    );
  }

  function edit(from: string, to: string): void {
    const path = join(now, 'partnerships.geojson');
    const content = readFileSync(path, 'utf8');
    expect(content).toContain(from);
    writeFileSync(path, content.replace(from, to));
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-changes-'));
    now = join(folder, 'now');
    earlier = join(folder, 'earlier');
    mkdirSync(now);
    const { places, parties, partnerships, visits, formerIds, groups } = atlasFiles();
    const contents = [places, parties, partnerships, visits, formerIds, groups];
    for (const [index, name] of DATA_FILES.entries())
      writeFileSync(join(now, name), `${JSON.stringify(contents[index], null, 2)}\n`);
    cpSync(now, earlier, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('begins the log with the first data, and goes on from each state to the next', async () => {
    const first = await geoChanges('none', '--note', 'The first.', '--on', '2026-01-31');
    const before = version(now);
    expect(first).toEqual({
      code: 0,
      stdout: `${join(now, 'changes.json')}: 14 added, 0 removed, 0 renamed, 0 facts changed; version ${before}.\n`,
      stderr: '',
    });
    expect(log()).toMatchObject([
      { on: '2026-01-31', from: null, to: before, note: 'The first.', correction: false },
    ]);

    edit('"in-force"', '"signed"');
    const second = await geoChanges(earlier, '--correction', '--on', '2026-02-01');
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(log()?.map(({ from, to }) => [from, to])).toEqual([
      [before, version(now)],
      [null, before],
    ]);
    expect(log()?.[0]).toEqual({
      on: '2026-02-01',
      from: before,
      to: version(now),
      note: null,
      correction: true,
      added: [],
      removed: [],
      renamed: [],
      changed: [{ id: 'eu-japan', field: 'status', before: 'in-force', after: 'signed' }],
    });
  });

  test('takes today for the day where none is said', async () => {
    const today = () => new Date().toISOString().slice(0, 10);
    const from = today();
    await geoChanges('none');
    expect([from, today()]).toContain(log()?.[0]?.on);
  });

  test('writes nothing where nothing has changed', async () => {
    expect(await geoChanges(earlier)).toEqual({
      code: 0,
      stdout: `Nothing has changed since ${earlier}.\n`,
      stderr: '',
    });
    expect(existsSync(join(now, 'changes.json'))).toBe(false);
  });

  test('knows a record by its former id', async () => {
    edit('"id": "eu-japan"', '"id": "eu-japan-sdp"');
    writeFileSync(
      join(now, 'formerIds.json'),
      JSON.stringify({ records: { 'eu-japan': 'eu-japan-sdp' }, partners: {} }),
    );
    expect(await geoChanges(earlier)).toMatchObject({ code: 0, stderr: '' });
    expect(log()?.[0]).toMatchObject({
      added: [],
      removed: [],
      renamed: [{ id: 'eu-japan', to: 'eu-japan-sdp' }],
    });
  });

  test('tells a change anew that was logged and then mended before it was published', async () => {
    await geoChanges('none');
    edit('"in-force"', '"signed"');
    await geoChanges(earlier, '--note', 'A status has changed.');
    edit('"signed"', '"in-operation"');
    expect(await geoChanges(earlier)).toMatchObject({ code: 0 });
    expect(log()).toHaveLength(2);
    expect(log()?.[0]).toMatchObject({ to: version(now), note: 'A status has changed.' });
    expect(log()?.[0]?.changed).toEqual([
      expect.objectContaining({ before: 'in-force', after: 'in-operation' }),
    ]);
  });

  describe('refuses with one line and writes nothing,', () => {
    /** That a run was refused, and what it said. */
    async function refused(...args: string[]): Promise<string> {
      const path = join(now, 'changes.json');
      const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
      const { code, stdout, stderr } = await geoChanges(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^[^\n]+\n$/);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(before);
      return stderr;
    }

    test('a state with which the log does not end', async () => {
      await geoChanges('none');
      const first = version(now);
      edit('"in-force"', '"signed"');
      await geoChanges(earlier);
      const middle = join(folder, 'middle');
      cpSync(now, middle, { recursive: true });
      edit('"signed"', '"in-operation"');
      await geoChanges(middle);
      expect(await refused(earlier)).toBe(
        `The log ends with version ${log()?.[0]?.to}, and ${earlier} is version ${first}. Name the state that the log ends with.\n`,
      );
    });

    test('two states', async () => {
      expect(await refused(earlier, earlier)).toMatch(/^usage: /);
    });

    test('an option that there is not', async () => {
      expect(await refused(earlier, '--why', 'because')).toContain('--why');
    });

    test('a day that the calendar does not have', async () => {
      expect(await refused('none', '--on', '2026-02-30')).toContain('2026-02-30');
    });

    test('a state that is not there', async () => {
      expect(await refused(join(folder, 'nowhere'))).toContain(join(folder, 'nowhere'));
    });

    test('a log that is none', async () => {
      writeFileSync(join(now, 'changes.json'), '{"changes": [1]}');
      expect(await refused(earlier)).toContain('is not a log of changes');
    });

    test('a first state where there is a log already', async () => {
      await geoChanges('none');
      edit('"in-force"', '"signed"');
      expect(await refused('none')).toContain('The log ends with version');
    });
  });
});
