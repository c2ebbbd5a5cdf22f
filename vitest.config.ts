import { defineConfig } from 'vitest/config';

// One runner for every layer: sources are read through the private `dondoc-source` condition, so no build is needed to test.
const conditions = ['dondoc-source', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
