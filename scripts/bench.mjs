// Measures the goals of speed; test/bench/run.ts says how it is asked.
//   npm run bench [-- --short | --growth | --profile] [P1 P2 ...]
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { withDisplay } from './electron-runtime.mjs';
import { PINNED_NODE, ROOT } from './setup/folders.mjs';
import { failWith } from './setup/report.mjs';
import { runVisibly } from './setup/run.mjs';
import { setUp } from './setup.mjs';

async function bench(words) {
  await setUp({ quiet: true });
  await buildIfNeeded();
  return runVisibly(withDisplay([PINNED_NODE, path.join(ROOT, 'test/bench/run.ts'), ...words]));
}

bench(process.argv.slice(2)).then((code) => process.exit(code), failWith);
