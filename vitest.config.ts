import { defineConfig } from 'vitest/config';

// Rule, component, contract and register tests. The end-to-end tests are Playwright's.
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/bench/**'],
  },
});
