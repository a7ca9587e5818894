import { RegisterOpenError } from '#register/open-error.ts';

/** The RegisterOpenError with which the work fails; anything else fails the test. */
export async function openErrorOf(work: () => unknown): Promise<RegisterOpenError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof RegisterOpenError) return error;
    throw error;
  }
  throw new Error('expected a RegisterOpenError');
}
