/** The groups of an import as rows of the register: persons with their facts and consents. */
import type { ImportPlan } from '#shared/contract/imports.ts';
import type { WriteContext } from '../handlers/context.ts';
import { ownText } from '../handlers/texts.ts';
import type { ConsentRecord, EventRecord, PersonRecord, Place } from '../import/records.ts';
import type { HandlerContext } from '../process/context.ts';
import { withdrawConsent } from '../queries/consents.ts';
import { listKnownFacts } from '../queries/import-matching.ts';
import { setExternalId } from '../queries/imports.ts';
import { listRestricted } from '../queries/request-file.ts';
import { bringConsents, eventsOfConsents, isMailedAgainstWill } from './bring-consents.ts';
import { bringOrganisations } from './bring-organisations.ts';
import { type Brought, bringPerson } from './bring-persons.ts';
import type { Looked } from './desk.ts';
import type { Group, Groups } from './groups.ts';
import { indexAndJudge } from './index-and-judge.ts';
import { indexFacts, type PersonFacts } from './known-facts.ts';
import { listen } from './listen.ts';
import { changeColumns } from './person-columns.ts';
import type { ImportWords } from './words.ts';
import type { ImportWriter } from './writer.ts';

/** How many persons come in before the process listens for a moment. */
const PERSONS_AT_ONCE = 200;

/** What became of the groups. */
export interface Taken {
  readonly personOf: ReadonlyMap<string, number>;
  readonly newIds: ReadonlySet<number>;
  readonly changedIds: ReadonlySet<number>;
  readonly mailedIds: readonly number[];
  readonly consents: {
    readonly given: number;
    readonly withoutProof: number;
    readonly ended: number;
    readonly keptEnded: number;
  };
  /** Facts about businesses of which no person is known. */
  readonly ofNobody: number;
  /** Where persons stand whose use is restricted: only kept, so nothing was added (GDPR art. 18(2)). */
  readonly restricted: readonly Place[];
}

export const NOTHING_TAKEN: Taken = {
  personOf: new Map(),
  newIds: new Set(),
  changedIds: new Set(),
  mailedIds: [],
  consents: { given: 0, withoutProof: 0, ended: 0, keptEnded: 0 },
  ofNobody: 0,
  restricted: [],
};

export interface Taking {
  readonly looked: Looked;
  readonly plan: ImportPlan;
  readonly groups: Groups;
  readonly words: ImportWords;
  readonly writer: ImportWriter;
}

/** Writes all groups. Throws `cancelled` when it was stopped. */
export async function takeGroups(
  context: HandlerContext,
  write: WriteContext,
  { looked, plan, groups, words, writer }: Taking,
): Promise<Taken> {
  const { db, now, today } = write;
  const organisationOf = bringOrganisations(groups.organisations, writer);
  const knownIds = groups.persons.flatMap(({ known }) => known ?? []);
  const facts = indexFacts(await listKnownFacts(db, knownIds));
  const restrictedIds = await listRestricted(db, knownIds, today);
  const { ofPerson, ofNobody } = factsByPerson(looked, groups.persons);
  const topicOf = makeTopics(plan, writer, namesOfTopics(ofPerson));
  const bringing = { writer, plan, now, source: words.source, organisationOf };
  const personOf = new Map<string, number>();
  const newIds = new Set<number>();
  const changedIds = new Set<number>();
  const mailedIds: number[] = [];
  const restricted: Place[] = [];
  const consents = { given: 0, withoutProof: 0, ended: 0, keptEnded: 0 };
  let done = 0;
  for (const group of groups.persons) {
    const { known: knownId } = group;
    const isRestricted = knownId !== null && restrictedIds.has(knownId);
    if (isRestricted) restricted.push(...group.records.map(({ place }) => place));
    const brought = isRestricted ? asItWas(knownId) : bringPerson(group, bringing, facts.of);
    const { personId } = brought;
    for (const { key } of group.records) personOf.set(key, personId);
    if (brought.isNew) newIds.add(personId);
    else if (brought.changed) changedIds.add(personId);
    await writeChanges(write, plan, brought);
    const all = ofPerson.get(group) ?? { consents: [], events: [] };
    const own = isRestricted ? refusalsOf(all) : all;
    const known = facts.of(personId);
    const outcomes = [...byTopic(own.consents, topicOf)].map(([topicId, records]) =>
      bringConsents({ personId, topicId, records, known, today }, writer, words),
    );
    for (const outcome of outcomes) {
      consents.given += outcome.given;
      consents.withoutProof += outcome.withoutProof;
      consents.ended += outcome.ended;
      consents.keptEnded += outcome.keptEnded;
      if (outcome.keptEnded > 0) mailedIds.push(personId);
      for (const { id, ...withdrawal } of outcome.withdraw) {
        await withdrawConsent(db, id, { ...withdrawal, channel: '' });
      }
    }
    const events = [
      ...own.events.map((event) => ({ ...event, source: words.eventSource(event) })),
      ...eventsOfConsents(known, outcomes).map((event) => ({ ...event, source: words.source })),
    ];
    const added = addEvents(personId, events, known, writer, now);
    const isTouched = added > 0 || outcomes.some(({ given, ended }) => given + ended > 0);
    if (!brought.isNew && isTouched) changedIds.add(personId);
    done += 1;
    if (done % PERSONS_AT_ONCE === 0) {
      await listen(context, 'taking-over', done, groups.persons.length);
    }
  }
  writer.flush();
  await indexAndJudge(context, write, { newIds, changedIds });
  return { personOf, newIds, changedIds, mailedIds, consents, ofNobody, restricted };
}

/** Somebody who gets nothing from the files. */
function asItWas(personId: number): Brought {
  return { personId, isNew: false, changed: false, change: null, numbered: null };
}

/** Also of somebody whose use is restricted a no is a no. */
function refusalsOf({ consents }: OwnFacts): OwnFacts {
  return { consents: consents.filter(({ state }) => state !== 'given'), events: [] };
}

async function writeChanges(
  write: WriteContext,
  { systemId }: ImportPlan,
  { change, numbered }: Brought,
): Promise<void> {
  if (change !== null) await changeColumns(write, change.personId, change.columns);
  if (numbered !== null && systemId !== null) {
    await setExternalId(write.db, { itemId: numbered.itemId, systemId }, numbered.externalId);
  }
}

/** The row of each topic by the name that the source gives it; those that stay out are missing. */
function makeTopics(
  plan: Pick<ImportPlan, 'topics' | 'language'>,
  writer: ImportWriter,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const rows = knownTopics(plan);
  for (const { name, to } of plan.topics) {
    if (to !== 'new' || rows.has(name) || !wanted.has(name)) continue;
    const id = writer.newId();
    const shown = name === '' ? UNNAMED[plan.language] : name;
    writer.make('topic', { id, key: `import-${id}`, name: ownText(shown), ended_on: null }, null);
    rows.set(name, id);
  }
  return rows;
}

function knownTopics({ topics }: Pick<ImportPlan, 'topics'>): Map<string, number> {
  return new Map(topics.flatMap(({ name, to }) => (typeof to === 'number' ? [[name, to]] : [])));
}

function namesOfTopics(ofPerson: ReadonlyMap<unknown, OwnFacts>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { consents } of ofPerson.values()) for (const { topic } of consents) names.add(topic);
  return names;
}

/** Persons of the register whom a system mails against their will, where nobody comes in. */
export async function findMailed(
  db: WriteContext['db'],
  { looked, plan, groups }: Pick<Taking, 'looked' | 'plan' | 'groups'>,
): Promise<number[]> {
  const facts = indexFacts(
    await listKnownFacts(
      db,
      groups.persons.flatMap(({ known }) => known ?? []),
    ),
  );
  const { ofPerson } = factsByPerson(looked, groups.persons);
  const topicOf = knownTopics(plan);
  return [...ofPerson].flatMap(([{ known: personId }, { consents }]) => {
    if (personId === null) return [];
    const known = facts.of(personId);
    const mailed = [...byTopic(consents, topicOf)].some(([topicId, records]) =>
      isMailedAgainstWill(topicId, records, known),
    );
    return mailed ? [personId] : [];
  });
}

/** What a consent of a list that names no topic is about: being mailed. */
const UNNAMED = { nl: 'mailings', en: 'mailings' } as const;

interface OwnFacts {
  readonly consents: ConsentRecord[];
  readonly events: EventRecord[];
}

/** Facts of persons, and those of a business for everybody who acts for it. */
function factsByPerson(
  { result }: Looked,
  groups: readonly Group<PersonRecord>[],
): { ofPerson: ReadonlyMap<Group<PersonRecord>, OwnFacts>; ofNobody: number } {
  const groupsOf = new Map<string, Set<Group<PersonRecord>>>();
  const add = (key: string, group: Group<PersonRecord>) => {
    const list = groupsOf.get(key);
    if (list === undefined) groupsOf.set(key, new Set([group]));
    else list.add(group);
  };
  for (const group of groups) {
    for (const { key, organisation } of group.records) {
      add(key, group);
      if (organisation !== null) add(organisation, group);
    }
  }
  const ofPerson = new Map<Group<PersonRecord>, OwnFacts>(
    groups.map((group) => [group, { consents: [], events: [] }]),
  );
  const businesses = new Set(result.organisations.map(({ key }) => key));
  let ofNobody = 0;
  for (const record of result.consents) {
    for (const group of groupsOf.get(record.of) ?? []) ofPerson.get(group)?.consents.push(record);
    if (businesses.has(record.of) && !groupsOf.has(record.of)) ofNobody += 1;
  }
  for (const record of result.events) {
    for (const group of groupsOf.get(record.of) ?? []) ofPerson.get(group)?.events.push(record);
    if (businesses.has(record.of) && !groupsOf.has(record.of)) ofNobody += 1;
  }
  return { ofPerson, ofNobody };
}

function byTopic(
  records: readonly ConsentRecord[],
  topicOf: ReadonlyMap<string, number>,
): Map<number, ConsentRecord[]> {
  const found = new Map<number, ConsentRecord[]>();
  for (const record of records) {
    const topicId = topicOf.get(record.topic);
    if (topicId === undefined) continue;
    const list = found.get(topicId);
    if (list === undefined) found.set(topicId, [record]);
    else list.push(record);
  }
  return found;
}

function addEvents(
  personId: number,
  events: readonly { readonly kind: string; readonly on: string; readonly source: string }[],
  { events: known }: Pick<PersonFacts, 'events'>,
  writer: ImportWriter,
  now: string,
): number {
  const before = writer.made('event');
  const there = new Set(known.map((row) => `${row.kind} ${row.occurred_on}`));
  for (const { kind, on, source } of events) {
    const key = `${kind} ${on}`;
    if (there.has(key)) continue;
    there.add(key);
    writer.make(
      'event',
      {
        id: writer.newId(),
        person_id: personId,
        data_item_id: null,
        kind,
        occurred_on: on,
        source,
        note: '',
        created_at: now,
      },
      personId,
    );
  }
  return writer.made('event') - before;
}
