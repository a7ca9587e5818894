/** Letters of a request: composed from the register, edited by the owner, kept with a number. */
import * as v from 'valibot';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import { EXTENSION_REASONS, IDENTITY_METHODS } from '#shared/domain/requests.ts';
import {
  command,
  Day,
  Done,
  Id,
  LetterForm,
  Locale,
  line,
  MaybeDay,
  note,
  query,
  requiredLine,
} from './method.ts';

const required = (max: number) => v.pipe(note(max), v.minLength(1, 'text.required'));

/** About what a party is told (GDPR art. 19). */
export const NOTICE_SUBJECTS = ['rectification', 'restriction', 'restriction-lifted'] as const;

/** What the owner says in a letter; the rest comes from the register and the decisions. */
export const LetterChoice = v.variant('kind', [
  v.strictObject({
    kind: v.literal('ack'),
    identityMethod: v.nullable(v.picklist(IDENTITY_METHODS)),
  }),
  v.strictObject({
    kind: v.literal('identity'),
    doubt: required(1000),
    methods: v.pipe(v.array(v.picklist(IDENTITY_METHODS)), v.minLength(1, 'text.required')),
    copyReason: note(1000),
  }),
  v.strictObject({
    kind: v.literal('extension'),
    reason: v.picklist(EXTENSION_REASONS),
    explanation: required(1000),
    sentNow: v.pipe(v.array(requiredLine(200)), v.maxLength(20)),
  }),
  v.strictObject({ kind: v.literal('refusal') }),
  v.strictObject({
    kind: v.literal('fee.notice'),
    amount: requiredLine(40),
    why: required(1000),
    replyBy: Day,
  }),
  v.strictObject({ kind: v.literal('not.controller'), service: line(200) }),
  v.strictObject({
    kind: v.literal('rectification.done'),
    statementAdded: v.boolean(),
    unchanged: v.pipe(
      v.array(v.strictObject({ what: requiredLine(200), why: requiredLine(500) })),
      v.maxLength(20),
    ),
  }),
  v.strictObject({ kind: v.literal('restriction.on'), until: line(300) }),
  v.strictObject({ kind: v.literal('restriction.off'), endsOn: Day, why: required(1000) }),
  v.strictObject({ kind: v.literal('recipients.tell') }),
  v.strictObject({
    kind: v.literal('recipients.notify'),
    processorId: Id,
    about: v.picklist(NOTICE_SUBJECTS),
  }),
  v.strictObject({ kind: v.literal('portability.answer') }),
  v.strictObject({ kind: v.literal('objection.marketing') }),
  v.strictObject({ kind: v.literal('objection.general') }),
  v.strictObject({ kind: v.literal('consent.withdrawn'), consequence: line(500) }),
]);
export type LetterChoice = v.InferOutput<typeof LetterChoice>;
export type ChosenLetterKind = LetterChoice['kind'];

export const letterMethods = {
  /** A letter of a request as it would be made now; nothing is kept. */
  'letters.compose': query(
    v.strictObject({ requestId: Id, locale: Locale, form: LetterForm, choice: LetterChoice }),
    LetterDocument,
  ),
  /**
   * Keeps a letter, with the owner's edits, and gives it a number. A letter of
   * extension is refused after the first term and when there is one already. After
   * the answer only what still follows is written: the end of a restriction, and notices.
   */
  'letters.create': command(
    v.strictObject({
      requestId: Id,
      document: LetterDocument,
      /** For a notice to a party: to which, and about what. */
      notice: v.optional(
        v.nullable(v.strictObject({ processorId: Id, about: v.picklist(NOTICE_SUBJECTS) })),
        null,
      ),
    }),
    v.strictObject({ id: Id, number: v.string() }),
  ),
  /**
   * Records that a letter went out. A question about the identity stops the clock
   * from then on, a letter of extension moves the term.
   */
  'letters.mark-sent': command(
    v.strictObject({ letterId: Id, sentOn: Day, how: requiredLine(100) }),
    Done,
  ),
  'letters.get': query(
    v.strictObject({ letterId: Id }),
    v.strictObject({
      id: Id,
      number: v.string(),
      madeOn: Day,
      sentOn: MaybeDay,
      sentHow: v.string(),
      requestId: v.nullable(Id),
      personId: v.nullable(Id),
      /** Only of a letter about a breach. */
      breachId: v.optional(Id),
      /** Null when nothing was left of it after an erasure. */
      document: v.nullable(LetterDocument),
      erasedOn: MaybeDay,
    }),
  ),
} as const;
