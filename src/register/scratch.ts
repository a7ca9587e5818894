/**
 * A folder for an encrypted copy that is needed for a moment. What a process that was
 * ended left behind, the next one removes.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { toWriteError } from './open-error.ts';

const PREFIX = 'dossierwacht-scratch-';
/** Nothing that is still at work is older. */
const LEFT_BEHIND_MS = 60 * 60 * 1000;

/** Makes a folder that only this user may read, does the work, and removes it whatever happens. */
export async function withScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  let folder: string;
  try {
    folder = await mkdtemp(join(tmpdir(), PREFIX));
  } catch (error) {
    throw toWriteError(error);
  }
  try {
    await removeLeftBehind(folder).catch(() => undefined);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The new folder tells the time. */
async function removeLeftBehind(folder: string): Promise<void> {
  const { mtimeMs: now } = await stat(folder);
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || name === basename(folder)) continue;
    const path = join(tmpdir(), name);
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs > LEFT_BEHIND_MS) await rm(path, { recursive: true, force: true });
  }
}
