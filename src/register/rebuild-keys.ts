/** Making the key files anew from the printed sheet, when both are lost. */
import { join } from 'node:path';
import { exists, type FileLayer, realFiles } from './files.ts';
import { REGISTER_FILE_NAME } from './half-made.ts';
import { recreateKeys, unlockWithRecoveryCode } from './keys/envelope.ts';
import { readKeyFiles, removeKeyFilesOf, writeKeyFiles } from './keys/key-file.ts';
import { parseKeySheet } from './keys/key-sheet.ts';
import type { RegisterOptions } from './open.ts';
import { RegisterOpenError, toReadError } from './open-error.ts';
import { readRegisterSalt, verifyPages } from './verify-pages.ts';

export interface RebuildOptions extends RegisterOptions {
  readonly folder: string;
  /** The text of the sheet's QR code. */
  readonly keySheet: string;
  readonly recoveryCode: string;
  /** The password from now on. */
  readonly password: string | Uint8Array;
}

/**
 * Writes new key files for a register whose own are missing or damaged, after
 * the sheet and the code were proven on the register's pages. The recovery code
 * stays valid. Refuses with `register-exists` when a key file is still good,
 * and with `key-file-foreign` when the sheet is of another register.
 */
export async function rebuildKeyFiles(options: RebuildOptions): Promise<void> {
  const { folder } = options;
  const files = options.files ?? realFiles;
  const { path, salt } = await findBereft(folder, files);
  const sheet = parseKeySheet(options.keySheet);
  if (sheet.registerSalt !== salt.toString('hex')) throw new RegisterOpenError('key-file-foreign');
  const dataKey = unlockWithRecoveryCode(sheet.recovery, options.recoveryCode);
  try {
    assertOpensPages(path, dataKey);
    const sidecar = await recreateKeys(dataKey, salt, sheet.recovery, options.password, options);
    try {
      await writeKeyFiles(folder, sidecar, files);
    } catch (error) {
      // One that is good would keep the next try from beginning.
      await removeKeyFilesOf(folder, sidecar, files).catch(() => undefined);
      throw error;
    }
  } finally {
    dataKey.fill(0);
  }
}

/**
 * What key files are made from carries no signature that could be tried here; that its
 * key fits every page proves it instead.
 */
export function assertOpensPages(path: string, dataKey: Buffer): void {
  let page: number | undefined;
  try {
    page = verifyPages(path, dataKey).firstBadPage;
  } catch (error) {
    throw toReadError(error);
  }
  if (page !== undefined) throw new RegisterOpenError('register-damaged', { page });
}

/** A register without a good key file: where it is and how it begins. */
export async function findBereft(
  folder: string,
  files: FileLayer,
): Promise<{ path: string; salt: Buffer }> {
  const path = join(folder, REGISTER_FILE_NAME);
  if (!(await exists(path, files))) throw new RegisterOpenError('register-missing');
  const salt = readRegisterSalt(path);
  if (await hasKeyFile(folder, salt, files)) throw new RegisterOpenError('register-exists');
  return { path, salt };
}

async function hasKeyFile(folder: string, salt: Buffer, files: FileLayer): Promise<boolean> {
  try {
    await readKeyFiles(folder, salt, files);
    return true;
  } catch (error) {
    const code = error instanceof RegisterOpenError ? error.code : undefined;
    if (code === 'key-file-missing' || code === 'key-file-damaged') return false;
    throw error;
  }
}
