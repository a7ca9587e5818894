/** The bytes of a backup, and why they are not to be had. */
import { errorCode } from '#shared/error-code.ts';
import type { FileLayer } from '../files.ts';
import { RegisterOpenError, toReadError } from '../open-error.ts';

/**
 * Throws `backup-missing`, `backup-damaged` when the disk itself cannot read it, and
 * `read-refused` or `read-failed` for what says nothing of the backup, such as a missing
 * right or too many open files.
 */
export async function readBackup(path: string, { fs }: FileLayer): Promise<Buffer> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    const reason = errorCode(error) ?? '';
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new RegisterOpenError('backup-missing');
    if (reason === 'EIO') throw new RegisterOpenError('backup-damaged', { reason });
    throw toReadError(error);
  }
}
