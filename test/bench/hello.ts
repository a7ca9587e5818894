/** The hello-world app beside ours, in the same Electron. */
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { appEnvironment } from '#test/e2e/desktop-app.ts';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { workFolder } from './registers.ts';

export const HELLO = join(import.meta.dirname, 'hello');

/** Electron's arguments for another app than ours. */
export function argumentsFor(app: string): string[] {
  const { args } = electronRuntime();
  return [
    ...args.slice(0, -1),
    app,
    '--log-level=3',
    `--user-data-dir=${workFolder('hello-data')}`,
  ];
}

/** Starts it, does the work when its page is there, and closes it. */
export async function withHello<T>(
  work: (electron: ElectronApplication, page: Page) => Promise<T>,
): Promise<T> {
  const electron = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: argumentsFor(HELLO),
    env: appEnvironment({}),
  });
  try {
    const page = await electron.firstWindow();
    await page.locator('h1').waitFor();
    return await work(electron, page);
  } finally {
    await electron.close();
  }
}
