/** The built app with a register of any size, driven from a script instead of a test. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '#shared/contract/errors.ts';
import type { Input, MethodName, Output } from '#shared/contract/index.ts';
import { PASSWORD } from '#test/builders/cheap-register.ts';
import { DesktopApp } from '#test/e2e/desktop-app.ts';
import { LockScreen } from '#test/e2e/pages/lock.ts';
import { type MadeRegister, workFolder } from './registers.ts';

/** Opening a large register checks all of it; Playwright would give up meanwhile. */
const OPENING_MS = 300_000;
const ACTION_MS = 15_000;

/** The folder of the app's data with a copy of a register in it. */
export function userDataWith(registerFolder: string, name: string): string {
  const userData = workFolder(name);
  cpSync(registerFolder, join(userData, 'register'), { recursive: true });
  // Else the first thing the app saves would wait until all of the copy is on the disk.
  spawnSync('sync');
  return userData;
}

/** Starts the app, does the work while it shows the lock screen, and closes it. */
export async function withLockedApp<T>(
  userData: string,
  work: (app: DesktopApp) => Promise<T>,
): Promise<T> {
  const app = await DesktopApp.launch({ userData });
  try {
    return await work(app);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The same, unlocked and on the first screen. */
export async function withOpenApp<T>(
  registerFolder: string,
  name: string,
  work: (app: DesktopApp) => Promise<T>,
): Promise<T> {
  return withLockedApp(userDataWith(registerFolder, name), async (app) => {
    await unlock(app);
    app.page.setDefaultTimeout(ACTION_MS);
    return work(app);
  });
}

export async function unlock(app: DesktopApp): Promise<void> {
  await new LockScreen(app).tryPassword(PASSWORD);
  await app.page.getByRole('navigation').first().waitFor({ timeout: OPENING_MS });
  await new LockScreen(app).expectOpen();
}

/** The copy of a register that every goal of the app works on. */
export async function withApp<T>(
  made: MadeRegister,
  name: string,
  work: (app: DesktopApp) => Promise<T>,
): Promise<T> {
  return withOpenApp(made.folder, name, work);
}

/** Calls a method from the page, through main, as a screen does. */
export async function callFromPage<M extends MethodName>(
  { page }: DesktopApp,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const reply = (await page.evaluate(([name, given]) => window.dossierwacht.call(name, given), [
    method,
    input,
  ] as const)) as Reply<Output<M>>;
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}
