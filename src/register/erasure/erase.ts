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
import type { Country } from '#shared/domain/locale.ts';
import type { Verdict } from '#shared/domain/retention/verdict.ts';
import type { WriteContext } from '../handlers/context.ts';
import { refreshSearchLines } from '../handlers/search.ts';
import type { HandlerContext } from '../process/context.ts';
import { insertTasks } from '../queries/disposal-tasks.ts';
import { addAggregates, upsertErasures } from '../queries/erasures.ts';
import type { JournalEntry } from '../queries/journal.ts';
import type { HolderPace } from './pace.ts';
import type { RunPerson } from './plan-run.ts';
import type { ErasureRecord, ErasureScope } from './record.ts';
import { changedItems, type Leaving, takeRowsAway } from './take-away.ts';
import { tasksOf } from './tasks.ts';
import { recognisable, tombstonesOf } from './tombstones.ts';
import { type PersonTexts, readPersonTexts, valuesGone } from './values.ts';

/** How many persons are erased before the process listens for a moment. */
export const PERSONS_AT_ONCE = 50;

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
    readonly onPersons: (done: number) => Promise<void>;
  };

/** Carries out the plans. Throws `cancelled` when asked to stop; the transaction is then undone. */
export async function erasePersons(given: EraseSurroundings, input: EraseInput): Promise<Erased> {
  const values = new Set<string>();
  const counted: CountedItem[] = [];
  const changed: number[] = [];
  let tasks = 0;
  await given.onPersons(0);
  for (let done = 0; done < input.persons.length; done += PERSONS_AT_ONCE) {
    if (given.isCancelled()) throw new ContractError('cancelled');
    const some = input.persons.slice(done, done + PERSONS_AT_ONCE);
    const leaving = await readLeaving(given, some.filter(changesAnything), input.country);
    for (const { person, known, gone } of leaving) {
      counted.push(...countAnonymised(person, known, input));
      for (const value of gone) values.add(value);
    }
    const rows = leaving.flatMap(({ known, plan }) =>
      tasksOf(known, plan, { ...given, disposalId: input.disposalId, paceOf: input.paceOf }),
    );
    tasks += rows.length;
    await remember(given, input, leaving);
    await takeRowsAway(given, leaving);
    changed.push(...leaving.map(({ person }) => person.id));
    await insertTasks(given.db, rows);
    await given.onPersons(done + some.length);
  }
  await refreshSearchLines(given.db, changed);
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

/** Who goes, in whole or in part, with the plan for them. */
type LeavingPerson = Leaving & { readonly person: RunPerson };

async function readLeaving(
  { db }: WriteContext,
  persons: readonly RunPerson[],
  country: Country,
): Promise<LeavingPerson[]> {
  const texts = await readPersonTexts(
    db,
    new Map(persons.map(({ id, verdicts }) => [id, [...verdicts.keys()]])),
  );
  return persons.map((person) => {
    const known = texts.get(person.id);
    if (known === undefined) throw new ContractError('disposal-changed');
    const { plan } = person;
    return { person, plan, known, gone: valuesGone(known, plan, country) };
  });
}

/** The records by which the erasures can be done again, and the lines in the journal. */
async function remember(
  given: EraseSurroundings,
  input: EraseInput,
  leaving: readonly LeavingPerson[],
): Promise<void> {
  await upsertErasures(
    given.db,
    leaving.map(({ person, known }) => recordOf(given, input, person, known)),
  );
  await given.journal(...leaving.map(({ person }) => journalLineOf(input, person)));
}

function recordOf(
  { newId, today, digest }: EraseSurroundings,
  { disposalId, cause, suppress: asked, country }: EraseInput,
  { id, plan, whole }: RunPerson,
  known: PersonTexts,
): ErasureRecord {
  const scope: ErasureScope = plan.goesWhole
    ? { kind: 'person' }
    : {
        kind: 'parts',
        items: changedItems(plan).map((item) => ({
          id: item.id,
          fields: item.outcome === 'reduce' ? item.fieldsGone : null,
        })),
        identity: plan.identityGone,
        notes: plan.notesGone,
      };
  const suppress = asked && (plan.goesWhole || whole);
  return {
    id: newId(),
    personId: id,
    disposalId,
    cause,
    erasedOn: today,
    suppress,
    scope,
    liftedOn: null,
    confirmed: [],
    // Without the wish to stay away nothing may keep the person from coming back.
    tombstones: suppress ? tombstonesOf(recognisable(known), country, digest) : [],
  };
}

function journalLineOf({ cause }: EraseInput, { id, plan }: RunPerson): JournalEntry {
  const changed = changedItems(plan);
  return {
    action: plan.goesWhole ? 'person-erased' : 'person-reduced',
    subjectKind: 'person',
    subjectId: id,
    personId: id,
    detail: {
      cause,
      erased: changed.filter((item) => item.outcome === 'erase').length,
      anonymised: changed.filter((item) => item.outcome === 'anonymise').length,
      reduced: changed.filter((item) => item.outcome === 'reduce').length,
      kept: plan.items.length - changed.length,
      identity: plan.identityGone,
    },
  };
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
