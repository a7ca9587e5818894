/** Where automatic backups go, and how they have been doing. */
import * as v from 'valibot';
import { BACKUP_TEST_OUTCOMES, BACKUP_TROUBLES, BackupPlace } from '#shared/contract/backups.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb, WriteDb } from '../database.ts';

const PLAN_KEY = 'backup-plan';
const STATE_KEY = 'backup-state';

const day = v.custom<PlainDate>((value) => typeof value === 'string');
const failure = v.nullable(v.strictObject({ why: v.picklist(BACKUP_TROUBLES), on: day }));
const plan = v.strictObject({
  first: v.nullable(v.string()),
  second: v.nullable(v.string()),
  /** Which of the two are on another disk than the register. */
  apart: v.optional(v.array(BackupPlace), []),
});
const state = v.strictObject({
  failure,
  secondFailure: failure,
  test: v.nullable(
    v.strictObject({ on: day, outcome: v.picklist(BACKUP_TEST_OUTCOMES), rows: v.number() }),
  ),
});

/** The folders the owner chose; null where none was chosen. */
export type BackupPlan = Readonly<v.InferOutput<typeof plan>>;
/** What happened the last time. */
export type BackupState = Readonly<v.InferOutput<typeof state>>;

export async function getBackupPlan(db: ReadDb): Promise<BackupPlan> {
  const value = await read(db, PLAN_KEY);
  return value === undefined ? { first: null, second: null, apart: [] } : v.parse(plan, value);
}

export async function saveBackupPlan(db: WriteDb, next: BackupPlan): Promise<void> {
  await save(db, PLAN_KEY, next);
}

export async function getBackupState(db: ReadDb): Promise<BackupState> {
  const value = await read(db, STATE_KEY);
  return value === undefined
    ? { failure: null, secondFailure: null, test: null }
    : v.parse(state, value);
}

export async function saveBackupState(db: WriteDb, next: BackupState): Promise<void> {
  await save(db, STATE_KEY, next);
}

async function read(db: ReadDb, key: string): Promise<unknown> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.value);
}

async function save(db: WriteDb, key: string, next: object): Promise<void> {
  const value = JSON.stringify(next);
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
