import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whyBuild } from '../../bin/buildIfNeeded.js';
import { freePort, parsePort, whyNotListen } from '../../bin/port.js';
import { hashSources } from '../../bin/sources.js';

const startScript = fileURLToPath(new URL('../../bin/start.js', import.meta.url));

/** Runs the start command, from a folder that is not the project's, until it refuses. */
async function start(PORT: string, nodeArgs: string[] = []) {
  const child = spawn(process.execPath, [...nodeArgs, startScript], {
    cwd: tmpdir(),
    env: { ...process.env, PORT },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      said += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code, said };
}

describe('the start command refuses, before it builds anything,', () => {
  test.each(['three thousand', '65536', '-1', '3000.5', '0x10', ' 3000'])('PORT=%s', async (port) => {
    expect(await start(port)).toEqual({
      code: 1,
      said: `PORT must be a whole number from 0 to 65535, not ${JSON.stringify(port)}.\n`,
    });
  });

  test.each([undefined, '127.0.0.1'])('a port that is taken on %s', async (host) => {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      expect(await start(`${port}`)).toEqual({
        code: 1,
        said: `Port ${port} is taken. Stop what uses it, or choose another: PORT=3000 npm start\n`,
      });
    } finally {
      server.close();
    }
  });

  test('a Node that is too old', async () => {
    const old = "Object.defineProperty(process, 'versions', { value: { node: '20.8.1' } })";
    expect(await start('0', ['--import', `data:text/javascript,${encodeURIComponent(old)}`])).toEqual({
      code: 1,
      said: 'Entente needs Node 20.9 or newer; this is 20.8.1.\n',
    });
  });
});

describe('a port', () => {
  test('is read as a person writes it', () => {
    expect(['0', '80', '3000', '65535'].map(parsePort)).toEqual([0, 80, 3000, 65535]);
  });

  test('that is free can be listened on', async () => {
    expect(await whyNotListen(await freePort())).toBeUndefined();
  });
});

describe('a build is needed', () => {
  const CHANGED = 'the sources have changed since the last build';
  let root: string;

  function write(path: string, text: string) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'entente-build-'));
    write('app/[locale]/page.tsx', 'page');
    write('geo/data/visits.geojson', '{}');
    write('bin/geo-check.ts', 'check');
    write('bin/test.ts', 'test');
    write('package.json', '{}');
    write('.next/standalone/.next/BUILD_ID', hashSources(root));
    write('.next/standalone/.next/static/chunk.js', 'script');
  });

  afterEach(() => rmSync(root, { recursive: true }));

  test('where there is none', () => {
    rmSync(join(root, '.next'), { recursive: true });
    expect(whyBuild(root)).toBe('there is no build yet');
  });

  test('where one was not completed', () => {
    rmSync(join(root, '.next/standalone/.next/static'), { recursive: true });
    expect(whyBuild(root)).toBe('there is no build yet');
  });

  test('not where it is of these sources, whenever they were written', () => {
    expect(whyBuild(root)).toBeUndefined();
    utimesSync(join(root, 'package.json'), new Date(), new Date(Date.now() + 60_000));
    expect(whyBuild(root)).toBeUndefined();
  });

  test.each([
    'app/[locale]/page.tsx',
    'geo/data/visits.geojson',
    'bin/geo-check.ts',
    'bin/readAtlasFiles.ts',
    'next.config.js',
    'instrumentation.ts',
  ])('where %s has other contents', (path) => {
    write(path, 'changed');
    expect(whyBuild(root)).toBe(CHANGED);
  });

  test('where a source was taken away, or only its name is another', () => {
    renameSync(join(root, 'geo/data/visits.geojson'), join(root, 'geo/data/journeys.geojson'));
    expect(whyBuild(root)).toBe(CHANGED);
    rmSync(join(root, 'geo/data/journeys.geojson'));
    expect(whyBuild(root)).toBe(CHANGED);
  });

  test.each(['bin/test.ts', 'tests/geo/scene.test.ts', 'README.md', 'app/.page.tsx.swp'])(
    'not where %s is another',
    (path) => {
      write(path, 'changed');
      expect(whyBuild(root)).toBeUndefined();
    },
  );
});
