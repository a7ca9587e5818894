/**
 * Entry of the register process. It alone holds the file and its key, so that
 * locking can simply end it.
 */

import { join } from 'node:path';
import { createClock } from '#shared/clock.ts';
import type { ProcessMessage } from '#shared/contract/register-process.ts';
import { refuseNetwork } from '#shared/no-network.ts';
import { inThread } from './bring-in/read-in-thread.ts';
import { costOfThisComputer } from './keys/slot-cost.ts';
import { createRegisterHolder } from './process/register-holder.ts';
import { serve } from './process/serve.ts';

/** What Electron gives to a utility process; its types are not for this side of the house. */
interface ParentPort {
  postMessage(message: ProcessMessage): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

refuseNetwork();

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const post = (message: ProcessMessage) => parentPort.postMessage(message);
const holder = createRegisterHolder(
  createClock(process.env.DOSSIERWACHT_TEST_TODAY),
  (detail) => post({ kind: 'progress', detail }),
  { cost: costOfThisComputer(millisecondsOf) },
  inThread(join(import.meta.dirname, 'import-reader.js')),
  { onDamage: (page) => post({ kind: 'damaged', page }) },
);
const take = serve({ ...holder, post });

parentPort.on('message', (event) => void take(event.data));
post({ kind: 'ready' });

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
