import { answerHeaders } from './answerHeaders';
import { logAnswer, logConsole } from './answerLog';
import { loadAtlas } from './atlas';
import { drainFirst } from './drain';
import { readEnvironment, type Settings } from './environment';
import { onRequest } from './onRequest';
import { routeOf } from './routeOf';

/**
 * What a server does before its first answer: refuses settings that are wrong and data that cannot be read, and from then on gives
 * each answer its headers, keeps its log, and ends without losing a request.
 */
export function beginServing(): void {
  const settings = readEnvironment(process.env);
  if ('problems' in settings) refuse(settings.problems);
  const { atlas, findings } = loadAtlas();
  if (!atlas) refuse(findings.map((finding) => `${settings.dataFolder}/${finding}`));
  // In development Next's own words are the better log, and its end is to be quick.
  const isInUse = process.env.NODE_ENV === 'production';
  if (isInUse) logConsole();
  const drain = isInUse ? drainFirst() : null;
  onRequest((exchange) => {
    const route = routeOf(exchange.request.url ?? '');
    const isSecure = cameByTls(exchange.request.headers['x-forwarded-proto'], settings);
    for (const [name, value] of Object.entries(answerHeaders(route, isSecure)))
      exchange.response.setHeader(name, value);
    drain?.(exchange);
    if (isInUse) logAnswer(exchange, route);
  });
}

/** Whether the reader came by TLS, as the proxy before us says, and where none says anything, as the site's origin does. */
function cameByTls(forwarded: string | string[] | undefined, { origin }: Settings): boolean {
  const said = [forwarded ?? []].flat()[0] ?? origin ?? '';
  return /^https\b/.test(said);
}

function refuse(reasons: readonly string[]): never {
  process.stderr.write(`Entente does not start:\n${reasons.map((reason) => `  ${reason}\n`).join('')}`);
  process.exit(1);
}
