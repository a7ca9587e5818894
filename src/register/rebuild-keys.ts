/** Making the key files anew from the printed sheet, when both are lost. */
import { join } from 'node:path';
import { exists, type FileLayer, realFiles } from './files.ts';
import { REGISTER_FILE_NAME } from './half-made.ts';
import { recreateKeys, unlockWithRecoveryCode } from './keys/envelope.ts';
import { type KeyFiles, readKeyFiles, removeKeyFilesOf, writeKeyFiles } from './keys/key-file.ts';
import { type KeySheet, keySheet, parseKeySheet } from './keys/key-sheet.ts';
import { isSealedWith } from './keys/sidecar.ts';
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
 * stays valid. A good key file that the code of the sheet opens is left as it is, such
 * as the one of a rebuilding that was interrupted; any other good one is refused with
 * `register-exists`, and a sheet of another register with `key-file-foreign`.
 */
export async function rebuildKeyFiles(options: RebuildOptions): Promise<void> {
  const { folder } = options;
  const files = options.files ?? realFiles;
  const { path, salt, keys } = await findRegister(folder, files);
  const sheet = parseKeySheet(options.keySheet);
  if (sheet.registerSalt !== salt.toString('hex')) throw new RegisterOpenError('key-file-foreign');
  const dataKey = unlockWithRecoveryCode(sheet.recovery, options.recoveryCode);
  try {
    if (keys !== undefined) return assertOpenedBy(keys, sheet, dataKey);
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

/** The same as opening looks at: the first one that nobody changed without the key. */
function assertOpenedBy({ candidates }: KeyFiles, sheet: KeySheet, dataKey: Buffer): void {
  const used = candidates.find((sidecar) => isSealedWith(sidecar, dataKey));
  const own = used && parseKeySheet(keySheet(used));
  if (own === undefined || own.checksum !== sheet.checksum) {
    throw new RegisterOpenError('register-exists');
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

/** Where a register is, how it begins, and its key files when one of them is good. */
export async function findRegister(
  folder: string,
  files: FileLayer,
): Promise<{ path: string; salt: Buffer; keys: KeyFiles | undefined }> {
  const path = join(folder, REGISTER_FILE_NAME);
  if (!(await exists(path, files))) throw new RegisterOpenError('register-missing');
  const salt = readRegisterSalt(path);
  return { path, salt, keys: await findKeyFiles(folder, salt, files) };
}

async function findKeyFiles(
  folder: string,
  salt: Buffer,
  files: FileLayer,
): Promise<KeyFiles | undefined> {
  try {
    return await readKeyFiles(folder, salt, files);
  } catch (error) {
    const code = error instanceof RegisterOpenError ? error.code : undefined;
    if (code === 'key-file-missing' || code === 'key-file-damaged') return undefined;
    throw error;
  }
}
