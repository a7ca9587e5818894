// What the report of an end-to-end run says, and which of its files have to be run again.

const RUNNER_DIED = 'worker process exited unexpectedly';

/** Every test of a report of Playwright, with its file and the messages it failed with. */
function testsOf(report) {
  const found = [];
  function walk(suite) {
    for (const spec of suite.specs ?? []) {
      for (const { status, results } of spec.tests) {
        const messages = results.flatMap(({ errors = [] }) => errors.map(({ message }) => message));
        found.push({ file: suite.file, status, messages });
      }
    }
    for (const inner of suite.suites ?? []) walk(inner);
  }
  for (const suite of report.suites ?? []) walk(suite);
  return found;
}

/**
 * Files in which the process that runs the tests itself died, and in which nothing else failed:
 * its native code may break (a message of malloc, an abort) without a word about the app.
 * What a test found is never asked for twice.
 */
export function filesWithoutVerdict(report) {
  const dead = new Set();
  const failed = new Set();
  for (const { file, status, messages } of testsOf(report)) {
    if (status !== 'unexpected') continue;
    const died = messages.length > 0 && messages.every((text) => text?.includes(RUNNER_DIED));
    (died ? dead : failed).add(file);
  }
  return [...dead].filter((file) => !failed.has(file));
}

/** `{passed, failed}` of the tests of a report, without those of some files. */
export function countTests(report, without = []) {
  const counts = { passed: 0, failed: 0 };
  for (const { file, status } of testsOf(report)) {
    if (without.includes(file)) continue;
    if (status === 'expected') counts.passed += 1;
    if (status === 'unexpected') counts.failed += 1;
  }
  return counts;
}
