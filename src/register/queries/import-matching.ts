/** What an import is weighed against: everybody of the register, and who was erased. */
import { sql } from 'kysely';
import type { ReadDb } from '../database.ts';
import { listed } from './listed.ts';

/** Everybody by what an import may recognise them. */
export async function listPersonsToMatch(db: ReadDb) {
  return db
    .selectFrom('person')
    .select([
      'id',
      'given_name',
      'infix',
      'family_name',
      'nickname',
      'function_title',
      'display_name',
    ])
    .orderBy('id')
    .execute();
}

export async function listContactPointsToMatch(db: ReadDb) {
  return db
    .selectFrom('contact_point')
    .select(['person_id', 'kind', 'value', 'normalized', 'label'])
    .orderBy('person_id')
    .orderBy('position')
    .execute();
}

/** The numbers by which systems know persons. */
export async function listExternalIds(db: ReadDb) {
  return db
    .selectFrom('data_item_system')
    .innerJoin('data_item', 'data_item.id', 'data_item_system.data_item_id')
    .select(['data_item.person_id', 'data_item_system.system_id', 'data_item_system.external_id'])
    .distinct()
    .where('data_item_system.external_id', '!=', '')
    .execute();
}

export async function listOrganisationsToMatch(db: ReadDb) {
  return db.selectFrom('organisation').selectAll().orderBy('id').execute();
}

/** Keyed hashes of who was erased and has to stay away, to see quickly that nobody of a list is. */
export async function listSuppressedDigests(db: ReadDb): Promise<Set<string>> {
  const rows = await db
    .selectFrom('tombstone')
    .innerJoin('erasure', 'erasure.id', 'tombstone.erasure_id')
    .select('tombstone.digest')
    .where('erasure.suppress', '=', 1)
    .where('erasure.lifted_on', 'is', null)
    .execute();
  return new Set(rows.map(({ digest }) => digest));
}

/**
 * By what a system was asked to erase persons who are not in the register any more, as long
 * as it did not say that it did.
 */
export async function listAskedToErase(db: ReadDb, systemId: number) {
  return db
    .selectFrom('disposal_task')
    .innerJoin('erasure', (join) =>
      join
        .onRef('erasure.disposal_id', '=', 'disposal_task.disposal_id')
        .onRef('erasure.person_id', '=', 'disposal_task.person_id'),
    )
    .leftJoin('person', 'person.id', 'disposal_task.person_id')
    .select([
      'disposal_task.identifiers',
      'erasure.id as erasure_id',
      'erasure.erased_on',
      'erasure.cause',
    ])
    .where('disposal_task.system_id', '=', systemId)
    .where('disposal_task.status', 'in', ['open', 'sent'])
    .where('erasure.lifted_on', 'is', null)
    .where('person.id', 'is', null)
    .execute();
}

/** How many of these rows are there. */
export async function countThere(
  db: ReadDb,
  table: 'person' | 'organisation',
  ids: readonly number[],
): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(sql<number>`count(*)`.as('count'))
    .where('id', 'in', listed(ids))
    .executeTakeFirstOrThrow();
  return count;
}

/** What there is of these persons, so that nothing comes in twice. */
export async function listKnownFacts(db: ReadDb, personIds: readonly number[]) {
  const ids = listed(personIds);
  const [persons, points, relations, items, copies, events, consents, blocks] = await Promise.all([
    db.selectFrom('person').selectAll().where('id', 'in', ids).execute(),
    db
      .selectFrom('contact_point')
      .select(['person_id', 'kind', 'normalized', 'position'])
      .where('person_id', 'in', ids)
      .execute(),
    db
      .selectFrom('relation')
      .select(['person_id', 'organisation_id', 'kind'])
      .where('person_id', 'in', ids)
      .execute(),
    db
      .selectFrom('data_item')
      .select(['id', 'person_id', 'category_id', 'reduced_on'])
      .where('person_id', 'in', ids)
      .orderBy('id')
      .execute(),
    db
      .selectFrom('data_item_system')
      .innerJoin('data_item', 'data_item.id', 'data_item_system.data_item_id')
      .select(['data_item_id', 'system_id', 'external_id'])
      .where('data_item.person_id', 'in', ids)
      .execute(),
    db
      .selectFrom('event')
      .select(['person_id', 'kind', 'occurred_on'])
      .where('person_id', 'in', ids)
      .where('data_item_id', 'is', null)
      .execute(),
    db
      .selectFrom('consent')
      .select(['id', 'person_id', 'topic_id', 'kind', 'given_on', 'withdrawn_on'])
      .where('person_id', 'in', ids)
      .execute(),
    db
      .selectFrom('marketing_block')
      .select(['person_id', 'since_on'])
      .where('person_id', 'in', ids)
      .execute(),
  ]);
  return { persons, points, relations, items, copies, events, consents, blocks };
}
export type KnownFacts = Awaited<ReturnType<typeof listKnownFacts>>;
