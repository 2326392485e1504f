import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that need no browser, and the benchmarks. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    environment: 'node',
    // Vitest would leave a core to whoever watches; nobody does, and most of the time is reckoning.
    maxWorkers: '100%',
    // Against a test that hangs, not against a machine that is busy: properties draw hundreds of cases.
    testTimeout: 120_000,
    include: ['tests/{geo,components,app,bin,docs}/**/*.test.{ts,tsx}'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
