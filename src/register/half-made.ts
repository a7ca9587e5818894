/**
 * A register in the making. It is built under another name; the key files come
 * next, and giving the file its name is the last step. A crash in between leaves
 * a draft, and perhaps key files that carry the draft's salt: nobody has a
 * recovery code for those and they hold nothing, so they may be removed. Key
 * files without such a draft belong to a register that exists somewhere.
 */
import { join } from 'node:path';
import { THIS_COMPUTER_FILE_NAME } from '#shared/contract/this-computer.ts';
import { type FileLayer, readIfPresent, removeIfPresent, sweepStrayFiles } from './files.ts';
import { KEY_FILE_COPY_NAME, KEY_FILE_NAME } from './keys/key-file.ts';
import { MAX_SIDECAR_BYTES, parseSidecar, REGISTER_SALT_BYTES } from './keys/sidecar.ts';
import { MIGRATION_COPY_NAME } from './migrate.ts';
import { RegisterOpenError } from './open-error.ts';
import { readSalt } from './verify-pages.ts';

export const REGISTER_FILE_NAME = 'register.db';

const OWN_NAMES = new Set([KEY_FILE_NAME, KEY_FILE_COPY_NAME, THIS_COMPUTER_FILE_NAME]);

const DRAFT = /^register\.db\.[0-9a-f]{16}\.new$/;
const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/** A name for a draft of a register. */
export function draftPath(folder: string, files: FileLayer): string {
  return join(folder, `${REGISTER_FILE_NAME}.${files.randomName()}.new`);
}

/**
 * Makes a folder ready for a new register by removing drafts that a crash left.
 * Throws `register-exists` when anything of a finished register is there; then
 * nothing of it was touched.
 */
export async function clearHalfMade(folder: string, files: FileLayer): Promise<void> {
  const names = await files.fs.readdir(folder);
  if (names.includes(REGISTER_FILE_NAME)) throw new RegisterOpenError('register-exists');
  for (const name of names.filter((name) => DRAFT.test(name))) {
    const draft = join(folder, name);
    await removeDraft(folder, draft, readSalt(draft), files);
  }
  const left = await files.fs.readdir(folder);
  const finished = [
    REGISTER_FILE_NAME,
    KEY_FILE_NAME,
    KEY_FILE_COPY_NAME,
    ...COMPANIONS.map((companion) => `${REGISTER_FILE_NAME}${companion}`),
  ];
  if (left.some((name) => finished.includes(name))) throw new RegisterOpenError('register-exists');
  await sweepStrayFiles(folder, isOwnName, files);
}

/**
 * Removes a draft and the key files made for it, known by the salt. The draft
 * goes last, so that an interrupted removal is recognised again.
 */
export async function removeDraft(
  folder: string,
  draft: string,
  salt: Uint8Array,
  files: FileLayer,
): Promise<void> {
  for (const name of [KEY_FILE_COPY_NAME, KEY_FILE_NAME]) {
    const path = join(folder, name);
    if (await belongsTo(path, salt, files)) await removeIfPresent(path, files);
  }
  for (const companion of COMPANIONS) await removeIfPresent(`${draft}${companion}`, files);
  await removeIfPresent(draft, files);
}

/** Removes what crashes left beside a finished register that is open, and so held by us alone. */
export async function sweepBesideRegister(folder: string, files: FileLayer): Promise<void> {
  await sweepStrayFiles(folder, isOwnName, files);
  for (const name of await files.fs.readdir(folder)) {
    if (!DRAFT.test(name)) continue;
    for (const companion of COMPANIONS)
      await removeIfPresent(join(folder, name + companion), files);
    await removeIfPresent(join(folder, name), files);
  }
}

async function belongsTo(path: string, salt: Uint8Array, files: FileLayer): Promise<boolean> {
  const bytes = await readIfPresent(path, MAX_SIDECAR_BYTES, files);
  if (bytes === undefined || salt.length !== REGISTER_SALT_BYTES) return false;
  try {
    return parseSidecar(bytes).registerSalt === Buffer.from(salt).toString('hex');
  } catch {
    // A damaged file cannot be ours: key files appear whole or not at all.
    return false;
  }
}

function isOwnName(name: string): boolean {
  return OWN_NAMES.has(name) || MIGRATION_COPY_NAME.test(name);
}
