import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type APIRequestContext, expect } from '@playwright/test';
import { freePort } from '../../../bin/port.js';
import { serverOf } from '../../../bin/server.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A server of the built site on the data of another folder: its origin, for as long as `use` takes. */
export async function serving(
  dataFolder: string,
  request: APIRequestContext,
  use: (origin: string) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { script, env } = serverOf(root, port, { ENTENTE_DATA: dataFolder });
  const server = spawn(process.execPath, [script], { env: { ...process.env, ...env }, stdio: 'ignore' });
  try {
    await expect
      .poll(async () => (await request.get(`${origin}/healthz`).catch(() => null))?.status(), {
        timeout: 30_000,
      })
      .toBe(200);
    await use(origin);
  } finally {
    server.kill();
  }
}
