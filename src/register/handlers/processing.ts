/** The activities of the business: each is a purpose of the register (GDPR art. 30(1)). */
import { ContractError, withinField } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { ActivityInput, ActivityView, DpiaListView } from '#shared/contract/processing.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import { type ActivityRecord, activityRecord } from '#shared/domain/processing/activity.ts';
import type { BalancingNote } from '#shared/domain/processing/balancing.ts';
import type { DpiaAnswers } from '#shared/domain/processing/dpia.ts';
import type { ActivityFacts, ProcessingFacts } from '#shared/domain/processing/facts.ts';
import type { ReadDb } from '../database.ts';
import { dpiaQuestions } from '../knowledge.ts';
import { gatherProcessing } from '../processing-facts.ts';
import { findCategory } from '../queries/items.ts';
import {
  findPurpose,
  linkCategories,
  listPurposeLinks,
  replaceBases,
  updatePurpose,
} from '../queries/processing.ts';
import { insertPurpose } from '../queries/profile.ts';
import type { PurposeTable } from '../schema.ts';
import { checkFields } from './checks.ts';
import type { Handlers, WriteContext } from './context.ts';
import { changedText, found, ownText } from './texts.ts';

function activityView(facts: ProcessingFacts, activity: ActivityFacts): ActivityView {
  const record = activityRecord(facts, activity);
  const { balancing, dpia } = activity;
  const { weighed: _, ...weighing } = balancing ?? { weighed: undefined };
  return {
    id: activity.id,
    name: activity.name,
    description: activity.description,
    bases: [...activity.bases],
    interest: activity.interest,
    law: activity.law,
    automated: activity.automated,
    source: activity.source,
    jointControllers: activity.jointControllers,
    startedOn: activity.startedOn,
    endedOn: activity.endedOn,
    replacedById: activity.replacedById,
    reviewedOn: activity.reviewedOn,
    categoryIds: [...record.categoryIds],
    balancing: balancing === null ? null : (weighing as Omit<BalancingNote, 'weighed'>),
    balancedOn: activity.balancedOn,
    dpia: {
      answers: dpia.answers.answers,
      needed: dpia.needed,
      reason: dpia.reason,
      on: dpia.on,
      outcome: record.dpia.outcome,
      unanswered: record.dpia.unanswered,
    },
    ...linesOf(record),
  };
}

function linesOf({ fields, signals }: Pick<ActivityRecord, 'fields' | 'signals'>) {
  return {
    fields: fields.map((field) => ({ ...field, lines: [...field.lines] })),
    signals: [...signals],
  };
}

function dpiaLists(facts: ProcessingFacts, language: UiLanguage): DpiaListView[] {
  const asked = new Set(facts.questions.map(({ list }) => list));
  return dpiaQuestions()
    .lists.filter(({ id }) => asked.has(id))
    .map(({ id, name, source, checkedOn }) => ({
      id,
      name: localized(name, language),
      source,
      checkedOn: checkedOn as PlainDate,
      questions: facts.questions
        .filter(({ list }) => list === id)
        .map((entry) => ({
          id: entry.id,
          question: entry.question,
          example: entry.example,
        })),
    }));
}

async function checkActivity(
  db: ReadDb,
  { startedOn, categoryIds }: ActivityInput,
  today: PlainDate,
): Promise<void> {
  checkFields({ startedOn: startedOn !== null && startedOn > today ? 'date.future' : null });
  for (const id of new Set(categoryIds)) {
    if (found(await findCategory(db, id)).ended_on !== null) throw new ContractError('not-found');
  }
}

/** A purpose that still runs. */
async function running(db: ReadDb, id: number): Promise<PurposeTableRow> {
  const row = found(await findPurpose(db, id));
  if (row.ended_on !== null) throw new ContractError('conflict');
  return row;
}
type PurposeTableRow = NonNullable<Awaited<ReturnType<typeof findPurpose>>>;

function columnsOf(
  input: ActivityInput,
  before?: Pick<PurposeTableRow, 'name' | 'interest'>,
): Pick<PurposeTable, 'name' | 'interest'> & {
  description: string;
  law: string;
  automated: string;
  source: string;
  joint_controllers: string;
  started_on: string | null;
} {
  return {
    name: before === undefined ? ownText(input.name) : changedText(before.name, input.name),
    interest: interestColumn(before?.interest ?? null, input.interest),
    description: input.description,
    law: input.law,
    automated: input.automated,
    source: input.source,
    joint_controllers: input.jointControllers,
    started_on: input.startedOn,
  };
}

function interestColumn(before: string | null, interest: string): string | null {
  if (interest === '') return null;
  return before === null ? ownText(interest) : changedText(before, interest);
}

/** The record of an activity as it stands, in the one language in which it was last seen. */
async function recordOf(context: WriteContext, activityId: number): Promise<ActivityRecord> {
  const facts = await gatherProcessing(context, 'nl');
  return activityRecord(facts, found(facts.activities.find(({ id }) => id === activityId)));
}

export const processingHandlers: Handlers<
  | 'processing.list'
  | 'processing.create'
  | 'processing.update'
  | 'processing.review'
  | 'processing.end'
  | 'processing.balance'
  | 'processing.dpia'
> = {
  'processing.list': async (context, { language }) => {
    const facts = await gatherProcessing(context, language);
    const placed = new Set(
      facts.systems.filter(({ endedOn }) => endedOn === null).map(({ partyId }) => partyId),
    );
    return {
      activities: facts.activities.map((activity) => activityView(facts, activity)),
      dpia: dpiaLists(facts, language),
      unplaced: facts.parties
        .filter(({ id, endedOn }) => endedOn === null && !placed.has(id))
        .map(({ name }) => name),
    };
  },

  'processing.create': async ({ db, today, newId, journal }, input) => {
    await checkActivity(db, input, today);
    const id = newId();
    await insertPurpose(
      db,
      {
        id,
        key: `own.${id}`,
        balanced_on: null,
        ended_on: null,
        ...columnsOf(input),
      },
      [...new Set(input.bases)],
    );
    await linkCategories(db, id, [...new Set(input.categoryIds)]);
    await journal({
      action: 'activity-added',
      subjectKind: 'purpose',
      subjectId: id,
      detail: { bases: input.bases, categories: input.categoryIds.length },
    });
    return { id };
  },

  'processing.update': async ({ db, today, journal }, { activityId, activity }) => {
    const before = await running(db, activityId);
    await withinField('activity', () => checkActivity(db, activity, today));
    await updatePurpose(db, activityId, columnsOf(activity, before));
    await replaceBases(db, activityId, [...new Set(activity.bases)]);
    await linkCategories(db, activityId, [...new Set(activity.categoryIds)]);
    await journal({
      action: 'activity-changed',
      subjectKind: 'purpose',
      subjectId: activityId,
      detail: { bases: activity.bases, categories: activity.categoryIds.length },
    });
    return DONE;
  },

  'processing.review': async ({ db, today, journal }, { activityId, reviewedOn }) => {
    await running(db, activityId);
    checkFields({ reviewedOn: reviewedOn > today ? 'date.future' : null });
    await updatePurpose(db, activityId, { reviewed_on: reviewedOn });
    await journal({
      action: 'activity-reviewed',
      subjectKind: 'purpose',
      subjectId: activityId,
      detail: { reviewedOn },
    });
    return DONE;
  },

  'processing.end': async ({ db, today, journal }, { activityId, endedOn, replacedById }) => {
    const before = await running(db, activityId);
    checkFields({
      endedOn:
        endedOn > today
          ? 'date.future'
          : before.started_on !== null && endedOn < before.started_on
            ? 'date.order'
            : null,
      replacedById: replacedById === activityId ? 'value.invalid' : null,
    });
    if (replacedById !== null) await running(db, replacedById);
    await updatePurpose(db, activityId, { ended_on: endedOn, replaced_by: replacedById });
    const links = (await listPurposeLinks(db)).filter((row) => row.purpose_id === activityId);
    await journal({
      action: 'activity-ended',
      subjectKind: 'purpose',
      subjectId: activityId,
      detail: { endedOn, replacedById, categories: links.length },
    });
    return DONE;
  },

  'processing.balance': async (context, { activityId, balancing }) => {
    const { db, today, journal } = context;
    const before = await running(db, activityId);
    const { interest, on, ...note } = balancing;
    await withinField('balancing', () => checkFields({ on: on > today ? 'date.future' : null }));
    await updatePurpose(db, activityId, { interest: interestColumn(before.interest, interest) });
    const { scale } = await recordOf(context, activityId);
    const kept: BalancingNote = {
      ...note,
      weighed: { interest: scale.interest, categories: scale.categories, parties: scale.parties },
    };
    await updatePurpose(db, activityId, {
      balancing_note: JSON.stringify(kept),
      balanced_on: on,
    });
    await journal({
      action: 'activity-balanced',
      subjectKind: 'purpose',
      subjectId: activityId,
      detail: { outcome: note.outcome, on },
    });
    return DONE;
  },

  'processing.dpia': async (context, { activityId, dpia }) => {
    const { db, today, journal } = context;
    await running(db, activityId);
    const { needed, reason, answers } = dpia;
    await withinField('dpia', () =>
      checkFields({ reason: needed !== null && reason === '' ? 'text.required' : null }),
    );
    const { categoryIds } = await recordOf(context, activityId);
    const kept: DpiaAnswers = { answers, categories: [...categoryIds] };
    await updatePurpose(db, activityId, {
      dpia_answers: JSON.stringify(kept),
      dpia_needed: needed === null ? null : Number(needed),
      dpia_reason: needed === null ? '' : reason,
      dpia_on: needed === null ? null : today,
    });
    const yes = Object.values(answers).filter((answer) => answer).length;
    await journal({
      action: 'activity-dpia',
      subjectKind: 'purpose',
      subjectId: activityId,
      detail: { yes, answered: Object.keys(answers).length, needed },
    });
    return DONE;
  },
};
