/**
 * Encrypting the register anew with another key: for when somebody may have the key
 * of now. The renewed register is made whole in a folder beside the present one, with
 * key files of its own, and takes its place as a restored one does: by renaming that
 * folder. Killed at any moment, it is the old register or the new one that opens, each
 * with the same password. The old one is removed after the new one was opened.
 */
import { join } from 'node:path';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { removeOldCopies } from './backup/old-copies.ts';
import { stagingPath, swapIn } from './backup/swap.ts';
import { writeErasureLog } from './erasure-log.ts';
import { type FileLayer, realFiles, removeFolder, reserveFile, syncFile } from './files.ts';
import { REGISTER_FILE_NAME } from './half-made.ts';
import { inTransaction } from './in-transaction.ts';
import { createKeys } from './keys/envelope.ts';
import { writeKeyFiles } from './keys/key-file.ts';
import type { Migration } from './migrate.ts';
import { openRegister, type RegisterOptions } from './open.ts';
import { fromSqliteError, RegisterOpenError, toWriteError } from './open-error.ts';
import { createContext, type HandlerContext } from './process/context.ts';
import { isRenewalPending, saveRenewalPending } from './queries/settings.ts';
import { readRegisterSalt, verifyPages } from './verify-pages.ts';

export interface RenewalOptions extends RegisterOptions {
  /** The password of now, and from now on. The caller wipes bytes given here. */
  readonly password: string | Uint8Array;
  readonly migrations: readonly Migration[];
}

/** A renewed register that waits beside the present one. */
export interface Renewal {
  readonly staging: string;
  /** Valid once the renewed register is in its place. */
  readonly recoveryCode: string;
}

/**
 * Makes the renewed register ready. Throws `wrong-password`, or why it could not be
 * written; nothing has changed then. Between this and `putRenewalInPlace` nobody may
 * change the present register.
 */
export async function prepareRenewal(
  context: HandlerContext,
  options: RenewalOptions,
): Promise<Renewal> {
  const files = options.files ?? realFiles;
  const staging = stagingPath(context.register.folder, files);
  try {
    await files.fs.mkdir(staging, { mode: 0o700 });
    const recoveryCode = await makeRenewed(staging, context, options, files);
    await noteRenewal(staging, context, options, files);
    return { staging, recoveryCode };
  } catch (error) {
    await removeFolder(staging, files).catch(() => undefined);
    throw toWriteError(fromSqliteError(error));
  }
}

/**
 * Puts the renewed register in the place of the present one, which must be closed. When
 * it throws, the present one is still there.
 */
export async function putRenewalInPlace(
  folder: string,
  { staging }: Renewal,
  today: PlainDate,
  files: FileLayer = realFiles,
): Promise<void> {
  try {
    await swapIn(folder, staging, today, files);
  } catch (error) {
    await removeFolder(staging, files).catch(() => undefined);
    throw error;
  }
}

/** Removes copies under the former key, once the renewed register is open. */
export async function finishRenewal(
  context: HandlerContext,
  files: FileLayer = realFiles,
): Promise<void> {
  if (!(await isRenewalPending(context.db))) return;
  await removeOldCopies(context.register.folder, files);
  await inTransaction(context, ({ db }) => saveRenewalPending(db, false), true);
}

/** The file and its key files; gives the recovery code. */
async function makeRenewed(
  staging: string,
  { register }: HandlerContext,
  options: RenewalOptions,
  files: FileLayer,
): Promise<string> {
  const path = join(staging, REGISTER_FILE_NAME);
  await reserveFile(path, files);
  const dataKey = await register.copyRenewed(path, options.password);
  try {
    await syncFile(path, files);
    if (verifyPages(path, dataKey).firstBadPage !== undefined) {
      throw new RegisterOpenError('write-failed', { reason: 'read-back' });
    }
    const salt = readRegisterSalt(path);
    const { sidecar, recoveryCode } = await createKeys(dataKey, salt, options.password, options);
    await writeKeyFiles(staging, sidecar, files, true);
    return recoveryCode;
  } finally {
    dataKey.fill(0);
  }
}

/** Opens it as it will be opened from now on, and writes what belongs to it. */
async function noteRenewal(
  staging: string,
  context: HandlerContext,
  options: RenewalOptions,
  files: FileLayer,
): Promise<void> {
  const secret = { kind: 'password', value: options.password } as const;
  const register = await openRegister({ ...options, folder: staging, secret });
  try {
    const { today, now, newId } = context;
    const renewed = createContext(register, { today, now }, newId);
    await inTransaction(renewed, async ({ db, journal }) => {
      await saveRenewalPending(db, true);
      await journal({ action: 'key-renewed', subjectKind: 'register' });
    });
    await writeErasureLog(renewed, files);
  } finally {
    await register.close();
  }
}
