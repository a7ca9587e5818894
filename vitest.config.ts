import { defineConfig } from 'vitest/config';

const EXCLUDE = ['test/e2e/**', 'test/bench/**'];
/** Rules and letters: plain functions, so that files can share a worker. */
const RULES = ['src/shared/**/*.test.ts', 'test/letters/**/*.test.ts'];

// Rule, component, contract and register tests. The end-to-end tests are Playwright's.
export default defineConfig({
  test: {
    // One worker per core: half the tests wait for a disk or another process.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'rules', include: RULES, isolate: false } },
      {
        test: {
          name: 'app',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: [...EXCLUDE, ...RULES],
        },
      },
    ],
  },
});
