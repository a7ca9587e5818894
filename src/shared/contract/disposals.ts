/** Disposal: proposal, preview, approval, execution, and the tasks that follow from it. */
import * as v from 'valibot';
import {
  BUCKETS,
  DISPOSAL_CAUSES,
  DISPOSAL_STATUSES,
  KEPT_BECAUSE,
  OUTCOMES,
  SUSPICIONS,
  TASK_STATUSES,
} from '#shared/domain/disposal/language.ts';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import {
  command,
  Day,
  Done,
  Id,
  Language,
  LetterForm,
  Locale,
  LocalizedText,
  MaybeDay,
  Nothing,
  note,
  query,
  requiredLine,
} from './method.ts';

const MadeDisposal = v.strictObject({ id: Id, number: v.string() });
const Reason = v.pipe(note(2000), v.minLength(1, 'text.required'));
const Ids = v.pipe(v.array(Id), v.minLength(1), v.maxLength(10_000));

/** A document that proves something, kept in the register: at most 8 MB. */
export const ProofFile = v.strictObject({
  name: requiredLine(120),
  bytes: v.pipe(
    v.custom<Uint8Array>((value) => value instanceof Uint8Array),
    v.check((bytes) => bytes.length > 0 && bytes.length <= 8_000_000, 'file.size'),
  ),
});

/** What a run is proposed from. */
export const Proposal = v.variant('cause', [
  /** Everything whose date has come. */
  v.strictObject({ cause: v.literal('expiry') }),
  /** GDPR art. 17, 21 and 7(3): an open request; `suppress` also keeps them from coming back. */
  v.strictObject({
    cause: v.picklist(['request', 'objection', 'withdrawal']),
    requestId: Id,
    /** Null: everything that is kept of the person. */
    itemIds: v.nullable(Ids),
    suppress: v.boolean(),
  }),
  /** Data of a minor or of a special category: at once. */
  v.strictObject({
    cause: v.literal('emergency'),
    personId: Id,
    itemIds: v.nullable(Ids),
    suspicion: v.picklist(SUSPICIONS),
    suppress: v.boolean(),
  }),
]);

export const DisposalDecision = v.variant('kind', [
  v.strictObject({ kind: v.literal('follow') }),
  v.strictObject({ kind: v.literal('postpone'), reason: Reason, reviewOn: Day }),
  v.strictObject({
    kind: v.literal('hold'),
    holdKind: v.picklist(['legal-claim', 'legal-duty', 'restriction']),
    reason: Reason,
    reviewOn: Day,
  }),
]);

/** One line of the preview: what happens with one data item, and why. */
export const DisposalRow = v.strictObject({
  dataItemId: Id,
  personId: Id,
  person: v.string(),
  category: LocalizedText,
  label: v.string(),
  rule: LocalizedText,
  promise: v.nullable(v.string()),
  dueOn: MaybeDay,
  bucket: v.picklist(BUCKETS),
  outcome: v.picklist(OUTCOMES),
  /** Why it stays, wholly or partly; null when all of it goes. */
  keptBecause: v.nullable(v.picklist(KEPT_BECAUSE)),
  /** Until when it stays, where that is known. */
  keptUntilOn: MaybeDay,
  /** The owner's reason with a postponement or a hold. */
  reason: v.string(),
  /** Names of the fields that go, and of those that stay. */
  fieldsGone: v.array(LocalizedText),
  fieldsKept: v.array(LocalizedText),
  decision: v.picklist(['follow', 'postpone', 'hold']),
  systems: v.array(LocalizedText),
  because: v.array(v.string()),
});
export type DisposalRow = v.InferOutput<typeof DisposalRow>;

/** What happens with a person as such. */
export const DisposalPerson = v.strictObject({
  personId: Id,
  person: v.string(),
  /** Nothing of the person stays. */
  goesWhole: v.boolean(),
  /** Parts of the identity that go while the person stays: `email`, `phone`, … */
  identityGone: v.array(v.string()),
  /** A letter that has to be made first, while the address is still there. */
  letter: v.nullable(
    v.strictObject({
      kind: v.string(),
      letterId: v.nullable(Id),
      waivedBecause: v.string(),
    }),
  ),
});

/** Counts and what the search afterwards found; holds nobody. */
export const SelfTest = v.strictObject({
  at: v.string(),
  pages: v.number(),
  values: v.number(),
  /** Values still found although nothing in use holds them: has to be 0. */
  residue: v.number(),
  /** Values that somebody else's data hold too, such as a shared address. */
  sharedWithOthers: v.number(),
  /** Values that open tasks still need to tell a system whom to erase. */
  inOpenTasks: v.number(),
  /** Bytes in the write-ahead log: has to be 0. */
  logBytes: v.number(),
  /** Other files in the folder of the register, which were searched too. */
  otherFiles: v.number(),
  /** Older backups that still hold what was erased. */
  olderBackups: v.number(),
});
export type SelfTest = v.InferOutput<typeof SelfTest>;

export const DisposalResult = v.strictObject({
  persons: v.number(),
  personsWhole: v.number(),
  items: v.strictObject({
    erase: v.number(),
    anonymise: v.number(),
    reduce: v.number(),
    keep: v.number(),
  }),
  /** Items per category, rule and outcome; names as they were on that day. */
  categories: v.array(
    v.strictObject({
      category: LocalizedText,
      rule: LocalizedText,
      promise: v.nullable(v.string()),
      outcome: v.picklist(OUTCOMES),
      keptBecause: v.nullable(v.picklist(KEPT_BECAUSE)),
      items: v.number(),
    }),
  ),
});
export type DisposalResult = v.InferOutput<typeof DisposalResult>;

/** One copy that the app cannot reach: one person in one system. */
export const DisposalTask = v.strictObject({
  id: Id,
  disposalId: Id,
  disposal: v.string(),
  systemId: Id,
  system: LocalizedText,
  /** Whose system it is: `own`, or the role of the party. */
  holder: v.picklist(['own', 'processor', 'controller', 'recipient']),
  processorId: v.nullable(Id),
  processor: v.string(),
  categories: v.array(LocalizedText),
  /** By what the person is found there; empty once that is no longer needed. */
  identifiers: v.array(v.string()),
  /** Reference that stands for the person in what stays. */
  reference: v.string(),
  status: v.picklist(TASK_STATUSES),
  letterId: v.nullable(Id),
  sentOn: MaybeDay,
  /** The day by which the last copy of this party is gone, by its own word. */
  expectedOn: MaybeDay,
  chaseOn: MaybeDay,
  /** A reminder is called for. */
  overdue: v.boolean(),
  confirmedOn: MaybeDay,
  note: v.string(),
  proofName: v.nullable(v.string()),
  exceptionGround: v.nullable(v.string()),
  reviewOn: MaybeDay,
});
export type DisposalTask = v.InferOutput<typeof DisposalTask>;

export const DisposalView = v.strictObject({
  id: Id,
  number: v.string(),
  cause: v.picklist(DISPOSAL_CAUSES),
  status: v.picklist(DISPOSAL_STATUSES),
  createdOn: Day,
  approvedOn: MaybeDay,
  carriedOutOn: MaybeDay,
  doneOn: MaybeDay,
  requestId: v.nullable(Id),
  requestNumber: v.nullable(v.string()),
  suspicion: v.nullable(v.picklist(SUSPICIONS)),
  suppress: v.boolean(),
  /** Stands for exactly this list; approval is given to it and lapses when the list changes. */
  fingerprint: v.string(),
  /** Approved, and the list has changed since. */
  changedSinceApproval: v.boolean(),
  counts: v.strictObject({ erase: v.number(), anonymise: v.number(), keep: v.number() }),
  personCount: v.number(),
  /** More than 20 persons or more than 5 % of the register: the count has to be typed. */
  brake: v.boolean(),
  /** The clock of the computer jumped: the owner is asked to look at the date first. */
  clockDoubt: v.boolean(),
  rows: v.array(DisposalRow),
  persons: v.array(DisposalPerson),
  result: v.nullable(DisposalResult),
  selfTest: v.nullable(SelfTest),
  journalHash: v.nullable(v.string()),
  tasks: v.array(DisposalTask),
});
export type DisposalView = v.InferOutput<typeof DisposalView>;

export const DisposalListRow = v.strictObject({
  id: Id,
  number: v.string(),
  cause: v.picklist(DISPOSAL_CAUSES),
  status: v.picklist(DISPOSAL_STATUSES),
  createdOn: Day,
  carriedOutOn: MaybeDay,
  doneOn: MaybeDay,
  items: v.number(),
  openTasks: v.number(),
  overdueTasks: v.number(),
});
export type DisposalListRow = v.InferOutput<typeof DisposalListRow>;

const LetterChoice = {
  disposalId: Id,
  locale: Locale,
  form: LetterForm,
};

export const disposalMethods = {
  'disposals.list': query(Nothing, v.array(DisposalListRow)),
  /** Counts that stayed of anonymised items: groups of at least five persons, without anybody. */
  'disposals.aggregates': query(
    Nothing,
    v.array(
      v.strictObject({
        /** Null where years, kinds or amounts were merged to hide a small group. */
        year: v.nullable(v.string()),
        category: v.nullable(LocalizedText),
        amountBand: v.nullable(v.string()),
        items: v.number(),
      }),
    ),
  ),
  'disposals.propose': command(Proposal, MadeDisposal),
  'disposals.get': query(v.strictObject({ disposalId: Id, language: Language }), DisposalView),
  'disposals.decide': command(
    v.strictObject({ disposalId: Id, itemIds: Ids, decision: DisposalDecision }),
    Done,
  ),
  /** Agrees to exactly the list with this fingerprint. */
  'disposals.approve': command(
    v.strictObject({
      disposalId: Id,
      fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      /** The number of items that go, typed by the owner where the brake asks for it. */
      typedCount: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null),
      /** The owner looked at the date and it is right. */
      clockConfirmed: v.optional(v.boolean(), false),
    }),
    Done,
  ),
  /** The letter to the person, as it would be made now: while the address is there. */
  'disposals.compose-letter': query(
    v.strictObject({ ...LetterChoice, personId: Id }),
    LetterDocument,
  ),
  'disposals.create-letter': command(
    v.strictObject({ disposalId: Id, personId: Id, document: LetterDocument }),
    v.strictObject({ id: Id, number: v.string() }),
  ),
  'disposals.waive-letter': command(
    v.strictObject({ disposalId: Id, personId: Id, reason: Reason }),
    Done,
  ),
  /** Erases, in one transaction, with progress; then cleans and searches the file. */
  'disposals.carry-out': command(v.strictObject({ disposalId: Id }), Done),
  'disposals.cancel': command(v.strictObject({ disposalId: Id }), Done),

  'disposal-tasks.list': query(Nothing, v.array(DisposalTask)),
  /** One letter to a party, for all its open tasks of a run: L18a or L11. */
  'disposal-tasks.compose-letter': query(
    v.strictObject({ ...LetterChoice, processorId: Id }),
    LetterDocument,
  ),
  'disposal-tasks.create-letter': command(
    v.strictObject({ disposalId: Id, processorId: Id, document: LetterDocument }),
    v.strictObject({ id: Id, number: v.string() }),
  ),
  'disposal-tasks.mark-sent': command(
    v.strictObject({ taskIds: Ids, sentOn: Day, chaseOn: Day }),
    Done,
  ),
  'disposal-tasks.confirm': command(
    v.strictObject({
      taskIds: Ids,
      confirmedOn: Day,
      note: note(2000),
      proof: v.nullable(ProofFile),
    }),
    Done,
  ),
  'disposal-tasks.except': command(
    v.strictObject({ taskIds: Ids, ground: Reason, reviewOn: Day }),
    Done,
  ),

  /** R15: somebody sent it unasked. Needed, not needed, or technically impossible to erase. */
  'items.decide-need': command(
    v.strictObject({
      dataItemId: Id,
      decision: v.picklist(['not-needed', 'needed', 'impossible']),
      reason: Reason,
      /** When to look again; not asked for what is not needed. */
      reviewOn: MaybeDay,
    }),
    Done,
  ),
} as const;

/** What a carrying out reports while it works. */
export const DisposalProgress = v.strictObject({
  kind: v.literal('disposal'),
  step: v.picklist(['erase', 'clean', 'search']),
  done: v.number(),
  total: v.number(),
});
export type DisposalProgress = v.InferOutput<typeof DisposalProgress>;
