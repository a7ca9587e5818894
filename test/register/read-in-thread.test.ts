import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inThread } from '#register/bring-in/read-in-thread.ts';
import type { ReadJob, ReadStep } from '#register/bring-in/reading.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { NO_CHOICES } from '#test/builders/import-desk.ts';
import { temporaryFolder } from '#test/builders/register-file.ts';

const JOB: ReadJob = {
  files: [{ name: 'a.csv', bytes: new Uint8Array(3) }],
  choices: NO_CHOICES,
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  today: getPlainDate('2026-11-22'),
  saved: {},
  known: { persons: [], businesses: [] },
  systemIds: {},
};

/** A thread that does something else than reading. */
function threadWith(code: string): string {
  const path = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(path, `import { parentPort, workerData } from 'node:worker_threads';\n${code}\n`);
  return path;
}

describe('a thread that reads an import', () => {
  it('gets the job, tells its steps and gives the outcome', async () => {
    const script = threadWith(
      `parentPort.postMessage('reading');
       const { length } = workerData.files[0].bytes;
       parentPort.postMessage({ state: 'refused', code: 'file.empty', params: { length } });`,
    );
    const steps: ReadStep[] = [];
    const outcome = await inThread(script)(JOB, {
      isCancelled: () => false,
      onStep: (step) => steps.push(step),
    });
    expect(outcome).toEqual({ state: 'refused', code: 'file.empty', params: { length: 3 } });
    expect(steps).toEqual(['reading']);
  });

  it('is ended when the owner stops it, also in the middle of work that never ends', async () => {
    const script = threadWith(`parentPort.postMessage('reading'); for (;;);`);
    let stopped = false;
    const reading = inThread(script)(JOB, {
      isCancelled: () => stopped,
      onStep: () => {
        stopped = true;
      },
    });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('is refused when it takes more memory than it may have', async () => {
    const script = threadWith(
      `const kept = []; for (;;) kept.push(Array.from({ length: 1e5 }, (_, at) => ({ at })));`,
    );
    const outcome = await inThread(script, 64)(JOB, {
      isCancelled: () => false,
      onStep: () => undefined,
    });
    expect(outcome).toMatchObject({ state: 'refused', code: 'file.takes-too-much' });
  });

  it.each([
    ['fails', `throw new Error('broken');`],
    ['ends without an answer', 'process.exit(0);'],
  ])('is a fault when it %s', async (_what, code) => {
    const reading = inThread(threadWith(code))(JOB, {
      isCancelled: () => false,
      onStep: () => undefined,
    });
    await expect(reading).rejects.toBeInstanceOf(Error);
  });
});
