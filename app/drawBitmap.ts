import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';

/** A drawing and the files of its fonts, to be drawn so many times as large as it says it is. */
type Job = Readonly<{ svg: string; zoom: number; files: readonly string[] }>;

let child: ChildProcess | null = null;
let lastId = 0;

/**
 * Makes a bitmap of a drawing; `null` where the renderer cannot. It runs in a process of its own: a fault of it must not
 * end the server, and it is to take no time from the pages, so that process gives way to all others.
 */
export function drawBitmap(job: Job): Promise<Buffer | null> {
  const renderer = running();
  const id = ++lastId;
  return new Promise((resolve) => {
    const settle = (png: Buffer | null) => {
      renderer.off('message', hear);
      renderer.off('exit', end);
      resolve(png);
    };
    const hear = (answer: unknown) => {
      const { id: of, png } = answer as { id: number; png: Uint8Array | null };
      if (of === id) settle(png && Buffer.from(png));
    };
    const end = () => settle(null);
    renderer.on('message', hear);
    renderer.on('exit', end);
    renderer.send({ id, ...job }, (error) => {
      if (error) end();
    });
  });
}

function running(): ChildProcess {
  if (child?.connected) return child;
  const started = fork(join(/* turbopackIgnore: true */ process.cwd(), 'bin', 'drawBitmap.js'), {
    // Bytes travel as they are.
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Every picture that waits listens.
  started.setMaxListeners(0);
  // It keeps no process alive that has nothing else to do.
  started.unref();
  started.channel?.unref();
  if (started.pid !== undefined) giveWay(started.pid);
  child = started;
  return started;
}

function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Some systems forbid it: then it is slower for the pages, and nothing else.
  }
}
