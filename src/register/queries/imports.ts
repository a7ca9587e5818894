/** Imports: what each of them brought, and what it is weighed against. */
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { ImportFindingTable, ImportTable } from '../schema.ts';
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
      .select(['id', 'person_id', 'topic_id', 'given_on', 'withdrawn_on'])
      .where('person_id', 'in', ids)
      .execute(),
    db.selectFrom('marketing_block').select('person_id').where('person_id', 'in', ids).execute(),
  ]);
  return { persons, points, relations, items, copies, events, consents, blocks };
}
export type KnownFacts = Awaited<ReturnType<typeof listKnownFacts>>;

export async function setExternalId(
  db: WriteDb,
  copy: { readonly itemId: number; readonly systemId: number },
  externalId: string,
): Promise<void> {
  await db
    .updateTable('data_item_system')
    .set({ external_id: externalId })
    .where('data_item_id', '=', copy.itemId)
    .where('system_id', '=', copy.systemId)
    .execute();
}

export async function insertImport(db: WriteDb, row: ImportTable): Promise<void> {
  await db.insertInto('import').values(row).execute();
}

export async function updateImport(
  db: WriteDb,
  id: number,
  row: Partial<Omit<ImportTable, 'id'>>,
): Promise<void> {
  await db.updateTable('import').set(row).where('id', '=', id).execute();
}

export async function findImport(db: ReadDb, id: number) {
  return db
    .selectFrom('import')
    .leftJoin('system', 'system.id', 'import.system_id')
    .selectAll('import')
    .select('system.name as system')
    .where('import.id', '=', id)
    .executeTakeFirst();
}

export async function listImports(db: ReadDb) {
  return db
    .selectFrom('import')
    .leftJoin('system', 'system.id', 'import.system_id')
    .selectAll('import')
    .select([
      'system.name as system',
      sql<number>`(SELECT count(*) FROM import_finding WHERE import_id = import.id AND done_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM disposal_task
          WHERE disposal_task.id = import_finding.disposal_task_id AND status = 'confirmed'))`.as(
        'open_findings',
      ),
    ])
    .orderBy('import.id', 'desc')
    .execute();
}

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
    .set({ withdrawn_on: null, withdrawn_how: '' })
    .where('id', 'in', listed(ids))
    .execute();
}

export async function deleteFindings(db: WriteDb, importId: number): Promise<void> {
  await db.deleteFrom('import_finding').where('import_id', '=', importId).execute();
}

export async function listFindings(
  db: ReadDb,
  of: { readonly importId: number } | { readonly ids: readonly number[] },
) {
  return db
    .selectFrom('import_finding')
    .leftJoin('person', 'person.id', 'import_finding.person_id')
    .leftJoin('disposal_task', 'disposal_task.id', 'import_finding.disposal_task_id')
    .leftJoin('disposal', 'disposal.id', 'disposal_task.disposal_id')
    .innerJoin('import', 'import.id', 'import_finding.import_id')
    .selectAll('import_finding')
    .select([
      'import.system_id',
      'person.display_name',
      'disposal.id as disposal_id',
      'disposal.number as disposal',
      'disposal_task.status as task_status',
      'disposal_task.confirmed_on',
      sql<string | null>`(SELECT max(external_id) FROM data_item_system
        JOIN data_item ON data_item.id = data_item_system.data_item_id
        WHERE data_item.person_id = import_finding.person_id
        AND data_item_system.system_id = import.system_id)`.as('external_id'),
    ])
    .$if('importId' in of, (select) =>
      select.where('import_finding.import_id', '=', 'importId' in of ? of.importId : 0),
    )
    .$if('ids' in of, (select) =>
      select.where('import_finding.id', 'in', listed('ids' in of ? of.ids : [])),
    )
    .orderBy('import_finding.kind')
    .orderBy('person.sort_name')
    .orderBy('import_finding.row_number')
    .orderBy('import_finding.id')
    .execute();
}

export async function insertFindings(
  db: WriteDb,
  rows: readonly ImportFindingTable[],
): Promise<void> {
  for (const row of rows) await db.insertInto('import_finding').values(row).execute();
}

export async function settleFindings(
  db: WriteDb,
  ids: readonly number[],
  on: string,
): Promise<void> {
  await db
    .updateTable('import_finding')
    .set({ done_on: on })
    .where('id', 'in', listed(ids))
    .where('done_on', 'is', null)
    .execute();
}

/** Everybody of whom a copy in a system is known. */
export async function listPersonsIn(db: ReadDb, systemId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('data_item_system')
    .innerJoin('data_item', 'data_item.id', 'data_item_system.data_item_id')
    .select('data_item.person_id')
    .distinct()
    .where('data_item_system.system_id', '=', systemId)
    .orderBy('data_item.person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Those of these persons of whom nothing may still be kept: no items, or every date has come. */
export async function listWithoutGround(
  db: ReadDb,
  personIds: readonly number[],
): Promise<number[]> {
  const rows = await db
    .selectFrom('person')
    .select('person.id')
    .where('person.id', 'in', listed(personIds))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('data_item')
            .leftJoin('verdict', 'verdict.data_item_id', 'data_item.id')
            .select('data_item.id')
            .whereRef('data_item.person_id', '=', 'person.id')
            .where((state) =>
              state.or([
                state('verdict.state', 'is', null),
                state('verdict.state', 'not in', ['due', 'immediate']),
              ]),
            ),
        ),
      ),
    )
    .orderBy('person.id')
    .execute();
  return rows.map((row) => row.id);
}

/** Forgets that a system holds a copy of anything of a person. */
export async function forgetCopies(db: WriteDb, personId: number, systemId: number): Promise<void> {
  await db
    .deleteFrom('data_item_system')
    .where('system_id', '=', systemId)
    .where(
      'data_item_id',
      'in',
      db.selectFrom('data_item').select('id').where('person_id', '=', personId),
    )
    .execute();
}

export async function listMappings(db: ReadDb) {
  return db.selectFrom('import_mapping').selectAll().execute();
}

export async function saveMapping(
  db: WriteDb,
  headerHash: string,
  columns: string,
  now: string,
): Promise<void> {
  await db
    .insertInto('import_mapping')
    .values({ header_hash: headerHash, columns, saved_at: now })
    .onConflict((conflict) =>
      conflict.column('header_hash').doUpdateSet({ columns, saved_at: now }),
    )
    .execute();
}
