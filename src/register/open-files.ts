/**
 * Which registers this process has open. Two reasons to know: opening twice is
 * refused at once, and no other code may touch the file, since on POSIX systems
 * closing any descriptor of a file drops all locks this process holds on it
 * (https://www.sqlite.org/howtocorrupt.html, 2.2). The one exception keeps a descriptor
 * open from before SQLite opens the file until after it closed it: `later-check.ts`.
 */
import { statSync } from 'node:fs';
import { RegisterOpenError } from './open-error.ts';

const openHere = new Set<string>();

/** Notes a file as open in this process; the result forgets it again. */
export function holdFile(path: string): () => void {
  assertNotOpenHere(path);
  const identity = identityOf(path);
  if (identity === undefined) throw new RegisterOpenError('register-missing');
  openHere.add(identity);
  return () => {
    openHere.delete(identity);
  };
}

/** Throws `register-locked-by-other` when this process has the file open. Opens nothing itself. */
export function assertNotOpenHere(path: string): void {
  const identity = identityOf(path);
  if (identity !== undefined && openHere.has(identity)) {
    throw new RegisterOpenError('register-locked-by-other', { reason: 'this-process' });
  }
}

/** The same for every name and link of one file. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev}:${found.ino}`;
}
