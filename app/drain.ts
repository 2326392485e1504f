import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { log } from './log';
import type { Exchange } from './onRequest';

/** How long balancers and kept connections have to learn that they should go elsewhere. */
const DRAIN_MS = 2_000;
const LOOK_MS = 50;

/**
 * Has a termination (SIGTERM) end the server in two steps, so that no request is lost. Next closes at once whatever is idle, and a
 * request that is on its way over a kept connection would find it closed. So first every answer says that it is the last one
 * on its connection, until none is left or the time is over; only then it is Next's turn, which finishes what is being answered.
 *
 * @returns what is to be told of every request
 */
export function drainFirst(): (exchange: Exchange) => void {
  let draining = false;
  let serving: Server | undefined;
  const closing = process.listeners('SIGTERM');
  process.removeAllListeners('SIGTERM');
  process.on('SIGTERM', async (signal) => {
    if (draining) return;
    draining = true;
    log('info', 'draining');
    const until = performance.now() + DRAIN_MS;
    while (performance.now() < until && (await countConnections(serving)) > 0) await pause(LOOK_MS);
    log('info', 'closing');
    for (const close of closing) close(signal);
  });
  return ({ response, server }) => {
    serving ??= server;
    if (draining) response.setHeader('connection', 'close');
  };
}

function countConnections(server: Server | undefined): Promise<number> {
  return new Promise((resolve) => {
    if (server) server.getConnections((error, count) => resolve(error ? 0 : count));
    else resolve(0);
  });
}
