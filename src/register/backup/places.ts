/**
 * The folders that automatic backups go to. One on another disk has that disk: a folder
 * that is left when the disk is taken away belongs to this computer's own, and filling
 * that would be no copy elsewhere.
 */
import type { BackupPlace } from '#shared/contract/backups.ts';
import { exists, type FileLayer } from '../files.ts';
import { RegisterOpenError } from '../open-error.ts';
import type { HandlerContext } from '../process/context.ts';
import type { BackupPlan } from '../queries/backup-care.ts';

/** True when a folder is on another disk than the register. */
export async function isApart(
  { register }: Pick<HandlerContext, 'register'>,
  folder: string,
  files: FileLayer,
): Promise<boolean> {
  try {
    const [own, other] = [await files.fs.stat(register.folder), await files.fs.stat(folder)];
    return own.dev !== other.dev;
  } catch {
    // What cannot be seen is asked about when a backup is written there.
    return false;
  }
}

/** True when the chosen folder of a place is there, on the disk it was chosen on. */
export async function isPlaceThere(
  context: Pick<HandlerContext, 'register'>,
  plan: BackupPlan,
  place: BackupPlace,
  files: FileLayer,
): Promise<boolean> {
  const folder = plan[place];
  if (folder === null) return false;
  try {
    if (!(await exists(folder, files))) return false;
  } catch (error) {
    if (error instanceof RegisterOpenError) return false;
    throw error;
  }
  return !plan.apart.includes(place) || (await isApart(context, folder, files));
}
