/** Taking data away: rows of persons and items, whole or in part. */
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import { listed } from './listed.ts';
import { deleteSharing } from './sharing.ts';

/** Items with their fields, systems, events, holds and verdicts. */
export async function deleteItems(db: WriteDb, itemIds: readonly number[]): Promise<void> {
  await db.deleteFrom('data_item').where('id', 'in', listed(itemIds)).execute();
}

/** Leaves only some fields of items, and nothing that somebody typed beside them. */
export async function reduceItems(
  db: WriteDb,
  items: readonly { readonly id: number; readonly fieldsGone: readonly number[] }[],
  on: string,
): Promise<void> {
  if (items.length === 0) return;
  const pairs = items.flatMap(({ id, fieldsGone }) => fieldsGone.map((field) => [id, field]));
  const ids = listed(items.map(({ id }) => id));
  await sql`DELETE FROM data_field WHERE (data_item_id, field_id) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(pairs)}))`.execute(db);
  await db
    .updateTable('data_item')
    .set({ label: '', source: '', note: '', reduced_on: on })
    .where('id', 'in', ids)
    .execute();
  await db
    .updateTable('event')
    .set({ source: '', note: '' })
    .where('data_item_id', 'in', ids)
    .execute();
}

/** Persons with everything that hangs on them. Letters and requests stay, without anybody. */
export async function deletePersons(db: WriteDb, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  await clearRequestFiles(db, personIds);
  const ids = listed(personIds);
  for (const table of ['request', 'letter'] as const) {
    await db.updateTable(table).set({ person_id: null }).where('person_id', 'in', ids).execute();
  }
  await db.deleteFrom('person').where('id', 'in', ids).execute();
}

/**
 * What the files of somebody's requests say of them: what they wrote, who wrote for
 * them, what was corrected and attached. That there was a request, what was decided
 * and when, stays.
 */
async function clearRequestFiles(db: WriteDb, personIds: readonly number[]): Promise<void> {
  const rows = await db
    .selectFrom('request')
    .select('id')
    .where('person_id', 'in', listed(personIds))
    .execute();
  if (rows.length === 0) return;
  const ids = listed(rows.map(({ id }) => id));
  await db
    .updateTable('request')
    .set({
      note: '',
      message: '',
      subject_name: '',
      subject_address: '',
      subject_email: '',
      representative_name: '',
      representative_address: '',
      representative_email: '',
      representative_proof: '',
      identity_doubt: '',
      identity_copy_reason: '',
      extension_reason: '',
      closed_because: '',
    })
    .where('id', 'in', ids)
    .execute();
  await db
    .updateTable('request_outcome')
    .set({ explanation: '', detail: '{}' })
    .where('request_id', 'in', ids)
    .execute();
  await db
    .updateTable('request_notice')
    .set({ why_not: '' })
    .where('request_id', 'in', ids)
    .execute();
  // Why a restriction ended was typed beside the number of its request.
  await db
    .updateTable('hold')
    .set({ ground: sql<string>`(SELECT number FROM request WHERE request.id = hold.request_id)` })
    .where('request_id', 'in', ids)
    .execute();
  await db.deleteFrom('request_change').where('request_id', 'in', ids).execute();
  await db.deleteFrom('request_attachment').where('request_id', 'in', ids).execute();
}

/** Contact points of these kinds. */
export async function deleteContactPoints(
  db: WriteDb,
  parts: readonly { readonly personId: number; readonly kind: string }[],
): Promise<void> {
  if (parts.length === 0) return;
  const pairs = JSON.stringify(parts.map(({ personId, kind }) => [personId, kind]));
  await sql`DELETE FROM contact_point WHERE (person_id, kind) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(${pairs}))`.execute(db);
}

/**
 * Free text about persons that stay, their consents, what was handed to others, and facts
 * that no floor
 * counts from. Agreements stay as spans: a floor may count from their end.
 */
export async function clearNotes(
  db: WriteDb,
  personIds: readonly number[],
  eventKindsKept: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const ids = listed(personIds);
  await db
    .deleteFrom('event')
    .where('person_id', 'in', ids)
    .where('data_item_id', 'is', null)
    .where('kind', 'not in', listed(eventKindsKept))
    .execute();
  const of = { source: '', note: '' };
  await db.updateTable('person').set(of).where('id', 'in', ids).execute();
  await db.updateTable('event').set(of).where('person_id', 'in', ids).execute();
  await db.updateTable('relation').set({ note: '' }).where('person_id', 'in', ids).execute();
  await db.updateTable('agreement').set({ note: '' }).where('person_id', 'in', ids).execute();
  await clearRequestFiles(db, personIds);
  await db.deleteFrom('consent').where('person_id', 'in', ids).execute();
  await deleteSharing(db, personIds);
}

/** Names, with the mark that stands in their place. */
export async function clearNames(db: WriteDb, marks: ReadonlyMap<number, string>): Promise<void> {
  if (marks.size === 0) return;
  await sql`UPDATE person SET given_name = '', infix = '', family_name = '', nickname = '',
      display_name = mark.value ->> 1, sort_name = mark.value ->> 1
    FROM json_each(${JSON.stringify([...marks])}) AS mark
    WHERE person.id = mark.value ->> 0`.execute(db);
}

export async function clearFunctions(db: WriteDb, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  await db
    .updateTable('person')
    .set({ function_title: '' })
    .where('id', 'in', listed(personIds))
    .execute();
}

/** The relations stay, with nobody knows which organisation. */
export async function clearOrganisations(db: WriteDb, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  await db
    .updateTable('relation')
    .set({ organisation_id: null })
    .where('person_id', 'in', listed(personIds))
    .execute();
}

/** Organisations of a list with which nobody has a relation any more: often a person's own name. */
export async function deleteOrphanOrganisations(
  db: WriteDb,
  organisationIds: readonly number[],
): Promise<void> {
  if (organisationIds.length === 0) return;
  await db
    .deleteFrom('organisation')
    .where('id', 'in', listed(organisationIds))
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
}

/** Letters to these persons or about a request of theirs that still say something. */
export async function listFullLetters(db: ReadDb, personIds: readonly number[]) {
  return db
    .selectFrom('letter')
    .select(['id', 'person_id', 'document'])
    .where('person_id', 'in', listed(personIds))
    .where('erased_on', 'is', null)
    .$narrowType<{ person_id: number }>()
    .execute();
}

/** Puts the copy without anybody in the place of a letter; without one nothing is left of it. */
export async function redactLetter(db: WriteDb, letterId: number, on: string): Promise<void> {
  await db
    .updateTable('letter')
    .set({
      document: sql<string>`coalesce(redacted, '')`,
      redacted: null,
      erased_on: on,
      // The way it went may name somebody too.
      sent_how: '',
    })
    .where('id', '=', letterId)
    .execute();
}

/** What keys of half-typed forms about these persons begin with: of them, their requests and consents. */
export async function listDraftKeys(db: ReadDb, personIds: readonly number[]): Promise<string[]> {
  const [requests, consents] = await Promise.all(
    (['request', 'consent'] as const).map((table) =>
      db.selectFrom(table).select('id').where('person_id', 'in', listed(personIds)).execute(),
    ),
  );
  return [
    ...(requests ?? []).map(({ id }) => `request:${id}`),
    ...(consents ?? []).map(({ id }) => `consent:${id}:`),
    ...personIds.map((id) => `person:${id}:`),
  ];
}

/** Half-typed forms: their key names the person, or they hold one of the values. */
export async function listDrafts(db: ReadDb) {
  return db.selectFrom('draft').select(['key', 'value']).execute();
}

/** Half-typed forms whose key begins like this. */
export async function deleteDraftsOf(db: WriteDb, prefix: string): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('key', '>=', prefix)
    .where('key', '<', `${prefix}\uffff`)
    .execute();
}

export async function deleteDrafts(db: WriteDb, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await db.deleteFrom('draft').where('key', 'in', listed(keys)).execute();
}

/** What the owner wrote in earlier runs about items that go now. */
export async function clearDecisions(db: WriteDb, itemIds: readonly number[]): Promise<void> {
  await db
    .updateTable('disposal_item')
    .set({ reason: '' })
    .where('data_item_id', 'in', listed(itemIds))
    .execute();
}
