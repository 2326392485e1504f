import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { dataOf } from '../fixtures/dataOf';
import { manyRecords } from '../fixtures/manyRecords';
import { startSite } from '../fixtures/startSite';

// None of these needs a browser: they are of a server, its files and those who ask it.

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-faults-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

test('while the data are broken the last good ones are served, health and log say so, and mended ones follow', async ({
  request,
}) => {
  cpSync(fileURLToPath(new URL('../../geo/data', import.meta.url)), folder, { recursive: true });
  const file = join(folder, 'visits.geojson');
  const good = readFileSync(file, 'utf8');
  const site = await startSite({ ENTENTE_DATA: folder });
  const health = async () => {
    const response = await request.get(`${site.origin}/healthz`);
    return { code: response.status(), ...(await response.json()) };
  };
  const shown = async (path: string) => (await request.get(`${site.origin}${path}`)).text();
  try {
    const before = await health();
    expect(before).toMatchObject({ code: 200, status: 'ok', reasons: [] });
    const visits = await shown('/data/visits.geojson');

    // As an editor's program or a full disk would leave it: cut short.
    writeFileSync(file, good.slice(0, good.length / 2));
    expect(await health()).toMatchObject({
      code: 200,
      status: 'degraded',
      version: before.version,
      reasons: [expect.stringMatching(/^visits\.geojson:\d+:\d+ .*ends before it is complete/)],
    });
    expect(await shown('/data/visits.geojson')).toBe(visits);
    // Routes that nobody has asked before, too.
    expect(await shown('/records/borrell-japan-korea-2024-11')).toMatch(/Borrell in Tokyo/);
    expect((await request.get(`${site.origin}/`)).status()).toBe(200);
    await expect.poll(site.said).toContain('ends before it is complete');

    writeFileSync(join(folder, 'changes.json'), '{');
    for (const page of ['/', '/about', '/records/borrell-japan-korea-2024-11'])
      expect((await request.get(`${site.origin}${page}`)).status(), page).toBe(200);
    expect(site.said().match(/changes\.json/g), 'named once, however many ask').toHaveLength(1);

    writeFileSync(file, good.replaceAll('Borrell in Tokyo', 'Borrell once more in Tokyo'));
    expect(await health()).toMatchObject({ code: 200, status: 'ok' });
    expect(await shown('/records/borrell-japan-korea-2024-11')).toContain('Borrell once more in Tokyo');
  } finally {
    await site.stop();
  }
});

/** Sends a request byte by byte, and never its end. */
function dawdle(port: number): Socket {
  const socket = connect(port, 'localhost');
  const bytes = 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: yes';
  let sent = 0;
  const timer = setInterval(() => {
    socket.write(bytes[sent] ?? 'x');
    sent += 1;
  }, 50);
  socket.on('error', () => {});
  socket.on('close', () => clearInterval(timer));
  return socket;
}

test('who asks slowly or reads slowly neither holds up others nor fills the memory', async ({ request }) => {
  for (const [name, content] of Object.entries(dataOf(manyRecords(5_000))))
    writeFileSync(join(folder, name), content as Uint8Array);
  const site = await startSite({ ENTENTE_DATA: folder });
  const port = Number(new URL(site.origin).port);
  const address = `${site.origin}/data/partnerships.geojson`;
  const headers = { 'accept-encoding': 'identity' };
  const sockets = Array.from({ length: 100 }, () => dawdle(port));
  try {
    const whole = (await (await request.get(address, { headers })).body()).length;
    expect(whole).toBeGreaterThan(4_000_000);
    const before = site.memoryMb();
    const readers = Array.from({ length: 40 }, () => {
      // Reads what comes with the headers, and then nothing more for a while.
      const reading = get(address, { headers, agent: false });
      reading.on('error', () => {});
      return new Promise<() => void>((resolve) => {
        reading.on('response', (answer) => {
          answer.pause();
          resolve(() => reading.destroy());
        });
      });
    });
    const leave = await Promise.all(readers);
    // All of them hold their connections, and another is answered. Not by `request`, which may take a kept connection just as it ends.
    for (let times = 0; times < 10; times += 1)
      expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
    // Forty whole files would be more.
    expect(site.memoryMb() - before, 'megabytes').toBeLessThan((40 * whole) / 1e6);
    for (const go of leave) go();
    expect((await fetch(`${site.origin}/?page=2`)).status).toBe(200);
  } finally {
    for (const socket of sockets) socket.destroy();
    await site.stop();
  }
});
