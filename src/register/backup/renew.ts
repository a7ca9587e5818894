/** A last backup that is too old to be removed is replaced by a new one beside it. */
import { dirname } from 'node:path';
import { appVersion } from '../app-version.ts';
import { findDoubt } from '../day-seen.ts';
import { type FileLayer, realFiles } from '../files.ts';
import type { HandlerContext } from '../process/context.ts';
import { createBackup } from './create.ts';
import { listBackups } from './known-backups.ts';

/**
 * Makes a backup in the folder of the last one when the time of that is over, so
 * that whoever was erased since does not live on in it. True when one was made.
 */
export async function renewLastBackup(
  context: HandlerContext,
  files: FileLayer = realFiles,
): Promise<boolean> {
  if ((await findDoubt(context.db, context.today())) !== null) return false;
  const [last] = await listBackups(context, files);
  if (last?.state !== 'there' || last.expiresOn > context.today()) return false;
  await createBackup(context, {
    path: dirname(last.path),
    appVersion: appVersion(),
    files,
    ...(last.kind !== undefined && { kind: last.kind }),
  });
  return true;
}
