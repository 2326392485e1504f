import { connect, createServer } from 'node:net';

/**
 * Reads a port as a person writes it, or gives undefined where it is none. Port 0 means any free one.
 *
 * @param {string} text
 * @returns {number | undefined}
 */
export function parsePort(text) {
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65535 ? port : undefined;
}

/**
 * Why a server could not listen on a port: an error code such as EADDRINUSE or EACCES; undefined where
 * it could. The loopback addresses are tried beside "all addresses" because macOS lets two programs share
 * a port that way, and then the browser reaches the wrong one.
 *
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
export async function whyNotListen(port) {
  for (const host of [undefined, '127.0.0.1', '::1']) {
    const { code } = await tryToListen(port, host);
    // A machine without IPv6 has no ::1; that keeps nobody from listening.
    if (code && code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') return code;
  }
  return undefined;
}

/** A port that is free at this moment. */
export async function freePort() {
  const { port, code } = await tryToListen(0, undefined);
  if (port === undefined) throw new Error(`No port is free (${code}).`);
  return port;
}

/**
 * Whether something answers on a port of this machine.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<{ port?: number, code?: string }>}
 */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve({ code: error.code ?? error.message }),
    );
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? { port: address.port } : {}));
    });
  });
}
