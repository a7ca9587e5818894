// Proves that the app needs no network and asks for none (Linux):
//   npm run test:offline             all of it
//   npm run test:offline -- demo     the main job with no interface up, not even loopback
//   npm run test:offline -- journey  a first-time owner's whole way, with loopback only: Playwright
//                                    speaks to the app through it
//   npm run test:offline -- trace    that way under strace, with what was asked of the system
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { electronRuntime, withDisplay } from './electron-runtime.mjs';
import { NO_NAMESPACE, withoutNetwork } from './offline/namespace.mjs';
import { readTrace, traced, traceProblem } from './offline/trace.mjs';
import { failWith, SetupProblem } from './setup/report.mjs';
import { runVisibly, toolCommand } from './setup/run.mjs';
import { setUp } from './setup.mjs';

const PARTS = { demo, journey, trace };
/** Set-up, build and display are there already; the name of a part follows. */
const HERE = '--here';
const JOURNEY = ['test', 'main-job', '--reporter=line', '--output=.cache/test-results/e2e-offline'];

async function demo(folder) {
  const { executable, args, env } = electronRuntime();
  const output = path.join(folder, 'output');
  mkdirSync(output);
  const flags = ['--demo', '--log-level=3', `--demo-output=${output}`];
  const code = await runVisibly(isolated([executable, ...args, ...flags]), {
    env: { ...process.env, ...env },
  });
  const written = readdirSync(output).sort();
  say(`the main job with no interface up: exit code ${code}, ${written.length} files`);
  return code === 0 && written.length > 0;
}

async function journey() {
  const command = toolCommand('@playwright/test', ...JOURNEY);
  const code = await runVisibly(isolated(command, { loopback: true }));
  say(`the whole way with loopback only: exit code ${code}`);
  return code === 0;
}

async function trace(folder) {
  const problem = traceProblem();
  if (problem) throw new SetupProblem(problem);
  const file = path.join(folder, 'trace');
  const wrapper = path.join(folder, 'electron.sh');
  const [command, ...rest] = traced([electronRuntime().executable], file);
  const quoted = [command, ...rest].map((part) => `'${part}'`).join(' ');
  writeFileSync(wrapper, `#!/bin/sh\nexec ${quoted} "$@"\n`, { mode: 0o700 });
  const env = { ...process.env, DOSSIERWACHT_TEST_WRAPPER: wrapper };
  const code = await runVisibly(toolCommand('@playwright/test', ...JOURNEY), { env });
  const { calls, doors, reachedOut, lookups } = readTrace(readFileSync(file, 'utf8'));
  say(`the whole way under strace: exit code ${code}`);
  for (const [call, count] of Object.entries(calls).sort()) say(`  ${call}: ${count}`);
  say(`  ports opened to this computer itself, for the test: ${doors}`);
  say(`  connected or sent to anywhere: ${reachedOut.length}`);
  say(`  asked for a name: ${lookups.length}`);
  for (const line of [...reachedOut, ...lookups].slice(0, 20)) say(`  ${line}`);
  const sawSomething = (calls['local connect'] ?? 0) > 0;
  return code === 0 && sawSomething && reachedOut.length === 0 && lookups.length === 0;
}

function isolated(commandLine, options) {
  const command = withoutNetwork(commandLine, options);
  if (command === undefined) throw new SetupProblem(NO_NAMESPACE);
  return command;
}

function say(line) {
  process.stdout.write(`offline: ${line}\n`);
}

/** Sets up, and does one part or all of them under the display there is, or one of its own. */
async function main(names) {
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined) {
    process.stderr.write(`usage: npm run test:offline [-- ${Object.keys(PARTS).join(' | ')}]\n`);
    return 2;
  }
  await setUp({ electron: true });
  await buildIfNeeded();
  for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
    const own = [process.execPath, import.meta.filename, HERE, name];
    const code = await runVisibly(withDisplay(own));
    if (code !== 0) return code;
  }
  return 0;
}

async function doPart(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossierwacht-offline-'));
  try {
    return (await PARTS[name](folder)) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, ...more] = process.argv.slice(2);
(first === HERE ? doPart(more[0]) : main(first === undefined ? [] : [first, ...more])).then(
  (code) => process.exit(code),
  failWith,
);
