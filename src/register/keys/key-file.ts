/**
 * The key file and its copy, on disk. Both hold the same: losing one must not
 * lose the register, and a copy with an older password must not live on.
 */
import { join } from 'node:path';
import { type FileLayer, readIfPresent, removeIfPresent, writeAtomically } from '../files.ts';
import { RegisterOpenError } from '../open-error.ts';
import { isPlainHeader } from '../verify-pages.ts';
import {
  hasSameKeys,
  MAX_SIDECAR_BYTES,
  parseSidecar,
  type Sidecar,
  sidecarBytes,
} from './sidecar.ts';

export const KEY_FILE_NAME = 'register.keys.json';
export const KEY_FILE_COPY_NAME = 'register.keys.json.bak';

/** Reason of `key-file-foreign` when it is rather the register that does not belong there. */
export const REGISTER_STRANGE = 'register-strange';

type Finding =
  | { readonly state: 'missing' | 'damaged' }
  | { readonly state: 'foreign'; readonly registerSalt: string }
  | { readonly state: 'good'; readonly sidecar: Sidecar };

export interface KeyFiles {
  /** The key files that fit the register, the one to use first. Never empty. */
  readonly candidates: readonly Sidecar[];
  readonly keyFile: Finding;
  readonly copy: Finding;
}

/**
 * Reads both files and writes nothing. Throws `key-file-missing`,
 * `key-file-damaged` or `key-file-foreign` when neither can be used. A key file
 * of another register is never passed over in silence: someone mixed up folders.
 * When both agree with each other, or what they lie beside is no encrypted file,
 * it is the register that does not belong there, which the reason says.
 */
export async function readKeyFiles(
  folder: string,
  registerSalt: Uint8Array,
  files: FileLayer,
): Promise<KeyFiles> {
  const salt = Buffer.from(registerSalt).toString('hex');
  const keyFile = await readKeyFile(join(folder, KEY_FILE_NAME), salt, files);
  const copy = await readKeyFile(join(folder, KEY_FILE_COPY_NAME), salt, files);
  if (keyFile.state === 'foreign') {
    const agree = copy.state === 'foreign' && copy.registerSalt === keyFile.registerSalt;
    const strange = agree || isPlainHeader(registerSalt);
    throw new RegisterOpenError('key-file-foreign', strange ? { reason: REGISTER_STRANGE } : {});
  }
  const candidates = [keyFile, copy].flatMap((found) =>
    found.state === 'good' ? [found.sidecar] : [],
  );
  if (candidates.length > 0) return { candidates, keyFile, copy };
  if (copy.state === 'foreign') throw new RegisterOpenError('key-file-foreign');
  const damaged = keyFile.state === 'damaged' || copy.state === 'damaged';
  throw new RegisterOpenError(damaged ? 'key-file-damaged' : 'key-file-missing');
}

/** Writes the key file alone: for what is not lost when only the copy is left. */
export async function writeKeyFileOnly(
  folder: string,
  sidecar: Sidecar,
  files: FileLayer,
): Promise<void> {
  await writeAtomically(join(folder, KEY_FILE_NAME), sidecarBytes(sidecar), { files });
}

/**
 * Writes the copy, then the key file itself, which decides what opens the register: when
 * it fails or is interrupted before the end, what opened it before still does. With
 * `exclusive` neither may exist yet.
 */
export async function writeKeyFiles(
  folder: string,
  sidecar: Sidecar,
  files: FileLayer,
  exclusive = false,
): Promise<void> {
  const bytes = sidecarBytes(sidecar);
  for (const name of [KEY_FILE_COPY_NAME, KEY_FILE_NAME]) {
    await writeAtomically(join(folder, name), bytes, { files, exclusive });
  }
}

/** Removes whichever of both files holds exactly this: of a change that was not carried through. */
export async function removeKeyFilesOf(
  folder: string,
  sidecar: Sidecar,
  files: FileLayer,
): Promise<void> {
  const bytes = sidecarBytes(sidecar);
  for (const name of [KEY_FILE_NAME, KEY_FILE_COPY_NAME]) {
    const path = join(folder, name);
    const found = await readIfPresent(path, MAX_SIDECAR_BYTES, files);
    if (found?.equals(bytes) === true) await removeIfPresent(path, files);
  }
}

export type KeyFileNotice =
  | 'key-file-restored'
  | 'key-file-copy-restored'
  | 'key-file-not-restored';

/**
 * Makes both files the same as the one that opened the register. To be called
 * after the register was opened with it, and never before. A foreign file is
 * left alone: it may be the only key to another register.
 */
export async function restoreKeyFiles(
  folder: string,
  found: KeyFiles,
  used: Sidecar,
  files: FileLayer,
): Promise<KeyFileNotice[]> {
  const notices: KeyFileNotice[] = [];
  const wanted = [
    [KEY_FILE_NAME, found.keyFile, 'key-file-restored'],
    [KEY_FILE_COPY_NAME, found.copy, 'key-file-copy-restored'],
  ] as const;
  for (const [name, finding, notice] of wanted) {
    if (finding.state === 'foreign') continue;
    // Knowing of fewer changes is no harm: closing brings both up to date.
    if (finding.state === 'good' && hasSameKeys(finding.sidecar, used)) continue;
    try {
      await writeAtomically(join(folder, name), sidecarBytes(used), { files });
      notices.push(notice);
    } catch {
      // The register is open and the used file is sound; the caller passes the notice on.
      notices.push('key-file-not-restored');
    }
  }
  return notices;
}

async function readKeyFile(path: string, salt: string, files: FileLayer): Promise<Finding> {
  const bytes = await readIfPresent(path, MAX_SIDECAR_BYTES, files);
  if (bytes === undefined) return { state: 'missing' };
  try {
    const sidecar = parseSidecar(bytes);
    const { registerSalt } = sidecar;
    return registerSalt === salt ? { state: 'good', sidecar } : { state: 'foreign', registerSalt };
  } catch (error) {
    if (error instanceof RegisterOpenError && error.code === 'key-file-damaged') {
      return { state: 'damaged' };
    }
    throw error;
  }
}
