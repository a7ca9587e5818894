/** The test of Playwright with a running app: one per test, or one for all tests of a file. */
import { test as base } from '@playwright/test';
import { DesktopApp, type LaunchOptions } from './desktop-app.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Starts an app that is closed, and looked through for faults, after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<DesktopApp>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  launch: async ({}, use) => {
    const apps: DesktopApp[] = [];
    await use(async (options) => {
      const app = await DesktopApp.launch(options);
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.close();
  },
});

/**
 * One app for all tests of a file, which then continue where the one before
 * stopped. To be called at the top of the file; the result gives the app.
 */
export function sharedApp(
  options?: LaunchOptions | (() => Promise<LaunchOptions>),
): () => DesktopApp {
  let app: DesktopApp | undefined;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    app = await DesktopApp.launch(typeof options === 'function' ? await options() : options);
  });
  test.afterAll(async () => {
    await app?.close();
  });
  return () => {
    if (app === undefined) throw new Error('the app is not running yet');
    return app;
  };
}
