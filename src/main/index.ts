/** Entry of the app. What keeps it shut comes first; everything else waits for Electron. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { openApp, type RunningApp } from './app.ts';
import { demoOutput } from './demo-output.ts';
import { readEnvironment } from './environment.ts';
import { hardenApp } from './hardening/start.ts';
import { PAGE_ORIGIN, PAGE_URL } from './page/csp.ts';
import { isOwnPage } from './page/own-address.ts';
import { HIDDEN_FLAG } from './reminders/login-item.ts';

const environment = readEnvironment(process.env, app.isPackaged);
// Set by the development server; the branch is gone from everything that is built.
const developmentUrl = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;
const page =
  developmentUrl === undefined
    ? { url: PAGE_URL, origin: PAGE_ORIGIN }
    : { url: developmentUrl, origin: new URL(developmentUrl).origin };

hardenApp((address) => isOwnPage(address, page.url), developmentOriginOf(page.origin));

const demoFolder = demoOutput(process.argv, process.cwd());
// A demonstration never touches anybody's data: it makes a folder of its own and removes it.
const userData =
  demoFolder === undefined
    ? (environment.userData ?? app.getPath('userData'))
    : mkdtempSync(join(tmpdir(), 'dossierwacht-demo-'));
mkdirSync(userData, { recursive: true, mode: 0o700 });
app.setPath('userData', userData);
// Chromium's own files, kept apart from the register's.
app.setPath('sessionData', join(userData, 'chromium'));

let running: RunningApp | undefined;
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => {
    if (!argv.includes(HIDDEN_FLAG)) running?.focus();
  });
  // Not awaited: Electron becomes ready only after this module has been carried out.
  void app.whenReady().then(start);
} else {
  // The first one has been told by now and comes to the front.
  app.exit(0);
}

async function start(): Promise<void> {
  const saveFolder = demoFolder ?? environment.testSaveFolder;
  running = openApp({ environment, userData, page, saveFolder, hidden: wasStartedBySystem() });
  if (demoFolder === undefined) return;
  const { runDemo } = await import('./demo.ts');
  app.exit(await runDemo(running, { output: demoFolder, userData, pageUrl: page.url }));
}

/** macOS tells it in its own way; elsewhere the flag was put there when it was asked for. */
function wasStartedBySystem(): boolean {
  if (demoFolder !== undefined) return false;
  if (process.platform === 'darwin') return app.getLoginItemSettings().wasOpenedAtLogin;
  return process.argv.includes(HIDDEN_FLAG);
}

function developmentOriginOf(origin: string): string | undefined {
  return developmentUrl === undefined ? undefined : origin;
}
