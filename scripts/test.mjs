// All checks and tests, in the order of what fails fastest; stops at the first step that fails.
//   npm test                    everything
//   npm run unit -- <path>      one step; further arguments go to its tool
// The last line is always "N passed, N failed": the tests that ran, and a failed check as one.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { bundleTrouble } from './bundle-report.mjs';
import { withDisplay } from './electron-runtime.mjs';
import { CHECKOUT_CACHE, toolEnvironment } from './setup/folders.mjs';
import { elapsed, SetupProblem } from './setup/report.mjs';
import { runVisibly, toolCommand } from './setup/run.mjs';
import { setUp } from './setup.mjs';

const RESULTS = path.join(CHECKOUT_CACHE, 'test-results');
// Biome writes colours into files and pipes as well, unless told.
const PLAIN = process.stdout.isTTY ? [] : ['--colors=off'];
const LAYERED = ['src', 'test', 'scripts'];

const STEPS = {
  types: (more) =>
    inOrder([tsc('tsconfig.json', more), tsc('src/shared/domain/tsconfig.json', more)]),
  lint: (more) => inOrder([toolCommand('@biomejs/biome', 'ci', '.', ...PLAIN, ...more)]),
  layers: (more) => inOrder([toolCommand('dependency-cruiser', ...LAYERED, ...more)]),
  unused: (more) => inOrder([toolCommand('knip', ...more)]),
  unit: runUnitTests,
  build: async () => {
    await buildIfNeeded();
    const trouble = bundleTrouble();
    for (const line of trouble) process.stdout.write(`${line}\n`);
    return { passed: 0, failed: trouble.length };
  },
  e2e: runEndToEndTests,
};

function tsc(project, more) {
  return toolCommand('typescript', '--noEmit', '-p', project, ...more);
}

/** Runs checks that know only right or wrong. */
async function inOrder(commandLines) {
  for (const commandLine of commandLines) {
    if ((await runVisibly(commandLine)) !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 0, failed: 0 };
}

/** Rule, component, contract and register tests. */
async function runUnitTests(more) {
  const file = resultFile('unit');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runVisibly(toolCommand('vitest', 'run', ...reporters, ...more));
  const { numPassedTests, numFailedTests } = readResult(file);
  return counted(code, numPassedTests, numFailedTests);
}

/** End-to-end tests, in the real Electron. */
async function runEndToEndTests(more) {
  await buildIfNeeded();
  const file = resultFile('e2e');
  const command = toolCommand('@playwright/test', 'test', '--reporter=list,json', ...more);
  const env = toolEnvironment({ PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const code = await runVisibly(withDisplay(command), { env });
  const { expected, unexpected } = readResult(file).stats ?? {};
  return counted(code, expected, unexpected);
}

/** A tool that failed without a failed test (a file that does not load, say) counts as one. */
function counted(code, passed = 0, failed = 0) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

function resultFile(name) {
  mkdirSync(RESULTS, { recursive: true });
  const file = path.join(RESULTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

async function runSteps(names, more) {
  const sum = { passed: 0, failed: 0 };
  try {
    const electron = names.includes('e2e');
    await setUp({ electron });
    for (const name of names) {
      const started = performance.now();
      process.stdout.write(`\n=== ${name} ===\n`);
      const { passed, failed } = await STEPS[name](more);
      sum.passed += passed;
      sum.failed += failed;
      process.stdout.write(`=== ${name}: ${failed ? 'FAILED' : 'ok'} (${elapsed(started)}) ===\n`);
      if (failed) break;
    }
  } catch (error) {
    const text = error instanceof SetupProblem ? error.message : error.stack;
    process.stderr.write(`\n${text}\n`);
    sum.failed += 1;
  }
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed ? 1 : 0;
}

const [step, ...more] = process.argv.slice(2);
if (step && !(step in STEPS)) {
  process.stderr.write(`usage: node scripts/test.mjs [${Object.keys(STEPS).join(' | ')}]\n`);
  process.exit(2);
}
process.exit(await runSteps(step ? [step] : Object.keys(STEPS), more));
