import { cpSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The last step of `npm run build`: puts the files for browsers beside the server, so that `.next/standalone` is the whole of
 * Entente, to be copied to any machine with Node. Next leaves them out for those who serve them from elsewhere.
 */

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../.next/${path}`, import.meta.url));
const draft = at('standalone/.next/static.draft');

rmSync(draft, { recursive: true, force: true });
cpSync(at('static'), draft, { recursive: true });
// All at once, so that a build that was interrupted is never taken for one that is complete.
renameSync(draft, at('standalone/.next/static'));
