/**
 * Backups that the program makes by itself: one a day, a copy of it on a second disk
 * when that is there, and once a month a look whether the last one can be brought back.
 */
import { basename, dirname, join } from 'node:path';
import {
  BACKUP_TROUBLES,
  type BackupFailure,
  type BackupPlace,
  type BackupStatus,
  type BackupTrouble,
} from '#shared/contract/backups.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/calendar.ts';
import { appVersion } from '../app-version.ts';
import { findDoubt, seeToday } from '../day-seen.ts';
import { type FileLayer, makeFolder, realFiles } from '../files.ts';
import { inTransaction } from '../in-transaction.ts';
import { fromSqliteError, RegisterOpenError } from '../open-error.ts';
import type { HandlerContext } from '../process/context.ts';
import {
  type BackupState,
  getBackupPlan,
  getBackupState,
  saveBackupPlan,
  saveBackupState,
} from '../queries/backup-care.ts';
import type { KnownBackup } from '../queries/backups.ts';
import { transact } from '../transaction.ts';
import { unpackBackup } from './container.ts';
import { createBackup, sweepHalves, writeKnown } from './create.ts';
import { expireBackups, listBackups, type SeenBackup } from './known-backups.ts';
import { isApart, isPlaceThere } from './places.ts';
import { readBackup } from './read.ts';
import { testBackup } from './test-open.ts';

/** What could not be written into the register, such as that its disk is full. */
const unsaved = new WeakMap<object, BackupState>();

/**
 * Does what is due today and nothing else, so that it can be called at any time. What
 * goes wrong is kept and shown by `backupStatus`; only a fault of ours is thrown.
 */
export async function keepBackups(
  context: HandlerContext,
  files: FileLayer = realFiles,
): Promise<void> {
  if (context.backupFolder === undefined) return;
  await seeToday(context);
  const before = await stateOf(context);
  const failure = await failureOf(context, () => backUpToday(context, files));
  const secondFailure = await failureOf(context, () => copyToSecond(context, files));
  await failureOf(context, () => expireBackups(context, files));
  let { test } = before;
  // No room for a look says nothing of the backup; it is looked at the next time.
  await failureOf(context, async () => {
    test = await testMonthly(context, before.test, files);
  });
  const after: BackupState = { failure, secondFailure, test };
  if (JSON.stringify(after) !== JSON.stringify(before)) await keepState(context, after);
}

/** How automatic backups are doing; says nothing of what the owner made. */
export async function backupStatus(
  context: HandlerContext,
  files: FileLayer = realFiles,
): Promise<BackupStatus> {
  const { failure, secondFailure, test } = await stateOf(context);
  const plan = await getBackupPlan(context.db);
  const folder = await firstFolder(context);
  const automatic = (await listBackups(context, files)).filter(({ kind }) => kind === 'automatic');
  const lastIn = (where: string) =>
    automatic.find(({ path }) => dirname(path) === where)?.madeOn ?? null;
  return {
    folder: folder ?? null,
    chosen: plan.first !== null,
    newestOn: folder === undefined ? null : lastIn(folder),
    failure,
    second:
      folder === undefined || plan.second === null
        ? null
        : {
            folder: plan.second,
            state: (await isPlaceThere(context, plan, 'second', files)) ? 'there' : 'away',
            lastOn: lastIn(plan.second),
            failure: secondFailure,
          },
    test,
  };
}

/** Keeps where backups go from now on; null for the usual folder, or for no second one. */
export async function chooseBackupFolder(
  context: HandlerContext,
  place: BackupPlace,
  folder: string | null,
  files: FileLayer = realFiles,
): Promise<void> {
  const onAnother = folder !== null && (await isApart(context, folder, files));
  await inTransaction(context, async ({ db, journal }) => {
    const plan = await getBackupPlan(db);
    const others = plan.apart.filter((other) => other !== place);
    const apart = onAnother ? [...others, place] : others;
    await saveBackupPlan(db, { ...plan, apart, [place]: folder });
    await journal({
      action: 'backup-folder-chosen',
      subjectKind: 'register',
      // Where it is says something of the owner's computer, and nothing of the register.
      detail: { place },
    });
  });
}

/**
 * A backup from just before a run that erases many. Throws what `createBackup` throws;
 * the run must not begin then.
 */
export async function backUpBeforeRun(
  context: HandlerContext,
  files: FileLayer = realFiles,
): Promise<void> {
  const usual = context.backupFolder;
  if (usual === undefined) return;
  const plan = await getBackupPlan(context.db);
  // A disk that is not there now keeps nobody from erasing.
  const there = await isPlaceThere(context, plan, 'first', files);
  const folder = there ? (plan.first ?? usual) : usual;
  if (folder === usual) await makeFolder(usual, files);
  await createBackup(context, {
    path: folder,
    appVersion: appVersion(),
    kind: 'before-run',
    files,
  });
}

async function firstFolder(context: HandlerContext): Promise<string | undefined> {
  if (context.backupFolder === undefined) return undefined;
  return (await getBackupPlan(context.db)).first ?? context.backupFolder;
}

async function backUpToday(context: HandlerContext, files: FileLayer): Promise<void> {
  const folder = await firstFolder(context);
  if (folder === undefined) return;
  const today = context.today();
  const days = (await automaticIn(context, folder, files)).map(({ madeOn }) => madeOn);
  // A crash may have left that of today under its temporary name too; making one sweeps as well.
  if (days.includes(today)) return sweepHalves(folder, files);
  // A backup of a day to come was made under a wrong date; or this day is the wrong one.
  const ahead = days.some((madeOn) => madeOn > today);
  if (ahead && (await findDoubt(context.db, today)) !== null) return;
  if (folder === context.backupFolder) await makeFolder(folder, files);
  else await assertFirstThere(context, files);
  await createBackup(context, { path: folder, appVersion: appVersion(), kind: 'automatic', files });
}

/** The newest one goes on the second disk as it is; what arrives is read back. */
async function copyToSecond(context: HandlerContext, files: FileLayer): Promise<void> {
  const plan = await getBackupPlan(context.db);
  const { second } = plan;
  const folder = await firstFolder(context);
  if (second === null || folder === undefined) return;
  if (!(await isPlaceThere(context, plan, 'second', files))) return;
  await sweepHalves(second, files);
  const newest = await newestIn(context, folder, files);
  const copied = await newestIn(context, second, files);
  if (newest === undefined || (copied !== undefined && copied.madeOn >= newest.madeOn)) return;
  const bytes = await readBackup(newest.path, files);
  // A copy of what is damaged would be none.
  unpackBackup(bytes);
  const path = join(second, basename(newest.path));
  const backup: KnownBackup = { path, madeOn: newest.madeOn, kind: 'automatic' };
  await writeKnown(context, backup, bytes, { files });
}

async function testMonthly(
  context: HandlerContext,
  last: BackupState['test'],
  files: FileLayer,
): Promise<BackupState['test']> {
  const today = context.today();
  if (last !== null && nextTestOn(last) > today) return last;
  const folder = await firstFolder(context);
  if (folder === undefined) return last;
  let test = last;
  for (const { path } of await automaticIn(context, folder, files)) {
    test = await testBackup(context, path, files);
    // Under another key there is little to tell; an older one may be under that of now.
    if (test.outcome !== 'other-key') return test;
  }
  return test;
}

/** The day after one that was not sound: the next backup may be better. */
function nextTestOn({ on, outcome }: NonNullable<BackupState['test']>): PlainDate {
  return outcome === 'sound' ? addMonths(on, 1) : addDays(on, 1);
}

async function newestIn(
  context: HandlerContext,
  folder: string,
  files: FileLayer,
): Promise<SeenBackup | undefined> {
  return (await automaticIn(context, folder, files))[0];
}

async function automaticIn(
  context: HandlerContext,
  folder: string,
  files: FileLayer,
): Promise<SeenBackup[]> {
  return (await listBackups(context, files)).filter(
    ({ path, kind, state }) =>
      kind === 'automatic' && state === 'there' && dirname(path) === folder,
  );
}

async function stateOf(context: HandlerContext): Promise<BackupState> {
  return unsaved.get(context.database) ?? (await getBackupState(context.db));
}

async function keepState(context: HandlerContext, state: BackupState): Promise<void> {
  try {
    await transact(context, (db) => saveBackupState(db, state));
    unsaved.delete(context.database);
  } catch (error) {
    troubleOf(error);
    unsaved.set(context.database, state);
  }
}

async function failureOf(
  context: HandlerContext,
  work: () => Promise<unknown>,
): Promise<BackupFailure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return { why: troubleOf(error), on: context.today() };
  }
}

/** What the owner is told; throws what is a fault of ours. */
function troubleOf(error: unknown): BackupTrouble {
  const known = fromSqliteError(error);
  if (!(known instanceof RegisterOpenError)) throw error;
  if (known.code === 'write-failed' && known.detail.reason === 'ENOENT') return 'folder-missing';
  return BACKUP_TROUBLES.find((trouble) => trouble === known.code) ?? 'not-written';
}

async function assertFirstThere(context: HandlerContext, files: FileLayer): Promise<void> {
  if (!(await isPlaceThere(context, await getBackupPlan(context.db), 'first', files))) {
    throw new RegisterOpenError('write-failed', { reason: 'ENOENT' });
  }
}
