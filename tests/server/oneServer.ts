import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { BUILD, buildIfNeeded } from '../../bin/buildIfNeeded.js';
import { startServer } from './startServer';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the build, moved to where nothing of the checkout is in reach. */
    build: string;
    /** The origin of the server that all tests share. */
    origin: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds what is not built, takes the build away from the checkout, and runs one server of it for all tests that only ask. */
export default async function oneServer(project: TestProject): Promise<() => Promise<void>> {
  if ((await buildIfNeeded(root)) !== 0) throw new Error('The build failed.');
  const build = mkdtempSync(join(tmpdir(), 'entente-server-'));
  cpSync(join(root, BUILD), build, { recursive: true });
  const server = await startServer(build);
  project.provide('build', build);
  project.provide('origin', server.origin);
  return async () => {
    await server.stop();
    rmSync(build, { recursive: true });
  };
}
