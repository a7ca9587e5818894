/** Letters about an erasure: to the person before it happens, to parties after it. */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import { addPeriod, type PlainDate, yearOf } from '#shared/domain/calendar.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import {
  composeApplicantLetter,
  composeErasureLetter,
} from '#shared/domain/letters/erasure-letter.ts';
import { composeInstruction } from '#shared/domain/letters/instruction-letter.ts';
import { redactErasureFacts, redactInstructionFacts } from '#shared/domain/letters/redaction.ts';
import type { ReadDb } from '../database.ts';
import { erasureFacts, instructionFacts, letterKindFor } from '../erasure/letters.ts';
import { planRun } from '../erasure/plan-run.ts';
import { updateTasks } from '../queries/disposal-tasks.ts';
import { findDisposal, listRunItems, saveDisposalLetter } from '../queries/disposals.ts';
import { redactLetter } from '../queries/erase.ts';
import { insertLetter } from '../queries/requests.ts';
import { getSettings, nextNumber } from '../queries/settings.ts';
import type { Handlers, WriteContext } from './context.ts';
import { found } from './texts.ts';

interface Style {
  readonly locale: LetterDocument['locale'];
  readonly form: LetterDocument['form'];
}

/** The letter to a person of a run, and the same letter without anybody in it. */
async function composeForPerson(
  { db, today }: { readonly db: ReadDb; readonly today: PlainDate },
  input: { readonly disposalId: number; readonly personId: number } & Style,
): Promise<{ letter: LetterDocument; redacted: LetterDocument; planHash: string }> {
  const disposal = found(await findDisposal(db, input.disposalId));
  if (disposal.status !== 'proposed' && disposal.status !== 'approved') {
    throw new ContractError('conflict');
  }
  const run = await planRun(db, today, disposal);
  const person = found(run.persons.find(({ id }) => id === input.personId));
  const items = await listRunItems(
    db,
    person.plan.items.map((item) => item.id),
  );
  const kind = letterKindFor(
    disposal.cause as Parameters<typeof letterKindFor>[0],
    person,
    new Map(items.map((row) => [row.id, row])),
  );
  const facts = await erasureFacts(db, { disposal, person, locale: input.locale, today });
  const { locale, form } = input;
  const compose = kind === 'applicant.removed' ? composeApplicantLetter : composeErasureLetter;
  return {
    letter: compose(facts, { locale, form }),
    redacted: compose(redactErasureFacts(facts, locale), { locale, form }),
    planHash: person.planHash,
  };
}

async function composeForParty(
  { db, today }: { readonly db: ReadDb; readonly today: PlainDate },
  input: { readonly disposalId: number; readonly processorId: number } & Style,
): Promise<{
  letter: LetterDocument;
  redacted: LetterDocument;
  taskIds: readonly number[];
  letterIds: readonly number[];
}> {
  const { taskIds, letterIds, ...facts } = await instructionFacts(db, { ...input, today });
  if (taskIds.length === 0) throw new ContractError('not-found');
  const { locale, form } = input;
  return {
    taskIds,
    letterIds,
    letter: composeInstruction(facts, { locale, form }),
    redacted: composeInstruction(redactInstructionFacts(facts, locale), { locale, form }),
  };
}

async function keep(
  { db, newId, now, today }: WriteContext,
  document: LetterDocument,
  parts: {
    readonly requestId: number | null;
    readonly personId: number | null;
    readonly redacted: LetterDocument;
  },
): Promise<{ id: number; number: string }> {
  const { requestFilePeriod } = await getSettings(db);
  const id = newId();
  const number = await nextNumber(db, 'letter', yearOf(today));
  await insertLetter(db, {
    id,
    number,
    request_id: parts.requestId,
    person_id: parts.personId,
    kind: document.kind,
    locale: document.locale,
    form: document.form,
    document: JSON.stringify(document),
    redacted: JSON.stringify(parts.redacted),
    made_on: today,
    created_at: now,
    sent_on: null,
    kept_until: requestFilePeriod === null ? null : addPeriod(today, requestFilePeriod),
  });
  return { id, number };
}

export const disposalLetterHandlers: Handlers<
  | 'disposals.compose-letter'
  | 'disposals.create-letter'
  | 'disposals.waive-letter'
  | 'disposal-tasks.compose-letter'
  | 'disposal-tasks.create-letter'
> = {
  'disposals.compose-letter': async (context, input) =>
    (await composeForPerson(context, input)).letter,

  'disposals.create-letter': async (context, { disposalId, personId, document }) => {
    const { db, journal } = context;
    const disposal = found(await findDisposal(db, disposalId));
    const { locale, form } = document;
    const { redacted, planHash } = await composeForPerson(context, {
      disposalId,
      personId,
      locale,
      form,
    });
    // Nothing that the owner typed stays: nobody could tell whom it names once they are gone.
    const made = await keep(context, document, {
      requestId: disposal.request_id,
      personId,
      redacted,
    });
    await saveDisposalLetter(db, {
      disposal_id: disposalId,
      person_id: personId,
      letter_id: made.id,
      waived_because: '',
      plan_hash: planHash,
    });
    await journal({
      action: 'disposal-letter-made',
      subjectKind: 'letter',
      subjectId: made.id,
      personId,
      detail: { number: made.number, kind: document.kind, disposal: disposal.number },
    });
    return made;
  },

  'disposals.waive-letter': async ({ db, journal }, { disposalId, personId, reason }) => {
    const disposal = found(await findDisposal(db, disposalId));
    await saveDisposalLetter(db, {
      disposal_id: disposalId,
      person_id: personId,
      letter_id: null,
      waived_because: reason,
      plan_hash: '',
    });
    await journal({
      action: 'disposal-letter-waived',
      subjectKind: 'disposal',
      subjectId: disposalId,
      personId,
      detail: { number: disposal.number },
    });
    return DONE;
  },

  'disposal-tasks.compose-letter': async (context, input) =>
    (await composeForParty(context, input)).letter,

  'disposal-tasks.create-letter': async (context, { disposalId, processorId, document }) => {
    const { db, journal } = context;
    const { locale, form } = document;
    const made = await composeForParty(context, { disposalId, processorId, locale, form });
    // The letter that this one replaces would no longer be found when the tasks are finished.
    for (const letterId of made.letterIds) await redactLetter(db, letterId, context.today);
    const letter = await keep(context, document, {
      requestId: null,
      personId: null,
      redacted: made.redacted,
    });
    await updateTasks(db, made.taskIds, { letter_id: letter.id });
    await journal({
      action: 'task-letter-made',
      subjectKind: 'letter',
      subjectId: letter.id,
      detail: { number: letter.number, kind: document.kind, tasks: made.taskIds.length },
    });
    return letter;
  },
};
