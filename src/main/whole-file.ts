/**
 * Writes a file as a whole or not at all: beside it under another name, flushed,
 * read back, then renamed over it.
 */
import { randomBytes } from 'node:crypto';
import { open, readFile, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContractError, type ErrorCode } from '#shared/contract/errors.ts';
import { errorCode } from '#shared/error-code.ts';

const CAUSES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
};

/** Antivirus programs and indexers on Windows hold a new file for a moment. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
const ATTEMPTS = 10;

/** Writes bytes that only this user may read. Throws a ContractError with the true cause. */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeNew(temporary, bytes);
    const written = await readFile(temporary);
    if (!written.equals(bytes)) throw new Error('read back other bytes than written');
    await patiently(() => rename(temporary, path));
  } catch (error) {
    await patiently(() => unlink(temporary)).catch(() => undefined);
    throw new ContractError(CAUSES[errorCode(error) ?? ''] ?? 'file-not-written');
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function patiently(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const held = process.platform === 'win32' && HELD.has(errorCode(error) ?? '');
      if (!held || attempt === ATTEMPTS) throw error;
      await sleep(5 * 2 ** attempt);
    }
  }
}
