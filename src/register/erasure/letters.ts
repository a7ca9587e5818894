/** Letters about an erasure: what they say is gathered before anything goes. */
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import type { DisposalCause } from '#shared/domain/disposal/language.ts';
import { itemGoes } from '#shared/domain/disposal/plan.ts';
import { personReference } from '#shared/domain/disposal/reference.ts';
import type { Dossier, DossierItem } from '#shared/domain/dossier.ts';
import type {
  ErasureLetterFacts,
  ErasureRecipient,
  InstructionLetterFacts,
  KeptCategory,
} from '#shared/domain/letters/erasure-facts.ts';
import { type LetterLocale, languageOf, localized } from '#shared/domain/locale.ts';
import { latestPast } from '#shared/domain/retention/clocks.ts';
import type { RetentionEvent } from '#shared/domain/retention/language.ts';
import type { ReadDb } from '../database.ts';
import { gatherDossier, gatherSender } from '../dossier.ts';
import { found, readText } from '../handlers/texts.ts';
import { backupsGoneBy } from '../queries/backups.ts';
import { listTasks } from '../queries/disposal-tasks.ts';
import { type DisposalRecord, findDisposal, type listRunItems } from '../queries/disposals.ts';
import { listCategories, listCategoryFields, listItemSystems } from '../queries/items.ts';
import { findProcessor, type ProcessorRecord } from '../queries/processors.ts';
import { listEvents } from '../queries/relations.ts';
import { paces } from './pace.ts';
import type { RunPerson } from './plan-run.ts';
import type { TaskCategory } from './tasks.ts';

export type PersonLetterKind = 'erasure.done' | 'erasure.partial' | 'applicant.removed';
type RunItems = ReadonlyMap<number, Awaited<ReturnType<typeof listRunItems>>[number]>;

/**
 * The letter that has to be made before this person's data go; null when none is
 * promised or asked for. GDPR art. 12(3): who asked gets an answer.
 */
export function letterKindFor(
  cause: DisposalCause,
  { plan }: RunPerson,
  items: RunItems,
): PersonLetterKind | null {
  if (cause === 'request' || cause === 'objection' || cause === 'withdrawal') {
    return plan.items.some((item) => item.keptBecause !== null)
      ? 'erasure.partial'
      : 'erasure.done';
  }
  const promised = plan.items.some((item) => {
    if (!itemGoes(item)) return false;
    const definition = items.get(item.id)?.definition ?? null;
    return definition !== null && asksConfirmation(definition);
  });
  return cause === 'expiry' && promised ? 'applicant.removed' : null;
}

/**
 * The letter to this person, or why there is none. One that tells something else
 * than what would happen now does not count: it has to be made again.
 */
export function letterFor<
  T extends {
    readonly person_id: number;
    readonly letter_id: number | null;
    readonly plan_hash: string;
  },
>({ id, planHash }: RunPerson, letters: readonly T[]): T | undefined {
  return letters.find(
    (row) => row.person_id === id && (row.letter_id === null || row.plan_hash === planHash),
  );
}

function asksConfirmation(definition: string): boolean {
  return (JSON.parse(definition) as { readonly confirmation?: boolean }).confirmation === true;
}

export interface LetterFactsInput {
  readonly disposal: DisposalRecord;
  readonly person: RunPerson;
  readonly locale: LetterLocale;
  readonly today: PlainDate;
}

/** What the letter to a person says about their part of the run. */
export async function erasureFacts(
  db: ReadDb,
  { disposal, person, locale, today }: LetterFactsInput,
): Promise<ErasureLetterFacts> {
  const dossier = await gatherDossier(db, {
    personId: person.id,
    requestId: disposal.request_id,
    locale,
    madeOn: today,
    attachments: [],
    masked: [],
    searched: new Map(),
  });
  const fieldRows = await listCategoryFields(db);
  const itemOf = (id: number) => found(dossier.items.find((item) => item.itemId === String(id)));
  const named = (item: DossierItem, ids: readonly number[]) => {
    const keys = new Set(fieldRows.flatMap((field) => (ids.includes(field.id) ? field.key : [])));
    return item.fields
      .filter((field) => keys.has(field.fieldId) && (field.secret || field.values.length > 0))
      .map((field) => field.name);
  };
  // A name that something else still needs goes with none of its items.
  const staysKnown = new Set(
    fieldRows.flatMap(({ id, identity }) =>
      identity === null || person.plan.goesWhole || person.plan.identityGone.includes(identity)
        ? []
        : id,
    ),
  );
  const gone = person.plan.items.filter(itemGoes);
  const stays = person.plan.items.filter((item) => item.keptBecause !== null);
  const events = (await listEvents(db, person.id)).map(
    (event) => ({ kind: event.kind, on: event.occurred_on }) as RetentionEvent,
  );
  return {
    controller: dossier.controller,
    authority: dossier.authority,
    person: dossier.person,
    request: dossier.request,
    madeOn: today,
    cause: disposal.cause as DisposalCause,
    procedureEndedOn:
      latestPast(
        {
          country: dossier.controller.country,
          today,
          events,
          agreements: [],
          holds: [],
        },
        ['procedure-ended'],
      )?.on ?? null,
    erased: gone.map((plan) => {
      const item = itemOf(plan.id);
      return {
        category: item.category,
        fields: named(
          item,
          plan.fieldsGone.filter((id) => !staysKnown.has(id)),
        ),
        systems: item.systems,
        anonymised: plan.outcome === 'anonymise',
      };
    }),
    kept: stays.map((plan): KeptCategory => {
      const item = itemOf(plan.id);
      return {
        category: item.category,
        fields: named(item, plan.fieldsKept),
        because: found(plan.keptBecause ?? undefined),
        article: item.fields.find((field) => field.floorArticle !== null)?.floorArticle ?? null,
        untilOn: plan.keptUntilOn,
      };
    }),
    recipients: await recipientsOf(
      db,
      dossier,
      gone.map((plan) => plan.id),
      today,
      locale,
    ),
    backupsGoneBy: await backupsGoneBy(db, today),
    suppress: disposal.suppress === 1,
    proofKeptUntilOn: dossier.request?.keptUntilOn ?? null,
  };
}

/** Parties with a copy of what goes, each once, with the day before which they erase nothing. */
async function recipientsOf(
  db: ReadDb,
  dossier: Dossier,
  itemIds: readonly number[],
  today: PlainDate,
  locale: LetterLocale,
): Promise<ErasureRecipient[]> {
  const paceOf = await paces(db);
  const language = languageOf(locale);
  const recipients = new Map<string, ErasureRecipient>();
  for (const copy of await listItemSystems(db, itemIds)) {
    const party = dossier.recipients.find((entry) => entry.name === copy.processor);
    const name = copy.processor ?? localized(readText(copy.name), language);
    recipients.set(name, {
      name,
      role: party?.role ?? 'own',
      expectedOn: paceOf(copy.id).expectedOn(today),
    });
  }
  return [...recipients.values()];
}

/** What the letter to a party says: everybody of the run of whom it has to erase something. */
export async function instructionFacts(
  db: ReadDb,
  input: {
    readonly disposalId: number;
    readonly processorId: number;
    readonly locale: LetterLocale;
    readonly today: PlainDate;
  },
): Promise<
  InstructionLetterFacts & {
    readonly taskIds: readonly number[];
    /** Letters that were made for these tasks before. */
    readonly letterIds: readonly number[];
  }
> {
  const disposal = found(await findDisposal(db, input.disposalId));
  const party = found(await findProcessor(db, input.processorId));
  const tasks = (await listTasks(db, { disposalId: input.disposalId })).filter(
    (task) =>
      task.processor_id === input.processorId && (task.status === 'open' || task.status === 'sent'),
  );
  const language = languageOf(input.locale);
  const categories = new Map(
    (await listCategories(db)).map((row) => [row.id, localized(readText(row.name), language)]),
  );
  const frame = await gatherSender(db);
  const sent = tasks.flatMap((task) => (task.sent_on ?? []) as PlainDate[]).sort();
  const expected = tasks.flatMap((task) => (task.expected_on ?? []) as PlainDate[]).sort();
  return {
    ...frame,
    party: instructionParty(party),
    number: disposal.number,
    madeOn: input.today,
    erasedOn: (disposal.carried_out_on ?? input.today) as PlainDate,
    confirmBy: addDays(input.today, 14),
    expectedOn: expected.at(-1) ?? null,
    reminderOf: sent[0] ?? null,
    subjects: tasks.map((task) => ({
      reference: personReference(task.person_id),
      identifiers: JSON.parse(task.identifiers) as string[],
      categories: (JSON.parse(task.categories) as TaskCategory[]).map(({ id, partly }) => ({
        name: categories.get(id) ?? '',
        partly,
      })),
      systems: [localized(readText(task.system), language)],
    })),
    endsOn: null,
    returnFirst: false,
    taskIds: tasks.map((task) => task.id),
    letterIds: [...new Set(tasks.flatMap((task) => task.letter_id ?? []))],
  };
}

/** A party as a letter to it names it. */
export function instructionParty(party: ProcessorRecord): InstructionLetterFacts['party'] {
  return {
    name: party.name,
    legalName: party.legal_name,
    addressLines: party.address.split('\n').filter((line) => line.trim() !== ''),
    email: party.email,
    role: party.role as InstructionLetterFacts['party']['role'],
    // A suggestion of the catalogue that nobody confirmed is no reference of an agreement.
    dpaReference: isUnconfirmed(party.unconfirmed, 'dpaReference') ? '' : party.dpa_reference,
    dpaConcludedOn: party.dpa_concluded_on as PlainDate | null,
  };
}

function isUnconfirmed(unconfirmed: string, field: string): boolean {
  return (JSON.parse(unconfirmed) as { readonly field: string }[]).some(
    (fact) => fact.field === field,
  );
}
