import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let build: string | null = null;

/** Another build may write the same facts otherwise. */
function buildOf(): string {
  const file = join(process.cwd(), '.next', 'BUILD_ID');
  build ??= existsSync(file) ? readFileSync(file, 'utf8') : '';
  return build;
}

/**
 * The ETag of an answer whose content depends on no more than these parts and the build. Weak, as the server may compress what it
 * names.
 */
export function entityTag(parts: readonly (string | null)[]): string {
  const hash = createHash('sha256').update(JSON.stringify([buildOf(), ...parts]));
  return `W/"${hash.digest('base64url').slice(0, 24)}"`;
}

/** Whether an If-None-Match names the tag (RFC 9110, 13.1.2: the weak comparison). */
export function isFresh(asked: string | null, tag: string): boolean {
  if (asked === null) return false;
  if (asked.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  return asked.split(',').some((one) => one.trim().replace(/^W\//, '') === opaque);
}
