import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The long tests: `npm run soak`. Each builds or loads the machine, so one file at a time. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    environment: 'node',
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    include: ['tests/soak/**/*.test.ts'],
  },
});
