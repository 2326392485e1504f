import { format, stripVTControlCharacters } from 'node:util';
import type { LogLevel } from './environment';
import { log } from './log';
import type { Exchange } from './onRequest';

/**
 * Logs an answer when it has been given, whoever gave it: route, method, status, and how long it took in milliseconds. Which
 * record was read, by whom and from where, is not told.
 */
export function logAnswer({ request, response }: Exchange, route: string): void {
  const began = performance.now();
  response.once('close', () => {
    log(levelOf(route, response.statusCode), 'answer', {
      route,
      method: request.method,
      status: response.statusCode,
      ms: Math.round(10 * (performance.now() - began)) / 10,
      // Whoever asked went away first.
      ...(response.writableFinished ? {} : { aborted: true }),
    });
  });
}

/** A server that asks a reader to come back is at its limit, and one that fails is at fault; a balancer asks every few seconds. */
function levelOf(route: string, status: number): LogLevel {
  if (status === 503) return 'warn';
  if (status >= 500) return 'error';
  return route === '/healthz' ? 'debug' : 'info';
}

/** Makes what Next and React write to the console lines of the log, without the queries of readers that may be in it. */
export function logConsole(): void {
  const told =
    (level: LogLevel) =>
    (...words: readonly unknown[]) => {
      const message = stripVTControlCharacters(format(...words))
        .replace(/\?[^\s"')]+/g, '?…')
        .trim();
      if (message !== '') log(level, 'console', { message });
    };
  Object.assign(console, {
    error: told('error'),
    warn: told('warn'),
    log: told('info'),
    info: told('info'),
    debug: told('debug'),
  });
}
