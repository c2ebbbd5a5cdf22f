import { defineConfig } from 'vitest/config';

// One runner for every layer: sources are read through the private `dondoc-source` condition, so no build is needed to test.
// `import` must not stand here: vitest hands the list to Node, where it would apply to `require` too.
const conditions = ['dondoc-source', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    globalSetup: ['src/server/testing/global-setup.ts'],
    setupFiles: ['scripts/chance.ts'],
    // One more than there are cores: a test of the server waits a quarter of its time, for its database or for a reading.
    maxWorkers: 3,
    // A machine with other work is slow long before a test is wrong.
    testTimeout: 60_000,
    hookTimeout: 150_000,
  },
});
