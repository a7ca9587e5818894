/**
 * Putting a finished register in the place of another. The finished one stands in a
 * folder beside it; renaming that folder is the decision. Before it nothing has
 * happened, after it the next opening finishes what a crash interrupted: at every
 * moment either the old register or the new one is what opens.
 */
import { join } from 'node:path';
import { addDays, getPlainDate, type PlainDate } from '#shared/domain/calendar.ts';
import { errorCode } from '#shared/error-code.ts';
import { ERASURE_LOG_NAME } from '../erasure-log.ts';
import { exists, type FileLayer, makeFolder, removeFolder, replace, syncFolder } from '../files.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import { KEY_FILE_COPY_NAME, KEY_FILE_NAME } from '../keys/key-file.ts';
import { removeThisComputer } from '../keys/this-computer.ts';
import { toWriteError } from '../open-error.ts';

const STAGING = /^restoring-[0-9a-f]{16}$/;
const READY = /^restored-(\d{4}-\d\d-\d\d(?:-\d+)?)$/;
const FORMER = /^before-restore-(\d{4}-\d\d-\d\d)(?:-\d+)?$/;
/** How long the register from before a restore is kept. */
const FORMER_DAYS = 14;

/** What belongs to the old file and must not be taken for part of the new one. Goes first. */
const COMPANIONS = ['-wal', '-shm', '-journal'].map((end) => `${REGISTER_FILE_NAME}${end}`);
/** In this order; when the register itself is in its place, all is. */
const REPLACED = [ERASURE_LOG_NAME, KEY_FILE_NAME, KEY_FILE_COPY_NAME, REGISTER_FILE_NAME];

/** Where a register is made ready. */
export function stagingPath(folder: string, files: FileLayer): string {
  return join(folder, `restoring-${files.randomName()}`);
}

/**
 * Puts what is ready in `staging` in the place of what stands in `folder`, which is
 * kept as `before-restore-<day>`. When it throws, nothing has changed; the next
 * opening finishes what it could not finish itself.
 */
export async function swapIn(
  folder: string,
  staging: string,
  day: PlainDate,
  files: FileLayer,
): Promise<void> {
  try {
    await syncFolder(staging, files);
    const ready = join(folder, `restored-${await freeSuffix(folder, day, files)}`);
    await replace(staging, ready, files);
    await syncFolder(folder, files);
  } catch (error) {
    throw toWriteError(error);
  }
  // Decided: what fails now, the opening that follows does again, and tells what is in the way.
  await finishSwap(folder, files).catch(() => undefined);
}

/** Finishes a swap that was decided and interrupted. Without one nothing is touched. */
export async function finishSwap(folder: string, files: FileLayer): Promise<void> {
  const suffix = (await namesIn(folder, files)).map((name) => READY.exec(name)?.[1]).find(Boolean);
  if (suffix === undefined) return;
  const ready = join(folder, `restored-${suffix}`);
  const former = join(folder, `before-restore-${suffix}`);
  try {
    if (await exists(join(ready, REGISTER_FILE_NAME), files)) {
      await makeFolder(former, files);
      // Another register or another key: whether this computer opens it is for the owner to say.
      await removeThisComputer(folder, files);
      for (const name of COMPANIONS) await moveIfThere(folder, former, name, files);
      for (const name of REPLACED) {
        if (!(await exists(join(ready, name), files))) continue;
        await moveIfThere(folder, former, name, files);
        await replace(join(ready, name), join(folder, name), files);
      }
      await syncFolder(former, files);
      await syncFolder(folder, files);
    }
    await removeFolder(ready, files);
    // Empty when there was nothing to keep.
    await files.fs.rmdir(former).catch(ignoreNotEmpty);
  } catch (error) {
    throw toWriteError(error);
  }
}

/** Removes what an interrupted restore left, and former registers whose days are over. */
export async function sweepRestores(
  folder: string,
  today: PlainDate,
  files: FileLayer,
): Promise<void> {
  for (const name of await namesIn(folder, files)) {
    const day = FORMER.exec(name)?.[1];
    const over = day !== undefined && addDays(getPlainDate(day), FORMER_DAYS) <= today;
    if (over || STAGING.test(name)) await removeFolder(join(folder, name), files);
  }
}

/** Removes every register from before a restore. Returns how many there were. */
export async function removeFormer(folder: string, files: FileLayer): Promise<number> {
  const former = (await namesIn(folder, files)).filter((name) => FORMER.test(name));
  for (const name of former) await removeFolder(join(folder, name), files);
  return former.length;
}

async function moveIfThere(
  from: string,
  to: string,
  name: string,
  files: FileLayer,
): Promise<void> {
  const path = join(from, name);
  if (await exists(path, files)) await replace(path, join(to, name), files);
}

/** The day, with a number when that day has had a restore before. */
async function freeSuffix(folder: string, day: PlainDate, files: FileLayer): Promise<string> {
  const taken = new Set(await namesIn(folder, files));
  for (let turn = 1; ; turn += 1) {
    const suffix = turn === 1 ? day : `${day}-${turn}`;
    if (!taken.has(`before-restore-${suffix}`) && !taken.has(`restored-${suffix}`)) return suffix;
  }
}

async function namesIn(folder: string, files: FileLayer): Promise<string[]> {
  try {
    return await files.fs.readdir(folder);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw toWriteError(error);
  }
}

function ignoreNotEmpty(error: unknown): void {
  const code = errorCode(error) ?? '';
  if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM'].includes(code)) throw error;
}
