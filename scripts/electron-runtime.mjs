import { readFileSync } from 'node:fs';
import { RUNTIME_FILE } from './setup/electron.mjs';
import { ROOT } from './setup/folders.mjs';
import { hasDisplay } from './setup/system-libraries.mjs';

/**
 * How to start the app in Electron, as the set-up (`npm run setup`) found it.
 * - `executable`: the path of Electron;
 * - `args`: what comes first on its command line, the project folder last; the app's own follow;
 * - `env`: what has to be added to the environment;
 * - `version`: Electron's version; `fallback`: whether it came from the package registry.
 */
export function electronRuntime() {
  let runtime;
  try {
    runtime = JSON.parse(readFileSync(RUNTIME_FILE, 'utf8'));
  } catch {
    throw new Error('Electron is not set up yet: npm run setup');
  }
  const { executable, version, fallback, sqliteBinding } = runtime;
  // Chromium refuses to start its sandbox as root.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = sqliteBinding ? { DOSSIERWACHT_SQLITE_BINDING: sqliteBinding } : {};
  return { executable, args: [...flags, ROOT], env, version, fallback };
}

/** The command line `[command, ...args]`, under a virtual display if there is no real one. */
export function withDisplay(commandLine) {
  return hasDisplay() ? commandLine : ['xvfb-run', '-a', ...commandLine];
}
