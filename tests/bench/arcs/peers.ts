import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from '../../../bin/run.js';

const folder = fileURLToPath(new URL('..', import.meta.url));

const INSTALL_TIMEOUT_MS = 3 * 60_000;

/** Installs into tests/bench what its package.json asks for, if it is not there; returns whether it is there. */
export async function installPeers(): Promise<boolean> {
  if (isInstalled()) return true;
  console.log('Installing deck.gl into tests/bench/node_modules, once.');
  await runNpm(
    [
      'ci',
      `--prefix=${folder}`,
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--loglevel=error',
      '--fetch-retries=1',
    ],
    { cwd: folder, timeoutMs: INSTALL_TIMEOUT_MS },
  );
  if (isInstalled()) return true;
  console.log('deck.gl could not be installed (is there a network?): it is left out of the comparison.');
  return false;
}

/** Whether every package is there in the very version that is asked for. */
function isInstalled(): boolean {
  return Object.entries(peerVersions()).every(([name, version]) => {
    const file = join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) && readManifest(file).version === version;
  });
}

/** The packages to compare with, and the version of each. */
export function peerVersions(): Record<string, string> {
  return readManifest(join(folder, 'package.json')).dependencies ?? {};
}

function readManifest(file: string): { version?: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(file, 'utf8'));
}
