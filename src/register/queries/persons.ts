/** Persons: lists by keyset, search over folded text, and one person whole. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Parsed } from '#shared/contract/index.ts';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import type { PersonTable } from '../schema.ts';
import { listed } from './listed.ts';

type ListInput = Omit<Parsed<'persons.list'>, 'after' | 'limit'>;

/** The words of a search, each with its spellings: of every word one has to be found. */
export type SearchTerms = readonly (readonly string[])[];

/** A full-text query in which every spelling may be the beginning of a word. */
export function matchExpression(terms: SearchTerms): string {
  const quoted = (spelling: string) => `"${spelling.replaceAll('"', '""')}"*`;
  return terms.map((spellings) => `(${spellings.map(quoted).join(' OR ')})`).join(' AND ');
}

/**
 * Up to so many persons are looked up and put in order; of more, the page is found by going
 * along the names in their order until it is full.
 */
const FEW = 4000;

/** One thing that narrows the list: who it leaves, and whether it leaves this one person. */
interface Narrowing {
  /** A query for the ids, as `id`; somebody may occur more than once. */
  readonly ids: RawBuilder<unknown>;
  readonly holds: RawBuilder<SqlBool>;
}

function narrowingsOf(
  { relation, systemId, filter }: ListInput,
  terms: SearchTerms,
  today: PlainDate,
  warningDays: number,
): Narrowing[] {
  const narrowings: Narrowing[] = [];
  if (terms.length > 0) {
    const ids = sql`SELECT rowid AS id FROM person_search WHERE person_search MATCH ${matchExpression(terms)}`;
    // The sign keeps the set from being what is gone through.
    narrowings.push({ ids, holds: sql`+person.id IN (${ids})` });
  }
  const add = (table: string, condition: RawBuilder<SqlBool>) => {
    const from = sql.table(table);
    narrowings.push({
      ids: sql`SELECT person_id AS id FROM ${from} WHERE ${condition}`,
      holds: sql`EXISTS (SELECT 1 FROM ${from} WHERE person_id = person.id AND ${condition})`,
    });
  };
  if (relation !== null) add('relation', sql`kind = ${relation}`);
  if (systemId !== null) add('person_system', sql`system_id = ${systemId}`);
  if (filter === 'soon') add('verdict', verdictFilter(filter, today, warningDays));
  else if (filter !== null) add('person_list', sql`list = ${filter}`);
  return narrowings;
}

/** The ids of a page in the order of the names. */
async function pageOf(
  db: ReadDb,
  narrowings: readonly Narrowing[],
  { after, limit }: Pick<Parsed<'persons.list'>, 'after' | 'limit'>,
) {
  const few = await leavesFew(db, narrowings);
  let select = db.selectFrom('person').select('person.id');
  for (const { ids, holds } of narrowings) {
    select = select.where(few ? sql<SqlBool>`person.id IN (${ids})` : holds);
  }
  if (after !== null) {
    const { sortName, id } = after;
    select = select.where(sql<SqlBool>`(person.sort_name, person.id) > (${sortName}, ${id})`);
  }
  return select
    .orderBy(few ? sql`+person.sort_name` : 'person.sort_name')
    .orderBy('person.id')
    .limit(limit + 1);
}

/** Whether one of them leaves few persons. */
async function leavesFew(db: ReadDb, narrowings: readonly Narrowing[]): Promise<boolean> {
  for (const { ids } of narrowings) {
    const { found } = await db
      .selectFrom(sql<{ id: number }>`(${ids} LIMIT ${FEW + 1})`.as('narrowed'))
      .select((field) => field.fn.countAll<number>().as('found'))
      .executeTakeFirstOrThrow();
    if (found <= FEW) return true;
  }
  return false;
}

/** The verdicts of one list: `soon` are those that run and end within the warning term. */
export function verdictFilter(
  filter: 'due' | 'soon' | 'start-missing' | 'undecided' | 'held',
  today: PlainDate,
  warningDays: number,
) {
  switch (filter) {
    case 'due':
      return sql<SqlBool>`verdict.list = 'due'`;
    case 'soon':
      return sql<SqlBool>`verdict.list = 'running' AND verdict.list_on <= ${addDays(today, warningDays)}`;
    default:
      return sql<SqlBool>`verdict.list = ${filter}`;
  }
}

/** One page of persons in the order of their names, from after the row of `after`. */
export async function listPersons(
  db: ReadDb,
  input: Parsed<'persons.list'>,
  terms: SearchTerms,
  today: PlainDate,
  warningDays: number,
) {
  const page = await pageOf(db, narrowingsOf(input, terms, today, warningDays), input);
  return (
    db
      .selectFrom(page.as('page'))
      // Never the other way round, along everybody: a cross join keeps its order.
      .crossJoin('person')
      .whereRef('person.id', '=', 'page.id')
      .select(['person.id', 'person.display_name', 'person.sort_name'])
      .select((field) => [
        field
          .selectFrom('relation')
          .innerJoin('organisation', 'organisation.id', 'relation.organisation_id')
          .whereRef('relation.person_id', '=', 'person.id')
          .select('organisation.name')
          .orderBy('relation.id')
          .limit(1)
          .as('organisation'),
        firstContact(field, 'email').as('email'),
        firstContact(field, 'phone').as('phone'),
        sql<string>`(SELECT json_group_array(DISTINCT kind) FROM relation WHERE relation.person_id = person.id)`.as(
          'relations',
        ),
        sql<number>`(SELECT count(*) FROM data_item WHERE data_item.person_id = person.id)`.as(
          'items',
        ),
        sql<
          string | null
        >`(SELECT min(due_on) FROM verdict WHERE verdict.person_id = person.id AND state IN ('due', 'immediate', 'running', 'on-request'))`.as(
          'next_due_on',
        ),
        sql<number>`(SELECT count(*) FROM verdict WHERE verdict.person_id = person.id AND state IN ('due', 'immediate'))`.as(
          'due',
        ),
        sql<number>`(SELECT count(*) FROM verdict WHERE verdict.person_id = person.id AND state IN ('start-missing', 'undecided'))`.as(
          'missing',
        ),
      ])
      .orderBy('person.sort_name')
      .orderBy('person.id')
      .execute()
  );
}

// biome-ignore lint/suspicious/noExplicitAny: kysely's expression builder differs per query
function firstContact(field: any, kind: 'email' | 'phone') {
  return field
    .selectFrom('contact_point')
    .whereRef('contact_point.person_id', '=', 'person.id')
    .where('contact_point.kind', '=', kind)
    .select('contact_point.value')
    .orderBy('contact_point.position')
    .limit(1);
}

export async function countPersons(
  db: ReadDb,
  input: ListInput,
  terms: SearchTerms,
  today: PlainDate,
  warningDays: number,
): Promise<number> {
  const narrowings = narrowingsOf(input, terms, today, warningDays);
  const [only, ...others] = narrowings;
  if (only !== undefined && others.length === 0) {
    const { count } = await db
      .selectFrom(sql<{ id: number }>`(${only.ids})`.as('narrowed'))
      .select(sql<number>`count(DISTINCT id)`.as('count'))
      .executeTakeFirstOrThrow();
    return count;
  }
  let select = db.selectFrom('person');
  for (const { ids } of narrowings) select = select.where(sql<SqlBool>`person.id IN (${ids})`);
  const { count } = await select
    .select((field) => field.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function findPerson(db: ReadDb, personId: number) {
  return db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst();
}

export async function listContactPoints(db: ReadDb, personId: number) {
  return db
    .selectFrom('contact_point')
    .select(['kind', 'value', 'label'])
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute();
}

/** The kinds of contact point each of these persons has. */
export async function listContactPointKinds(
  db: ReadDb,
  personIds: readonly number[],
): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('contact_point')
    .select(['person_id', 'kind'])
    .distinct()
    .where('person_id', 'in', listed(personIds))
    .execute();
  const found = new Map<number, string[]>();
  for (const { person_id, kind } of rows) {
    found.set(person_id, [...(found.get(person_id) ?? []), kind]);
  }
  return found;
}

export async function insertPerson(db: WriteDb, person: PersonTable): Promise<void> {
  await db.insertInto('person').values(person).execute();
}

export async function updatePerson(
  db: WriteDb,
  personId: number,
  person: Omit<PersonTable, 'id' | 'created_at'>,
): Promise<boolean> {
  const result = await db
    .updateTable('person')
    .set(person)
    .where('id', '=', personId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export interface ContactPointRow {
  readonly id: number;
  readonly kind: string;
  readonly value: string;
  readonly normalized: string;
  readonly label: string;
}

/** Replaces the contact points of a person by these, in this order. */
export async function replaceContactPoints(
  db: WriteDb,
  personId: number,
  points: readonly ContactPointRow[],
): Promise<void> {
  await db.deleteFrom('contact_point').where('person_id', '=', personId).execute();
  if (points.length === 0) return;
  await db
    .insertInto('contact_point')
    .values(points.map((point, position) => ({ ...point, person_id: personId, position })))
    .execute();
}

export async function listPersonsOfOrganisation(
  db: ReadDb,
  organisationId: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('relation')
    .select('person_id')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.map((row) => row.person_id);
}

export async function listPersonIds(db: ReadDb): Promise<number[]> {
  const rows = await db.selectFrom('person').select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}
