/** What becomes of the backups a register knows of: they go when their time is over. */
import { dirname } from 'node:path';
import { backupExpiresOn, rotateBackups } from '#shared/domain/backup-rotation.ts';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import { findDoubt } from '../day-seen.ts';
import type { RegisterKeys } from '../erasure-log.ts';
import { exists, type FileLayer, realFiles } from '../files.ts';
import { inTransaction } from '../in-transaction.ts';
import { RegisterOpenError } from '../open-error.ts';
import type { HandlerContext } from '../process/context.ts';
import { getBackupPlan } from '../queries/backup-care.ts';
import { type KnownBackup, listKnownBackups, saveKnownBackups } from '../queries/backups.ts';
import { MANIFEST_NAME, unpackBackup } from './container.ts';
import { assertSigned, parseManifest } from './manifest.ts';
import { isPlaceThere } from './places.ts';

/** A known backup with what is to be seen of it now. */
export interface SeenBackup extends KnownBackup {
  /** `away`: the disk or folder it was put on is not there. */
  readonly state: 'there' | 'away';
  /** The day from which it may be removed. */
  readonly expiresOn: PlainDate;
}

/** The backups that may still exist, newest first. Those that were thrown away are left out. */
export async function listBackups(
  context: Pick<HandlerContext, 'db' | 'register'>,
  files: FileLayer = realFiles,
): Promise<SeenBackup[]> {
  const away = await awayFolders(context, files);
  const seen: SeenBackup[] = [];
  for (const backup of await listKnownBackups(context.db)) {
    const isAway = away.includes(dirname(backup.path));
    const state = isAway ? 'away' : await stateOf(backup.path, files);
    if (state === 'gone') continue;
    seen.push({ ...backup, state, expiresOn: backupExpiresOn(backup.madeOn, backup.kind) });
  }
  return seen.reverse();
}

/**
 * Removes known backups whose time is over, as long as a younger one is there, and of
 * those made by the program itself the ones that rotation does not keep in their folder:
 * the last one is never removed, and none while the day is doubtful. Only files that are
 * backups of this register go. Returns how many went; the list forgets those that are gone.
 */
export async function expireBackups(
  context: HandlerContext,
  files: FileLayer = realFiles,
): Promise<number> {
  if ((await findDoubt(context.db, context.today())) !== null) return 0;
  const known = await listKnownBackups(context.db);
  const kept: KnownBackup[] = [];
  let removed = 0;
  let youngerIsThere = false;
  const today = context.today();
  const seen = (await listBackups(context, files)).map((backup) => believable(backup, today));
  const rotated = rotatedOut(seen, today);
  for (const backup of seen) {
    const there = backup.state === 'there';
    const expired = backup.expiresOn <= today || rotated.has(backup);
    const over = there && youngerIsThere && expired;
    if (over && (await removeOwn(backup.path, context.register, files))) removed += 1;
    else kept.unshift(asKnown(backup));
    youngerIsThere ||= there;
  }
  if (JSON.stringify(kept) === JSON.stringify(known)) return 0;
  await inTransaction(context, async ({ db, journal }) => {
    await saveKnownBackups(db, kept);
    await journal({
      action: 'backups-expired',
      subjectKind: 'register',
      detail: { removed, known: kept.length },
    });
  });
  return removed;
}

/**
 * A backup of a day to come was made while the clock was wrong. It counts as one of
 * yesterday, or it would outlive its 90 days, and those that are made from now on.
 */
function believable(backup: SeenBackup, today: PlainDate): SeenBackup {
  if (backup.madeOn <= addDays(today, 1)) return backup;
  const madeOn = addDays(today, -1);
  return { ...backup, madeOn, expiresOn: backupExpiresOn(madeOn, backup.kind) };
}

/** What the list keeps of a backup. */
export function asKnown({ path, madeOn, kind }: SeenBackup): KnownBackup {
  return { path, madeOn, ...(kind !== undefined && { kind }) };
}

/** Automatic backups that are there and that rotation does not keep, each folder by itself. */
function rotatedOut(youngestFirst: readonly SeenBackup[], today: PlainDate): Set<SeenBackup> {
  const automatic = youngestFirst.filter(
    ({ kind, state }) => kind === 'automatic' && state === 'there',
  );
  const out = new Set(automatic);
  for (const folder of new Set(automatic.map(({ path }) => dirname(path)))) {
    const inFolder = automatic.filter(({ path }) => dirname(path) === folder);
    for (const backup of rotateBackups(inFolder.toReversed(), today)) out.delete(backup);
  }
  return out;
}

/** Chosen folders whose disk is not there, also when an empty folder of that name is. */
async function awayFolders(
  context: Pick<HandlerContext, 'db' | 'register'>,
  files: FileLayer,
): Promise<string[]> {
  const plan = await getBackupPlan(context.db);
  const away: string[] = [];
  for (const place of plan.apart) {
    const folder = plan[place];
    if (folder === null || (await isPlaceThere(context, plan, place, files))) continue;
    away.push(folder);
  }
  return away;
}

async function stateOf(path: string, files: FileLayer): Promise<'there' | 'away' | 'gone'> {
  try {
    if (await exists(path, files)) return 'there';
    return (await exists(dirname(path), files)) ? 'gone' : 'away';
  } catch (error) {
    if (error instanceof RegisterOpenError) return 'away';
    throw error;
  }
}

/** Something else may have that name by now; then it stays. */
async function removeOwn(path: string, keys: RegisterKeys, files: FileLayer): Promise<boolean> {
  try {
    const entries = unpackBackup(await files.fs.readFile(path));
    assertSigned(parseManifest(entries[MANIFEST_NAME]), keys);
    await files.fs.unlink(path);
    return true;
  } catch {
    return false;
  }
}
