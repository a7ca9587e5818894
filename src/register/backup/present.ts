/** What a restore finds where the register will be: read to the last erasure, and not touched. */
import { join } from 'node:path';
import type { ErasureRecord } from '../erasure/record.ts';
import { type ErasureLogReading, readErasureLog } from '../erasure-log.ts';
import { exists, type FileLayer } from '../files.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import { rootKeyOf } from '../keys/data-key.ts';
import { type KeyOptions, type Secret, unlockKeys } from '../keys/envelope.ts';
import {
  KEY_FILE_COPY_NAME,
  KEY_FILE_NAME,
  type KeyFiles,
  readKeyFiles,
} from '../keys/key-file.ts';
import { isSealedWith, type Sidecar } from '../keys/sidecar.ts';
import { lookInto } from '../look-into.ts';
import { RegisterOpenError, toReadError } from '../open-error.ts';
import { type KnownBackup, listKnownBackups } from '../queries/backups.ts';
import { listErasures } from '../queries/erasures.ts';
import { readSalt, verifyPages } from '../verify-pages.ts';
import { keysOf, type OpenedBackup } from './verify.ts';

/** The version of the schema that brought the tables of erasures. */
const FIRST_WITH_ERASURES = 2;

export interface PresentRegister {
  /**
   * `none`: there is no register; `damaged`: it is the same one and cannot be read;
   * `locked`: the same one, under a key that was renewed, which the secret does not open.
   */
  readonly state: 'none' | 'damaged' | 'locked' | 'same';
  readonly erasures: readonly ErasureRecord[];
  readonly backups: readonly KnownBackup[];
  readonly log: ErasureLogReading;
  /** Its key file, when the secret of the backup opens it: it may carry a newer code. */
  readonly sidecar: Sidecar | undefined;
  /** Its key is not that of the backup: it was renewed between the two. */
  readonly otherKey: boolean;
}

export interface PresentOptions extends KeyOptions {
  readonly folder: string;
  readonly secret: Secret;
  readonly latestVersion: number;
  readonly busyTimeoutMs?: number;
}

/** What is known of the present register's key, as far as the secret of the backup goes. */
interface PresentKeys {
  /** Given by the secret; the caller zeroes it. Undefined when nothing opened. */
  readonly dataKey: Buffer | undefined;
  readonly sidecar: Sidecar | undefined;
  /** There are key files, and not one was made with the key of the backup. */
  readonly isRenewed: boolean;
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
  const nothing = { erasures: [], backups: [], log };
  const names = [REGISTER_FILE_NAME, KEY_FILE_NAME, KEY_FILE_COPY_NAME];
  const there = await Promise.all(names.map((name) => exists(join(folder, name), files)));
  if (!there.some(Boolean)) {
    return { state: 'none', ...nothing, sidecar: undefined, otherKey: false };
  }

  const salt = Buffer.from(backup.sidecar.registerSalt, 'hex');
  const keyFiles = await findKeyFiles(folder, salt, files);
  const sameStart = there[0] === true && saltOf(path).equals(salt);
  if (!sameStart && keyFiles === undefined) throw new RegisterOpenError('backup-other-register');
  const keys = await openKeyFiles(keyFiles, backup.dataKey, options);
  const known = { sidecar: keys.sidecar, otherKey: keys.isRenewed };
  try {
    if (!sameStart) return { state: 'damaged', ...nothing, ...known };
    return { ...nothing, ...(await readRegister(path, backup, keys, options, files)), ...known };
  } finally {
    keys.dataKey?.fill(0);
  }
}

type Read = Pick<PresentRegister, 'state'> & Partial<Pick<PresentRegister, 'erasures' | 'backups'>>;

async function readRegister(
  path: string,
  backup: OpenedBackup,
  keys: PresentKeys,
  options: PresentOptions,
  files: FileLayer,
): Promise<Read> {
  const { check, dataKey } = checkWith(path, [backup.dataKey, keys.dataKey ?? backup.dataKey]);
  if ((check.userVersion ?? 0) > options.latestVersion) {
    throw new RegisterOpenError('register-newer');
  }
  try {
    const found = await lookInto(
      path,
      dataKey,
      async ({ db, version }) => ({
        erasures: version < FIRST_WITH_ERASURES ? [] : await listErasures(db),
        backups: await listKnownBackups(db),
      }),
      { ...options, files },
    );
    return { state: check.firstBadPage === undefined ? 'same' : 'damaged', ...found };
  } catch (error) {
    const open = error instanceof RegisterOpenError && error.code === 'register-locked-by-other';
    if (open || check.firstBadPage === undefined) throw error;
    const isLocked = keys.isRenewed && keys.dataKey === undefined && check.firstBadPage === 1;
    return { state: isLocked ? 'locked' : 'damaged' };
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

/** Tries the secret on the key files. A renewed key shares with the former what others come from. */
async function openKeyFiles(
  found: KeyFiles | undefined,
  backupKey: Buffer,
  options: PresentOptions,
): Promise<PresentKeys> {
  const candidates = found?.candidates ?? [];
  const isRenewed =
    candidates.length > 0 && !candidates.some((sidecar) => isSealedWith(sidecar, backupKey));
  for (const sidecar of candidates) {
    try {
      const dataKey = await unlockKeys(sidecar, options.secret, options);
      if (dataKey.equals(backupKey)) return { dataKey, sidecar, isRenewed };
      if (rootKeyOf(dataKey).equals(rootKeyOf(backupKey))) {
        // Its slots hold a key that does not open the pages of the backup.
        return { dataKey, sidecar: undefined, isRenewed };
      }
      dataKey.fill(0);
    } catch (error) {
      if (!(error instanceof RegisterOpenError)) throw error;
    }
  }
  return { dataKey: undefined, sidecar: undefined, isRenewed };
}

/** The first of the keys that fits page 1, or else the first, and what it finds. */
function checkWith(path: string, [first, second]: readonly [Buffer, Buffer]) {
  const check = checkPages(path, first);
  if (check.firstBadPage !== 1 || first.equals(second)) return { check, dataKey: first };
  const other = checkPages(path, second);
  return other.firstBadPage === 1 ? { check, dataKey: first } : { check: other, dataKey: second };
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
