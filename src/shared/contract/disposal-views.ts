/** What the screens of disposal are shown: runs with their lines, results and tasks. */
import * as v from 'valibot';
import { BRAKE_REASONS } from '#shared/domain/disposal/brake.ts';
import {
  BUCKETS,
  DISPOSAL_CAUSES,
  DISPOSAL_STATUSES,
  KEPT_BECAUSE,
  OUTCOMES,
  SUSPICIONS,
  TASK_STATUSES,
} from '#shared/domain/disposal/language.ts';
import { Day, Id, LocalizedText, MaybeDay } from './method.ts';

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
  /** Values that stand in a proof the owner kept: a document of somebody else. */
  inProofs: v.number(),
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
  /** `partly`: something of this category stays in that system. */
  categories: v.array(v.strictObject({ name: LocalizedText, partly: v.boolean() })),
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
  /** The request behind it still waits for its answer. */
  requestOpen: v.boolean(),
  suspicion: v.nullable(v.picklist(SUSPICIONS)),
  suppress: v.boolean(),
  /** Stands for exactly this list; approval is given to it and lapses when the list changes. */
  fingerprint: v.string(),
  /** Approved, and the list has changed since. */
  changedSinceApproval: v.boolean(),
  counts: v.strictObject({ erase: v.number(), anonymise: v.number(), keep: v.number() }),
  personCount: v.number(),
  /** More than 20 persons or more than 5 % of the register: the count has to be typed. */
  brake: v.nullable(
    v.strictObject({
      why: v.picklist(BRAKE_REASONS),
      persons: v.number(),
      inRegister: v.number(),
    }),
  ),
  /**
   * The latest day that was believed, when the clock of the computer has jumped since: the
   * owner is asked to look at the date first.
   */
  clockDoubt: MaybeDay,
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

/** What a carrying out reports while it works. */
export const DisposalProgress = v.strictObject({
  kind: v.literal('disposal'),
  step: v.picklist(['erase', 'clean', 'search']),
  done: v.number(),
  total: v.number(),
});
export type DisposalProgress = v.InferOutput<typeof DisposalProgress>;
