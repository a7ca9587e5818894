// Prepares what is missing, builds if needed, and opens the app. Arguments are passed on to it.
// Without a display on Linux the app runs its main job on the example register under a virtual
// display, and the files it wrote to demo-output/ are listed.
//   npm start
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { electronRuntime, withDisplay } from './electron-runtime.mjs';
import { ROOT } from './setup/folders.mjs';
import { failWith, say } from './setup/report.mjs';
import { runVisibly } from './setup/run.mjs';
import { hasDisplay } from './setup/system-libraries.mjs';
import { setUp } from './setup.mjs';

const DEMO_OUTPUT = path.join(ROOT, 'demo-output');

async function start(ownArguments) {
  await setUp();
  await buildIfNeeded();
  const demo = !hasDisplay() || ownArguments.includes('--demo');
  const flags = [...ownArguments];
  if (demo) {
    say('running the main job on the example register');
    // Without a desktop Chromium complains at length about the missing message bus.
    flags.push('--demo', '--log-level=3');
  }
  const { executable, args, env } = electronRuntime();
  const startedAt = Date.now();
  const code = await runVisibly(withDisplay([executable, ...args, ...flags]), {
    env: { ...process.env, ...env },
  });
  if (!demo || code !== 0) return code;
  const written = listWritten(startedAt);
  process.stdout.write(`${['Written to demo-output/:', ...written].join('\n')}\n`);
  return written.length > 0 ? 0 : 1;
}

/** One line for each file in demo-output/ written since `startedAt` (ms): path and size. */
function listWritten(startedAt) {
  if (!existsSync(DEMO_OUTPUT)) return [];
  return readdirSync(DEMO_OUTPUT, { recursive: true })
    .map((name) => ({
      name: path.join('demo-output', name),
      stat: statSync(path.join(DEMO_OUTPUT, name)),
    }))
    .filter(({ stat }) => stat.isFile() && stat.mtimeMs >= startedAt - 1000)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, stat }) => `  ${name}  ${(stat.size / 1024).toFixed(1)} kB`);
}

start(process.argv.slice(2)).then((code) => process.exit(code), failWith);
