/** Reads an import in a thread of its own: it can be given up, and its memory has an end. */
import { Worker } from 'node:worker_threads';
import { ContractError } from '#shared/contract/errors.ts';
import { errorCode } from '#shared/error-code.ts';
import type { ReadFiles } from './desk.ts';
import type { ReadOutcome, ReadStep } from './reading.ts';

/** Megabytes of objects; the bytes of the files come on top. */
const MOST_MEMORY = 3072;
const LOOK_EVERY_MS = 50;

/** `script` is the built `reader-thread.ts`; `mostMemory` is in megabytes. */
export function inThread(script: string, mostMemory = MOST_MEMORY): ReadFiles {
  return (job, { isCancelled, onStep }) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: mostMemory },
        // Nothing of a file may reach a log.
        stdout: true,
        stderr: true,
      });
      const end = (settle: () => void) => {
        clearInterval(looking);
        worker.removeAllListeners();
        // What it says while it ends is of no account any more.
        worker.on('error', () => undefined);
        void worker.terminate().then(settle, settle);
      };
      const looking = setInterval(() => {
        if (isCancelled()) end(() => reject(new ContractError('cancelled')));
      }, LOOK_EVERY_MS);
      worker.on('message', (message: ReadStep | ReadOutcome) => {
        if (typeof message === 'string') onStep(message);
        else end(() => resolve(message));
      });
      worker.once('error', (error) => {
        if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
          const refused = { state: 'refused', code: 'file.takes-too-much', params: {} } as const;
          end(() => resolve(refused));
        } else end(() => reject(error));
      });
      worker.once('exit', () => end(() => reject(new Error('the reading thread ended early'))));
    });
}
