/** Requests of persons: received, timed, decided right by right, answered and closed. */
import * as v from 'valibot';
import { MATCH_REASONS } from '#shared/domain/intake/match.ts';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import { OTHER_QUESTIONS } from '#shared/domain/letters/texts/other-questions.ts';
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
import { NOTICE_SUBJECTS } from './letters.ts';
import {
  command,
  Day,
  Done,
  Id,
  Language,
  LetterForm,
  Locale,
  line,
  MaybeDay,
  note,
  query,
  requiredLine,
} from './method.ts';
import { RequestRow, RequestView, TimelineEntry } from './request-views.ts';

const Right = v.picklist(DATA_SUBJECT_RIGHTS);
const Rights = v.pipe(v.array(Right), v.maxLength(7));
const Of = { requestId: Id };

/** Who it is about when that is nobody of the register. */
const Subject = v.strictObject({ name: line(200), address: note(500), email: line(254) });
const NOBODY = { name: '', address: '', email: '' };

const Representative = v.strictObject({
  name: requiredLine(200),
  address: note(500),
  email: line(254),
  /** What shows that they may act: a mandate, a court order. */
  proof: line(300),
});

export const RequestInput = v.strictObject({
  kind: v.optional(v.picklist(REQUEST_KINDS), 'request'),
  personId: v.nullable(Id),
  subject: v.optional(Subject, NOBODY),
  representative: v.optional(v.nullable(Representative), null),
  rights: Rights,
  receivedOn: Day,
  channel: v.picklist(REQUEST_CHANNELS),
  note: note(4000),
  /** The letter as it came in; as in every text, national numbers are masked before it is kept. */
  message: v.optional(note(50_000), ''),
  /** For a misdirected request: who has to answer. */
  controllerName: v.optional(line(200), ''),
});

export const AnswerInput = v.strictObject({
  requestId: Id,
  locale: Locale,
  form: LetterForm,
  /** Documents the owner adds by hand, by name. */
  attachments: v.optional(
    v.pipe(
      v.array(v.strictObject({ name: requiredLine(200), system: line(120), note: line(300) })),
      v.maxLength(50),
    ),
    [],
  ),
  /** What of third persons was masked, and why (GDPR art. 15(4)). */
  masked: v.optional(
    v.pipe(
      v.array(v.strictObject({ what: requiredLine(300), why: requiredLine(300) })),
      v.maxLength(50),
    ),
    [],
  ),
  /** What was asked beside article 15, to be answered in a sentence each. */
  questions: v.optional(v.array(v.picklist(OTHER_QUESTIONS)), []),
  /** What the owner noted about the search per system. */
  searched: v.optional(
    v.pipe(v.array(v.strictObject({ systemId: Id, note: line(300) })), v.maxLength(100)),
    [],
  ),
});

/** What is decided on one right; objection and portability carry more. */
export const OutcomeInput = v.strictObject({
  ...Of,
  right: Right,
  decision: v.picklist(DECISIONS),
  ground: v.nullable(v.picklist(REFUSAL_GROUNDS)),
  explanation: note(4000),
  objection: v.optional(
    v.nullable(
      v.strictObject({
        about: v.picklist(['marketing', 'general']),
        purposes: v.pipe(v.array(requiredLine(200)), v.maxLength(30)),
        situation: note(2000),
        weighing: note(4000),
        continuedOn: v.nullable(v.picklist(['compelling-grounds', 'legal-claims'])),
      }),
    ),
    null,
  ),
  portability: v.optional(
    v.nullable(v.strictObject({ to: line(200), sentOn: MaybeDay, whyNot: line(500) })),
    null,
  ),
});

/** Where a value that is corrected stands. */
export const ChangeTarget = v.variant('of', [
  v.strictObject({
    of: v.literal('name'),
    part: v.picklist(['givenName', 'infix', 'familyName', 'functionTitle']),
  }),
  v.strictObject({
    of: v.literal('contact-point'),
    kind: line(20),
    before: v.pipe(note(500), v.minLength(1, 'text.required')),
  }),
  v.strictObject({ of: v.literal('field'), dataItemId: Id, fieldId: Id, before: note(4000) }),
  /** Somewhere the register does not hold the value itself; changed by hand. */
  v.strictObject({ of: v.literal('elsewhere'), what: requiredLine(200), before: note(1000) }),
]);
export type ChangeTarget = v.InferOutput<typeof ChangeTarget>;

/** What a pasted letter may say of who wrote it, to look for them in the register. */
export const SenderSigns = v.strictObject({
  emails: v.pipe(v.array(line(254)), v.maxLength(20)),
  phones: v.pipe(v.array(line(60)), v.maxLength(20)),
  names: v.pipe(v.array(line(200)), v.maxLength(20)),
  addresses: v.pipe(v.array(line(300)), v.maxLength(20)),
  numbers: v.pipe(v.array(line(80)), v.maxLength(20)),
});

export const requestMethods = {
  'requests.list': query(
    v.strictObject({
      show: v.picklist(['open', 'answered', 'expired']),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 200),
    }),
    v.strictObject({ rows: v.array(RequestRow), more: v.boolean() }),
  ),
  'requests.get': query(v.strictObject({ ...Of, language: Language }), RequestView),
  'requests.timeline': query(v.strictObject(Of), v.array(TimelineEntry)),
  /** Persons of the register who may have written, the likeliest first, and why. */
  'requests.suggest-persons': query(
    SenderSigns,
    v.array(
      v.strictObject({
        personId: Id,
        name: v.string(),
        organisation: v.string(),
        because: v.array(v.picklist(MATCH_REASONS)),
      }),
    ),
  ),

  'requests.create': command(RequestInput, v.strictObject({ id: Id, number: v.string() })),
  /** Corrects what was written down of an open request. */
  'requests.update': command(
    v.strictObject({
      ...Of,
      rights: Rights,
      receivedOn: Day,
      channel: v.picklist(REQUEST_CHANNELS),
      note: note(4000),
      subject: Subject,
      representative: v.nullable(Representative),
    }),
    Done,
  ),
  /** The sender turns out to be somebody of the register. */
  'requests.link-person': command(v.strictObject({ ...Of, personId: Id }), Done),
  'requests.record-identity': command(
    v.strictObject({
      ...Of,
      result: v.picklist(IDENTITY_RESULTS),
      method: v.picklist(IDENTITY_METHODS),
      on: Day,
      doubt: note(1000),
      copyReason: note(1000),
    }),
    Done,
  ),
  'requests.decide': command(OutcomeInput, Done),
  /** Changes a value, and writes down old and new (GDPR art. 16). */
  'requests.rectify': command(
    v.strictObject({
      ...Of,
      target: ChangeTarget,
      after: note(4000),
      systemIds: v.pipe(v.array(Id), v.maxLength(50)),
      /** For somewhere that is no system of the register. */
      elsewhere: v.optional(line(200), ''),
    }),
    v.strictObject({ id: Id }),
  ),
  /** Lays a restriction on everything of the person, or on some items (GDPR art. 18). */
  'requests.restrict': command(
    v.strictObject({
      ...Of,
      ground: v.picklist(RESTRICTION_GROUNDS),
      dataItemIds: v.pipe(v.array(Id), v.maxLength(500)),
      fromOn: Day,
    }),
    Done,
  ),
  /** Also after the answer. Refused until the person was told of it (GDPR art. 18(3)). */
  'requests.lift-restriction': command(
    v.strictObject({ ...Of, liftedOn: Day, reason: requiredLine(500) }),
    Done,
  ),
  /** Stops advertising at once: consents withdrawn, address blocked (GDPR art. 21(3)). */
  'requests.stop-marketing': command(
    v.strictObject({ ...Of, stoppedOn: Day, consentIds: v.pipe(v.array(Id), v.maxLength(50)) }),
    Done,
  ),
  /** A misdirected request was passed on to whom it is for (GDPR art. 28(3)(e)). */
  'requests.forward': command(
    v.strictObject({ ...Of, controllerName: requiredLine(200), forwardedOn: Day }),
    Done,
  ),
  /** The person asked where the answer is. */
  'requests.record-reminder': command(v.strictObject({ ...Of, remindedOn: Day }), Done),
  /** A party was told of a change, or was not, with the reason; also after the answer (GDPR art. 19). */
  'requests.record-notice': command(
    v.strictObject({
      ...Of,
      processorId: Id,
      about: v.picklist(NOTICE_SUBJECTS),
      toldOn: MaybeDay,
      whyNot: line(500),
    }),
    Done,
  ),
  'requests.add-attachment': command(
    v.strictObject({
      ...Of,
      name: requiredLine(200),
      system: line(120),
      note: line(300),
      file: v.strictObject({
        name: requiredLine(120),
        bytes: v.pipe(
          v.custom<Uint8Array>((value) => value instanceof Uint8Array),
          v.check((bytes) => bytes.length > 0 && bytes.length <= 8_000_000, 'file.size'),
        ),
      }),
    }),
    v.strictObject({ id: Id }),
  ),
  'requests.remove-attachment': command(v.strictObject({ ...Of, attachmentId: Id }), Done),
  /** Refused while a right is undecided, unless a reason is given. */
  'requests.close': command(
    v.strictObject({ ...Of, answeredOn: Day, undecidedBecause: v.optional(line(500), '') }),
    Done,
  ),
  'requests.reopen': command(v.strictObject({ ...Of, reason: requiredLine(500) }), Done),
  /** Deletes files of requests whose own period is over, and leaves no trace of them. */
  'requests.delete-expired': command(
    v.strictObject({ requestIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(500)) }),
    v.strictObject({ deleted: v.number() }),
  ),

  /** The access answer as it would be made now; nothing is kept. */
  'letters.compose-answer': query(AnswerInput, LetterDocument),
} as const;
