import { defineConfig } from '@playwright/test';

// The built app in the real Electron; scripts/test.mjs prepares both.
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: '.cache/test-results/e2e',
  // Each test opens the app with a data folder of its own, but there is one screen.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000 },
});
