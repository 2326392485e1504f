import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser';
import { buildIfNeeded } from './buildIfNeeded.js';
import { freePort } from './port.js';
import { run, wasStopped } from './run.js';
import { type Count, countPlaywright, countVitest } from './testCount';

/**
 * `npm test`: every suite, and one closing line with how many tests passed and failed in all of them.
 * `npm test -- unit`, `server` and `e2e` run one of them; what follows goes to its runner.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'tests/results');

/** A suite that could not run at all: never a success, and never silent in the closing line. */
const DID_NOT_RUN: Count = { passed: 0, failed: 1 };

const SUITES: Record<string, (args: string[]) => Promise<Count>> = {
  unit: (args) => runVitest('unit', 'vitest.config.ts', args),
  server: runServer,
  e2e: runE2e,
};

const [only, ...args] = process.argv.slice(2);
const suites = only === undefined ? Object.values(SUITES) : [SUITES[only]];

const total: Count = { passed: 0, failed: 0 };
for (const suite of suites) {
  if (wasStopped()) break;
  const { passed, failed } = suite ? await suite(args) : unknownSuite();
  total.passed += passed;
  total.failed += failed;
}
if (total.failed > 0) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

function unknownSuite(): Count {
  console.error(
    `There is no suite ${JSON.stringify(only)}. Run npm test, or npm test -- with unit, server or e2e.`,
  );
  return DID_NOT_RUN;
}

/** The tests that ask a running server of the production build. */
async function runServer(args: string[]): Promise<Count> {
  if ((await buildIfNeeded(root)) !== 0) return DID_NOT_RUN;
  return runVitest('server', 'vitest.server.config.ts', args);
}

/** The tests without a browser that a configuration of Vitest names. */
async function runVitest(name: string, config: string, args: string[]): Promise<Count> {
  const report = freshReport(`${name}.json`);
  const code = await run(
    process.execPath,
    [
      programOf('vitest', 'vitest.mjs'),
      'run',
      `--config=tests/${config}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: root },
  );
  return counted(name, code, report, countVitest);
}

/** The tests in a browser, against the production build. */
async function runE2e(args: string[]): Promise<Count> {
  const report = freshReport('e2e.json');
  try {
    const { executablePath } = await findBrowser();
    if ((await buildIfNeeded(root)) !== 0) return DID_NOT_RUN;
    const port = process.env.E2E_PORT || `${await freePort()}`;
    const code = await run(
      process.execPath,
      [programOf('@playwright/test', 'cli.js'), 'test', '--config=tests/playwright.config.ts', ...args],
      // Playwright takes its server down on an interrupt, but not on a termination.
      { cwd: root, env: { CHROME_PATH: executablePath, E2E_PORT: port }, stopSignal: 'SIGINT' },
    );
    return counted('e2e', code, report, countPlaywright);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return DID_NOT_RUN;
  }
}

/** Where a runner writes its report; the last one is removed, so that it is never counted again. */
function freshReport(name: string): string {
  const report = join(results, name);
  rmSync(report, { force: true });
  return report;
}

/** The path of a runner's program inside its package. */
function programOf(packageName: string, program: string): string {
  return fileURLToPath(new URL(program, import.meta.resolve(`${packageName}/package.json`)));
}

/** Reads a runner's report. A runner that failed must not come out as a success, whatever it reports. */
function counted(name: string, code: number, report: string, count: (report: string) => Count): Count {
  const { passed, failed } = existsSync(report) ? count(readFileSync(report, 'utf8')) : DID_NOT_RUN;
  if (failed > 0 || (code === 0 && passed > 0)) return { passed, failed };
  console.error(`The suite "${name}" failed as a whole (exit code ${code}); the reason stands above.`);
  return { passed, failed: 1 };
}
