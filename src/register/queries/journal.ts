/** The journal: what happened, in words without personal data, chained line by line. */
import type { ReadDb, WriteDb } from '../database.ts';
import { CHAIN_BEGIN, type ChainEnd, type HashedLine, hashLine } from '../journal-chain.ts';
import { listed } from './listed.ts';

/** `detail` holds field names, counts and dates; never a value of a person. */
export interface JournalEntry {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId?: number;
  readonly personId?: number;
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** SQLite binds some ten thousands of values to one statement. */
const INSERTED_AT_ONCE = 500;

/** Adds lines at the end of the chain. In the transaction of what they tell about. */
export async function insertJournalEntries(
  db: WriteDb,
  at: string,
  entries: readonly JournalEntry[],
): Promise<void> {
  let last: { readonly id: number; readonly hash: string } = await getJournalEnd(db);
  for (let start = 0; start < entries.length; start += INSERTED_AT_ONCE) {
    const lines: HashedLine[] = [];
    for (const entry of entries.slice(start, start + INSERTED_AT_ONCE)) {
      const line = {
        id: last.id + 1,
        at,
        action: entry.action,
        subject_kind: entry.subjectKind,
        subject_id: entry.subjectId ?? null,
        person_id: entry.personId ?? null,
        detail: JSON.stringify(entry.detail ?? {}),
      };
      last = { ...line, hash: hashLine(last.hash, line) };
      lines.push(last as HashedLine);
    }
    await db.insertInto('journal').values(lines).execute();
  }
}

/** The last line and its hash; line 0 when nothing has happened yet. */
export async function getJournalEnd(db: ReadDb): Promise<ChainEnd> {
  const last = await db
    .selectFrom('journal')
    .select(['id', 'at', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { id: 0, at: null, hash: CHAIN_BEGIN };
}

/** The hash that a line has now; undefined when there is no such line. */
export async function findJournalHash(db: ReadDb, id: number): Promise<string | undefined> {
  if (id === 0) return CHAIN_BEGIN;
  const row = await db.selectFrom('journal').select('hash').where('id', '=', id).executeTakeFirst();
  return row?.hash;
}

const LINES_AT_ONCE = 1000;

/** Every line by id, read in parts: a journal of years does not have to fit in memory. */
export async function* readJournal(db: ReadDb): AsyncGenerator<HashedLine> {
  let after: number | undefined;
  while (true) {
    const from = after;
    const rows = await db
      .selectFrom('journal')
      .selectAll()
      .$if(from !== undefined, (query) => query.where('id', '>', from ?? 0))
      .orderBy('id')
      .limit(LINES_AT_ONCE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < LINES_AT_ONCE) return;
    after = last.id;
  }
}

/** Lines newest first, from before the line `after`, one more than `limit` to see if there are more. */
export async function listJournal(db: ReadDb, after: number | null, limit: number) {
  return db
    .selectFrom('journal')
    .leftJoin('person', 'person.id', 'journal.person_id')
    .selectAll('journal')
    .select('person.id as known_person_id')
    .$if(after !== null, (query) => query.where('journal.id', '<', after ?? 0))
    .orderBy('journal.id', 'desc')
    .limit(limit + 1)
    .execute();
}

export async function listJournalOfPerson(db: ReadDb, personId: number) {
  return db
    .selectFrom('journal')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
}

/**
 * The last line about each of these persons. Lines of runs and their letters do not
 * count: they change nothing about the person until the run is carried out.
 */
export async function listLastLines(
  db: ReadDb,
  personIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('journal')
    .select((select) => ['person_id', select.fn.max('id').as('id')])
    .where('person_id', 'in', listed(personIds))
    .where('action', 'not like', 'disposal-%')
    .groupBy('person_id')
    .execute();
  return new Map(rows.flatMap((row) => (row.person_id === null ? [] : [[row.person_id, row.id]])));
}
