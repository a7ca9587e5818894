/** Persons of an import with their contact points, relations, items and copies. */
import type { ImportPlan } from '#shared/contract/imports.ts';
import { displayNameOf, sortNameOf } from '../handlers/names.ts';
import type { PersonRecord, ReadContactPoint, ReadRelation } from '../import/records.ts';
import type { KnownFacts } from '../queries/import-matching.ts';
import type { Group } from './groups.ts';
import { keptNameOf } from './names.ts';
import type { ImportWriter } from './writer.ts';

/** What holds for everybody of one import. */
export interface Bringing {
  readonly writer: ImportWriter;
  readonly plan: Pick<ImportPlan, 'systemId' | 'categoryId' | 'relation'>;
  readonly now: string;
  /** What is said of where it came from, such as "Zoho CRM, ingelezen op 22 november 2026". */
  readonly source: string;
  /** Row of the organisation by key of its record. */
  readonly organisationOf: ReadonlyMap<string, number>;
}

/** Changes of rows that were there, to be written one by one. */
export interface PersonChange {
  readonly personId: number;
  readonly columns: Readonly<Record<string, string>>;
}

export interface Brought {
  readonly personId: number;
  readonly isNew: boolean;
  /** True when somebody who was there got something. */
  readonly changed: boolean;
  readonly change: PersonChange | null;
  /** A copy that was there without the number by which the system knows the person. */
  readonly numbered: { readonly itemId: number; readonly externalId: string } | null;
}

/** Facts of the persons of the register in this import, by person. */
export type FactsOf = (personId: number) => {
  readonly person: KnownFacts['persons'][number] | undefined;
  readonly points: KnownFacts['points'];
  readonly relations: KnownFacts['relations'];
  readonly items: KnownFacts['items'];
  readonly copies: KnownFacts['copies'];
};

/** Brings in one person, or adds what is new to one that is there. */
export function bringPerson(
  group: Group<PersonRecord>,
  bringing: Bringing,
  factsOf: FactsOf,
): Brought {
  const { writer } = bringing;
  const before = countMade(writer);
  const personId = group.known ?? writer.newId();
  const facts = factsOf(personId);
  const change = group.known === null ? null : fillEmpty(group, facts.person);
  if (group.known === null) makePerson(personId, group, bringing);
  addContactPoints(personId, group, bringing, facts.points);
  addRelations(personId, group, bringing, facts.relations);
  const numbered = addItem(personId, group, bringing, facts);
  if (change !== null) {
    writer.changed('filled', personId, personId, Object.keys(change.columns).sort().join(' '));
  }
  return {
    personId,
    isNew: group.known === null,
    changed: countMade(writer) > before || change !== null || numbered !== null,
    change,
    numbered,
  };
}

function countMade({ made }: ImportWriter): number {
  return made('contact-point') + made('relation') + made('data-item') + made('copy');
}

function makePerson(id: number, { records }: Group<PersonRecord>, bringing: Bringing): void {
  const { writer, now, source } = bringing;
  const [first] = records;
  const named = records.find(({ name }) => name.familyName !== '' || name.full !== '') ?? first;
  const name = keptNameOf(named);
  writer.make(
    'person',
    {
      id,
      given_name: name.givenName,
      infix: name.infix,
      family_name: name.familyName,
      nickname: name.nickname,
      function_title:
        records.find(({ functionTitle }) => functionTitle !== '')?.functionTitle ?? '',
      display_name: displayNameOf(name),
      sort_name: sortNameOf(name),
      language: null,
      letter_form: null,
      source,
      note: '',
      created_at: now,
      updated_at: now,
    },
    id,
  );
}

/** Parts of a name and a function that the register did not know; nothing is overwritten. */
function fillEmpty(
  { records, known }: Group<PersonRecord>,
  person: KnownFacts['persons'][number] | undefined,
): PersonChange | null {
  if (known === null || person === undefined) return null;
  const columns: Record<string, string> = {};
  for (const record of records) {
    const name = keptNameOf(record);
    const sameFamily = person.family_name === '' || person.family_name === name.familyName;
    const offered = {
      given_name: sameFamily ? name.givenName : '',
      // An infix belongs to the family name it came with.
      infix:
        (person.family_name || columns.family_name || name.familyName) === name.familyName
          ? name.infix
          : '',
      family_name: name.familyName,
      function_title: record.functionTitle,
    };
    for (const [column, value] of Object.entries(offered) as [keyof typeof offered, string][]) {
      if (person[column] === '' && value !== '') columns[column] ??= value;
    }
  }
  if (person.family_name === '' && columns.family_name === undefined) delete columns.infix;
  return Object.keys(columns).length === 0 ? null : { personId: known, columns };
}

function addContactPoints(
  personId: number,
  { records }: Group<PersonRecord>,
  { writer }: Bringing,
  known: KnownFacts['points'],
): void {
  const keyOf = (kind: string, normalized: string) => `${kind} ${normalized.toLowerCase()}`;
  const there = new Set(known.map(({ kind, normalized }) => keyOf(kind, normalized)));
  let position = known.reduce((last, point) => Math.max(last, point.position + 1), 0);
  for (const point of records.flatMap((record) => record.contactPoints)) {
    if (isUnusable(point)) continue;
    const normalized = normalizedForm(point);
    const key = keyOf(point.kind, normalized);
    if (there.has(key)) continue;
    there.add(key);
    const { kind, value, label } = point;
    const row = { id: writer.newId(), person_id: personId, kind, value, normalized, label };
    writer.make('contact-point', { ...row, position }, personId);
    position += 1;
  }
}

/** No address, number or account: the forms of the register refuse it too. The report names its row. */
export function isUnusable({ kind, normalized }: ReadContactPoint): boolean {
  return kind !== 'address' && normalized === '';
}

/** As the forms of the register have it. */
function normalizedForm({ kind, value, normalized }: ReadContactPoint): string {
  return kind === 'address' ? value.toLowerCase().replace(/\s+/g, ' ') : normalized;
}

function addRelations(
  personId: number,
  { records }: Group<PersonRecord>,
  { writer, plan, organisationOf }: Bringing,
  known: KnownFacts['relations'],
): void {
  const keyOf = (kind: string, organisationId: number | null) => `${kind} ${organisationId ?? ''}`;
  const there = new Set(known.map((row) => keyOf(row.kind, row.organisation_id)));
  for (const record of records) {
    const organisationId =
      record.organisation === null ? null : (organisationOf.get(record.organisation) ?? null);
    const relations: readonly ReadRelation[] =
      record.relations.length > 0
        ? record.relations
        : [{ kind: plan.relation, fromOn: null, toOn: null }];
    for (const { kind, fromOn, toOn } of relations) {
      if (there.has(keyOf(kind, organisationId))) continue;
      // Whoever is known in that role already does not get it a second time without a business.
      if (organisationId === null && [...there].some((key) => key.startsWith(`${kind} `))) continue;
      there.add(keyOf(kind, organisationId));
      const row = { id: writer.newId(), person_id: personId, organisation_id: organisationId };
      writer.make('relation', { ...row, kind, from_on: fromOn, to_on: toOn, note: '' }, personId);
    }
  }
}

/** One item of the category of the plan, with the copy in its system and the number there. */
function addItem(
  personId: number,
  { records }: Group<PersonRecord>,
  { writer, plan, now, source }: Bringing,
  facts: Pick<ReturnType<FactsOf>, 'items' | 'copies'>,
): Brought['numbered'] {
  const externalId = records.find((record) => record.externalId !== '')?.externalId ?? '';
  const { systemId, categoryId } = plan;
  const item = facts.items.find((row) => row.category_id === categoryId && row.reduced_on === null);
  const itemId = item?.id ?? writer.newId();
  if (item === undefined) {
    writer.make(
      'data-item',
      {
        id: itemId,
        person_id: personId,
        category_id: categoryId,
        label: '',
        source,
        // When it was collected only the other system knew.
        collected_on: null,
        note: '',
        created_at: now,
        updated_at: now,
        reduced_on: null,
      },
      personId,
    );
  }
  if (systemId === null) return null;
  const copy = facts.copies.find(
    (row) => row.data_item_id === itemId && row.system_id === systemId,
  );
  if (copy === undefined) {
    writer.copy({ itemId, systemId, externalId }, personId, item === undefined);
    return null;
  }
  if (copy.external_id !== '' || externalId === '') return null;
  writer.changed('copy', itemId, personId, `${systemId} number`);
  return { itemId, externalId };
}
