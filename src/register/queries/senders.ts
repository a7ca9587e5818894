/** Persons by what a letter says of its sender. */
import { type SqlBool, sql } from 'kysely';
import type { ReadDb } from '../database.ts';
import { listed } from './listed.ts';
import { matchExpression, type SearchTerms } from './persons.ts';

/** More would not fit a letter: whoever writes it is one person. */
const LIMIT = 40;

interface Signs {
  /** E-mail addresses and telephone numbers in one spelling. */
  readonly normalized: readonly string[];
  /** Each name with the spellings of its words. */
  readonly names: readonly SearchTerms[];
  /** Numbers of customers, invoices and agreements, as written. */
  readonly numbers: readonly string[];
}

/** Ids of persons of whom at least one sign is known. */
export async function listPersonsLike(db: ReadDb, signs: Signs): Promise<number[]> {
  const found = await db
    .selectFrom('contact_point')
    .select('person_id as id')
    .where('normalized', 'in', listed(signs.normalized))
    .limit(LIMIT)
    .execute();
  for (const terms of signs.names) {
    if (terms.length === 0) continue;
    const match = matchExpression(terms);
    found.push(
      ...(await db
        .selectFrom('person')
        .select('id')
        .where(
          sql<SqlBool>`id IN (SELECT rowid FROM person_search WHERE person_search MATCH ${match})`,
        )
        .limit(LIMIT)
        .execute()),
    );
  }
  if (signs.numbers.length > 0) found.push(...(await listByNumbers(db, signs.numbers)));
  return [...new Set(found.map(({ id }) => id))];
}

/**
 * By a number of a customer, an invoice or an agreement; longer values are no numbers.
 * The conditions stand here as they stand with the indexes.
 */
async function listByNumbers(
  db: ReadDb,
  written: readonly string[],
): Promise<{ readonly id: number }[]> {
  const numbers = listed(written);
  return [
    ...(await db
      .selectFrom('data_item_system')
      .innerJoin('data_item', 'data_item.id', 'data_item_system.data_item_id')
      .select('data_item.person_id as id')
      .where('external_id', 'in', numbers)
      .where(sql<SqlBool>`external_id <> ''`)
      .limit(LIMIT)
      .execute()),
    ...(await db
      .selectFrom('data_field')
      .innerJoin('data_item', 'data_item.id', 'data_field.data_item_id')
      .select('data_item.person_id as id')
      .where('data_field.value', 'in', numbers)
      .where(sql<SqlBool>`length(data_field.value) <= 40`)
      .limit(LIMIT)
      .execute()),
    ...(await db
      .selectFrom('agreement')
      .select('person_id as id')
      .where('reference', 'in', numbers)
      .where(sql<SqlBool>`reference <> ''`)
      .limit(LIMIT)
      .execute()),
  ];
}

/** What is known of these persons that a letter could say too. */
export async function listCandidates(db: ReadDb, personIds: readonly number[]) {
  const ids = listed(personIds);
  const [persons, points, organisations, external, references, values] = await Promise.all([
    db.selectFrom('person').select(['id', 'display_name']).where('id', 'in', ids).execute(),
    db
      .selectFrom('contact_point')
      .select(['person_id', 'kind', 'value', 'normalized'])
      .where('person_id', 'in', ids)
      .execute(),
    db
      .selectFrom('relation')
      .innerJoin('organisation', 'organisation.id', 'relation.organisation_id')
      .select(['person_id', 'organisation.name'])
      .where('person_id', 'in', ids)
      .execute(),
    db
      .selectFrom('data_item_system')
      .innerJoin('data_item', 'data_item.id', 'data_item_system.data_item_id')
      .select(['data_item.person_id', 'external_id as value'])
      .where('data_item.person_id', 'in', ids)
      .where('external_id', '!=', '')
      .execute(),
    db
      .selectFrom('agreement')
      .select(['person_id', 'reference as value'])
      .where('person_id', 'in', ids)
      .where('reference', '!=', '')
      .execute(),
    db
      .selectFrom('data_field')
      .innerJoin('data_item', 'data_item.id', 'data_field.data_item_id')
      .select(['data_item.person_id', 'data_field.value'])
      .where('data_item.person_id', 'in', ids)
      .execute(),
  ]);
  return persons.map((person) => {
    const own = <T extends { readonly person_id: number }>(rows: readonly T[]) =>
      rows.filter((row) => row.person_id === person.id);
    const pointsOf = (kind: string) => own(points).filter((point) => point.kind === kind);
    const normalized = (kind: string) => pointsOf(kind).map((point) => point.normalized);
    return {
      personId: person.id,
      names: [person.display_name],
      organisation: own(organisations)[0]?.name ?? '',
      emails: normalized('email'),
      phones: normalized('phone'),
      addresses: pointsOf('address').map(({ value }) => value),
      numbers: own([...external, ...references, ...values]).map(({ value }) => value),
    };
  });
}
