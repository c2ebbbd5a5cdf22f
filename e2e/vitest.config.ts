import { defineConfig } from 'vitest/config';

/** Journeys through the built product: one server with the sample for all files, a browser for each of the two workers. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./global-setup.ts'],
    setupFiles: ['./set-up.ts'],
    // What a file loads, the next one of the same worker need not load again.
    isolate: false,
    maxWorkers: 2,
    // Under load a page is slow long before it is wrong.
    testTimeout: 90_000,
    hookTimeout: 150_000,
  },
});
