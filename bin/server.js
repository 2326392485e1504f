import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { BUILD } from './buildIfNeeded.js';

/**
 * How the build's server is run from a checkout: what Node is to run, and the variables it needs besides those that are there.
 * Other than one that runs alone it reads the checkout's own data, so that an edit is seen at once.
 *
 * @param {string} root The project's folder.
 * @param {number} port
 * @param {Readonly<Record<string, string | undefined>>} [variables] Those that are there.
 */
export function serverOf(root, port, { HOSTNAME = '', ENTENTE_DATA, NEXT_TELEMETRY_DISABLED } = process.env) {
  return {
    script: join(root, BUILD, 'server.js'),
    env: {
      PORT: `${port}`,
      // Many shells keep the machine's name in this variable, which is nothing that can be listened on.
      HOSTNAME: HOSTNAME === 'localhost' || isIP(HOSTNAME) ? HOSTNAME : '0.0.0.0',
      // The server works in a folder of its own, where a path that is not whole would lead elsewhere.
      ENTENTE_DATA: ENTENTE_DATA ? resolve(ENTENTE_DATA) : join(root, 'geo', 'data'),
      NEXT_TELEMETRY_DISABLED: NEXT_TELEMETRY_DISABLED ?? '1',
    },
  };
}
