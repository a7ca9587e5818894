/** What was handed to others of persons, who could get in, and where their work is shown. */
import type { ReadDb, WriteDb } from '../database.ts';
import { listed } from './listed.ts';

/** What was typed about handing data of somebody to others, and about showing their work. */
export async function listSharingTexts(
  db: ReadDb,
  personIds: readonly number[],
): Promise<{ person_id: number; texts: string[] }[]> {
  const ids = listed(personIds);
  const [disclosures, permissions, publications] = await Promise.all([
    db
      .selectFrom('disclosure')
      .select(['person_id', 'recipient', 'law', 'what', 'why', 'agreed_how', 'silent_because'])
      .where('person_id', 'in', ids)
      .execute(),
    db
      .selectFrom('access_permission')
      .select(['person_id', 'what', 'who', 'given_how', 'ticket'])
      .where('person_id', 'in', ids)
      .execute(),
    db
      .selectFrom('publication')
      .select(['person_id', 'place', 'what'])
      .where('person_id', 'in', ids)
      .execute(),
  ]);
  return [...disclosures, ...permissions, ...publications].flatMap(({ person_id, ...typed }) =>
    person_id === null ? [] : { person_id, texts: Object.values(typed) },
  );
}

/** Takes those records away, each whole: nearly every column of them was typed. */
export async function deleteSharing(db: WriteDb, personIds: readonly number[]): Promise<void> {
  for (const table of ['disclosure', 'access_permission', 'publication'] as const) {
    await db.deleteFrom(table).where('person_id', 'in', listed(personIds)).execute();
  }
}
