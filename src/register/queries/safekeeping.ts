/** When the owner last saw to what the program cannot see. */
import * as v from 'valibot';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb, WriteDb } from '../database.ts';

const KEY = 'safekeeping';

const day = v.nullable(v.custom<PlainDate>((value) => typeof value === 'string'));
const state = v.strictObject({ codeCheckedOn: day, codeLaterUntil: day, copyLaterUntil: day });

export type SafekeepingState = Readonly<v.InferOutput<typeof state>>;

const NOTHING_YET: SafekeepingState = {
  codeCheckedOn: null,
  codeLaterUntil: null,
  copyLaterUntil: null,
};

export async function getSafekeeping(db: ReadDb): Promise<SafekeepingState> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirst();
  return row === undefined ? NOTHING_YET : v.parse(state, JSON.parse(row.value));
}

/** Keeps some of it; the rest stays as it is. */
export async function saveSafekeeping(
  db: WriteDb,
  change: Partial<SafekeepingState>,
): Promise<void> {
  const value = JSON.stringify({ ...(await getSafekeeping(db)), ...change });
  await db
    .insertInto('setting')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** The day of the first line of the journal, and that of the first person who is still there. */
export async function findFirstDays(
  db: ReadDb,
): Promise<{ readonly since: PlainDate | null; readonly firstDataOn: PlainDate | null }> {
  const line = await db
    .selectFrom('journal')
    .select('at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const person = await db
    .selectFrom('person')
    .select('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return { since: dayOf(line?.at), firstDataOn: dayOf(person?.created_at) };
}

/** Of an instant in UTC: for months and fortnights that is near enough. */
function dayOf(instant: string | undefined): PlainDate | null {
  return instant === undefined ? null : (instant.slice(0, 10) as PlainDate);
}
