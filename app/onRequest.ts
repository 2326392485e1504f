import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** A request to one of this process's servers, and its answer, of which nothing has been said yet. */
export type Exchange = Readonly<{ request: IncomingMessage; response: ServerResponse; server: Server }>;

/** Has a listener hear of every request before Next does, whatever becomes of it: Node tells of it on a channel of this name. */
export function onRequest(listener: (exchange: Exchange) => void): void {
  subscribe('http.server.request.start', (message) => listener(message as Exchange));
}
