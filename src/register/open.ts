/**
 * Opening a register: a folder with `register.db` (encrypted), `register.keys.json` and
 * a copy of the latter.
 *
 * Opening that fails leaves the folder as it was, to the byte: nothing is
 * written, renamed or removed before the key fits and the pages were found sound: all of
 * them, or of a large file a sample (docs/adr/0059). Only a restore that was decided and
 * interrupted is finished first.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { finishSwap } from './backup/swap.ts';
import { beginSession } from './begin-session.ts';
import { assertWritable, exists, type FileLayer, realFiles } from './files.ts';
import { REGISTER_FILE_NAME } from './half-made.ts';
import { type KeyOptions, type Secret, unlockKeys } from './keys/envelope.ts';
import { type KeyFiles, REGISTER_STRANGE, readKeyFiles } from './keys/key-file.ts';
import { isSealedWith, type Sidecar } from './keys/sidecar.ts';
import { LARGE_BYTES, type LaterCheckOptions, SAMPLE_PAGES } from './later-check.ts';
import { isOpenElsewhere } from './look-into.ts';
import { latestVersion, type Migration } from './migrate.ts';
import { RegisterOpenError, toReadError } from './open-error.ts';
import type { OpenRegister } from './session.ts';
import { type PageCheck, readRegisterSalt, verifyPages, verifySample } from './verify-pages.ts';
import { hasLog } from './wal.ts';

/** Choices that only tests and scripts make. */
export interface RegisterOptions extends KeyOptions {
  readonly files?: FileLayer;
  /** How long to wait for another process that has the register open; 5,000 ms. */
  readonly busyTimeoutMs?: number;
}

export interface OpenOptions extends RegisterOptions {
  readonly folder: string;
  readonly secret: Secret;
  readonly migrations: readonly Migration[];
  /**
   * What to do with a register that lacks changes the key file knows of: `refuse` it with
   * `register-older` or `log-damaged`, or `take` it as the newest there is from now on.
   * The owner's own opening refuses until the owner decides; a restore takes, which is
   * what it is for, and what happens when this is left out.
   */
  readonly older?: 'refuse' | 'take';
  /**
   * Opens a large file after a sample of its pages, and looks at every page afterwards.
   * Left out, every page is looked at before. Only for a process that lives on and can
   * close the register when damage is found.
   */
  readonly checkLater?: LaterCheckOptions | undefined;
}

/**
 * Opens a register. Throws a RegisterOpenError whose code says what is wrong;
 * the folder is then as it was. A missing or damaged key file is made up for by
 * its copy and repaired, which `notices` says.
 */
export async function openRegister(options: OpenOptions): Promise<OpenRegister> {
  const { folder, migrations } = options;
  const files = options.files ?? realFiles;
  const path = join(folder, REGISTER_FILE_NAME);
  const latest = latestVersion(migrations);
  // A restore that was decided and then interrupted comes first: what is here is not the register.
  await finishSwap(folder, files);
  if (!(await exists(path, files))) throw new RegisterOpenError('register-missing');
  const salt = readRegisterSalt(path);
  const found = await readKeysBeside(folder, salt, files);
  const { dataKey, sidecar } = await unlockAny(found, options);
  try {
    await assertWritable(folder, files);
    await assertWritable(path, files);
    const later = mayCheckLater(path, options) ? options.checkLater : undefined;
    let check = assertSound(path, dataKey, options, later);
    const version = check.userVersion ?? 0;
    if (version > latest) throw new RegisterOpenError('register-newer');
    // Steps of the schema rewrite what is there, so every page comes first.
    const whole = later === undefined || version < latest;
    if (later !== undefined && whole) check = assertSound(path, dataKey, options);
    const known = changesKnown(found, dataKey);
    const lacking = known - (check.changeCounter ?? 0);
    if (options.older === 'refuse' && lacking > 0) {
      const code = hasLog(`${path}-wal`) ? 'log-damaged' : 'register-older';
      throw new RegisterOpenError(code, { changesLacking: lacking });
    }
    return await beginSession(options, {
      files,
      dataKey,
      sidecar,
      found,
      changesKnown: known,
      later: whole ? undefined : later,
    });
  } catch (error) {
    dataKey.fill(0);
    throw error;
  }
}

/** Both key files, or whether they or the register are what does not belong there. */
async function readKeysBeside(folder: string, salt: Buffer, files: FileLayer): Promise<KeyFiles> {
  try {
    return await readKeyFiles(folder, salt, files);
  } catch (error) {
    const strange = error instanceof RegisterOpenError && error.detail.reason === REGISTER_STRANGE;
    throw strange ? new RegisterOpenError('register-foreign') : error;
  }
}

/** Tries the key file, then its copy when the key file turns out to be changed without the key. */
async function unlockAny(
  found: KeyFiles,
  options: OpenOptions,
): Promise<{ dataKey: Buffer; sidecar: Sidecar }> {
  let damage: unknown;
  for (const sidecar of found.candidates) {
    try {
      return { dataKey: await unlockKeys(sidecar, options.secret, options), sidecar };
    } catch (error) {
      if (!(error instanceof RegisterOpenError) || error.code !== 'key-file-damaged') throw error;
      damage = error;
    }
  }
  throw damage;
}

/** Only of a file that is large, and closed as it should be: a crash may have left damage. */
function mayCheckLater(path: string, { checkLater }: OpenOptions): boolean {
  if (checkLater === undefined || hasLog(`${path}-wal`)) return false;
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return bytes > (checkLater.above ?? LARGE_BYTES);
}

/** All pages or a sample, read without SQLite, which would already write while it opens. */
function assertSound(
  path: string,
  dataKey: Buffer,
  options: RegisterOptions,
  later?: LaterCheckOptions,
): PageCheck {
  const check = checkPages(path, dataKey, later);
  if (check.firstBadPage === undefined) return check;
  if (isOpenElsewhere(path, dataKey, options)) {
    throw new RegisterOpenError('register-locked-by-other');
  }
  const code = check.cutOff ? 'register-cut-off' : 'register-damaged';
  throw new RegisterOpenError(code, { page: check.firstBadPage });
}

/** The most changes that a key file made with this key knows of. */
function changesKnown({ candidates }: KeyFiles, dataKey: Buffer): number {
  const counters = candidates.filter((sidecar) => isSealedWith(sidecar, dataKey));
  return Math.max(0, ...counters.map(({ changeCounter }) => changeCounter));
}

function checkPages(path: string, dataKey: Buffer, later?: LaterCheckOptions): PageCheck {
  try {
    if (later === undefined) return verifyPages(path, dataKey);
    return verifySample(path, dataKey, later.sample ?? SAMPLE_PAGES);
  } catch (error) {
    throw toReadError(error);
  }
}
