/**
 * Copies that the program itself made beside the register: before a migration and
 * before a restore. They still hold whom the register no longer holds, so they have
 * a last day, and go at once when somebody is erased.
 */
import { join } from 'node:path';
import { addDays, dateInZone, type PlainDate } from '#shared/domain/calendar.ts';
import { ERASURE_LOG_NAME } from '../erasure-log.ts';
import { type FileLayer, realFiles, removeIfPresent, sweepStrayFiles } from '../files.ts';
import { MIGRATION_COPY_NAME } from '../migrate.ts';
import { toWriteError } from '../open-error.ts';
import { COPY_NAME } from './container.ts';
import { removeFormer, sweepRestores } from './swap.ts';

/** How long the copy from before a migration is kept. */
const MIGRATION_COPY_DAYS = 7;

/** Removes all of them. Returns how many there were. Throws a RegisterOpenError. */
export async function removeOldCopies(
  folder: string,
  files: FileLayer = realFiles,
): Promise<number> {
  try {
    const copies = (await files.fs.readdir(folder)).filter((name) =>
      MIGRATION_COPY_NAME.test(name),
    );
    for (const name of copies) await removeIfPresent(join(folder, name), files);
    return copies.length + (await removeFormer(folder, files));
  } catch (error) {
    throw toWriteError(error);
  }
}

/** Removes those whose last day has come, and what crashes left. The register must be open. */
export async function sweepOldCopies(
  folder: string,
  today: PlainDate,
  files: FileLayer = realFiles,
): Promise<void> {
  try {
    for (const name of await files.fs.readdir(folder)) {
      if (!MIGRATION_COPY_NAME.test(name)) continue;
      const { mtime } = await files.fs.stat(join(folder, name));
      const madeOn = dateInZone(mtime.toISOString(), 'UTC');
      if (addDays(madeOn, MIGRATION_COPY_DAYS) <= today) {
        await removeIfPresent(join(folder, name), files);
      }
    }
    await sweepStrayFiles(folder, (name) => name === COPY_NAME || name === ERASURE_LOG_NAME, files);
    await sweepRestores(folder, today, files);
  } catch (error) {
    throw toWriteError(error);
  }
}
