/** Work that a full disk may put off: what was decided stays, the rest is done later. */
import { fromSqliteError, RegisterOpenError } from './open-error.ts';

const NO_ROOM: ReadonlySet<string> = new Set(['disk-full', 'folder-read-only', 'write-failed']);

/**
 * Does the work, or leaves it when there is no room for it: false. Throws whatever else
 * goes wrong.
 */
export async function ifRoom(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const known = fromSqliteError(error);
    if (!(known instanceof RegisterOpenError) || !NO_ROOM.has(known.code)) throw error;
    return false;
  }
}
