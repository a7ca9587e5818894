// All checks and tests, in the order of what fails fastest; stops at the first step that fails.
//   npm test                    everything
//   npm run unit -- <path>      one step; further arguments go to its tool
// The last line is always "N passed, N failed": the tests that ran, and a failed check as one.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { withDisplay } from './electron-runtime.mjs';
import { countTests, filesWithoutVerdict } from './end-to-end.mjs';
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
    return { passed: 0, failed: 0 };
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

/** End-to-end tests, in the real Electron. Files whose runner died under them are run once more. */
async function runEndToEndTests(more) {
  await buildIfNeeded();
  const first = await runPlaywright('e2e', more);
  const again = filesWithoutVerdict(first.report);
  const { passed, failed } = countTests(first.report, again);
  if (again.length === 0) return counted(first.code, passed, failed);
  process.stdout.write(`\nThe process that runs the tests died; once more: ${again.join(' ')}\n`);
  const second = await runPlaywright(
    'e2e-again',
    again.map((file) => `test/e2e/${file}`),
  );
  const later = countTests(second.report);
  const code = failed > 0 ? first.code : second.code;
  return counted(code, passed + later.passed, failed + later.failed);
}

async function runPlaywright(name, more) {
  const file = resultFile(name);
  const command = toolCommand('@playwright/test', 'test', '--reporter=list,json', ...more);
  const env = toolEnvironment({ PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const code = await runVisibly(withDisplay(command), { env });
  return { code, report: readResult(file) };
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
