import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** The sources, in a folder of another name. */
function copySources(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  made.push(folder);
  const left = new Set(['.git', '.next', '.cache', 'tests', 'docs']);
  for (const name of readdirSync(root))
    if (!left.has(name))
      cpSync(join(root, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
  return folder;
}

/** The hash of every file that browsers are given, by its name, of a build made without any cache. */
function build(folder: string): Readonly<Record<string, string>> {
  const { status, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  expect(status, stderr).toBe(0);
  const files = join(folder, '.next/standalone/.next/static');
  return Object.fromEntries(
    readdirSync(files, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(files, name)).isFile())
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(files, name)))
          .digest('hex'),
      ]),
  );
}

test('two builds of the same sources, in two places, give browsers the same bytes', () => {
  const folders = [copySources('entente-build-'), copySources('another-folder-')];
  const [first = {}, second] = folders.map(build);
  expect(Object.keys(first).length).toBeGreaterThan(20);
  expect(second).toEqual(first);
});
