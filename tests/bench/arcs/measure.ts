import { readFileSync } from 'node:fs';
import { type Browser, type BrowserServer, type CDPSession, chromium, type Page } from 'playwright';
import { LAUNCH_FLAGS } from '../../../bin/browser';
import type { Projection } from '../../../geo/view';
import type { Figure } from './page';
import type { PageServer } from './serve';

/** What is measured of a candidate: one that draws so many arcs. */
export interface Case {
  candidate: string;
  projection: Projection;
  size: number;
}

/** A figure, or why there is none. */
export type Result = Figure | { failure: string };

/** What is held once the arcs are drawn; `null` where the system does not tell. */
export interface Memory {
  /** The script's objects and the bytes of its typed arrays. */
  scriptMB: number;
  /** All that the page's process holds, the map's workers included. */
  processMB: number | null;
}

export interface CaseResult extends Case {
  figures: Record<FigureName, Result>;
  inkPx: number | null;
  memory: Memory | null;
}

export const FIGURES = ['first', 'pan', 'step', 'pick'] as const;
export type FigureName = (typeof FIGURES)[number];

/** The browser, before there is any page in it, and the map without arcs must be there within this. */
const OPEN_LIMIT_MS = 60_000;

/** A failure that has a name. What comes after it in the same page cannot be measured. */
class Failure extends Error {}

/** Measures a case in a fresh browser; each figure has so much time. */
export async function measureCase(
  one: Case,
  pages: PageServer,
  executablePath: string,
  limitMs: number,
): Promise<CaseResult> {
  const result: CaseResult = { ...one, figures: noFigures('not reached'), inkPx: null, memory: null };
  const server = await chromium.launchServer({ executablePath, args: [...LAUNCH_FLAGS] });
  let next: FigureName = 'first';
  try {
    const { page, browser } = await openPage(server, pages, one);
    const measured = one.candidate === 'base' ? (['first', 'pan'] as const) : FIGURES;
    for (const name of measured) {
      next = name;
      result.figures[name] = await within(
        limitMs,
        page,
        page.evaluate((figure) => window.bench[figure](), name),
      );
      if (name !== 'first') continue;
      result.inkPx = await within(
        limitMs,
        page,
        page.evaluate(() => window.bench.ink()),
      );
      result.memory = await within(limitMs, page, memoryOf(browser, page));
    }
  } catch (error) {
    const failure = error instanceof Failure ? error.message : `failed: ${firstLine(error)}`;
    if (!('runs' in result.figures[next])) result.figures[next] = { failure };
  } finally {
    pages.cpuMs = async () => null;
    // A page that is still busy would not let itself be closed.
    await server.kill();
  }
  return result;
}

function noFigures(failure: string): Record<FigureName, Result> {
  return { first: { failure }, pan: { failure }, step: { failure }, pick: { failure } };
}

async function openPage(
  server: BrowserServer,
  pages: PageServer,
  { candidate, projection, size }: Case,
): Promise<{ page: Page; browser: CDPSession }> {
  const connected: Browser = await chromium.connect(server.wsEndpoint());
  const browser = await connected.newBrowserCDPSession();
  pages.cpuMs = () => cpuMs(browser);
  const page = await connected.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(OPEN_LIMIT_MS);
  await page.goto(`${pages.origin}/${candidate}`);
  await page.waitForFunction(() => 'bench' in window);
  const opening = page.evaluate(([shape, count]) => window.bench.open(shape, count), [
    projection,
    size,
  ] as const);
  await within(OPEN_LIMIT_MS, page, opening);
  return { page, browser };
}

/** Waits for something of a page, until it crashes or takes longer than it may. */
async function within<T>(limitMs: number, page: Page, wanted: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let crash = () => {};
  // What comes too late may fail unheard.
  wanted.catch(() => {});
  try {
    return await Promise.race([
      wanted,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Failure(`no result in ${limitMs / 1000} s`)), limitMs);
        crash = () => reject(new Failure('crashed'));
        page.once('crash', crash);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    page.off('crash', crash);
  }
}

interface ProcessInfo {
  type: string;
  id: number;
  /** Seconds of processor time so far. */
  cpuTime: number;
}

/** The processor time of the page's process (its workers included) and of the GPU's so far. */
async function cpuMs(browser: CDPSession): Promise<number | null> {
  const processes = await processesOf(browser);
  return processes?.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0) ?? null;
}

/** The processes that draw: renderers, of which only the page's has anything to do, and the GPU's. */
async function processesOf(browser: CDPSession): Promise<ProcessInfo[] | null> {
  try {
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU');
  } catch {
    return null;
  }
}

async function memoryOf(browser: CDPSession, page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  // The browser keeps renderers in reserve, too; the one with the page is the largest.
  const renderers = (await processesOf(browser))?.filter(({ type }) => type === 'renderer') ?? [];
  const resident = renderers.map(({ id }) => residentMB(id)).filter((size) => size !== null);
  return {
    scriptMB: (usedSize + backingStorageSize) / 2 ** 20,
    processMB: resident.length > 0 ? Math.max(...resident) : null,
  };
}

/** The memory of a process as Linux tells it. */
function residentMB(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
