// How long unlocking takes in the built app, from Enter to the first screen.
//   npm run bench:unlock           fifteen times at the least cost, and at that of this computer
//   npm run bench:unlock -- 50     fifty times
import { buildIfNeeded } from './build.mjs';
import { withDisplay } from './electron-runtime.mjs';
import { toolEnvironment } from './setup/folders.mjs';
import { failWith } from './setup/report.mjs';
import { runVisibly, toolCommand } from './setup/run.mjs';
import { setUp } from './setup.mjs';

async function measureUnlocking([times = '15', ...more]) {
  if (more.length > 0 || !(Number(times) >= 1)) {
    process.stderr.write('usage: npm run bench:unlock [-- TIMES]\n');
    return 2;
  }
  await setUp();
  await buildIfNeeded();
  const command = toolCommand('@playwright/test', 'test', '--reporter=line');
  const env = toolEnvironment({ DOSSIERWACHT_UNLOCK_TIMES: times });
  return runVisibly(withDisplay(command), { env });
}

measureUnlocking(process.argv.slice(2)).then((code) => process.exit(code), failWith);
