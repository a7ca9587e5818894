/** Disposal: proposal, preview, approval, execution, and the tasks that follow from it. */
import * as v from 'valibot';
import { SUSPICIONS } from '#shared/domain/disposal/language.ts';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import { DisposalListRow, DisposalTask, DisposalView } from './disposal-views.ts';
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

export type ProofFile = v.InferOutput<typeof ProofFile>;

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
  /** Cleans the file of what was erased, when that was put off for want of room. */
  'disposals.clean': command(Nothing, Done),
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
