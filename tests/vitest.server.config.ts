import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that ask a running server of the production build, and need no browser. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'tests/server/oneServer.ts',
    include: ['tests/server/**/*.test.ts'],
    // They measure no times, but a server that is starved answers nobody.
    maxWorkers: 2,
  },
});
