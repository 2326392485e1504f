import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build takes, with what it needs meanwhile, in megabytes. */
const NEEDED_MB = 200;
/** More than a file system keeps beside a file's name. */
const PROBE = Buffer.alloc(65_536);

/**
 * Why there is no room for a build in a project, in words; undefined where there is. A file is written to find out: that a disk
 * is full, or not to be written to, nothing else says for certain.
 *
 * @param {string} root The project's folder.
 * @returns {string | undefined}
 */
export function whyNoRoom(root) {
  const folder = join(root, '.next');
  const probe = join(folder, 'entente-room');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, PROBE);
    rmSync(probe);
    const { bavail, bsize } = statfsSync(folder);
    const freeMb = Math.floor((bavail * bsize) / 1e6);
    if (freeMb >= NEEDED_MB) return undefined;
    return `A build needs ${NEEDED_MB} MB, and the disk of ${folder} has ${freeMb} MB left. Make room there, and start again.`;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? `${error.code}` : `${error}`;
    if (code === 'ENOSPC' || code === 'EDQUOT')
      return `The disk of ${folder} is full. Make room there, and start again.`;
    return `A build cannot be written to ${folder} (${code}). Let it be written to, or bring a build along.`;
  }
}
