// The command line of the app: prepares and builds if needed, then runs it on the pinned Node.
// Only the command itself writes to stdout.
//   npm run -s cli -- <command> [options]
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { PINNED_NODE, ROOT } from './setup/folders.mjs';
import { failWith } from './setup/report.mjs';
import { runVisibly } from './setup/run.mjs';
import { setUp } from './setup.mjs';

async function runCommandLine(ownArguments) {
  await setUp({ quiet: true, electron: false });
  await buildIfNeeded();
  // npm moves to the project folder; paths the user typed are relative to where they typed them.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return runVisibly([PINNED_NODE, path.join(ROOT, 'out/main/cli.js'), ...ownArguments], { cwd });
}

runCommandLine(process.argv.slice(2)).then((code) => process.exit(code), failWith);
