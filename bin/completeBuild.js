import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The last step of `npm run build`: puts the files for browsers beside the server, so that `.next/standalone` is the whole of
 * Entente, to be copied to any machine with Node. Next leaves them out for those who serve them from elsewhere. And the server's
 * program hears of requests before it does anything else.
 */

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../.next/${path}`, import.meta.url));

const program = readFileSync(at('standalone/server.js'), 'utf8');
cpSync(fileURLToPath(new URL('hearFirst.js', import.meta.url)), at('standalone/bin/hearFirst.js'));
writeFileSync(at('standalone/server.js'), `import './bin/hearFirst.js';\n${program}`);

const draft = at('standalone/.next/static.draft');

rmSync(draft, { recursive: true, force: true });
cpSync(at('static'), draft, { recursive: true });
// All at once, so that a build that was interrupted is never taken for one that is complete.
renameSync(draft, at('standalone/.next/static'));
