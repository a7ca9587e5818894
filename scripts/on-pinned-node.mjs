// Runs a TypeScript file on the pinned Node, which takes the types out itself.
//   node scripts/on-pinned-node.mjs <file> [arguments]
import { PINNED_NODE } from './setup/folders.mjs';
import { failWith } from './setup/report.mjs';
import { runVisibly } from './setup/run.mjs';
import { setUp } from './setup.mjs';

async function runFile(commandLine) {
  await setUp({ quiet: true, electron: false });
  return runVisibly([PINNED_NODE, ...commandLine]);
}

runFile(process.argv.slice(2)).then((code) => process.exit(code), failWith);
