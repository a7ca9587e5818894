/** What is known of persons who go, by person: read for many at once. */
import type { ReadDb } from '../database.ts';
import { groupByPerson, groupRows } from '../group-rows.ts';
import { listed } from './listed.ts';
import { listSharingTexts } from './sharing.ts';

/** Values of persons' own rows, beside their items: names, notes, what was agreed. */
export async function listPersonTexts(db: ReadDb, personIds: readonly number[]) {
  const ids = listed(personIds);
  const [points, relations, agreements, events, consents, holds, requests, requestTexts, sharing] =
    await Promise.all([
      db
        .selectFrom('contact_point')
        .select(['person_id', 'kind', 'value', 'normalized', 'label'])
        .where('person_id', 'in', ids)
        .orderBy('person_id')
        .orderBy('kind')
        .orderBy('position')
        .execute(),
      db
        .selectFrom('relation')
        .leftJoin('organisation', 'organisation.id', 'relation.organisation_id')
        .select([
          'relation.person_id',
          'relation.note',
          'relation.organisation_id',
          'organisation.name',
          'organisation.registration_number',
          'organisation.vat_number',
          'organisation.website',
          'organisation.address',
        ])
        .where('person_id', 'in', ids)
        .orderBy('relation.from_on')
        .orderBy('relation.id')
        .execute(),
      db
        .selectFrom('agreement')
        .select(['person_id', 'name', 'reference', 'note', 'from_on', 'to_on'])
        .where('person_id', 'in', ids)
        .execute(),
      db
        .selectFrom('event')
        .select(['person_id', 'data_item_id', 'source', 'note'])
        .where('person_id', 'in', ids)
        .execute(),
      db
        .selectFrom('consent')
        .select([
          'person_id',
          'given_how',
          'wording',
          'confirmed_how',
          'proof',
          'proof_name',
          'withdrawn_how',
        ])
        .where('person_id', 'in', ids)
        .execute(),
      db
        .selectFrom('hold')
        .select(['person_id', 'id', 'data_item_id', 'request_id', 'ground', 'from_on', 'to_on'])
        .where('person_id', 'in', ids)
        .execute(),
      db
        .selectFrom('request')
        .selectAll()
        .where('person_id', 'in', ids)
        .$narrowType<{ person_id: number }>()
        .execute(),
      listRequestTexts(db, personIds),
      listSharingTexts(db, personIds),
    ]);
  const of = {
    points: groupByPerson(points),
    relations: groupByPerson(relations),
    agreements: groupByPerson(agreements),
    events: groupByPerson(events),
    consents: groupByPerson(consents),
    holds: groupByPerson(holds),
    requests: groupByPerson(requests),
    requestTexts: groupByPerson(requestTexts),
    sharing: groupByPerson(sharing),
  };
  return (personId: number) => ({
    points: of.points(personId),
    relations: of.relations(personId),
    agreements: of.agreements(personId),
    events: of.events(personId),
    consents: of.consents(personId),
    holds: of.holds(personId),
    requests: of.requests(personId),
    requestTexts: of.requestTexts(personId).flatMap((row) => row.texts),
    sharing: of.sharing(personId).flatMap((row) => row.texts),
  });
}
export type OwnTexts = ReturnType<Awaited<ReturnType<typeof listPersonTexts>>>;

/** Everything typed in the files of their requests, beside the request itself. */
async function listRequestTexts(
  db: ReadDb,
  personIds: readonly number[],
): Promise<{ person_id: number; texts: string[] }[]> {
  const own = await db
    .selectFrom('request')
    .select(['id', 'person_id'])
    .where('person_id', 'in', listed(personIds))
    .$narrowType<{ person_id: number }>()
    .execute();
  if (own.length === 0) return [];
  const ids = listed(own.map(({ id }) => id));
  const [outcomes, changes, attachments, notices] = await Promise.all([
    db
      .selectFrom('request_outcome')
      .select(['request_id', 'explanation', 'detail'])
      .where('request_id', 'in', ids)
      .execute(),
    db
      .selectFrom('request_change')
      .select(['request_id', 'before', 'after'])
      .where('request_id', 'in', ids)
      .execute(),
    db
      .selectFrom('request_attachment')
      .select(['request_id', 'name', 'note', 'file_name'])
      .where('request_id', 'in', ids)
      .execute(),
    db
      .selectFrom('request_notice')
      .select(['request_id', 'why_not'])
      .where('request_id', 'in', ids)
      .execute(),
  ]);
  const personOf = new Map(own.map((row) => [row.id, row.person_id]));
  const typed = (request_id: number, texts: string[]) => ({
    person_id: personOf.get(request_id) as number,
    texts,
  });
  return [
    ...outcomes.map((row) => typed(row.request_id, [row.explanation, ...textsIn(row.detail)])),
    ...changes.map((row) => typed(row.request_id, [row.before, row.after])),
    ...attachments.map((row) => typed(row.request_id, [row.name, row.note, row.file_name])),
    ...notices.map((row) => typed(row.request_id, [row.why_not])),
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
  const ids = listed(itemIds);
  const [items, fields, systems, decisions] = await Promise.all([
    db
      .selectFrom('data_item')
      .select(['id', 'category_id', 'label', 'source', 'note', 'created_at'])
      .where('id', 'in', ids)
      .execute(),
    db
      .selectFrom('data_field')
      .select(['data_item_id', 'field_id', 'value'])
      .where('data_item_id', 'in', ids)
      .execute(),
    db
      .selectFrom('data_item_system')
      .innerJoin('system', 'system.id', 'data_item_system.system_id')
      .select(['data_item_id', 'system_id', 'external_id', 'system.key'])
      .where('data_item_id', 'in', ids)
      .orderBy('data_item_id')
      .orderBy('system_id')
      .execute(),
    db
      .selectFrom('item_decision')
      .select(['data_item_id', 'reason'])
      .where('data_item_id', 'in', ids)
      .execute(),
  ]);
  const itemOf = new Map(items.map((row) => [row.id, row]));
  const byItem = (row: { readonly data_item_id: number }) => row.data_item_id;
  const of = {
    fields: groupRows(fields, byItem),
    systems: groupRows(systems, byItem),
    decisions: groupRows(decisions, byItem),
  };
  return (own: readonly number[]) => ({
    items: own.flatMap((id) => itemOf.get(id) ?? []),
    fields: own.flatMap(of.fields),
    systems: own.flatMap(of.systems),
    decisions: own.flatMap(of.decisions),
  });
}
export type ItemTexts = ReturnType<Awaited<ReturnType<typeof listItemTexts>>>;
