import { defineConfig } from '@playwright/test';

/** Run by a command of their own: pictures and figures, not tests. */
const OTHERS = {
  'screenshots.spec.ts': process.env.DOSSIERWACHT_SCREENSHOTS,
  'unlock-times.spec.ts': process.env.DOSSIERWACHT_UNLOCK_TIMES,
};
const asked = Object.entries(OTHERS).flatMap(([spec, wish]) => (wish ? [spec] : []));

// The built app in the real Electron; scripts/test.mjs prepares both, scripts/screenshots.mjs too.
export default defineConfig({
  testDir: 'test/e2e',
  tsconfig: 'test/e2e/tsconfig.json',
  ...(asked.length > 0 ? { testMatch: asked } : { testIgnore: Object.keys(OTHERS) }),
  outputDir: '.cache/test-results/e2e',
  // Each test opens the app with a data folder of its own, but there is one screen.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000 },
});
