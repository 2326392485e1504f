import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './buildIfNeeded.js';
import { answers, freePort, parsePort, whyNotListen } from './port.js';
import { run, wasStopped } from './run.js';
import { serverOf } from './server.js';

/** `npm start`: builds where that is needed, then serves on PORT (3000 by default) until it is stopped. */

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = /** @type {const} */ ([20, 9]);

process.exitCode = await start();

/** @returns {Promise<number>} The exit code. */
async function start() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    return refuse(`Entente needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  }
  const wanted = process.env.PORT || '3000';
  const asked = parsePort(wanted);
  if (asked === undefined) {
    return refuse(`PORT must be a whole number from 0 to 65535, not ${JSON.stringify(wanted)}.`);
  }
  const port = asked === 0 ? await freePort() : asked;

  // Asked before the build, which takes a while, and again after it.
  const problem = await portProblem(port);
  if (problem) return refuse(problem);
  const buildCode = await buildIfNeeded(root);
  if (buildCode !== 0) return buildCode;
  const newProblem = await portProblem(port);
  if (newProblem) return refuse(newProblem);

  const { script, env } = serverOf(root, port);
  const serving = run(process.execPath, [script], { alone: true, env });
  const ended = new AbortController();
  serving.finally(() => ended.abort());
  await announce(port, ended.signal);
  const code = await serving;
  if (!wasStopped())
    console.error(`The server ended although nobody stopped this command (exit code ${code}).`);
  return code;
}

/**
 * Says where Entente is, once something can be read there.
 *
 * @param {number} port
 * @param {AbortSignal} ended
 */
async function announce(port, ended) {
  while (!ended.aborted) {
    if (await answers(port)) {
      console.log(`Entente at http://localhost:${port}`);
      return;
    }
    await wait(100);
  }
}

/**
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
async function portProblem(port) {
  const code = await whyNotListen(port);
  if (code === undefined) return undefined;
  const other = port === 3000 ? 3001 : 3000;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken. Stop what uses it, or choose another: PORT=${other} npm start`;
  }
  if (code === 'EACCES') {
    return `Port ${port} is not yours to use. Choose one above 1023: PORT=${other} npm start`;
  }
  return `Port ${port} cannot be used (${code}). Choose another: PORT=${other} npm start`;
}

/** @param {string} message */
function refuse(message) {
  console.error(message);
  return 1;
}
