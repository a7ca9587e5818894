/** What was handed to others of one person, who could get in, and where their work is shown. */
import type { ReadDb, WriteDb } from '../database.ts';

/** What was typed about handing data of somebody to others, and about showing their work. */
export async function listSharingTexts(db: ReadDb, personId: number): Promise<string[]> {
  const [disclosures, permissions, publications] = await Promise.all([
    db
      .selectFrom('disclosure')
      .select(['recipient', 'law', 'what', 'why', 'agreed_how', 'silent_because'])
      .where('person_id', '=', personId)
      .execute(),
    db
      .selectFrom('access_permission')
      .select(['what', 'who', 'given_how', 'ticket'])
      .where('person_id', '=', personId)
      .execute(),
    db
      .selectFrom('publication')
      .select(['place', 'what'])
      .where('person_id', '=', personId)
      .execute(),
  ]);
  return [...disclosures, ...permissions, ...publications].flatMap((row) => Object.values(row));
}

/** Takes those records away, each whole: nearly every column of them was typed. */
export async function deleteSharing(db: WriteDb, personId: number): Promise<void> {
  for (const table of ['disclosure', 'access_permission', 'publication'] as const) {
    await db.deleteFrom(table).where('person_id', '=', personId).execute();
  }
}
