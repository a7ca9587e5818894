// Fault tests with large counts, those that need the app itself (its memory when locked, its window
// for paper), and a table of what came of them.
//   npm run test:faults                  as many as a release asks for
//   npm run test:faults -- 0.1           a tenth of that
//   npm run test:faults -- 1 imports     one file of test/faults
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { withDisplay } from './electron-runtime.mjs';
import { CHECKOUT_CACHE, toolEnvironment } from './setup/folders.mjs';
import { failWith } from './setup/report.mjs';
import { runVisibly, toolCommand } from './setup/run.mjs';
import { setUp } from './setup.mjs';

const DEFAULT_FACTOR = 1;
const IN_APP = ['memory.spec', 'hostile-paper.spec'];

async function testFaults([factor = String(DEFAULT_FACTOR), name = '', ...more]) {
  if (more.length > 0 || !(Number(factor) > 0) || !/^[a-z-]*$/.test(name)) {
    process.stderr.write('usage: npm run test:faults [-- FACTOR [NAME]]\n');
    return 2;
  }
  await setUp();
  const folder = path.join(CHECKOUT_CACHE, 'test-results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'faults.jsonl');
  rmSync(file, { force: true });
  const env = toolEnvironment({ DOSSIERWACHT_FAULTS: factor, DOSSIERWACHT_FAULT_REPORT: file });
  const inNode = await runVisibly(toolCommand('vitest', 'run', `test/faults/${name}`), { env });
  let code = 0;
  if (name === '') {
    await buildIfNeeded();
    const inApp = toolCommand('@playwright/test', 'test', '--reporter=line', ...IN_APP);
    code = await runVisibly(withDisplay(inApp), { env });
  }
  print(readRows(file));
  return inNode || code;
}

function readRows(file) {
  try {
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

function print(rows) {
  const width = Math.max(5, ...rows.map(({ fault }) => fault.length));
  const line = (fault, ...numbers) =>
    `${fault.padEnd(width)}${numbers.map((each) => String(each).padStart(9)).join('')}\n`;
  process.stdout.write(`\n${line('fault', 'times', 'lost', 'missed')}`);
  for (const { fault, times, lost, missed } of rows.sort((a, b) => (a.fault < b.fault ? -1 : 1))) {
    process.stdout.write(line(fault, times, lost, missed));
  }
}

testFaults(process.argv.slice(2)).then((code) => process.exit(code), failWith);
