import { defineConfig } from '@playwright/test';

const takesScreenshots = Boolean(process.env.DOSSIERWACHT_SCREENSHOTS);

// The built app in the real Electron; scripts/test.mjs prepares both, scripts/screenshots.mjs too.
export default defineConfig({
  testDir: 'test/e2e',
  tsconfig: 'test/e2e/tsconfig.json',
  ...(takesScreenshots
    ? { testMatch: 'screenshots.spec.ts' }
    : { testIgnore: 'screenshots.spec.ts' }),
  outputDir: '.cache/test-results/e2e',
  // Each test opens the app with a data folder of its own, but there is one screen.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000 },
});
