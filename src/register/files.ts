/**
 * Whole files, written so that at every moment either the old or the new
 * content is there: also after a crash, a full disk or a failing call.
 */
import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import * as fsPromises from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '#shared/error-code.ts';
import { RegisterOpenError, toReadError, toWriteError } from './open-error.ts';

/** The file system as this module uses it; tests make the n-th call of it fail. */
export interface FileLayer {
  readonly fs: Pick<
    typeof fsPromises,
    | 'access'
    | 'copyFile'
    | 'link'
    | 'mkdir'
    | 'mkdtemp'
    | 'open'
    | 'readdir'
    | 'readFile'
    | 'rename'
    | 'rm'
    | 'rmdir'
    | 'stat'
    | 'unlink'
  >;
  readonly platform: string;
  sleep(milliseconds: number): Promise<unknown>;
  /** Sixteen hexadecimal digits, different at every call. */
  randomName(): string;
}

/** The real file system of this computer. */
export const realFiles: FileLayer = {
  fs: fsPromises,
  platform: process.platform,
  sleep: (milliseconds) => sleep(milliseconds),
  randomName: () => randomBytes(8).toString('hex'),
};

export interface WriteOptions {
  readonly files?: FileLayer;
  /** Refuse with `register-exists` instead of replacing a file. */
  readonly exclusive?: boolean;
}

/** With what SQLite puts beside a copy that it is making. */
const STRAY = /^\.(.+)\.[0-9a-f]{16}\.tmp(?:-journal|-wal|-shm)?$/;
const WINDOWS_RETRIES = 10;
/** Antivirus programs and indexers hold a new file for a moment. */
const HELD_BY_ANOTHER = new Set(['EPERM', 'EACCES', 'EBUSY']);
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR']);
const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR']);

/**
 * Writes a file as a whole: a temporary file of mode 0600 in the same folder,
 * flushed and read back, then renamed, then the folder flushed. Throws a
 * RegisterOpenError; the old content is then still there (after a failure of
 * the last flush it may be the new content, whole).
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const files = options.files ?? realFiles;
  const temporary = temporaryPath(path, files);
  let published = false;
  try {
    await writeNew(temporary, bytes, files);
    const written = await files.fs.readFile(temporary);
    if (!written.equals(bytes))
      throw new RegisterOpenError('write-failed', { reason: 'read-back' });
    if (options.exclusive === true) await publishNew(temporary, path, files);
    else await replace(temporary, path, files);
    published = true;
    await syncFolder(dirname(path), files);
  } catch (error) {
    if (!published) await removeIfPresent(temporary, files).catch(() => undefined);
    throw toWriteError(error);
  }
}

/** A name for a temporary file beside `path`, which `sweepStrayFiles` recognises. */
export function temporaryPath(path: string, files: FileLayer): string {
  return join(dirname(path), `.${basename(path)}.${files.randomName()}.tmp`);
}

/** Makes a new empty file that only this user may read. Throws when the name is taken. */
export async function reserveFile(path: string, files: FileLayer): Promise<void> {
  await writeNew(path, new Uint8Array(0), files);
}

/** Renames over `to`, patiently on Windows. */
export async function replace(from: string, to: string, files: FileLayer): Promise<void> {
  await patiently(() => files.fs.rename(from, to), files);
}

/** Gives a finished file its name without ever replacing another: `register-exists`. */
export async function publishNew(from: string, to: string, files: FileLayer): Promise<void> {
  try {
    // Linking fails when the name is taken; renaming would replace it.
    await files.fs.link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST' || (await exists(to, files))) {
      throw new RegisterOpenError('register-exists');
    }
    // exFAT and FAT have no links.
    return await replace(from, to, files);
  }
  try {
    // Were only the removal on the disk when the power goes, there would be no name at all.
    await syncFolder(dirname(to), files);
    await removeIfPresent(from, files);
  } catch {
    // The content is in place under its name; a second name that stays is swept later.
  }
}

/** Makes a rename durable. Windows has no such call, some file systems refuse it. */
export async function syncFolder(folder: string, files: FileLayer): Promise<void> {
  if (files.platform === 'win32') return;
  const handle = await files.fs.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(errorCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** Flushes a file that another library wrote. */
export async function syncFile(path: string, files: FileLayer): Promise<void> {
  const handle = await files.fs.open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The content of a file, or undefined when there is none. A larger file counts as damaged. */
export async function readIfPresent(
  path: string,
  maxBytes: number,
  files: FileLayer = realFiles,
): Promise<Buffer | undefined> {
  try {
    const { size } = await files.fs.stat(path);
    return size > maxBytes ? Buffer.alloc(0) : await files.fs.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw toReadError(error);
  }
}

/** True when something has this name. */
export async function exists(path: string, files: FileLayer = realFiles): Promise<boolean> {
  try {
    return (await statIfPresent(path, files)) !== undefined;
  } catch (error) {
    throw toReadError(error);
  }
}

/** What the system knows of a file or folder, or undefined when there is none. */
export async function statIfPresent(path: string, files: FileLayer): Promise<Stats | undefined> {
  try {
    return await files.fs.stat(path);
  } catch (error) {
    if (NOT_THERE.has(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** Throws `folder-read-only` unless this user may write to the file or folder. */
export async function assertWritable(path: string, files: FileLayer): Promise<void> {
  try {
    await files.fs.access(path, constants.W_OK);
  } catch (error) {
    throw toWriteError(error);
  }
}

/** Removes a file, patiently on Windows. False, and nothing happens, when there is none. */
export async function removeIfPresent(path: string, files: FileLayer): Promise<boolean> {
  try {
    await patiently(() => files.fs.unlink(path), files);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return false;
  }
}

/**
 * Removes temporary files that a crash left behind: those of `writeAtomically`
 * for the given names only. Returns how many were removed. Call it when nobody
 * else can be writing there.
 */
export async function sweepStrayFiles(
  folder: string,
  names: (name: string) => boolean,
  files: FileLayer = realFiles,
): Promise<number> {
  let swept = 0;
  try {
    for (const entry of await files.fs.readdir(folder)) {
      const name = STRAY.exec(entry)?.[1];
      if (name === undefined || !names(name)) continue;
      await removeIfPresent(join(folder, entry), files);
      swept++;
    }
  } catch (error) {
    throw toWriteError(error);
  }
  return swept;
}

/** Makes a folder that only this user may enter, with those above it; one that is there is fine. */
export async function makeFolder(path: string, files: FileLayer): Promise<void> {
  try {
    await files.fs.mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw toWriteError(error);
  }
}

/** Removes a folder, patiently on Windows, with what is in it; nothing happens when there is none. */
export async function removeFolder(path: string, files: FileLayer): Promise<void> {
  await patiently(() => files.fs.rm(path, { recursive: true, force: true }), files);
}

/** Tries again while another program holds the file, which only happens on Windows. */
async function patiently(work: () => Promise<void>, files: FileLayer): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const held = HELD_BY_ANOTHER.has(errorCode(error) ?? '') && files.platform === 'win32';
      if (!held || attempt >= WINDOWS_RETRIES) throw error;
      await files.sleep(5 * 2 ** Math.min(attempt, 7));
    }
  }
}

async function writeNew(path: string, bytes: Uint8Array, files: FileLayer): Promise<void> {
  const handle = await files.fs.open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
