import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that need no browser, and the benchmarks. */
export default defineConfig({
  // As in next.config.js.
  resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    environment: 'node',
    server: { deps: { inline: ['use-intl'] } },
    // Against a test that hangs, not against a machine that is busy: properties draw hundreds of cases.
    testTimeout: 30_000,
    include: ['tests/{geo,components,app,bin}/**/*.test.{ts,tsx}'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
