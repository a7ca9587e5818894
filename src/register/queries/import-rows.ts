/** Taking an import back: the rows that it made, and what was built on them. */
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import { listed } from './listed.ts';

export async function listImportRows(db: ReadDb, importId: number) {
  return db.selectFrom('import_row').selectAll().where('import_id', '=', importId).execute();
}

/** Forgets what imports made that were taken back, but for businesses and topics still in use. */
export async function forgetUndoneRows(db: WriteDb): Promise<void> {
  const undone = db.selectFrom('import').select('id').where('undone_on', 'is not', null);
  await db
    .deleteFrom('import_row')
    .where('import_id', 'in', undone)
    .where('kind', 'not in', ['organisation', 'topic'])
    .execute();
  for (const [kind, table] of [
    ['organisation', 'organisation'],
    ['topic', 'consent_topic'],
  ] as const) {
    await db
      .deleteFrom('import_row')
      .where('import_id', 'in', undone)
      .where('kind', '=', kind)
      .where('row_id', 'not in', db.selectFrom(table).select('id'))
      .execute();
  }
}

/** Businesses and topics of imports that were taken back, which others used by then. */
export async function listLeftBehind(db: ReadDb) {
  return db
    .selectFrom('import_row')
    .innerJoin('import', 'import.id', 'import_row.import_id')
    .select(['import_row.kind', 'import_row.row_id'])
    .where('import.undone_on', 'is not', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('journal')
            .select('journal.id')
            .whereRef('journal.subject_id', '=', 'import_row.row_id')
            .where('journal.subject_kind', '=', 'organisation'),
        ),
      ),
    )
    .execute();
}

/**
 * Persons of an import about whom something was written since: by hand or by a later import,
 * or of whom something that it brought is in a run of disposal.
 */
export async function listChangedSince(db: ReadDb, importId: number, journalId: number) {
  return db
    .selectFrom('person')
    .select(['person.id', 'person.display_name'])
    .where(
      'person.id',
      'in',
      db
        .selectFrom('import_row')
        .select('person_id')
        .where('import_id', '=', importId)
        .where('person_id', 'is not', null)
        .$castTo<{ person_id: number }>(),
    )
    .where((where) =>
      where.or([
        where.exists(
          where
            .selectFrom('journal')
            .select('journal.id')
            .whereRef('journal.person_id', '=', 'person.id')
            .where('journal.id', '>', journalId),
        ),
        where.exists(
          where
            .selectFrom('import_row')
            .select('import_row.row_id')
            .whereRef('import_row.person_id', '=', 'person.id')
            .where('import_row.import_id', '>', importId),
        ),
        where.exists(
          where
            .selectFrom('disposal_item')
            .innerJoin('disposal', 'disposal.id', 'disposal_item.disposal_id')
            .innerJoin('import_row', 'import_row.person_id', 'disposal_item.person_id')
            .select('disposal_item.data_item_id')
            .whereRef('disposal_item.person_id', '=', 'person.id')
            .where('disposal.status', '!=', 'cancelled')
            .where('import_row.import_id', '=', importId)
            .where((row) =>
              row.or([
                row('import_row.kind', '=', 'person'),
                row.and([
                  row('import_row.kind', '=', 'data-item'),
                  row('import_row.row_id', '=', row.ref('disposal_item.data_item_id')),
                ]),
              ]),
            ),
        ),
      ]),
    )
    .orderBy('person.sort_name')
    .limit(100)
    .execute();
}

/** Organisations of an import that were changed since. */
export async function countChangedOrganisations(
  db: ReadDb,
  importId: number,
  journalId: number,
): Promise<number> {
  const { count } = await db
    .selectFrom('import_row')
    .innerJoin('journal', 'journal.subject_id', 'import_row.row_id')
    .select(sql<number>`count(*)`.as('count'))
    .where('import_row.import_id', '=', importId)
    .where('import_row.kind', '=', 'organisation')
    .where('journal.subject_kind', '=', 'organisation')
    .where('journal.id', '>', journalId)
    .executeTakeFirstOrThrow();
  return count;
}

const TABLES = {
  event: 'event',
  consent: 'consent',
  'data-item': 'data_item',
  relation: 'relation',
  'contact-point': 'contact_point',
  person: 'person',
} as const;

/** Deletes the rows of one kind that an import made; what hangs on them goes along. */
export async function deleteMade(
  db: WriteDb,
  kind: keyof typeof TABLES,
  ids: readonly number[],
): Promise<void> {
  await db.deleteFrom(TABLES[kind]).where('id', 'in', listed(ids)).execute();
}

/** Organisations and topics of an import, as far as nobody uses them. */
export async function deleteUnused(
  db: WriteDb,
  given: { readonly organisationIds: readonly number[]; readonly topicIds: readonly number[] },
): Promise<void> {
  await db
    .deleteFrom('organisation')
    .where('id', 'in', listed(given.organisationIds))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('relation')
            .select('relation.id')
            .whereRef('relation.organisation_id', '=', 'organisation.id'),
        ),
      ),
    )
    .execute();
  await db
    .deleteFrom('consent_topic')
    .where('id', 'in', listed(given.topicIds))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('consent')
            .select('consent.id')
            .whereRef('consent.topic_id', '=', 'consent_topic.id'),
        ),
      ),
    )
    .execute();
}

/** Copies that an import added to items that were there. */
export async function deleteCopy(db: WriteDb, itemId: number, systemId: number): Promise<void> {
  await db
    .deleteFrom('data_item_system')
    .where('data_item_id', '=', itemId)
    .where('system_id', '=', systemId)
    .execute();
}

/** Withdrawals that an import wrote down are taken back. */
export async function reopenConsents(db: WriteDb, ids: readonly number[]): Promise<void> {
  await db
    .updateTable('consent')
    .set({ withdrawn_on: null, withdrawn_channel: '', withdrawn_how: '' })
    .where('id', 'in', listed(ids))
    .execute();
}
