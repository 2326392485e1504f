import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser, LAUNCH_FLAGS } from '../../../bin/browser';
import { addedKB, bundlePage } from './bundle';
import { type Case, type CaseResult, FIGURES, measureCase } from './measure';
import { measureMillion } from './million';
import { installPeers, peerVersions } from './peers';
import { type Findings, merged, report } from './report';
import { servePages } from './serve';

/**
 * Measures what our arcs cost against other ways to draw them: `npm run bench -- arcs`. Every case has a fresh
 * browser, and the candidates take turns, so that a slow minute of the machine hits them alike.
 *
 * `--full` measures 100,000 and a million arcs, too, once; that takes long. `--sizes=500,10000` names the sizes.
 */

const PROJECTIONS = ['mercator', 'globe'] as const;
const SIZES = [500, 10_000];
const FULL_SIZES = [...SIZES, 100_000, 1_000_000];

/** From this size on one round must do, and a figure may take as long as `LARGE_LIMIT_MS`. */
const LARGE = 100_000;
/** How long a figure may take. */
const LIMIT_MS = 40_000;
const LARGE_LIMIT_MS = 120_000;

/** On a slow machine the second round leaves out what would begin later than this. */
const SECOND_ROUND_MS = 5.5 * 60_000;

const results = fileURLToPath(new URL('../../results/', import.meta.url));

const options = process.argv.slice(2);
const named = options.find((option) => option.startsWith('--sizes='))?.slice('--sizes='.length);
const sizes = named ? named.split(',').map(Number) : options.includes('--full') ? FULL_SIZES : SIZES;

// Whoever stops us stops the next case, too; Playwright takes its browser down when we exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

const { executablePath } = await findBrowser();
const hasPeers = await installPeers();
const drawing = ['ours', 'native', ...(hasPeers ? ['deck'] : [])];

const findings: Findings = {
  date: new Date().toISOString(),
  machine: machine(),
  versions: await versions(),
  addedKB: Object.fromEntries(
    await Promise.all(drawing.map(async (candidate) => [candidate, await addedKB(candidate)] as const)),
  ),
  million: measureMillion(),
  cases: merged(await measureAll([...drawing, 'base'])),
};

mkdirSync(results, { recursive: true });
writeFileSync(`${results}bench.json`, `${JSON.stringify(findings, null, 2)}\n`);
writeFileSync(`${results}bench.md`, `${report(findings)}\n`);
console.log(`\n${report(findings)}\n\nThe same is in tests/results/bench.md, and all of it in bench.json.`);

async function measureAll(candidates: readonly string[]): Promise<CaseResult[]> {
  const scripts = await Promise.all(candidates.map(async (name) => [name, await bundlePage(name)] as const));
  const pages = await servePages(new Map(scripts));
  const found: CaseResult[] = [];
  try {
    for (const group of inTurns(candidates)) {
      if (group.optional && performance.now() > SECOND_ROUND_MS) continue;
      for (const one of group.cases) {
        const limitMs = one.size < LARGE ? LIMIT_MS : LARGE_LIMIT_MS;
        const result = await measureCase(one, pages, executablePath, limitMs);
        console.log(inOneLine(result));
        found.push(result);
      }
    }
  } finally {
    pages.close();
  }
  return found;
}

/**
 * The first round, then a second one with the candidates the other way round. What is to be compared is in one
 * group, and a group is measured as a whole or, if it is optional and time is short, not at all.
 */
function inTurns(candidates: readonly string[]): { cases: Case[]; optional: boolean }[] {
  const groups = (order: readonly string[], some: readonly number[], optional: boolean) =>
    some.flatMap((size) =>
      PROJECTIONS.map((projection) => ({
        optional,
        cases: order
          .map((candidate) => ({ candidate, projection, size }))
          // To the map without arcs every size is the same.
          .filter(({ candidate }) => candidate !== 'base' || size === sizes[0]),
      })),
    );
  const small = sizes.filter((size) => size < LARGE);
  const large = sizes.filter((size) => size >= LARGE);
  return [
    ...groups(candidates, small, false),
    ...groups(candidates.toReversed(), small, true),
    ...groups(candidates, large, false),
  ];
}

function inOneLine({ candidate, projection, size, figures }: CaseResult): string {
  const all = FIGURES.map((name) => {
    const figure = figures[name];
    return `${name} ${'failure' in figure ? figure.failure : (figure.cpuMs ?? figure.wallMs).toFixed(1)}`;
  });
  return `${candidate}, ${size} arcs, ${projection}: ${all.join(', ')}`;
}

function machine(): Record<string, string | number> {
  const [processor] = cpus();
  return {
    processor: processor?.model.trim() ?? 'unknown',
    processors: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
  };
}

async function versions(): Promise<Record<string, string>> {
  const browser = await chromium.launch({ executablePath, args: [...LAUNCH_FLAGS] });
  const chromiumVersion = browser.version();
  await browser.close();
  const manifest = fileURLToPath(import.meta.resolve('maplibre-gl/package.json'));
  return {
    Chromium: chromiumVersion,
    'maplibre-gl': JSON.parse(readFileSync(manifest, 'utf8')).version,
    'deck.gl': hasPeers ? (peerVersions()['@deck.gl/core'] ?? '') : 'not there',
    Node: process.versions.node,
  };
}
