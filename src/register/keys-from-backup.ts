/** Making the key files anew from those in a backup, when both are lost. */
import { MANIFEST_NAME, unpackBackup } from './backup/container.ts';
import { parseManifest } from './backup/manifest.ts';
import { readBackup } from './backup/read.ts';
import { realFiles } from './files.ts';
import { type Secret, unlockKeys } from './keys/envelope.ts';
import { KEY_FILE_NAME, writeKeyFiles } from './keys/key-file.ts';
import { hasSameKeys, parseSidecar } from './keys/sidecar.ts';
import type { RegisterOptions } from './open.ts';
import { RegisterOpenError } from './open-error.ts';
import { assertOpensPages, findRegister } from './rebuild-keys.ts';

export interface TakeKeysOptions extends RegisterOptions {
  readonly folder: string;
  /** The backup. */
  readonly path: string;
  /** What opened the register when the backup was made. */
  readonly secret: Secret;
}

/**
 * Writes the key files of a backup beside the register they belong to, after they were
 * proven on its pages; the register itself stays as it is. A good key file with the same
 * keys is left as it is, such as the one of an attempt that was interrupted; any other good
 * one is refused with `register-exists`, with `key-file-foreign` when the backup is of
 * another register.
 */
export async function takeKeysFromBackup(options: TakeKeysOptions): Promise<void> {
  const { folder } = options;
  const files = options.files ?? realFiles;
  const register = await findRegister(folder, files);
  const entries = unpackBackup(await readBackup(options.path, files));
  parseManifest(entries[MANIFEST_NAME]);
  const sidecar = parseSidecar(entries[KEY_FILE_NAME]);
  if (sidecar.registerSalt !== register.salt.toString('hex')) {
    throw new RegisterOpenError('key-file-foreign');
  }
  const { keys } = register;
  if (keys !== undefined && !keys.candidates.every((own) => hasSameKeys(own, sidecar))) {
    throw new RegisterOpenError('register-exists');
  }
  const dataKey = await unlockKeys(sidecar, options.secret, options);
  try {
    if (keys !== undefined) return;
    assertOpensPages(register.path, dataKey);
    await writeKeyFiles(folder, sidecar, files);
  } finally {
    dataKey.fill(0);
  }
}
