/**
 * The one engine that erases: for runs, requests, objections and emergencies
 * alike. It carries out a plan within the transaction it is given and knows
 * nothing of why.
 */
import { ContractError } from '#shared/contract/errors.ts';
import { type PlainDate, yearOf } from '#shared/domain/calendar.ts';
import {
  aggregateItems,
  amountBand,
  type CountedItem,
} from '#shared/domain/disposal/aggregates.ts';
import type { DisposalCause } from '#shared/domain/disposal/language.ts';
import { personReference } from '#shared/domain/disposal/reference.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { Verdict } from '#shared/domain/retention/verdict.ts';
import type { WriteDb } from '../database.ts';
import type { WriteContext } from '../handlers/context.ts';
import { refreshSearchLine } from '../handlers/search.ts';
import { readKnowledge } from '../known-rules.ts';
import type { HandlerContext } from '../process/context.ts';
import { insertTasks } from '../queries/disposal-tasks.ts';
import {
  clearDecisions,
  clearIdentity,
  clearNotes,
  deleteContactPoints,
  deleteItems,
  deleteOrphanOrganisations,
  deletePerson,
  listItemTexts,
  listPersonTexts,
  reduceItem,
} from '../queries/erase.ts';
import { addAggregates, upsertErasures } from '../queries/erasures.ts';
import { replaceSearchLines } from '../queries/person-search.ts';
import { findPerson } from '../queries/persons.ts';
import { listRelations } from '../queries/relations.ts';
import { refreshVerdicts } from '../verdicts.ts';

import type { HolderPace } from './pace.ts';
import { clearPapers } from './papers.ts';
import type { RunPerson } from './plan-run.ts';
import type { ErasureRecord, ErasureScope } from './record.ts';
import { tasksOf } from './tasks.ts';
import { recognisable, tombstonesOf } from './tombstones.ts';
import { type PersonTexts, valuesGone } from './values.ts';

export interface EraseInput {
  readonly disposalId: number;
  readonly cause: DisposalCause;
  readonly suppress: boolean;
  readonly persons: readonly RunPerson[];
  readonly country: Country;
  readonly paceOf: (systemId: number) => HolderPace;
  readonly categoryKeyOf: (categoryId: number) => string;
}

/** What went: texts to search for afterwards, and how many tasks followed. */
export interface Erased {
  readonly values: readonly string[];
  readonly tasks: number;
}

/** How work within one transaction reports and is stopped. */
export type EraseSurroundings = WriteContext &
  Pick<HandlerContext, 'isCancelled'> & {
    readonly onPerson: (done: number) => Promise<void>;
  };

/** Carries out the plans. Throws `cancelled` when asked to stop; the transaction is then undone. */
export async function erasePersons(given: EraseSurroundings, input: EraseInput): Promise<Erased> {
  const values = new Set<string>();
  const counted: CountedItem[] = [];
  let tasks = 0;
  let done = 0;
  for (const person of input.persons) {
    if (given.isCancelled()) throw new ContractError('cancelled');
    if (changesAnything(person)) {
      const known = await readPerson(given, person);
      counted.push(...countAnonymised(person, known, input));
      const rows = tasksOf(known, person.plan, {
        ...given,
        disposalId: input.disposalId,
        paceOf: input.paceOf,
      });
      tasks += rows.length;
      const gone = valuesGone(known, person.plan, input.country);
      for (const value of gone) values.add(value);
      await remember(given, input, person, known);
      await takeAway(given, person, known, gone);
      await insertTasks(given.db, rows);
    }
    done += 1;
    await given.onPerson(done);
  }
  await addAggregates(given.db, aggregateItems(counted));
  return { values: [...values], tasks };
}

function changesAnything({ plan }: RunPerson): boolean {
  return (
    plan.goesWhole ||
    plan.notesGone ||
    plan.identityGone.length > 0 ||
    plan.items.some((item) => item.outcome !== 'keep')
  );
}

async function readPerson({ db }: WriteContext, { id, verdicts }: RunPerson): Promise<PersonTexts> {
  const person = await findPerson(db, id);
  if (person === undefined) throw new ContractError('disposal-changed');
  return {
    person,
    texts: await listPersonTexts(db, id),
    items: await listItemTexts(db, [...verdicts.keys()]),
  };
}

/** The record by which the erasure can be done again, and the line in the journal. */
async function remember(
  given: EraseSurroundings,
  input: EraseInput,
  { id, plan, whole }: RunPerson,
  known: PersonTexts,
): Promise<void> {
  const changed = plan.items.filter((item) => item.outcome !== 'keep');
  const scope: ErasureScope = plan.goesWhole
    ? { kind: 'person' }
    : {
        kind: 'parts',
        items: changed.map((item) => ({
          id: item.id,
          fields: item.outcome === 'reduce' ? item.fieldsGone : null,
        })),
        identity: plan.identityGone,
        notes: plan.notesGone,
      };
  const suppress = input.suppress && (plan.goesWhole || whole);
  const record: ErasureRecord = {
    id: given.newId(),
    personId: id,
    disposalId: input.disposalId,
    cause: input.cause,
    erasedOn: given.today,
    suppress,
    scope,
    liftedOn: null,
    confirmed: [],
    // Without the wish to stay away nothing may keep the person from coming back.
    tombstones: suppress ? tombstonesOf(recognisable(known), input.country, given.digest) : [],
  };
  await upsertErasures(given.db, [record]);
  await given.journal({
    action: plan.goesWhole ? 'person-erased' : 'person-reduced',
    subjectKind: 'person',
    subjectId: id,
    personId: id,
    detail: {
      cause: input.cause,
      erased: changed.filter((item) => item.outcome === 'erase').length,
      anonymised: changed.filter((item) => item.outcome === 'anonymise').length,
      reduced: changed.filter((item) => item.outcome === 'reduce').length,
      kept: plan.items.length - changed.length,
      identity: plan.identityGone,
    },
  });
}

/** Takes away what a plan says, with every paper it stands in. Done again after a restore. */
export async function takeAway(
  given: Pick<WriteContext, 'db' | 'today'>,
  { id, plan }: Pick<RunPerson, 'id' | 'plan'>,
  known: PersonTexts,
  gone: readonly string[],
): Promise<void> {
  const { db, today } = given;
  const { family_name, nickname } = known.person;
  const names = plan.goesWhole || plan.identityGone.includes('name') ? [family_name, nickname] : [];
  await clearPapers(db, id, gone, { whole: plan.goesWhole, on: today, names });
  await clearDecisions(
    db,
    plan.goesWhole
      ? known.items.items.map((row) => row.id)
      : plan.items.filter((item) => item.outcome !== 'keep').map((item) => item.id),
  );
  if (plan.goesWhole) {
    await replaceSearchLines(db, new Map([[id, '']]));
    await deletePerson(db, id);
  } else {
    await removeParts(given, id, {
      items: plan.items.flatMap((item) =>
        item.outcome === 'keep'
          ? []
          : [{ id: item.id, fields: item.outcome === 'reduce' ? item.fieldsGone : null }],
      ),
      identity: plan.identityGone,
      notes: plan.notesGone,
    });
  }
  await deleteOrphanOrganisations(
    db,
    known.texts.relations.flatMap((row) => row.organisation_id ?? []),
  );
}

/** Takes parts of a person away and leaves the rest consistent. */
async function removeParts(
  { db, today }: Pick<WriteContext, 'db' | 'today'>,
  personId: number,
  parts: Omit<Extract<ErasureScope, { kind: 'parts' }>, 'kind'>,
): Promise<void> {
  await deleteItems(
    db,
    parts.items.filter((item) => item.fields === null).map((item) => item.id),
  );
  for (const item of parts.items) {
    if (item.fields !== null) await reduceItem(db, item.id, item.fields, today);
  }
  const has = (part: string) => parts.identity.includes(part);
  await deleteContactPoints(db, personId, parts.identity);
  await clearIdentity(
    db,
    personId,
    { name: has('name'), function: has('function'), organisation: has('organisation') },
    await nameLeft(db, personId, has('organisation')),
  );
  if (parts.notes) await clearNotes(db, personId, await kindsForTheLaw(db));
  await refreshSearchLine(db, personId);
  await refreshVerdicts(db, today, { personId });
}

/** What stands for the name of somebody who has none any more: the organisation, or a reference. */
async function nameLeft(db: WriteDb, personId: number, withoutOrganisation: boolean) {
  const relations = withoutOrganisation ? [] : await listRelations(db, personId);
  const organisation = relations.find((row) => row.organisation !== null)?.organisation;
  return organisation ?? personReference(personId);
}

/** Facts from which a statutory floor may count. */
async function kindsForTheLaw(db: WriteDb): Promise<string[]> {
  const { rules } = await readKnowledge(db);
  const starts = [...rules.values()].flatMap(({ rule }) =>
    rule.floor !== undefined && !rule.floorNeedsDocument ? rule.clock.starts : [],
  );
  return [...new Set([...starts, 'document-date', 'agreement-ended'])];
}

/** Heads and bands only; which person it was is forgotten when the groups are made. */
function countAnonymised(
  { id, plan, verdicts }: RunPerson,
  known: PersonTexts,
  input: EraseInput,
): CountedItem[] {
  return plan.items
    .filter((item) => item.outcome === 'anonymise')
    .map((item) => {
      const row = known.items.items.find((entry) => entry.id === item.id);
      const values = known.items.fields
        .filter((field) => field.data_item_id === item.id)
        .map((field) => field.value);
      return {
        personId: id,
        year: yearOfItem(verdicts.get(item.id), row?.created_at ?? ''),
        category: input.categoryKeyOf(row?.category_id ?? 0),
        band: amountBand(values),
      };
    });
}

function yearOfItem(verdict: Verdict | undefined, createdAt: string): string {
  const started: PlainDate | null = verdict?.startedOn ?? null;
  return started === null ? createdAt.slice(0, 4) : String(yearOf(started));
}
