// Prepares a fresh clone: dependencies, pinned Node, Electron, system libraries. Plain Node, since
// nothing is installed yet when it runs. Safe to repeat and to interrupt; what is done is skipped.
//   npm run setup [-- --quiet]
import { pathToFileURL } from 'node:url';
import { installDependencies } from './setup/dependencies.mjs';
import { installElectron } from './setup/electron.mjs';
import { failWith, setQuiet } from './setup/report.mjs';

/** Does all set-up; with `electron: false` only what a command without windows needs. */
export async function setUp({ quiet = false, electron = true } = {}) {
  setQuiet(quiet);
  await installDependencies();
  if (electron) await installElectron();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  setUp({ quiet: process.argv.includes('--quiet') }).catch(failWith);
}
