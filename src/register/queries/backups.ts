/** The backups this register knows of: where each was put, and when. */
import * as v from 'valibot';
import {
  BACKUP_DAYS,
  OWN_BACKUP_KINDS,
  type OwnBackupKind,
} from '#shared/domain/backup-rotation.ts';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb, WriteDb } from '../database.ts';

const KEY = 'backups';

const knownBackups = v.array(
  v.strictObject({
    path: v.string(),
    madeOn: v.string(),
    kind: v.exactOptional(v.picklist(OWN_BACKUP_KINDS)),
  }),
);

export interface KnownBackup {
  readonly path: string;
  readonly madeOn: PlainDate;
  /** Absent when the owner made it. */
  readonly kind?: OwnBackupKind;
}

/** Oldest first; of one day in the order in which they were made. */
export async function listKnownBackups(db: ReadDb): Promise<KnownBackup[]> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirst();
  if (row === undefined) return [];
  return v.parse(knownBackups, JSON.parse(row.value)) as KnownBackup[];
}

/** Keeps the list; a path stands in it once, with its latest day. */
export async function saveKnownBackups(
  db: WriteDb,
  backups: readonly KnownBackup[],
): Promise<void> {
  const byPath = new Map<string, KnownBackup>();
  for (const backup of backups) {
    const known = byPath.get(backup.path);
    if (known === undefined || known.madeOn < backup.madeOn) {
      byPath.delete(backup.path);
      byPath.set(backup.path, backup);
    }
  }
  const value = JSON.stringify(
    [...byPath.values()].sort((left, right) => left.madeOn.localeCompare(right.madeOn)),
  );
  await db
    .insertInto('setting')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** How many backups still hold what is erased now. */
export async function countOlderBackups(db: ReadDb): Promise<number> {
  return (await listKnownBackups(db)).length;
}

/** The day on which no backup of before today is left; null when none is known. */
export async function backupsGoneBy(db: ReadDb, today: PlainDate): Promise<PlainDate | null> {
  return (await countOlderBackups(db)) === 0 ? null : addDays(today, BACKUP_DAYS);
}
