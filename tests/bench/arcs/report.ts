import type { CaseResult, FigureName, Memory, Result } from './measure';
import { FIGURES } from './measure';
import type { MillionRow } from './million';

/** All that a run has found; what tests/results/bench.json holds. */
export interface Findings {
  date: string;
  machine: Record<string, string | number>;
  versions: Record<string, string>;
  /** Kilobytes, compressed, that a candidate adds to a page. */
  addedKB: Record<string, number>;
  million: MillionRow[];
  cases: CaseResult[];
}

const NAMES: Record<string, string> = {
  ours: 'ours',
  native: 'MapLibre `line`',
  deck: 'deck.gl `ArcLayer`',
  base: 'map alone',
};

const FIGURE_NAMES: Record<FigureName, string> = {
  first: 'first frame, ms',
  pan: 'pan frame, ms',
  step: 'time step, ms',
  pick: 'pick, ms',
};

/** How much dearer than ours each figure of a peer is to be, at the least. */
const TARGETS: Record<FigureName, number> = { first: 1, pan: 1, step: 3, pick: 30 };
const MOST_ADDED_KB = 10;

const PEERS = ['native', 'deck'];

/** The findings as Markdown: a table of what drawing costs, one of the million arcs, and what misses its target. */
export function report(findings: Findings): string {
  const { addedKB, million, cases, versions, machine } = findings;
  const candidates = Object.keys(NAMES).filter((name) => cases.some(({ candidate }) => candidate === name));
  const peers = candidates.filter((name) => name !== 'ours');
  const groups = [...new Set(cases.map(groupOf))];
  const rows = groups.flatMap((group) => rowsOf(cases, group, peers));
  const added = peers.map((peer) => against(addedKB.ours, addedKB[peer]));
  const missed = misses(findings);
  return [
    `Measured ${findings.date.slice(0, 10)}: ${machine.processors} processors (${machine.processor}), ${machine.memoryGB} GB, ` +
      `${Object.entries(versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}.`,
    `Times are ${hasCpu(cases) ? 'processor time of page and GPU process' : 'wall time: this browser does not tell processor time'}, ` +
      'WebGL in software. Of the others the ratio to ours comes first: above 1 is dearer than ours.',
    '',
    line(['arcs', 'figure', ...['ours', ...peers].map((name) => NAMES[name] ?? name)]),
    line(['---', '---', '---:', ...peers.map(() => '---:')]),
    ...rows,
    line(['', 'added script, KB gzip', number(addedKB.ours), ...added]),
    '',
    line(['our arcs at 1,000,000, without drawing', 'figure', 'target']),
    line(['---', '---:', '---:']),
    ...million.map(({ what, value, target, unit }) =>
      line([what, `${number(value)} ${unit}`, target === null ? '' : `< ${target} ${unit}`]),
    ),
    '',
    ...(missed.length === 0
      ? ['Every target is met.']
      : ['Misses its target:', ...missed.map((miss) => `- ${miss}`)]),
  ].join('\n');
}

/** The rounds of a case as one: the mean of each figure; a round without a result is no result. */
export function merged(rounds: readonly CaseResult[]): CaseResult[] {
  const keys = [...new Set(rounds.map((one) => `${groupOf(one)} ${one.candidate}`))];
  return keys.map((key) => {
    const same = rounds.filter((one) => `${groupOf(one)} ${one.candidate}` === key);
    const [first] = same as [CaseResult];
    const figures = { ...first.figures };
    for (const name of FIGURES) figures[name] = mean(same.map((one) => one.figures[name]));
    return { ...first, figures };
  });
}

function mean(results: readonly Result[]): Result {
  const found = results.filter((result) => 'runs' in result);
  const [one] = found;
  if (one === undefined || found.length < results.length)
    return results.find((result) => 'failure' in result) ?? { failure: 'not measured' };
  const average = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    ...one,
    cpuMs: one.cpuMs === null ? null : average(found.map(({ cpuMs }) => cpuMs ?? 0)),
    wallMs: average(found.map(({ wallMs }) => wallMs)),
    worstWallMs: Math.max(...found.map(({ worstWallMs }) => worstWallMs)),
    runs: found.reduce((sum, { runs }) => sum + runs, 0),
  };
}

function groupOf({ projection, size }: CaseResult): string {
  return `${size.toLocaleString('en')}, ${projection === 'globe' ? 'globe' : 'flat map'}`;
}

function rowsOf(cases: readonly CaseResult[], group: string, peers: readonly string[]): string[] {
  const ours = cases.find((one) => one.candidate === 'ours' && groupOf(one) === group);
  const of = (candidate: string) =>
    cases.find(
      (one) =>
        one.candidate === candidate &&
        (candidate === 'base' ? one.projection === ours?.projection : groupOf(one) === group),
    );
  const rows = FIGURES.map((name) =>
    line([
      group,
      FIGURE_NAMES[name],
      cell(ours?.figures[name]),
      ...peers.map((peer) =>
        peer === 'base' && !hasFigure(name) ? '' : cell(of(peer)?.figures[name], costOf(ours?.figures[name])),
      ),
    ]),
  );
  const held = (what: string, value: (memory: Memory | null | undefined) => number | null | undefined) => {
    const mine = value(ours?.memory);
    const theirs = peers.map((peer) => against(mine ?? undefined, value(of(peer)?.memory) ?? undefined));
    return line([group, what, number(mine ?? undefined), ...theirs]);
  };
  return [
    ...rows,
    held('script memory, MB', (memory) => memory?.scriptMB),
    held("page's process, MB", (memory) => memory?.processMB),
    line([
      group,
      'picks that hit, %',
      hits(ours?.figures.pick),
      ...peers.map((peer) => (peer === 'base' ? '' : hits(of(peer)?.figures.pick))),
    ]),
    line([
      group,
      'painted, 1,000 px',
      thousands(ours?.inkPx),
      ...peers.map((peer) => (peer === 'base' ? '' : thousands(of(peer)?.inkPx))),
    ]),
  ];
}

/** Whether the map alone has this figure: there is nothing to filter or to pick on it. */
function hasFigure(name: FigureName): boolean {
  return name === 'first' || name === 'pan';
}

function misses({ addedKB, million, cases }: Findings): string[] {
  const found: string[] = [];
  for (const ours of cases.filter(({ candidate }) => candidate === 'ours')) {
    for (const name of FIGURES) {
      const mine = costOf(ours.figures[name]);
      const what = `${groupOf(ours)}: ${FIGURE_NAMES[name].replace(', ms', '')}`;
      if (mine === null) found.push(`${what}: no result of ours`);
      for (const peer of cases.filter(
        (one) => PEERS.includes(one.candidate) && groupOf(one) === groupOf(ours),
      )) {
        const theirs = costOf(peer.figures[name]);
        if (mine !== null && theirs !== null && theirs / mine < TARGETS[name])
          found.push(
            `${what}: ${NAMES[peer.candidate]} is ${number(theirs / mine)} times ours, not ${TARGETS[name]}`,
          );
      }
    }
  }
  for (const { what, value, target, unit } of million)
    if (target !== null && value >= target)
      found.push(`1,000,000: ${what}: ${number(value)} ${unit}, not < ${target}`);
  if ((addedKB.ours ?? 0) >= MOST_ADDED_KB)
    found.push(`added script: ${number(addedKB.ours)} KB, not < ${MOST_ADDED_KB}`);
  return found;
}

function hasCpu(cases: readonly CaseResult[]): boolean {
  return cases.some(({ figures }) => 'runs' in figures.first && figures.first.cpuMs !== null);
}

function costOf(result: Result | undefined): number | null {
  return result && 'runs' in result ? (result.cpuMs ?? result.wallMs) : null;
}

/** A figure; before it, of a peer, how many times ours it is. */
function cell(result: Result | undefined, ours: number | null = null): string {
  if (result === undefined) return '';
  if ('failure' in result) return result.failure;
  return ours === null ? number(costOf(result) ?? undefined) : against(ours, costOf(result) ?? undefined);
}

function against(ours: number | undefined, theirs: number | undefined): string {
  if (theirs === undefined) return '';
  return ours ? `**${number(theirs / ours)}** (${number(theirs)})` : number(theirs);
}

function hits(result: Result | undefined): string {
  return result && 'runs' in result ? number((result.hitShare ?? 0) * 100) : '';
}

function thousands(value: number | null | undefined): string {
  return number(value === null || value === undefined ? undefined : value / 1000);
}

/** With two or three digits that count. */
function number(value: number | undefined): string {
  if (value === undefined) return '';
  return value >= 100 ? Math.round(value).toLocaleString('en') : `${Number(value.toPrecision(2))}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
