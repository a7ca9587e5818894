/** Consents per topic, with their proof. The bytes of a proof are read only to be saved. */
import { type Insertable, type RawBuilder, type SqlBool, sql, type Updateable } from 'kysely';
import type { Parsed } from '#shared/contract/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import type { ConsentTable } from '../schema.ts';

/** Of a topic whose consents last for a while: the last days from which they have ended. */
export interface TopicEnd {
  readonly topicId: number;
  /** Those that began then or before are over. */
  readonly gone: string;
  /** Those that began then or before end within the warning term. */
  readonly soon: string;
}

const COLUMNS = [
  'consent.id',
  'consent.person_id',
  'consent.topic_id',
  'consent.kind',
  'consent.given_on',
  'consent.given_channel',
  'consent.given_how',
  'consent.wording_id',
  'consent.wording',
  'consent.confirmed_on',
  'consent.confirmed_how',
  'consent.proof',
  'consent.proof_name',
  'consent.proof_sha256',
  'consent.withdrawn_on',
  'consent.withdrawn_channel',
  'consent.withdrawn_how',
] as const;

const WORDING = [
  'consent_wording.version as wording_version',
  'consent_wording.text as wording_text',
  'consent_wording.from_on as wording_from',
  'consent_wording.to_on as wording_to',
] as const;

/** The days of the topics whose consents last for a while only. */
function endsOf(ends: readonly TopicEnd[]) {
  const json = JSON.stringify(ends);
  return sql<{ topic_id: number; gone: string; soon: string }>`(
    SELECT value ->> 'topicId' AS topic_id, value ->> 'gone' AS gone, value ->> 'soon' AS soon
    FROM json_each(${json}))`.as('ends');
}

/** The state beside `ends` of what is in these terms; the same words as in the domain. */
function stateSql(
  withdrawn: RawBuilder<SqlBool>,
  kind: RawBuilder<string>,
  beganOn: RawBuilder<string>,
) {
  return sql<string>`CASE
    WHEN ${withdrawn} THEN 'withdrawn'
    WHEN ${kind} = 'implied' THEN 'implied'
    WHEN ends.topic_id IS NULL THEN 'given'
    WHEN ${beganOn} = '' THEN 'undated'
    WHEN ${beganOn} <= ends.gone THEN 'expired'
    WHEN ${beganOn} <= ends.soon THEN 'expiring'
    ELSE 'given' END`;
}

const consentStateSql = stateSql(
  sql`consent.withdrawn_on IS NOT NULL`,
  sql`consent.kind`,
  sql`coalesce(consent.confirmed_on, consent.given_on, '')`,
);

/** How many consents of each topic are in each state: by which way they came, and with proof or not. */
export async function countConsents(db: ReadDb, ends: readonly TopicEnd[]) {
  return db
    .selectFrom('consent_count')
    .leftJoin(endsOf(ends), 'ends.topic_id', 'consent_count.topic_id')
    .select([
      'consent_count.topic_id',
      stateSql(
        sql`consent_count.withdrawn`,
        sql`consent_count.kind`,
        sql`consent_count.began_on`,
      ).as('state'),
      'consent_count.given_channel',
      'consent_count.proven',
      sql<number>`sum(consents)`.as('count'),
    ])
    .groupBy([
      'consent_count.topic_id',
      'state',
      'consent_count.given_channel',
      'consent_count.proven',
    ])
    .execute();
}

/** Nothing was kept that shows it (GDPR art. 7(1)). */
const UNPROVEN = sql<SqlBool>`consent.proof = '' AND consent.proof_name = ''`;

/** The states that stand in each list. */
const LISTED = {
  given: ['given', 'expiring'],
  expiring: ['expiring'],
  expired: ['expired', 'undated'],
  withdrawn: ['withdrawn'],
  implied: ['implied'],
  'without-proof': ['given', 'expiring'],
} as const;

/** `today` decides which restrictions hold. */
export async function listConsents(
  db: ReadDb,
  input: Parsed<'consents.list'>,
  ends: readonly TopicEnd[],
  today: string,
) {
  let select = db
    .selectFrom('consent')
    .innerJoin('person', 'person.id', 'consent.person_id')
    .leftJoin('consent_wording', 'consent_wording.id', 'consent.wording_id')
    .leftJoin(endsOf(ends), 'ends.topic_id', 'consent.topic_id')
    .select(COLUMNS)
    .select(WORDING)
    .select(['person.display_name', 'person.sort_name'])
    .select(
      sql<string | null>`CASE
        WHEN EXISTS (SELECT 1 FROM marketing_block WHERE marketing_block.person_id = consent.person_id
          AND coalesce(consent.confirmed_on, consent.given_on, '') <= max(marketing_block.since_on,
            coalesce((SELECT max(event.occurred_on) FROM event WHERE event.person_id = consent.person_id
              AND event.data_item_id IS NULL AND event.kind = 'objected'), ''))) THEN 'objected'
        WHEN EXISTS (SELECT 1 FROM hold WHERE hold.person_id = consent.person_id AND hold.kind = 'restriction'
          AND hold.from_on <= ${today} AND (hold.to_on IS NULL OR hold.to_on > ${today})) THEN 'restricted'
        END`.as('stopped'),
    );
  if (input.topicId !== null) select = select.where('consent.topic_id', '=', input.topicId);
  if (input.state !== null) select = select.where(consentStateSql, 'in', LISTED[input.state]);
  if (input.state === 'without-proof') select = select.where(UNPROVEN);
  if (input.after !== null) {
    const { sortName, id } = input.after;
    select = select.where(sql<SqlBool>`(person.sort_name, consent.id) > (${sortName}, ${id})`);
  }
  return select
    .orderBy('person.sort_name')
    .orderBy('consent.id')
    .limit(input.limit + 1)
    .execute();
}

export async function listConsentsOfPerson(db: ReadDb, personId: number) {
  return db
    .selectFrom('consent')
    .innerJoin('consent_topic', 'consent_topic.id', 'consent.topic_id')
    .leftJoin('consent_wording', 'consent_wording.id', 'consent.wording_id')
    .select(COLUMNS)
    .select(WORDING)
    .select(['consent_topic.name as topic', 'consent_topic.valid_for'])
    .where('consent.person_id', '=', personId)
    .orderBy('consent.given_on')
    .orderBy('consent.id')
    .execute();
}

export async function findConsent(db: ReadDb, id: number) {
  return db.selectFrom('consent').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The file that shows a consent, with its bytes. */
export async function findConsentProof(db: ReadDb, id: number) {
  return db
    .selectFrom('consent')
    .select(['proof_file as proof', 'proof_name', sql<string | null>`NULL`.as('number')])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Files that show consents of a person, with their bytes: a copy goes along with their data. */
export async function listConsentFiles(db: ReadDb, personId: number) {
  return db
    .selectFrom('consent')
    .select(['proof_name', 'proof_file'])
    .where('person_id', '=', personId)
    .where('proof_file', 'is not', null)
    .orderBy('id')
    .execute();
}

export async function insertConsent(db: WriteDb, row: Insertable<ConsentTable>): Promise<void> {
  await db.insertInto('consent').values(row).execute();
}

export async function updateConsent(
  db: WriteDb,
  id: number,
  row: Updateable<ConsentTable>,
): Promise<void> {
  await db.updateTable('consent').set(row).where('id', '=', id).execute();
}

export async function withdrawConsent(
  db: WriteDb,
  id: number,
  row: { readonly on: string; readonly channel: string; readonly how: string },
): Promise<void> {
  await db
    .updateTable('consent')
    .set({ withdrawn_on: row.on, withdrawn_channel: row.channel, withdrawn_how: row.how })
    .where('id', '=', id)
    .execute();
}
