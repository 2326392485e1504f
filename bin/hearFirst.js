import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/**
 * The first thing that a server's program does. Next listens before it has made ready what `beginServing` stands in, and lets those
 * wait who ask meanwhile: they are kept here until somebody listens, who takes them over once (app/onRequest.ts).
 */

const CHANNEL = 'http.server.request.start';

/** @type {unknown[]} */
const early = [];
const keep = (/** @type {unknown} */ exchange) => void early.push(exchange);
subscribe(CHANNEL, keep);

Object.assign(globalThis, {
  ententeEarlyRequests: () => {
    unsubscribe(CHANNEL, keep);
    return early.splice(0);
  },
});
