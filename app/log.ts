import { environment, LOG_LEVELS, type LogLevel } from './environment';

/**
 * Writes a line of the log to the standard error: a JSON object with the time, the level, what happened, and the fields
 * given. LOG_LEVEL says from which level on. No field may tell of a reader: no address, no query, no browser.
 */
export function log(level: LogLevel, event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  if (LOG_LEVELS.indexOf(level) > LOG_LEVELS.indexOf(environment().logLevel)) return;
  const line = { time: new Date().toISOString(), level, event, ...fields };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
