import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../bin/port.js';

/** One that never answers is not to keep the tests waiting for ever. */
const START_MS = 30_000;

export type RunningServer = Readonly<{
  origin: string;
  process: ChildProcess;
  /** What it has said on its standard error, which is its log. */
  said: () => string;
  /** Its exit code, once it has ended; 128 and the signal's number where a signal ended it. */
  ended: Promise<number>;
  /** Ends it as an operator does, and waits. */
  stop: () => Promise<number>;
}>;

/** Runs a server of a build by itself, with no variables of ours but those given. */
export function runServer(
  build: string,
  variables: Readonly<Record<string, string>>,
): Omit<RunningServer, 'origin' | 'stop'> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(ENTENTE_|NODE_ENV$|HOSTNAME$)/.test(name),
  );
  const child = spawn(process.execPath, [join(build, 'server.js')], {
    // Not where the build is, as a unit or a container may run it from anywhere.
    cwd: tmpdir(),
    env: {
      ...Object.fromEntries(inherited),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...variables,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => code ?? (signal === 'SIGKILL' ? 137 : 143));
  return { process: child, said: () => said, ended };
}

/** Runs a server and waits until it answers. */
export async function startServer(
  build: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = runServer(build, { PORT: `${port}`, ...variables });
  const until = Date.now() + START_MS;
  while (!(await fetch(`${origin}/healthz`).catch(() => null))) {
    if (server.process.exitCode !== null || Date.now() > until)
      throw new Error(`The server did not start: ${server.said()}`);
    await pause(50);
  }
  const stop = () => {
    server.process.kill('SIGTERM');
    return server.ended;
  };
  return { ...server, origin, stop };
}
