/** Taking data away: rows of persons and items, whole or in part. */
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import { listed } from './listed.ts';
import { deleteSharing, listSharingTexts } from './sharing.ts';

/** Items with their fields, systems, events, holds and verdicts. */
export async function deleteItems(db: WriteDb, itemIds: readonly number[]): Promise<void> {
  await db.deleteFrom('data_item').where('id', 'in', listed(itemIds)).execute();
}

/** Leaves only some fields of an item, and nothing that somebody typed beside them. */
export async function reduceItem(
  db: WriteDb,
  itemId: number,
  fieldsGone: readonly number[],
  on: string,
): Promise<void> {
  await db
    .deleteFrom('data_field')
    .where('data_item_id', '=', itemId)
    .where('field_id', 'in', listed(fieldsGone))
    .execute();
  await db
    .updateTable('data_item')
    .set({ label: '', source: '', note: '', reduced_on: on })
    .where('id', '=', itemId)
    .execute();
  await db
    .updateTable('event')
    .set({ source: '', note: '' })
    .where('data_item_id', '=', itemId)
    .execute();
}

/** A person with everything that hangs on them. Letters and requests stay, without anybody. */
export async function deletePerson(db: WriteDb, personId: number): Promise<void> {
  await clearRequestFiles(db, personId);
  await db
    .updateTable('request')
    .set({ person_id: null })
    .where('person_id', '=', personId)
    .execute();
  await db
    .updateTable('letter')
    .set({ person_id: null })
    .where('person_id', '=', personId)
    .execute();
  await db.deleteFrom('person').where('id', '=', personId).execute();
}

/**
 * What the files of somebody's requests say of them: what they wrote, who wrote for
 * them, what was corrected and attached. That there was a request, what was decided
 * and when, stays.
 */
async function clearRequestFiles(db: WriteDb, personId: number): Promise<void> {
  const rows = await db
    .selectFrom('request')
    .select('id')
    .where('person_id', '=', personId)
    .execute();
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
  personId: number,
  kinds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('contact_point')
    .where('person_id', '=', personId)
    .where('kind', 'in', listed(kinds))
    .execute();
}

/**
 * Free text about a person that stays, their consents, what was handed to others, and facts
 * that no floor
 * counts from. Agreements stay as spans: a floor may count from their end.
 */
export async function clearNotes(
  db: WriteDb,
  personId: number,
  eventKindsKept: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('event')
    .where('person_id', '=', personId)
    .where('data_item_id', 'is', null)
    .where('kind', 'not in', listed(eventKindsKept))
    .execute();
  const of = { source: '', note: '' };
  await db.updateTable('person').set(of).where('id', '=', personId).execute();
  await db.updateTable('event').set(of).where('person_id', '=', personId).execute();
  await db.updateTable('relation').set({ note: '' }).where('person_id', '=', personId).execute();
  await db.updateTable('agreement').set({ note: '' }).where('person_id', '=', personId).execute();
  await clearRequestFiles(db, personId);
  await db.deleteFrom('consent').where('person_id', '=', personId).execute();
  await deleteSharing(db, personId);
}

/** Parts of the identity that stand in the person's own row. */
export async function clearIdentity(
  db: WriteDb,
  personId: number,
  parts: { readonly name: boolean; readonly function: boolean; readonly organisation: boolean },
  mark: string,
): Promise<void> {
  if (parts.name) {
    await db
      .updateTable('person')
      .set({
        given_name: '',
        infix: '',
        family_name: '',
        nickname: '',
        display_name: mark,
        sort_name: mark,
      })
      .where('id', '=', personId)
      .execute();
  }
  if (parts.function) {
    await db.updateTable('person').set({ function_title: '' }).where('id', '=', personId).execute();
  }
  if (parts.organisation) {
    await db
      .updateTable('relation')
      .set({ organisation_id: null })
      .where('person_id', '=', personId)
      .execute();
  }
}

/** Organisations of a list with which nobody has a relation any more: often a person's own name. */
export async function deleteOrphanOrganisations(
  db: WriteDb,
  organisationIds: readonly number[],
): Promise<void> {
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

/** Letters to a person or about a request of theirs that still say something. */
export async function listFullLetters(db: ReadDb, personId: number) {
  return db
    .selectFrom('letter')
    .select(['id', 'document', 'redacted'])
    .where('person_id', '=', personId)
    .where('erased_on', 'is', null)
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

/** What keys of half-typed forms about a person begin with: their requests and consents. */
export async function listDraftKeys(db: ReadDb, personId: number): Promise<string[]> {
  const [requests, consents] = await Promise.all([
    db.selectFrom('request').select('id').where('person_id', '=', personId).execute(),
    db.selectFrom('consent').select('id').where('person_id', '=', personId).execute(),
  ]);
  return [
    ...requests.map(({ id }) => `request:${id}`),
    ...consents.map(({ id }) => `consent:${id}:`),
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

/** Values of a person's own rows, beside their items: names, notes, what was agreed. */
export async function listPersonTexts(db: ReadDb, personId: number) {
  const [points, relations, agreements, events, consents, holds, requests, requestTexts, sharing] =
    await Promise.all([
      db
        .selectFrom('contact_point')
        .select(['kind', 'value', 'normalized', 'label'])
        .where('person_id', '=', personId)
        .execute(),
      db
        .selectFrom('relation')
        .leftJoin('organisation', 'organisation.id', 'relation.organisation_id')
        .select([
          'relation.note',
          'relation.organisation_id',
          'organisation.name',
          'organisation.registration_number',
          'organisation.vat_number',
          'organisation.website',
          'organisation.address',
        ])
        .where('person_id', '=', personId)
        .execute(),
      db
        .selectFrom('agreement')
        .select(['name', 'reference', 'note', 'from_on', 'to_on'])
        .where('person_id', '=', personId)
        .execute(),
      db
        .selectFrom('event')
        .select(['data_item_id', 'source', 'note'])
        .where('person_id', '=', personId)
        .execute(),
      db
        .selectFrom('consent')
        .select(['given_how', 'wording', 'confirmed_how', 'proof', 'proof_name', 'withdrawn_how'])
        .where('person_id', '=', personId)
        .execute(),
      db
        .selectFrom('hold')
        .select(['id', 'data_item_id', 'request_id', 'ground', 'from_on', 'to_on'])
        .where('person_id', '=', personId)
        .execute(),
      db.selectFrom('request').selectAll().where('person_id', '=', personId).execute(),
      listRequestTexts(db, personId),
      listSharingTexts(db, personId),
    ]);
  return {
    points,
    relations,
    agreements,
    events,
    consents,
    holds,
    requests,
    requestTexts,
    sharing,
  };
}

/** Everything typed in the files of somebody's requests, beside the request itself. */
async function listRequestTexts(db: ReadDb, personId: number): Promise<string[]> {
  const own = db.selectFrom('request').select('request.id').where('person_id', '=', personId);
  const [outcomes, changes, attachments, notices] = await Promise.all([
    db
      .selectFrom('request_outcome')
      .select(['explanation', 'detail'])
      .where('request_id', 'in', own)
      .execute(),
    db
      .selectFrom('request_change')
      .select(['before', 'after'])
      .where('request_id', 'in', own)
      .execute(),
    db
      .selectFrom('request_attachment')
      .select(['name', 'note', 'file_name'])
      .where('request_id', 'in', own)
      .execute(),
    db.selectFrom('request_notice').select('why_not').where('request_id', 'in', own).execute(),
  ]);
  return [
    ...outcomes.flatMap(({ explanation, detail }) => [explanation, ...textsIn(detail)]),
    ...changes.flatMap(({ before, after }) => [before, after]),
    ...attachments.flatMap(({ name, note, file_name }) => [name, note, file_name]),
    ...notices.map(({ why_not }) => why_not),
  ];
}

/** What the owner typed of a weighing or a transfer: texts of some length, not codes. */
function textsIn(detail: string): string[] {
  const texts: string[] = [];
  JSON.parse(detail, (key, value: unknown) => {
    if (typeof value === 'string' && !['about', 'continuedOn', 'sentOn'].includes(key)) {
      texts.push(value);
    }
    return value;
  });
  return texts;
}

/** Items with their typed values, the numbers by which systems know them, and why they were kept. */
export async function listItemTexts(db: ReadDb, itemIds: readonly number[]) {
  const [items, fields, systems, decisions] = await Promise.all([
    db
      .selectFrom('data_item')
      .select(['id', 'category_id', 'label', 'source', 'note', 'created_at'])
      .where('id', 'in', listed(itemIds))
      .execute(),
    db
      .selectFrom('data_field')
      .select(['data_item_id', 'field_id', 'value'])
      .where('data_item_id', 'in', listed(itemIds))
      .execute(),
    db
      .selectFrom('data_item_system')
      .innerJoin('system', 'system.id', 'data_item_system.system_id')
      .select(['data_item_id', 'system_id', 'external_id', 'system.key'])
      .where('data_item_id', 'in', listed(itemIds))
      .execute(),
    db
      .selectFrom('item_decision')
      .select(['data_item_id', 'reason'])
      .where('data_item_id', 'in', listed(itemIds))
      .execute(),
  ]);
  return { items, fields, systems, decisions };
}
