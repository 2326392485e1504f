import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../../bin/buildIfNeeded.js';
import { answers, freePort } from '../../bin/port.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Server = Readonly<{ origin: string; memoryMb: () => number }>;

/** A server of the built site on the shipped data, for as long as `use` takes. */
export async function serving<T>(use: (server: Server) => Promise<T>): Promise<T> {
  if ((await buildIfNeeded(root)) !== 0) throw new Error('The build failed');
  return servingFolder(root, use);
}

/** A server of what has been built in a folder. */
export async function servingFolder<T>(folder: string, use: (server: Server) => Promise<T>): Promise<T> {
  const port = await freePort();
  const next = fileURLToPath(new URL('../../node_modules/next/dist/bin/next', import.meta.url));
  const server = spawn(process.execPath, [next, 'start', '-p', `${port}`], {
    cwd: folder,
    // As it is run, not as the tests are.
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    while (!(await answers(port))) {
      if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}`);
      await new Promise((again) => setTimeout(again, 100));
    }
    return await use({ origin: `http://localhost:${port}`, memoryMb: () => memoryMbOf(server.pid ?? 0) });
  } finally {
    server.kill();
  }
}

/** What a process holds of the machine's memory. */
function memoryMbOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) / 1024;
}
