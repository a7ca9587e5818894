/** Papers of parties, who is at a party, and what moves or ends with it. */
import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import type { ProcessorDocumentTable } from '../schema.ts';
import { listed } from './listed.ts';

/** Papers without their contents, the newest first. */
export async function listPartyDocuments(db: ReadDb) {
  return db
    .selectFrom('processor_document')
    .select(['id', 'processor_id', 'kind', 'name', 'sha256', 'added_on'])
    .select(sql<number>`length(bytes)`.as('size'))
    .orderBy('added_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function findPartyDocument(db: ReadDb, id: number) {
  return db.selectFrom('processor_document').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertPartyDocument(db: WriteDb, row: ProcessorDocumentTable): Promise<void> {
  await db.insertInto('processor_document').values(row).execute();
}

export async function deletePartyDocument(db: WriteDb, id: number): Promise<void> {
  await db.deleteFrom('processor_document').where('id', '=', id).execute();
}

/** Every system that is or was the party's. */
export async function listSystemIdsOf(db: ReadDb, processorId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('system')
    .select('id')
    .where('processor_id', '=', processorId)
    .execute();
  return rows.map((row) => row.id);
}

/** By party: of how many persons its systems hold anything. Parties without anybody are left out. */
export async function countPersonsByParty(db: ReadDb): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('system')
    .innerJoin('system_count', 'system_count.system_id', 'system.id')
    .select([
      'processor_id',
      sql<number>`sum(persons)`.as('persons'),
      sql<number>`count(*)`.as('systems'),
    ])
    .where('processor_id', 'is not', null)
    .where('persons', '>', 0)
    .groupBy('processor_id')
    .$narrowType<{ processor_id: number }>()
    .execute();
  const counts = rows.map(async ({ processor_id: id, persons, systems }) => {
    // Somebody may be in more than one of them.
    const counted = systems === 1 ? persons : await countPersonsAt(db, id);
    return [id, counted] as const;
  });
  return new Map(await Promise.all(counts));
}

async function countPersonsAt(db: ReadDb, processorId: number): Promise<number> {
  const { persons } = await db
    .selectFrom('system')
    .innerJoin('person_system', 'person_system.system_id', 'system.id')
    .select(sql<number>`count(DISTINCT person_id)`.as('persons'))
    .where('processor_id', '=', processorId)
    .executeTakeFirstOrThrow();
  return persons;
}

/** So many persons are put in order at once; with more of them walking by name is quicker. */
const FEW_PERSONS = 2000;

/** Whether so many persons are at the systems that a page of them is found by walking names. */
export async function hasManyPersons(db: ReadDb, systemIds: readonly number[]): Promise<boolean> {
  const [row] = await db
    .selectFrom('person_system')
    .select('system_id')
    .where('system_id', 'in', listed(systemIds))
    .offset(FEW_PERSONS)
    .limit(1)
    .execute();
  return row !== undefined;
}

/**
 * Persons of whom one of the systems has a copy, by name; one row more than `limit` when there
 * are more. `many`: walks the index of names, so that the first page is there at once.
 */
export async function listPersonsAt(
  db: ReadDb,
  systemIds: readonly number[],
  after: { readonly sortName: string; readonly id: number } | null,
  limit: number,
  many: boolean,
) {
  const copies = db
    .selectFrom('person_system')
    .where('system_id', 'in', listed(systemIds))
    .select('person_id');
  let select = db
    .selectFrom('person')
    .where((where) =>
      many
        ? where.exists(copies.where('person_system.person_id', '=', sql.ref<number>('person.id')))
        : where('person.id', 'in', copies),
    );
  if (after !== null) {
    select = select.where(
      sql<SqlBool>`(person.sort_name, person.id) > (${after.sortName}, ${after.id})`,
    );
  }
  return select
    .select(['person.id', 'person.display_name', 'person.sort_name'])
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute();
}

/** What of these persons is at the systems: each category and system once. */
export async function listReasonsAt(
  db: ReadDb,
  systemIds: readonly number[],
  personIds: readonly number[],
) {
  return db
    .selectFrom('data_item')
    .innerJoin('data_item_system', 'data_item_system.data_item_id', 'data_item.id')
    .innerJoin('data_category', 'data_category.id', 'data_item.category_id')
    .innerJoin('system', 'system.id', 'data_item_system.system_id')
    .select(['data_item.person_id', 'data_category.name as category', 'system.name as system'])
    .distinct()
    .where('data_item.person_id', 'in', listed(personIds))
    .where('data_item_system.system_id', 'in', listed(systemIds))
    .orderBy('data_category.position')
    .orderBy('system.id')
    .execute();
}

/** From here on no item says that one of the systems has a copy; how many said so. */
export async function clearCopiesAt(db: WriteDb, systemIds: readonly number[]): Promise<number> {
  const done = await db
    .deleteFrom('data_item_system')
    .where('system_id', 'in', listed(systemIds))
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** Everything that names one party names the other from here on; the first one is gone. */
export async function mergeProcessors(db: WriteDb, fromId: number, intoId: number): Promise<void> {
  for (const table of ['system', 'breach', 'disclosure', 'access_permission'] as const) {
    await db
      .updateTable(table)
      .set({ processor_id: intoId })
      .where('processor_id', '=', fromId)
      .execute();
  }
  for (const table of [
    'processor_document',
    'sub_processor',
    'processor_transfer',
    'processor_certificate',
  ] as const) {
    await db
      .updateTable(table)
      .set({ processor_id: intoId })
      .where('processor_id', '=', fromId)
      .execute();
  }
  // Where both were told the same about one request, once is enough.
  await sql`UPDATE OR IGNORE request_notice SET processor_id = ${intoId} WHERE processor_id = ${fromId}`.execute(
    db,
  );
  await db.deleteFrom('request_notice').where('processor_id', '=', fromId).execute();
  await db.deleteFrom('processor').where('id', '=', fromId).execute();
}

/** The party whose contract this letter ends. */
export async function findPartyOfEndLetter(db: ReadDb, letterId: number) {
  return db
    .selectFrom('processor')
    .selectAll()
    .where('end_letter_id', '=', letterId)
    .executeTakeFirst();
}

/** Parties to look at again, and ends of which a letter or an answer is awaited. */
export async function countPartiesToLookAt(
  db: ReadDb,
  today: PlainDate,
): Promise<{ readonly reviews: number; readonly ends: number }> {
  const isTrue = (condition: ReturnType<typeof sql<SqlBool>>) =>
    sql<number>`coalesce(sum(${condition}), 0)`;
  return db
    .selectFrom('processor')
    .select([
      isTrue(sql<SqlBool>`dpa_review_on <= ${today}`).as('reviews'),
      isTrue(
        sql<SqlBool>`role = 'processor' AND ended_on IS NOT NULL AND (end_sent_on IS NULL OR end_chase_on <= ${today})`,
      ).as('ends'),
    ])
    .where('end_confirmed_on', 'is', null)
    .executeTakeFirstOrThrow();
}

/** By day: how many parties are looked at again, or asked for an answer. */
export async function countPartiesByDay(db: ReadDb, upTo: PlainDate) {
  const days = db
    .selectFrom('processor')
    .select('dpa_review_on as on')
    .where('end_confirmed_on', 'is', null)
    .unionAll(
      db.selectFrom('processor').select('end_chase_on as on').where('end_confirmed_on', 'is', null),
    );
  const rows = await db
    .selectFrom(days.as('day'))
    .select(['day.on', (field) => field.fn.countAll<number>().as('count')])
    .where('day.on', '<=', upTo)
    .groupBy('day.on')
    .execute();
  return rows as { on: PlainDate; count: number }[];
}
