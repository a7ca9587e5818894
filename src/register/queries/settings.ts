/** The controller, its statement, settings, floors, drafts and number series. */

import * as v from 'valibot';
import { Logo, type RegisterSettings } from '#shared/contract/business.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { LetterLogo, LogoPicture } from '#shared/domain/letters/logo.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { SHORTEST_SEARCHED } from '../erasure/search.ts';
import type { ControllerTable, StatementTable } from '../schema.ts';

type Settings = v.InferOutput<typeof RegisterSettings>;

export const DEFAULT_SETTINGS: Settings = {
  warningDays: 30,
  letterLocale: 'nl-NL',
  letterForm: 'formal',
  requestFilePeriod: null,
  automatedDecisions: '',
};

export async function getSettings(db: ReadDb): Promise<Settings> {
  const rows = await db
    .selectFrom('setting')
    .selectAll()
    .where('key', 'in', Object.keys(DEFAULT_SETTINGS))
    .execute();
  const stored = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]));
  return { ...DEFAULT_SETTINGS, ...stored };
}

export async function saveSettings(db: WriteDb, settings: Settings): Promise<void> {
  for (const [key, value] of Object.entries(settings)) await saveSetting(db, key, value);
}

async function saveSetting(db: WriteDb, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await db
    .insertInto('setting')
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
    .execute();
}

/** The day for which the verdicts were last brought up to date; null before the first time. */
export async function findJudgedDay(db: ReadDb): Promise<PlainDate | null> {
  return findDay(db, 'judgedOn');
}

export async function saveJudgedDay(db: WriteDb, day: PlainDate): Promise<void> {
  await saveSetting(db, 'judgedOn', day);
}

async function findDay(db: ReadDb, key: string): Promise<PlainDate | null> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.value) as PlainDate);
}

async function findFlag(db: ReadDb, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value === 'true';
}

/** The latest day that was believed; null in a register that saw none yet. */
export async function findSeenDay(db: ReadDb): Promise<PlainDate | null> {
  return findDay(db, 'seenOn');
}

export async function saveSeenDay(db: WriteDb, day: PlainDate): Promise<void> {
  await saveSetting(db, 'seenOn', day);
}

const PARTIES_KEY = 'promiseParties';

/** Which party a party of a profile became when the register was filled; by profile, dot and id. */
export async function findPartyIds(db: ReadDb): Promise<Readonly<Record<string, number>>> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', PARTIES_KEY)
    .executeTakeFirst();
  return row === undefined ? {} : (JSON.parse(row.value) as Record<string, number>);
}

/** Adds to what is known of the parties of the profiles. */
export async function savePartyIds(
  db: WriteDb,
  ids: Readonly<Record<string, number>>,
): Promise<void> {
  await saveSetting(db, PARTIES_KEY, { ...(await findPartyIds(db)), ...ids });
}

/** True when something was erased and the file still has to be cleaned of it. */
export async function isCleaningPending(db: ReadDb): Promise<boolean> {
  return findFlag(db, 'cleaningPending');
}

export async function saveCleaningPending(db: WriteDb, pending: boolean): Promise<void> {
  await saveSetting(db, 'cleaningPending', pending);
}

/** True when the key was renewed and copies under the former one may still stand beside the register. */
export async function isRenewalPending(db: ReadDb): Promise<boolean> {
  return findFlag(db, 'renewalPending');
}

export async function saveRenewalPending(db: WriteDb, pending: boolean): Promise<void> {
  await saveSetting(db, 'renewalPending', pending);
}

const LOGO_KEY = 'letterLogo';
const BETWEEN_GROUPS = '~';

/** The logo of letters; null when there is none. */
export async function findLogo(db: ReadDb): Promise<LetterLogo | null> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', LOGO_KEY)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { base64, ...picture } = v.parse(Logo, JSON.parse(row.value));
  return { ...picture, base64: base64.replaceAll(BETWEEN_GROUPS, '') };
}

/**
 * Keeps the logo, or takes it away. Its base64 stands in short groups: the search
 * for what was erased reads every text, and in a long run of letters it would find
 * the name of somebody by chance.
 */
export async function saveLogo(db: WriteDb, logo: LogoPicture | null): Promise<void> {
  if (logo === null) {
    await db.deleteFrom('setting').where('key', '=', LOGO_KEY).execute();
    return;
  }
  const { bytes, ...picture } = logo;
  const group = new RegExp(`.{1,${SHORTEST_SEARCHED - 1}}`, 'g');
  const groups = Buffer.from(bytes).toString('base64').match(group) ?? [];
  await saveSetting(db, LOGO_KEY, { ...picture, base64: groups.join(BETWEEN_GROUPS) });
}

export async function getController(db: ReadDb) {
  return db.selectFrom('controller').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
}

export async function saveController(db: WriteDb, row: Omit<ControllerTable, 'id'>): Promise<void> {
  await db
    .insertInto('controller')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** The business moved to another country: its own statement comes under the law of that one. */
export async function saveStatementLaw(db: WriteDb, country: 'NL' | 'BE'): Promise<void> {
  const { id } = await getStatement(db);
  await db
    .updateTable('statement')
    .set({ country, authority: country === 'BE' ? 'GBA' : 'AP' })
    .where('id', '=', id)
    .execute();
}

/** The statement of the register; the first one where it holds several. */
export async function getStatement(db: ReadDb) {
  return db.selectFrom('statement').selectAll().orderBy('id').executeTakeFirstOrThrow();
}

export async function listStatements(db: ReadDb) {
  return db.selectFrom('statement').selectAll().orderBy('id').execute();
}

export async function insertStatement(db: WriteDb, row: StatementTable): Promise<void> {
  await db.insertInto('statement').values(row).execute();
}

export async function listFloors(db: ReadDb) {
  return db.selectFrom('statutory_floor').selectAll().orderBy('id').execute();
}

export async function findDraft(db: ReadDb, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('draft')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value ?? null;
}

export async function saveDraft(
  db: WriteDb,
  key: string,
  value: string | null,
  now: string,
): Promise<void> {
  if (value === null) {
    await db.deleteFrom('draft').where('key', '=', key).execute();
    return;
  }
  await db
    .insertInto('draft')
    .values({ key, value, updated_at: now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, updated_at: now }))
    .execute();
}

/** The next number of a series in a year, such as `2026-014`. */
export async function nextNumber(
  db: WriteDb,
  kind: 'request' | 'letter' | 'disposal' | 'breach',
  year: number,
): Promise<string> {
  const row = await db
    .insertInto('number_series')
    .values({ kind, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'year'])
        .doUpdateSet((set) => ({ last: set('number_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${year}-${String(row.last).padStart(3, '0')}`;
}
