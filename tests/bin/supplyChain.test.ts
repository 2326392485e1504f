import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

type Locked = Readonly<{
  version: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  resolved?: string;
  integrity?: string;
}>;

const packages = Object.entries<Locked>(readJson('package-lock.json').packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ ...locked, name: path.replace(/^.*node_modules\//, '') }));
/** What a server runs or a browser is given, and what its platform may need. */
const shipped = packages.filter(({ dev }) => !dev);

/** Licences under which a work may be passed on with ours (MIT), with their notices and nothing else asked. */
const PERMISSIVE =
  /^(MIT|MIT-0|ISC|0BSD|Unlicense|CC0-1\.0|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0)$/;

/** The others, each with why it may be here. */
const EXPLAINED: readonly (readonly [of: RegExp, license: string | undefined, why: string])[] = [
  [/^@fontsource/, 'OFL-1.1', 'fonts, which may be passed on with any work'],
  [/^@resvg\/resvg-js/, 'MPL-2.0', 'asks for the source of its own files alone, which are unchanged'],
  [/^@img\/sharp/, 'LGPL-3.0-or-later', 'Next asks for it, and the build leaves it out: next.config.js'],
  [/^@img\/sharp/, 'Apache-2.0 AND LGPL-3.0-or-later', 'the same'],
  [/^@img\/sharp/, 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', 'the same'],
  [/^caniuse-lite$/, 'CC-BY-4.0', 'data that a build reads, of which nothing is passed on'],
  [/^(@turf\/)?jsts$/, '(EDL-1.0 OR EPL-1.0)', 'EDL-1.0 is BSD-3-Clause'],
  [/^splaytree-ts$/, 'BDS-3-Clause', 'BSD-3-Clause, misspelt'],
  [/^arc$/, undefined, 'has a file instead: BSD-2-Clause, and MIT-like for what is of GDAL'],
];

const isPermissive = (license = '') =>
  license
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => PERMISSIVE.test(part)));

describe('what we depend on', () => {
  test('may be passed on under the licence of each package, or is explained here', () => {
    const rest = shipped.filter(
      ({ name, license }) =>
        !isPermissive(license) && !EXPLAINED.some(([of, named]) => of.test(name) && named === license),
    );
    expect(rest.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
    for (const [of, license] of EXPLAINED)
      expect(
        shipped.some((one) => of.test(one.name) && one.license === license),
        `${of} ${license}`,
      ).toBe(true);
  });

  test('is held to its bytes, and to no registry', () => {
    expect(packages.filter(({ integrity }) => !integrity).map(({ name }) => name)).toEqual([]);
    expect(packages.filter(({ resolved }) => resolved).map(({ name }) => name)).toEqual([]);
  });

  test('is little: 35 packages by name at most in what runs', () => {
    expect(Object.keys(readJson('package.json').dependencies).length).toBeLessThanOrEqual(35);
  });

  test('is listed whole by npm run sbom, in CycloneDX', () => {
    const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8' });
    const bill = JSON.parse(stdout);
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { version: expect.any(String) } },
    });
    expect(bill.specVersion).toMatch(/^1\.[5-9]$/);
    const listed = new Set(
      bill.components.map(({ name, version }: Locked & { name: string }) => `${name}@${version}`),
    );
    const missing = shipped.filter(
      ({ name, version, optional }) => !optional && !listed.has(`${name}@${version}`),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(listed.size).toBeGreaterThan(200);
    for (const { name, purl, hashes } of bill.components) {
      expect(purl, name).toMatch(/^pkg:npm\//);
      expect(hashes?.[0]?.content, name).toMatch(/^[0-9a-f]{128}$/);
    }
  });
});
