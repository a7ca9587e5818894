/**
 * Bringing a backup back. Everything is made ready in a folder beside the register:
 * unpacked, checked, brought to the present schema, everyone erased again who was
 * erased since, judged for today, cleaned. Only then it takes the register's place.
 */
import { join } from 'node:path';
import type { Clock } from '#shared/clock.ts';
import { getPlainDate, type PlainDate } from '#shared/domain/calendar.ts';
import { finishCleaning } from '../erasure/clean.ts';
import type { ErasureRecord } from '../erasure/record.ts';
import { erasuresUnknownTo, mergeErasures } from '../erasure-log.ts';
import {
  exists,
  type FileLayer,
  makeFolder,
  realFiles,
  removeFolder,
  writeAtomically,
} from '../files.ts';
import { type ReapplyReport, reapplyErasures } from '../gate.ts';
import { REGISTER_FILE_NAME } from '../half-made.ts';
import { inTransaction } from '../in-transaction.ts';
import type { Secret } from '../keys/envelope.ts';
import { writeKeyFiles } from '../keys/key-file.ts';
import { isOpenElsewhere } from '../look-into.ts';
import { latestVersion, type Migration } from '../migrate.ts';
import { openRegister, type RegisterOptions } from '../open.ts';
import { RegisterOpenError } from '../open-error.ts';
import { createContext, type HandlerContext } from '../process/context.ts';
import { listKnownBackups, saveKnownBackups } from '../queries/backups.ts';
import { listErasures } from '../queries/erasures.ts';
import { saveJudgedDay } from '../queries/settings.ts';
import { countDueItems } from '../queries/verdicts.ts';
import { refreshVerdicts } from '../verdicts.ts';
import { removeOldCopies } from './old-copies.ts';
import { type PresentRegister, readPresent } from './present.ts';
import { finishSwap, stagingPath, swapIn } from './swap.ts';
import { accessWith, assertHolds, type OpenedBackup, openBackup } from './verify.ts';

export interface RestoreOptions extends RegisterOptions {
  /** The backup. */
  readonly path: string;
  /** The folder of the register; made when it does not exist. */
  readonly folder: string;
  /** What opened the register when the backup was made. */
  readonly secret: Secret;
  readonly migrations: readonly Migration[];
  readonly clock: Clock;
  /** Row ids for what is done again; the usual ones unless a test says otherwise. */
  readonly newId?: () => number;
}

export interface RestoreReport {
  /** ISO 8601 instant in UTC. */
  readonly backupMadeAt: string;
  /** Erasures that the backup did not know of and that were done again. */
  readonly erasuresReapplied: number;
  readonly personsErasedAgain: number;
  readonly itemsErasedAgain: number;
  /** Persons in the backup who look like somebody who asked to stay away. */
  readonly lookalikes: readonly number[];
  /** Items whose date has come meanwhile. */
  readonly dueNow: number;
  /**
   * Erasures after this day cannot be known: no log was found that is younger than
   * the backup. Null when everything is known.
   */
  readonly unknownAfter: PlainDate | null;
  /** What stood there: see `PresentRegister`. */
  readonly present: PresentRegister['state'];
  readonly presentLog: PresentRegister['log']['state'];
  /** The key was renewed between the backup and what stood there; that of the backup is back. */
  readonly otherKey: boolean;
  /** Whose password and recovery code are valid from now on. */
  readonly keysOf: 'backup' | 'present';
}

/**
 * Restores a backup. Throws a RegisterOpenError; the folder is then as it was. After
 * it, the register is closed and whole; the former one is kept beside it.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const files = options.files ?? realFiles;
  const { folder } = options;
  const latest = latestVersion(options.migrations);
  await finishSwap(folder, files);
  const backup = await openBackup(options);
  const isNew = !(await exists(folder, files));
  try {
    if (backup.manifest.schemaVersion > latest) throw new RegisterOpenError('register-newer');
    const present = await readPresent(backup, { ...options, latestVersion: latest }, files);
    const staging = stagingPath(folder, files);
    try {
      await makeFolder(staging, files);
      const report = await makeReady(staging, backup, present, options, files);
      assertStillClosed(folder, present, backup, options);
      await swapIn(folder, staging, options.clock.today(), files);
      await (await openRegister(options)).close();
      return report;
    } catch (error) {
      await removeFolder(staging, files).catch(() => undefined);
      if (isNew) await files.fs.rmdir(folder).catch(() => undefined);
      throw error;
    }
  } finally {
    backup.dataKey.fill(0);
  }
}

/** Somebody may have opened it while the other was made ready; then theirs is the newer one. */
function assertStillClosed(
  folder: string,
  { state }: PresentRegister,
  { dataKey }: OpenedBackup,
  options: RestoreOptions,
): void {
  if (state === 'none') return;
  if (isOpenElsewhere(join(folder, REGISTER_FILE_NAME), dataKey, options)) {
    throw new RegisterOpenError('register-locked-by-other');
  }
}

/** Everything that has to be true of the register before it takes its place. */
async function makeReady(
  staging: string,
  backup: OpenedBackup,
  present: PresentRegister,
  options: RestoreOptions,
  files: FileLayer,
): Promise<RestoreReport> {
  const path = join(staging, REGISTER_FILE_NAME);
  await writeAtomically(path, backup.register, { files, exclusive: true });
  assertHolds(path, backup.manifest, accessWith(backup.dataKey));
  await writeKeyFiles(staging, present.sidecar ?? backup.sidecar, files, true);
  const register = await openRegister({ ...options, folder: staging });
  try {
    const { clock, newId } = options;
    const context = createContext(register, clock, ...(newId === undefined ? [] : [newId]));
    const report = await bringUpToDate(context, backup, present, options.path);
    await finishCleaning(context);
    await removeOldCopies(staging, files);
    return report;
  } finally {
    await register.close();
  }
}

async function bringUpToDate(
  context: HandlerContext,
  backup: OpenedBackup,
  present: PresentRegister,
  path: string,
): Promise<RestoreReport> {
  const known = await listErasures(context.db);
  // Only those: what came to a person after an older erasure is not part of it.
  const all = mergeErasures(backup.log.erasures, present.erasures, logged(present));
  const unknown = erasuresUnknownTo(known, all);
  const reapplied: ReapplyReport = await reapplyErasures(context, unknown);
  const today = context.today();
  const unknownAfter = firstUnknownDay(backup, present);
  const counts = {
    erasuresReapplied: unknown.length,
    personsErasedAgain: reapplied.persons,
    itemsErasedAgain: reapplied.items,
  };
  await inTransaction(context, async ({ db, journal }) => {
    await refreshVerdicts(db, today, 'all');
    await saveJudgedDay(db, today);
    const backups = await listKnownBackups(db);
    const madeOn = getPlainDate(backup.manifest.createdAt.slice(0, 10));
    await saveKnownBackups(db, [...backups, ...present.backups, { path, madeOn }]);
    await journal({
      action: 'register-restored',
      subjectKind: 'register',
      detail: {
        madeAt: backup.manifest.createdAt,
        ...counts,
        lookalikes: reapplied.lookalikes.length,
        unknownAfter,
      },
    });
  });
  return {
    backupMadeAt: backup.manifest.createdAt,
    ...counts,
    lookalikes: reapplied.lookalikes,
    dueNow: (await countDueItems(context.db, 'due', today, 0)).items,
    unknownAfter,
    present: present.state,
    presentLog: present.log.state,
    otherKey: present.otherKey,
    keysOf: present.sidecar === undefined ? 'backup' : 'present',
  };
}

function logged({ log }: PresentRegister): readonly ErasureRecord[] {
  return log.state === 'good' ? log.log.erasures : [];
}

/** The tables of the present register, or a log of the backup's moment or later, know everything. */
function firstUnknownDay(backup: OpenedBackup, { state, log }: PresentRegister): PlainDate | null {
  if (state === 'same') return null;
  const { createdAt } = backup.manifest;
  if (log.state === 'good' && log.log.writtenAt >= createdAt) return null;
  return getPlainDate(createdAt.slice(0, 10));
}
