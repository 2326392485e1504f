import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freePort } from '../../bin/port.js';
import { dataOf } from '../fixtures/dataOf';
import { manyRecords } from '../fixtures/manyRecords';
import { balance } from './balance';
import { type RunningServer, runServer, startServer } from './startServer';

const build = inject('build');

type LogLine = Readonly<Record<string, unknown>>;
const linesOf = (said: string): LogLine[] =>
  said
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('a server does not start, and says why,', () => {
  test('with settings that are wrong, all of them at once', async () => {
    const server = runServer(build, {
      HOSTNAME: '127.0.0.1',
      LOG_LEVEL: 'loud',
      ENTENTE_ORIGN: 'https://a.example',
    });
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(
      /^Entente does not start:\n {2}HOSTNAME must be an address.*\n {2}LOG_LEVEL must be one of.*\n {2}ENTENTE_ORIGN is no setting/,
    );
  });

  test('without a file of the data', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-data-'));
    cpSync(join(build, 'geo/data'), folder, { recursive: true });
    rmSync(join(folder, 'places.geojson'));
    const server = runServer(build, { PORT: `${await freePort()}`, ENTENTE_DATA: folder });
    const code = await server.ended;
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(server.said()).toContain('places.geojson:1:1  there is no such file → Put it there.');
  });
});

describe('the data of another editor', () => {
  let folder: string;
  let server: RunningServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-data-'));
    for (const [name, content] of Object.entries(dataOf(manyRecords(20))))
      writeFileSync(join(folder, name), content as Uint8Array);
    writeFileSync(join(folder, 'changes.json'), '[]');
    server = await startServer(build, { ENTENTE_DATA: folder });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  test('is what is served, on pages, in downloads and in pictures', async () => {
    const read = async (path: string) => (await fetch(server.origin + path)).text();
    expect(await read('/healthz')).toContain('"status":"ok"');
    expect(await read('/')).toContain('16 partnerships and 4 visits');
    expect(await read('/records/tie-3')).toContain('<h1');
    expect((await read('/data/partnerships.csv')).trim().split('\r\n')).toHaveLength(17);
    expect(await read('/still.svg')).toContain('<svg');
    expect((await fetch(`${server.origin}/records/aukus`)).status).toBe(404);
  });
});

describe('a server that starts', () => {
  test('gives who asks before it is ready the same headers, and a line of its log', async () => {
    const port = await freePort();
    const server = runServer(build, { PORT: `${port}`, LOG_LEVEL: 'debug' });
    // It listens long before it is ready, and lets those wait who ask meanwhile.
    let early: Response | null = null;
    while (!early && server.process.exitCode === null)
      early = await fetch(`http://localhost:${port}/icon.svg`).catch(() => null);
    await early?.arrayBuffer();
    expect(early?.status).toBe(200);
    expect(early?.headers.get('x-content-type-options')).toBe('nosniff');
    await expect
      .poll(() => linesOf(server.said()), { timeout: 10_000 })
      .toMatchObject([{ route: '/icon.svg' }]);
    server.process.kill('SIGTERM');
    await server.ended;
  });
});

describe('a running server', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(build, { LOG_LEVEL: 'debug' });
  });
  afterAll(() => void server.stop());

  test('tells of each answer in a line of JSON, and of no reader', async () => {
    // The one that told us that it runs.
    const before = 1;
    await expect.poll(() => linesOf(server.said()).length, { timeout: 10_000 }).toBe(before);
    const headers = {
      'user-agent': 'Janes browser',
      'x-forwarded-for': '203.0.113.9',
      referer: 'https://jane.example/',
      cookie: 'jane=1',
    };
    for (const path of [
      '/ja/records/aukus?q=janes+question',
      '/jane@example.org',
      '/still.svg?q=janes',
      '/healthz',
    ])
      await (await fetch(server.origin + path, { headers })).text();
    await expect.poll(() => linesOf(server.said()).length, { timeout: 10_000 }).toBe(before + 4);
    const lines = linesOf(server.said()).slice(before);
    expect(
      lines.map(({ level, event, route, method, status }) => [level, event, route, method, status]),
    ).toEqual([
      ['info', 'answer', '/records/{id}', 'GET', 200],
      ['info', 'answer', 'unknown', 'GET', 404],
      ['info', 'answer', '/still.svg', 'GET', 200],
      ['debug', 'answer', '/healthz', 'GET', 200],
    ]);
    for (const { time, ms } of lines) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(ms).toBeGreaterThan(0);
    }
    expect(server.said()).not.toMatch(/jane|203\.0\.113/i);
  });

  test('writes nothing into its folder, which may be read-only', async () => {
    const state = () =>
      readdirSync(build, { recursive: true, encoding: 'utf8' })
        .toSorted()
        .map((name) => [name, statSync(join(build, name)).mtimeMs]);
    const before = state();
    for (const path of ['/', '/ko', '/about', '/still.png', '/embed', '/icon.svg', '/feed.atom', '/nothing'])
      await (await fetch(server.origin + path)).arrayBuffer();
    expect(state()).toEqual(before);
  });
});

/** What becomes of a request: a whole answer; a connection that nobody took, as where no server is; or what went wrong. */
type Outcome = string;

/** Asks over connections that are kept, one request after the other, as a balancer does. */
function reader(origin: string, agent: Agent): () => Promise<Outcome> {
  const paths = [
    '/',
    '/records/aukus',
    '/still.svg?partner=JP',
    '/data/visits.csv',
    '/embed?static=1',
    '/healthz',
  ];
  let at = 0;
  return () =>
    new Promise((resolve) => {
      const path = paths[at++ % paths.length] ?? '/';
      const request = get(origin + path, { agent }, (response) => {
        response.resume();
        response.once('close', () =>
          resolve(response.complete && response.statusCode === 200 ? 'whole' : `broken: ${path}`),
        );
      });
      request.once('error', (error: NodeJS.ErrnoException) => {
        // A new connection that the system has begun, and the server has not come to take.
        const isNew = error.code === 'ECONNREFUSED' || (error.code === 'ECONNRESET' && !request.reusedSocket);
        resolve(isNew ? 'not taken' : `${error.code} on a kept connection: ${path}`);
      });
    });
}

test('a termination under load finishes what is being answered, and loses no request', async () => {
  const server = await startServer(build, { LOG_LEVEL: 'debug' });
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const outcomes: Outcome[] = [];
  let terminated = false;
  const readers = Array.from({ length: 20 }, async () => {
    const ask = reader(server.origin, agent);
    for (;;) {
      const outcome = await ask();
      outcomes.push(outcome);
      if (terminated && outcome === 'not taken') return;
    }
  });
  await expect.poll(() => outcomes.length, { timeout: 30_000 }).toBeGreaterThan(60);
  terminated = true;
  const code = await server.stop();
  await Promise.all(readers);
  agent.destroy();
  expect(code).toBe(143);
  expect(outcomes.filter((outcome) => outcome !== 'whole' && outcome !== 'not taken')).toEqual([]);
  // Each reader's last request, and no other one, found nobody.
  expect(outcomes.filter((outcome) => outcome === 'not taken')).toHaveLength(20);
  const lines = linesOf(server.said());
  expect(lines.filter(({ aborted }) => aborted)).toEqual([]);
  const drainedAt = lines.findIndex(({ event }) => event === 'draining');
  expect(lines.slice(drainedAt).filter(({ event }) => event === 'answer').length).toBeGreaterThan(0);
});

test('two instances share nothing: behind a balancer one is killed, and no reader notices', async () => {
  const servers = await Promise.all([startServer(build), startServer(build)]);
  const balancer = await balance(servers.map(({ origin }) => origin));
  const tagOf = async (origin: string) => (await fetch(`${origin}/data/visits.csv`)).headers.get('etag');
  const agent = new Agent({ keepAlive: true, maxSockets: 10 });
  const outcomes: Outcome[] = [];
  try {
    // One asks for the parts of a page where another made it: name, tags and files have to be the same.
    const [first, second] = servers.map(({ origin }) => origin);
    const files = [...(await (await fetch(`${first}/`)).text()).matchAll(/"(\/_next\/static\/[^"]+)"/g)];
    for (const [, path] of files.slice(0, 5)) expect((await fetch(`${second}${path}`)).status).toBe(200);
    let isOver = false;
    const readers = Array.from({ length: 10 }, async () => {
      const ask = reader(balancer.origin, agent);
      while (!isOver) outcomes.push(await ask());
    });
    await expect.poll(() => outcomes.length, { timeout: 30_000 }).toBeGreaterThan(40);
    servers[0]?.process.kill('SIGKILL');
    const asked = outcomes.length;
    await expect.poll(() => outcomes.length, { timeout: 30_000 }).toBeGreaterThan(asked + 40);
    isOver = true;
    await Promise.all(readers);
    expect(outcomes.filter((outcome) => outcome !== 'whole')).toEqual([]);
    expect(balancer.retried()).toBeGreaterThan(0);
    expect(await tagOf(balancer.origin)).toBe(await tagOf(servers[1]?.origin ?? ''));
  } finally {
    agent.destroy();
    balancer.stop();
    await Promise.all(servers.map(({ stop }) => stop()));
  }
});
