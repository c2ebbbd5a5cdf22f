import { defineConfig } from 'vitest/config';

/** Journeys through the built product: one server with the sample for all files, a browser for each. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./global-setup.ts'],
    maxWorkers: 2,
    // Under load a page is slow long before it is wrong.
    testTimeout: 90_000,
    hookTimeout: 150_000,
  },
});
