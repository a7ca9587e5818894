import { describe, expect, it } from 'vitest';
import { countTests, filesWithoutVerdict, type Report } from '../../scripts/end-to-end.mjs';

const DIED = 'Error: worker process exited unexpectedly (code=null, signal=SIGABRT)';

function suite(file: string, ...tests: (string | undefined)[]) {
  const specs = tests.map((message) => ({
    tests: [
      {
        status: message === undefined ? 'expected' : 'unexpected',
        results: [{ errors: message === undefined ? [] : [{ message }] }],
      },
    ],
  }));
  return { file, suites: [{ file, specs }] };
}

describe('the report of an end-to-end run', () => {
  const report: Report = {
    suites: [
      suite('good.spec.ts', undefined, undefined),
      suite('dead.spec.ts', undefined, DIED),
      suite('wrong.spec.ts', 'expected 1 to be 2'),
      suite('both.spec.ts', DIED, 'expected 1 to be 2'),
    ],
  };

  it('names the files whose runner died, and none in which a test failed', () => {
    expect(filesWithoutVerdict(report)).toEqual(['dead.spec.ts']);
    expect(filesWithoutVerdict({})).toEqual([]);
  });

  it('counts the tests of the other files when some are run again', () => {
    expect(countTests(report)).toEqual({ passed: 3, failed: 4 });
    expect(countTests(report, ['dead.spec.ts'])).toEqual({ passed: 2, failed: 3 });
  });
});
