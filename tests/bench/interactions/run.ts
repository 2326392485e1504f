import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright';
import { findBrowser, LAUNCH_FLAGS } from '../../../bin/browser';
import { answers, freePort } from '../../../bin/port.js';
import { dataOf } from '../../fixtures/dataOf';
import { manyRecords } from '../../fixtures/manyRecords';

/**
 * Measures what script does for one interaction, from the press to the finished table and arcs: the scene, React, the slots
 * of the arcs, the camera; and what it does until the map is at rest, with the labels, which come a frame later, and MapLibre's
 * own. `npm run bench -- interactions`, on the site as `npm run build` has left it. What the map paints is measured by `-- arcs`.
 * Under 16 ms of script to table and arcs at 1,000 records and 100 ms at 10,000 is the aim. Script is told in time of the
 * processor, which a busy machine does not lengthen much, and all of the wait in that of a clock.
 */

const SIZES = [1_000, 10_000];
const ROUNDS = 9;
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** How each interaction begins: as a press of what has this name, or as a word put into the search. */
const INTERACTIONS = {
  'a kind chosen': { press: '[aria-label^="Security and defence partnership, "]' },
  'visits left out': { press: '[aria-label^="Visits, "]' },
  'a search': { typed: 'journey' },
  'a time step': { press: '[aria-label="One step later"]', undo: 'a:text-is("Clear all")' },
} as const satisfies Readonly<Record<string, { press: string; undo?: string } | { typed: string }>>;

const { executablePath } = await findBrowser();
for (const size of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  for (const [name, content] of Object.entries(dataOf(manyRecords(size))))
    writeFileSync(join(folder, name), content as Uint8Array);
  const port = await freePort();
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', `${port}`], {
    cwd: root,
    env: { ...process.env, ENTENTE_DATA: folder },
    stdio: 'ignore',
  });
  const browser = await chromium.launch({ executablePath, args: [...LAUNCH_FLAGS] });
  try {
    const origin = `http://localhost:${port}`;
    while (!(await answers(port))) await new Promise((again) => setTimeout(again, 200));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(origin);
    await page.locator('body').dispatchEvent('pointermove');
    await page.getByRole('combobox', { name: 'Partner country' }).waitFor();
    await page.locator('section [class*="frame"]').dispatchEvent('pointerenter');
    await page.locator('[data-drawn="true"]').waitFor({ timeout: 60_000 });
    const inspector = await page.context().newCDPSession(page);
    await inspector.send('Performance.enable', { timeDomain: 'threadTicks' });
    for (const [name, how] of Object.entries(INTERACTIONS)) {
      const { script, rest, wait } = await measure(page, inspector, how);
      console.log(
        `${size} records, ${name}: script ${inWords(script)}; until the map rests ${inWords(rest)}; until it is seen ${inWords(wait)}`,
      );
    }
  } finally {
    await browser.close();
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

/** The median of some times, and all of them. */
function inWords(times: readonly number[]): string {
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return `${median.toFixed(1)} ms (${times.map((ms) => ms.toFixed(0)).join(', ')})`;
}

/** The times of an interaction in milliseconds, each from the view without a filter; one is thrown away to warm up. */
async function measure(
  page: Page,
  inspector: CDPSession,
  how: (typeof INTERACTIONS)[keyof typeof INTERACTIONS],
): Promise<Readonly<Record<'script' | 'rest' | 'wait', readonly number[]>>> {
  const script: number[] = [];
  const rest: number[] = [];
  const wait: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = await scriptMs(inspector);
    wait.push(await page.evaluate(timed, how));
    script.push((await scriptMs(inspector)) - before);
    await page.locator('[data-drawn="true"]').waitFor({ timeout: 60_000 });
    rest.push((await scriptMs(inspector)) - before);
    // The address follows the page, and Back leads nowhere else only then.
    await page.waitForURL(({ search }) => search !== '');
    // A step of time soon after another is one movement with it, and none for Back.
    if ('undo' in how) await page.locator(how.undo).dispatchEvent('click');
    else await page.goBack();
    await page.locator('[data-drawn="true"]').waitFor({ timeout: 60_000 });
  }
  return { script: script.slice(1), rest: rest.slice(1), wait: wait.slice(1) };
}

/** How long the page's main thread has run script since it was opened. */
async function scriptMs(inspector: CDPSession): Promise<number> {
  const { metrics } = await inspector.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
}

/** In the page: begins an interaction, and waits until the sentence over the table, which ends it, has changed. */
function timed(how: { press?: string; typed?: string }): Promise<number> {
  const sentence = document.querySelector('main [role="status"]');
  const target = document.querySelector<HTMLElement>(how.press ?? 'input[name="q"]');
  if (!sentence || !target) throw new Error('There is nothing to press, or nothing to see');
  return new Promise((done) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      done(performance.now() - start);
    });
    observer.observe(sentence, { childList: true, characterData: true, subtree: true });
    const start = performance.now();
    if (target instanceof HTMLInputElement && how.typed) {
      target.setRangeText(how.typed);
      target.dispatchEvent(new Event('input', { bubbles: true }));
    } else target.click();
  });
}
