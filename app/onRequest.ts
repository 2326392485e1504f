import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** A request to one of this process's servers, and its answer, of which nothing has been said yet. */
export type Exchange = Readonly<{ request: IncomingMessage; response: ServerResponse; server: Server }>;

declare global {
  /** Hands over the requests that came before there was a listener, where bin/hearFirst.js has kept them. */
  var ententeEarlyRequests: (() => unknown[]) | undefined;
}

/**
 * Has a listener hear of every request before Next does, whatever becomes of it: Node tells of it on a channel of this name. To be
 * called once, for those who asked before are handed over to the first who listens.
 */
export function onRequest(listener: (exchange: Exchange) => void): void {
  for (const exchange of globalThis.ententeEarlyRequests?.() ?? []) listener(exchange as Exchange);
  subscribe('http.server.request.start', (exchange) => listener(exchange as Exchange));
}
