/** What a restore finds where the register will be: read to the last erasure, and not touched. */
import { join } from 'node:path';
import type { ErasureRecord } from '../erasure/record.ts';
import { type ErasureLogReading, readErasureLog } from '../erasure-log.ts';
import { exists, type FileLayer } from '../files.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import { type KeyOptions, type Secret, unlockKeys } from '../keys/envelope.ts';
import {
  KEY_FILE_COPY_NAME,
  KEY_FILE_NAME,
  type KeyFiles,
  readKeyFiles,
} from '../keys/key-file.ts';
import type { Sidecar } from '../keys/sidecar.ts';
import { lookInto } from '../look-into.ts';
import { RegisterOpenError, toReadError } from '../open-error.ts';
import { type KnownBackup, listKnownBackups } from '../queries/backups.ts';
import { listErasures } from '../queries/erasures.ts';
import { readSalt, verifyPages } from '../verify-pages.ts';
import { keysOf, type OpenedBackup } from './verify.ts';

/** The version of the schema that brought the tables of erasures. */
const FIRST_WITH_ERASURES = 2;

export interface PresentRegister {
  /** `none`: there is no register; `damaged`: it is the same one and cannot be read. */
  readonly state: 'none' | 'damaged' | 'same';
  readonly erasures: readonly ErasureRecord[];
  readonly backups: readonly KnownBackup[];
  readonly log: ErasureLogReading;
  /** Its key file, when the secret of the backup opens it: it may carry a newer code. */
  readonly sidecar: Sidecar | undefined;
}

export interface PresentOptions extends KeyOptions {
  readonly folder: string;
  readonly secret: Secret;
  readonly latestVersion: number;
  readonly busyTimeoutMs?: number;
}

/**
 * Looks at what is there. Throws `backup-other-register` when it is another register
 * than that of the backup, `register-locked-by-other` when it is open somewhere, and
 * `register-newer` when a later version of the program made it.
 */
export async function readPresent(
  backup: OpenedBackup,
  options: PresentOptions,
  files: FileLayer,
): Promise<PresentRegister> {
  const { folder } = options;
  const path = join(folder, REGISTER_FILE_NAME);
  const log = await readErasureLog(folder, keysOf(backup.dataKey), files);
  const nothing = { erasures: [], backups: [], log, sidecar: undefined };
  const names = [REGISTER_FILE_NAME, KEY_FILE_NAME, KEY_FILE_COPY_NAME];
  const there = await Promise.all(names.map((name) => exists(join(folder, name), files)));
  if (!there.some(Boolean)) return { state: 'none', ...nothing };

  const salt = Buffer.from(backup.sidecar.registerSalt, 'hex');
  const keyFiles = await findKeyFiles(folder, salt, files);
  const sameStart = there[0] === true && saltOf(path).equals(salt);
  if (!sameStart && keyFiles === undefined) throw new RegisterOpenError('backup-other-register');
  const sidecar = await findOpenable(keyFiles, backup.dataKey, options);
  if (!sameStart) return { state: 'damaged', ...nothing, sidecar };

  const check = checkPages(path, backup.dataKey);
  if ((check.userVersion ?? 0) > options.latestVersion) {
    throw new RegisterOpenError('register-newer');
  }
  try {
    const found = await lookInto(
      path,
      backup.dataKey,
      async ({ db, version }) => ({
        erasures: version < FIRST_WITH_ERASURES ? [] : await listErasures(db),
        backups: await listKnownBackups(db),
      }),
      options,
    );
    const state = check.firstBadPage === undefined ? 'same' : 'damaged';
    return { state, ...found, log, sidecar };
  } catch (error) {
    const open = error instanceof RegisterOpenError && error.code === 'register-locked-by-other';
    if (open || check.firstBadPage === undefined) throw error;
    return { state: 'damaged', ...nothing, sidecar };
  }
}

/** The key files, when at least one is of the register with this salt. */
async function findKeyFiles(
  folder: string,
  salt: Buffer,
  files: FileLayer,
): Promise<KeyFiles | undefined> {
  try {
    return await readKeyFiles(folder, salt, files);
  } catch (error) {
    if (error instanceof RegisterOpenError && error.code.startsWith('key-file-')) return undefined;
    throw error;
  }
}

async function findOpenable(
  found: KeyFiles | undefined,
  dataKey: Buffer,
  options: PresentOptions,
): Promise<Sidecar | undefined> {
  for (const sidecar of found?.candidates ?? []) {
    try {
      const unlocked = await unlockKeys(sidecar, options.secret, options);
      const same = unlocked.equals(dataKey);
      unlocked.fill(0);
      if (same) return sidecar;
    } catch (error) {
      if (!(error instanceof RegisterOpenError)) throw error;
    }
  }
  return undefined;
}

function saltOf(path: string): Buffer {
  try {
    return readSalt(path);
  } catch (error) {
    throw toReadError(error);
  }
}

function checkPages(path: string, dataKey: Buffer) {
  try {
    return verifyPages(path, dataKey);
  } catch (error) {
    throw toReadError(error);
  }
}
