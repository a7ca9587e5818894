/** The lines of the search index, by which persons are found. */
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import { listed } from './listed.ts';

/** What each of these persons is found by: names, organisations, e-mail, phone. */
export async function listSearchTexts(
  db: ReadDb,
  personIds: readonly number[],
): Promise<Map<number, string>> {
  const ids = listed(personIds);
  const [persons, points, organisations] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'display_name', 'nickname'])
      .where('id', 'in', ids)
      .execute(),
    db
      .selectFrom('contact_point')
      .select(['person_id', 'kind', 'value', 'normalized'])
      .where('person_id', 'in', ids)
      .where('kind', 'in', ['email', 'phone', 'website'])
      .execute(),
    db
      .selectFrom('relation')
      .innerJoin('organisation', 'organisation.id', 'relation.organisation_id')
      .select(['relation.person_id', 'organisation.name'])
      .where('relation.person_id', 'in', ids)
      .execute(),
  ]);
  const parts = new Map(persons.map((row) => [row.id, [row.display_name, row.nickname]]));
  for (const row of organisations) parts.get(row.person_id)?.push(row.name);
  for (const row of points) {
    const texts =
      row.kind === 'phone' ? phoneSpellings(row.normalized) : [row.value, row.normalized];
    parts.get(row.person_id)?.push(...texts);
  }
  return new Map([...parts].map(([id, texts]) => [id, texts.join(' ')]));
}

/** `31205550101` and, for the Netherlands and Belgium, `0205550101`: digits without spaces. */
function phoneSpellings(normalized: string): string[] {
  const digits = normalized.replace(/;.*$/, '').replace(/\D/g, '');
  return /^3[12]/.test(digits) ? [digits, `0${digits.slice(2)}`] : [digits];
}

/** Replaces the lines by which persons are found. An empty line takes it away. */
export async function replaceSearchLines(
  db: WriteDb,
  lines: ReadonlyMap<number, string>,
): Promise<void> {
  await db
    .deleteFrom('person_search')
    .where('rowid', 'in', listed([...lines.keys()]))
    .execute();
  await addSearchLines(db, lines);
}

/** Adds lines of persons who have none yet. An empty line is none. */
export async function addSearchLines(
  db: WriteDb,
  lines: ReadonlyMap<number, string>,
): Promise<void> {
  // In order of their numbers: for one that goes back the index writes away what it gathered.
  const filled = [...lines].filter(([, folded]) => folded !== '').sort(([a], [b]) => a - b);
  await db
    .insertInto('person_search')
    .columns(['rowid', 'folded'])
    .expression((build) =>
      build
        .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(filled)})`.as('line'))
        .select([
          sql<number>`line.value ->> 0`.as('rowid'),
          sql<string>`line.value ->> 1`.as('folded'),
        ]),
    )
    .execute();
}
