import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { LAUNCH_FLAGS } from '../bin/browser';

const port = process.env.E2E_PORT ?? '3210';
const baseURL = `http://localhost:${port}`;

/**
 * The tests in a browser, against the production build. `npm test` finds the browser and a free port and
 * passes them in the environment; this file looks for nothing, because editors and checks read it too.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'results/e2e',
  reporter: [['list'], ['json', { outputFile: 'results/e2e.json' }]],
  // WebGL is drawn in software, on one core and a half: two pages at once use two cores, and more would only wait.
  workers: 2,
  // Test by test and not file by file: so both have work to the end.
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A map drawn in software beside another one takes its time.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL,
    // As small as has the map beside the panel and the card: each of its pixels is drawn by the processor. What is about sizes asks for others.
    viewport: { width: 1200, height: 720 },
    // The map jumps to where it would fly, which is twenty frames less; what is about movement asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    // Far from UTC on purpose: a calendar day that is read as a moment shows itself.
    timezoneId: 'Asia/Tokyo',
    // Recording makes a page a quarter slower; `npm test -- e2e --trace on` records where a failure needs it.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH || undefined,
      // The map needs WebGL, but the page around it is painted in software several times as fast without it.
      args: [...LAUNCH_FLAGS, '--disable-gpu-rasterization'],
    },
  },
  webServer: {
    command: 'node bin/start.js',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    // Each answer is a line of its log.
    env: { PORT: port, LOG_LEVEL: 'warn' },
    // Its own word, so that a page which answers 500 is a failed test with a reason, not a silent wait.
    wait: { stdout: /Entente at http/ },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
