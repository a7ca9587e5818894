/** The moment before locking in which a page hands in what was half typed. */
import type { RegisterProcess } from '../register-process.ts';

/** All that a page may still ask then. */
export const DRAFT_METHOD = 'drafts.save';

/** How long a page has before it is destroyed. */
const AT_MOST_MS = 500;
const AT_LEAST_MS = 120;
const STEP_MS = 20;

/** Waits until the drafts of the page are in, but not for long. */
export async function draftsIn(
  process: RegisterProcess,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<void> {
  for (let waited = 0; waited < AT_MOST_MS; waited += STEP_MS) {
    if (waited >= AT_LEAST_MS && process.waiting() === 0) return;
    await wait(STEP_MS);
  }
}
