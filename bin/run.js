import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs the programs behind our commands so that none outlives us: an interrupt or a termination reaches
 * every one of them with all its children, and what has not ended a while later is killed.
 */

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] The folder to run in; ours by default.
 * @property {Record<string, string>} [env] What to add to our environment.
 * @property {number} [timeoutMs] How long it may take before it is killed; for ever by default.
 * @property {boolean} [quiet] Whether to say nothing of what it writes.
 * @property {boolean} [alone] Whether it has no children, and so needs no process group of its own.
 * @property {NodeJS.Signals} [stopSignal] What to stop it with, whatever stops us; the same by default.
 */

const GRACE_MS = 10_000;
const ORPHAN_CHECK_MS = 500;
const canGroup = process.platform !== 'win32';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * What runs now, each with whether it leads a process group and with what it wants to be stopped.
 * @type {Map<ChildProcess, { leads: boolean, stopSignal?: NodeJS.Signals }>}
 */
const running = new Map();
/** @type {NodeJS.Signals | undefined} */
let stopped;

/**
 * Runs a program to its end and returns its exit code, or 128 + the number of the signal that ended it
 * or us. Standard input is closed: nothing that we run may wait for an answer.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd, env, timeoutMs, quiet = false, alone = false, stopSignal } = {}) {
  if (stopped) return Promise.resolve(signalCode(stopped));
  listen();
  const leads = canGroup && !alone;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      // A group of its own, because a shell in the middle (npm's) passes no signal on to its children.
      detached: leads,
      // Only npm itself is ever run without a path, and on Windows it is a batch file.
      shell: !canGroup && command === 'npm',
    });
    const timer =
      timeoutMs === undefined ? undefined : setTimeout(() => kill(child, leads, 'SIGKILL'), timeoutMs);
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve(stopped ? signalCode(stopped) : code);
    };
    running.set(child, { leads, stopSignal });
    child.once('error', (error) => {
      console.error(`${command} could not be run: ${error.message}`);
      end(127);
    });
    child.once('exit', (code, signal) => {
      // What the program leaves behind in its group goes with it.
      if (leads) kill(child, leads, 'SIGKILL');
      end(code ?? signalCode(signal ?? 'SIGTERM'));
    });
  });
}

/**
 * Runs npm: the one that runs us where there is one, else the one on the PATH.
 *
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('npm-cli.js')
    ? run(process.execPath, [cli, ...args], options)
    : run('npm', args, options);
}

/** Whether somebody has asked us to stop; then no further step may start. */
export function wasStopped() {
  return stopped !== undefined;
}

let listening = false;

function listen() {
  if (listening) return;
  listening = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(signal));
  }
  process.on('exit', killAll);
  if (process.env.npm_lifecycle_event) {
    // npm hands a termination to the shell between it and us, and that shell ends without a word to us.
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) stop('SIGTERM');
    }, ORPHAN_CHECK_MS).unref();
  }
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  // A terminal and npm may both send it: once is enough.
  if (stopped) return;
  stopped = signal;
  for (const [child, { leads, stopSignal }] of running) kill(child, leads, stopSignal ?? signal);
  setTimeout(killAll, GRACE_MS).unref();
}

function killAll() {
  for (const [child, { leads }] of running) kill(child, leads, 'SIGKILL');
}

/**
 * @param {ChildProcess} child
 * @param {boolean} leads Whether it leads a process group, which then goes with it.
 * @param {NodeJS.Signals} signal
 */
function kill(child, leads, signal) {
  if (child.pid === undefined) return;
  try {
    if (leads) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended already.
  }
}

/** @param {NodeJS.Signals} signal */
function signalCode(signal) {
  return 128 + constants.signals[signal];
}
