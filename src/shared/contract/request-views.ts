/** A request as the screens see it: the whole case, and a line of the list. */
import * as v from 'valibot';
import { DISPOSAL_CAUSES, DISPOSAL_STATUSES } from '#shared/domain/disposal/language.ts';
import { REQUEST_TASKS } from '#shared/domain/request-steps.ts';
import {
  DECISIONS,
  IDENTITY_METHODS,
  IDENTITY_RESULTS,
  REFUSAL_GROUNDS,
  REQUEST_CHANNELS,
  REQUEST_KINDS,
  RESTRICTION_GROUNDS,
} from '#shared/domain/requests.ts';
import { DATA_SUBJECT_RIGHTS } from '#shared/domain/statement-profile.ts';
import { DeadlineView } from './deadline-view.ts';
import { NOTICE_SUBJECTS } from './letters.ts';
import { Day, Id, LocalizedText, MaybeDay } from './method.ts';

const Right = v.picklist(DATA_SUBJECT_RIGHTS);

/** The weighing of an objection (GDPR art. 21). */
export const ObjectionDetail = v.strictObject({
  about: v.picklist(['marketing', 'general']),
  purposes: v.array(v.string()),
  situation: v.string(),
  weighing: v.string(),
  continuedOn: v.nullable(v.picklist(['compelling-grounds', 'legal-claims'])),
});
export type ObjectionDetail = v.InferOutput<typeof ObjectionDetail>;

/** Where a portable copy went (GDPR art. 20(2)); empty `to` for the person themselves. */
export const PortabilityDetail = v.strictObject({
  to: v.string(),
  sentOn: MaybeDay,
  whyNot: v.string(),
});
export type PortabilityDetail = v.InferOutput<typeof PortabilityDetail>;

export const OutcomeView = v.strictObject({
  right: Right,
  decision: v.picklist(DECISIONS),
  decidedOn: Day,
  ground: v.nullable(v.picklist(REFUSAL_GROUNDS)),
  explanation: v.string(),
  objection: v.nullable(ObjectionDetail),
  portability: v.nullable(PortabilityDetail),
});
export type OutcomeView = v.InferOutput<typeof OutcomeView>;

export const TaskView = v.strictObject({
  task: v.picklist(REQUEST_TASKS),
  right: v.nullable(Right),
  isDone: v.boolean(),
  dueOn: MaybeDay,
});

export const RequestView = v.strictObject({
  id: Id,
  number: v.string(),
  kind: v.picklist(REQUEST_KINDS),
  /** Null for somebody who is not in the register, or was erased since. */
  personId: v.nullable(Id),
  /** The name of the person, known or not; empty when they were erased. */
  person: v.string(),
  subject: v.strictObject({ name: v.string(), address: v.string(), email: v.string() }),
  representative: v.nullable(
    v.strictObject({
      name: v.string(),
      address: v.string(),
      email: v.string(),
      proof: v.string(),
    }),
  ),
  rights: v.array(Right),
  receivedOn: Day,
  channel: v.picklist(REQUEST_CHANNELS),
  status: v.picklist(['open', 'answered']),
  answeredOn: MaybeDay,
  closedBecause: v.string(),
  keptUntil: MaybeDay,
  note: v.string(),
  message: v.string(),
  controllerName: v.string(),
  forwardedOn: MaybeDay,
  remindedOn: MaybeDay,
  deadline: DeadlineView,
  identity: v.strictObject({
    result: v.nullable(v.picklist(IDENTITY_RESULTS)),
    method: v.nullable(v.picklist(IDENTITY_METHODS)),
    on: MaybeDay,
    doubt: v.string(),
    copyReason: v.string(),
    /** Means that fit this person, the lightest first. */
    possible: v.array(v.picklist(IDENTITY_METHODS)),
    /** Days of waiting; `to` is null while the answer is awaited. */
    pauses: v.array(v.strictObject({ from: Day, to: MaybeDay })),
  }),
  tasks: v.array(TaskView),
  outcomes: v.array(OutcomeView),
  /** Where a copy of this person's data may sit, for the search list. */
  systems: v.array(v.strictObject({ id: Id, name: LocalizedText, holdsItems: v.number() })),
  /** Parties that hold data of this person, who are told of a change (GDPR art. 19). */
  recipients: v.array(v.strictObject({ id: Id, name: v.string() })),
  notices: v.array(
    v.strictObject({
      processorId: Id,
      name: v.string(),
      about: v.picklist(NOTICE_SUBJECTS),
      letterId: v.nullable(Id),
      toldOn: MaybeDay,
      whyNot: v.string(),
    }),
  ),
  changes: v.array(
    v.strictObject({
      id: Id,
      what: LocalizedText,
      before: v.string(),
      after: v.string(),
      systems: v.array(LocalizedText),
      changedOn: Day,
    }),
  ),
  restrictions: v.array(
    v.strictObject({
      holdId: Id,
      /** Null for everything of the person. */
      dataItemId: v.nullable(Id),
      ground: v.nullable(v.picklist(RESTRICTION_GROUNDS)),
      fromOn: Day,
      toOn: MaybeDay,
    }),
  ),
  consents: v.array(
    v.strictObject({
      id: Id,
      topicId: Id,
      topic: LocalizedText,
      givenOn: MaybeDay,
      withdrawnOn: MaybeDay,
    }),
  ),
  /** Since when nothing may be sent to this person by way of advertising. */
  marketingBlockedOn: MaybeDay,
  attachments: v.array(
    v.strictObject({
      id: Id,
      name: v.string(),
      system: v.string(),
      note: v.string(),
      fileName: v.string(),
      bytes: v.number(),
    }),
  ),
  exports: v.array(
    v.strictObject({
      id: Id,
      madeOn: Day,
      fileName: v.string(),
      scope: v.picklist(['all', 'portable']),
      encrypted: v.boolean(),
      sha256: v.string(),
      files: v.number(),
    }),
  ),
  letters: v.array(
    v.strictObject({
      id: Id,
      number: v.string(),
      kind: v.string(),
      locale: v.string(),
      madeOn: Day,
      sentOn: MaybeDay,
      sentHow: v.string(),
    }),
  ),
  /** The newest run for this request that was not cancelled. */
  disposal: v.nullable(
    v.strictObject({
      id: Id,
      number: v.string(),
      cause: v.picklist(DISPOSAL_CAUSES),
      status: v.picklist(DISPOSAL_STATUSES),
      carriedOutOn: MaybeDay,
    }),
  ),
});
export type RequestView = v.InferOutput<typeof RequestView>;

export const RequestRow = v.strictObject({
  id: Id,
  number: v.string(),
  kind: v.picklist(REQUEST_KINDS),
  personId: v.nullable(Id),
  person: v.string(),
  rights: v.array(Right),
  receivedOn: Day,
  status: v.picklist(['open', 'answered']),
  answeredOn: MaybeDay,
  answerBy: Day,
  /** The day from which to be reminded: a working day that is in time under every reading. */
  remindOn: Day,
  extended: v.boolean(),
  /** The clock rests under one reading while an answer about the identity is awaited. */
  waiting: v.boolean(),
  next: v.nullable(TaskView),
  keptUntil: MaybeDay,
});
export type RequestRow = v.InferOutput<typeof RequestRow>;

/** A step in the history of a case; `detail` holds dates, numbers and codes, never a name. */
export const TimelineEntry = v.strictObject({
  at: v.string(),
  action: v.string(),
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.array(v.string())])),
});
