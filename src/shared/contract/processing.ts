/** The register of processing activities: own purposes (GDPR art. 30(1)) and customers (30(2)). */
import * as v from 'valibot';
import { BALANCING_OUTCOMES, BalancingNote } from '#shared/domain/processing/balancing.ts';
import { DPIA_LISTS, DPIA_OUTCOMES } from '#shared/domain/processing/dpia.ts';
import { LAWFUL_BASES } from '#shared/domain/statement-profile.ts';
import {
  command,
  Day,
  Done,
  Id,
  Language,
  line,
  MaybeDay,
  note,
  query,
  requiredLine,
} from './method.ts';

const LanguageInput = v.strictObject({ language: Language });
const MadeId = v.strictObject({ id: Id });
const Ids = v.pipe(v.array(Id), v.maxLength(500));
const ActivityId = v.strictObject({ activityId: Id });

/** A line of the register, as it stands on screen, on paper and in a file. */
const RegisterField = v.strictObject({
  key: v.string(),
  label: v.string(),
  article: v.string(),
  mandatory: v.boolean(),
  lines: v.array(v.string()),
  missing: v.nullable(v.string()),
});
const RegisterSignal = v.strictObject({ code: v.string(), text: v.string() });

/** What the owner writes down of an activity; everything else follows from other records. */
export const ActivityInput = v.strictObject({
  name: requiredLine(200),
  description: note(2000),
  /** GDPR art. 6: without a basis there is no purpose. */
  bases: v.pipe(
    v.array(v.picklist(LAWFUL_BASES)),
    v.minLength(1, 'text.required'),
    v.maxLength(LAWFUL_BASES.length),
  ),
  interest: line(500),
  law: line(500),
  automated: note(2000),
  source: line(500),
  jointControllers: note(1000),
  startedOn: MaybeDay,
  categoryIds: Ids,
});
export type ActivityInput = v.InferOutput<typeof ActivityInput>;

/** The three steps of weighing an interest, in words. */
export const BalancingInput = v.strictObject({
  interest: requiredLine(500),
  necessity: v.pipe(note(4000), v.minLength(1, 'text.required')),
  effect: v.pipe(note(4000), v.minLength(1, 'text.required')),
  safeguards: note(4000),
  outcome: v.picklist(BALANCING_OUTCOMES, 'text.required'),
  because: v.pipe(note(4000), v.minLength(1, 'text.required')),
  on: Day,
});

const Answers = v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/)), v.boolean());

export const DpiaInput = v.strictObject({
  answers: v.pipe(
    Answers,
    v.check((answers) => Object.keys(answers).length <= 100),
  ),
  /** The owner's own conclusion; null while there is none. */
  needed: v.nullable(v.boolean()),
  reason: note(4000),
});

export const ActivityView = v.strictObject({
  id: Id,
  ...v.omit(ActivityInput, ['categoryIds', 'bases', 'name']).entries,
  name: v.string(),
  bases: v.array(v.picklist(LAWFUL_BASES)),
  categoryIds: v.array(Id),
  endedOn: MaybeDay,
  replacedById: v.nullable(Id),
  reviewedOn: MaybeDay,
  balancing: v.nullable(v.omit(BalancingNote, ['weighed'])),
  balancedOn: MaybeDay,
  dpia: v.strictObject({
    answers: Answers,
    needed: v.nullable(v.boolean()),
    reason: v.string(),
    on: MaybeDay,
    outcome: v.picklist(DPIA_OUTCOMES),
    unanswered: v.number(),
  }),
  fields: v.array(RegisterField),
  signals: v.array(RegisterSignal),
});
export type ActivityView = v.InferOutput<typeof ActivityView>;

export const DpiaListView = v.strictObject({
  id: v.picklist(DPIA_LISTS),
  name: v.string(),
  source: v.string(),
  checkedOn: Day,
  questions: v.array(v.strictObject({ id: v.string(), question: v.string(), example: v.string() })),
});
export type DpiaListView = v.InferOutput<typeof DpiaListView>;

export const ServedInput = v.strictObject({
  name: requiredLine(200),
  contact: note(500),
  representative: line(300),
  dataProtectionOfficer: line(300),
  processing: note(2000),
  dataCategories: note(2000),
  personCategories: note(2000),
  atEnd: v.nullable(v.picklist(['delete', 'return'])),
  agreementOn: MaybeDay,
  agreementReference: line(300),
  startedOn: MaybeDay,
  note: note(2000),
  systemIds: Ids,
});
export type ServedInput = v.InferOutput<typeof ServedInput>;

export const ServedView = v.strictObject({
  id: Id,
  ...ServedInput.entries,
  endedOn: MaybeDay,
  fields: v.array(RegisterField),
  signals: v.array(RegisterSignal),
});
export type ServedView = v.InferOutput<typeof ServedView>;

export const processingMethods = {
  'processing.list': query(
    LanguageInput,
    v.strictObject({
      activities: v.array(ActivityView),
      /** The questions of the DPIA check, with where they come from. */
      dpia: v.array(DpiaListView),
      /** Parties that stand behind no system: they appear at no activity. */
      unplaced: v.array(v.string()),
    }),
  ),
  'processing.create': command(ActivityInput, MadeId),
  'processing.update': command(v.strictObject({ activityId: Id, activity: ActivityInput }), Done),
  /** The owner looked it through on this day and found it right. */
  'processing.review': command(v.strictObject({ activityId: Id, reviewedOn: Day }), Done),
  /** Never deleted: an activity that ended stays in the register. */
  'processing.end': command(
    v.strictObject({ activityId: Id, endedOn: Day, replacedById: v.nullable(Id) }),
    Done,
  ),
  'processing.balance': command(
    v.strictObject({ ...ActivityId.entries, balancing: BalancingInput }),
    Done,
  ),
  'processing.dpia': command(v.strictObject({ ...ActivityId.entries, dpia: DpiaInput }), Done),
  'processing.list-served': query(LanguageInput, v.array(ServedView)),
  'processing.create-served': command(ServedInput, MadeId),
  'processing.update-served': command(v.strictObject({ servedId: Id, served: ServedInput }), Done),
  'processing.end-served': command(v.strictObject({ servedId: Id, endedOn: Day }), Done),
} as const;
