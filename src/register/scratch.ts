/**
 * A folder for an encrypted copy that is needed for a moment. What a process that was
 * ended left behind, the next one removes.
 */
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type FileLayer, removeFolder } from './files.ts';
import { toWriteError } from './open-error.ts';

const PREFIX = 'dossierwacht-scratch-';
/** Nothing that is still at work is older. */
const LEFT_BEHIND_MS = 60 * 60 * 1000;

/** Makes a folder that only this user may read, does the work, and removes it whatever happens. */
export async function withScratchFolder<T>(
  files: FileLayer,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  let folder: string;
  try {
    folder = await files.fs.mkdtemp(join(tmpdir(), PREFIX));
  } catch (error) {
    throw toWriteError(error);
  }
  try {
    await removeLeftBehind(folder, files).catch(() => undefined);
    return await work(folder);
  } finally {
    // What stays is encrypted, and the next one removes it.
    await removeFolder(folder, files).catch(() => undefined);
  }
}

/** The new folder tells the time. */
async function removeLeftBehind(folder: string, files: FileLayer): Promise<void> {
  const { mtimeMs: now } = await files.fs.stat(folder);
  for (const name of await files.fs.readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || name === basename(folder)) continue;
    const path = join(tmpdir(), name);
    const { mtimeMs } = await files.fs.stat(path);
    if (now - mtimeMs > LEFT_BEHIND_MS) await removeFolder(path, files);
  }
}
