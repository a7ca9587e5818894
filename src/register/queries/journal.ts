/** The journal: what happened, in words without personal data. */
import type { ReadDb, WriteDb } from '../database.ts';

/** `detail` holds field names, counts and dates; never a value of a person. */
export interface JournalEntry {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId?: number;
  readonly personId?: number;
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

export async function insertJournalEntry(
  db: WriteDb,
  at: string,
  entry: JournalEntry,
): Promise<void> {
  await db
    .insertInto('journal')
    .values({
      at,
      action: entry.action,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId ?? null,
      person_id: entry.personId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    })
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
