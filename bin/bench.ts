import { fileURLToPath } from 'node:url';
import { run, wasStopped } from './run.js';

/**
 * `npm run bench`: all figures. `npm run bench -- arcs` measures the drawing of arcs in a browser, against other
 * libraries (tests/bench/arcs), `npm run bench -- interactions` a press to the finished table and arcs, in a browser
 * (tests/bench/interactions), `npm run bench -- code` the rest in Node (tests/bench/*.bench.ts); what follows goes to that
 * one.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

const SUITES: Record<string, (args: string[]) => Promise<number>> = {
  arcs: (args) => run(process.execPath, ['--import=tsx', 'tests/bench/arcs/run.ts', ...args], { cwd: root }),
  interactions: (args) =>
    run(process.execPath, ['--import=tsx', 'tests/bench/interactions/run.ts', ...args], { cwd: root }),
  code: (args) => {
    const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));
    const options = ['bench', '--run', '--config=tests/vitest.config.ts', ...args];
    return run(process.execPath, [vitest, ...options], { cwd: root });
  },
};

const [first, ...rest] = process.argv.slice(2);
const only = first !== undefined && first in SUITES ? first : undefined;
if (first !== undefined && only === undefined) {
  console.error(
    `There is no suite ${JSON.stringify(first)}. Run npm run bench, with -- arcs, -- interactions or -- code for one.`,
  );
  process.exitCode = 1;
} else {
  for (const [name, suite] of Object.entries(SUITES)) {
    if (wasStopped() || (only !== undefined && name !== only)) continue;
    const code = await suite(rest);
    if (code !== 0) process.exitCode = code;
  }
}
