/** The rest of the register: the business, today, rules, processors, consents, requests, letters. */
import * as v from 'valibot';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import {
  EVENT_KINDS,
  RETENTION_STATES,
  RULE_SHAPES,
  type RuleShape,
} from '#shared/domain/retention/language.ts';
import { DATA_SUBJECT_RIGHTS } from '#shared/domain/statement-profile.ts';
import { DeadlineView } from './deadline-view.ts';
import {
  CountryCode,
  command,
  Day,
  Done,
  Id,
  Language,
  LetterForm,
  Locale,
  LocalizedText,
  line,
  MaybeDay,
  Nothing,
  note,
  query,
  requiredLine,
} from './method.ts';

const MadeId = v.strictObject({ id: Id });
const LanguageInput = v.strictObject({ language: Language });

export const ControllerInput = v.strictObject({
  name: requiredLine(120),
  legalForm: line(80),
  country: CountryCode,
  address: note(300),
  email: line(254),
  phone: line(40),
  website: line(200),
  registrationNumber: line(40),
  vatNumber: line(40),
  iban: line(60),
  dataProtectionOfficer: line(120),
  signatory: line(120),
  place: line(120),
  /** Last day of the book year as MM-DD. */
  financialYearEnd: v.pipe(
    line(5),
    v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'date.invalid'),
  ),
});
export type ControllerInput = v.InferOutput<typeof ControllerInput>;

export const RegisterSettings = v.strictObject({
  /** Days before a due date from which an item is called "binnenkort". */
  warningDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)),
  letterLocale: Locale,
  letterForm: LetterForm,
  /** How long the file of a request is kept as proof; null: not chosen yet. */
  requestFilePeriod: v.nullable(line(12)),
  automatedDecisions: note(2000),
});
export type RegisterSettings = v.InferOutput<typeof RegisterSettings>;

export const DueRow = v.strictObject({
  dataItemId: Id,
  personId: Id,
  person: v.string(),
  category: LocalizedText,
  label: v.string(),
  promise: v.nullable(v.string()),
  rule: LocalizedText,
  state: v.picklist(RETENTION_STATES),
  dueOn: MaybeDay,
  because: v.array(v.string()),
});
export type DueRow = v.InferOutput<typeof DueRow>;

export const DUE_LISTS = ['due', 'soon', 'start-missing', 'undecided', 'held'] as const;

export const TodayView = v.strictObject({
  today: Day,
  business: v.string(),
  signatory: v.string(),
  due: v.strictObject({ items: v.number(), persons: v.number() }),
  soon: v.strictObject({ items: v.number(), persons: v.number(), withinDays: v.number() }),
  startMissing: v.strictObject({ items: v.number(), persons: v.number() }),
  undecidedRules: v.number(),
  undecidedItems: v.number(),
  held: v.number(),
  persons: v.number(),
  openRequests: v.array(
    v.strictObject({
      id: Id,
      number: v.string(),
      personId: v.nullable(Id),
      person: v.string(),
      effectiveDueOn: Day,
      safeOn: Day,
    }),
  ),
  /** Twelve months from this one: due items by category. */
  months: v.array(
    v.strictObject({
      month: v.string(),
      total: v.number(),
      categories: v.array(v.strictObject({ name: LocalizedText, count: v.number() })),
    }),
  ),
  systems: v.array(
    v.strictObject({ id: Id, name: LocalizedText, items: v.number(), persons: v.number() }),
  ),
});
export type TodayView = v.InferOutput<typeof TodayView>;

export const RuleChoice = v.strictObject({
  /** ISO period such as P2Y; null takes the choice away. */
  period: v.nullable(v.pipe(line(12), v.regex(/^P\d{1,4}[YMWD]$/, 'period.invalid'))),
  /** Event that starts the clock, where the statement leaves it open; null: as the rule says. */
  startKind: v.nullable(v.picklist(EVENT_KINDS)),
  reason: note(2000),
});

export const RuleRow = v.strictObject({
  id: Id,
  promise: v.nullable(v.string()),
  name: LocalizedText,
  shape: v.picklist(Object.keys(RULE_SHAPES) as RuleShape[]),
  /** What the statement says, in our words. */
  says: LocalizedText,
  statement: v.strictObject({ period: v.nullable(v.string()), phrase: v.string() }),
  law: v.nullable(
    v.strictObject({
      phrase: v.string(),
      article: v.string(),
      source: v.string(),
      checkedOn: v.string(),
      mark: v.picklist(['official', 'secondary']),
    }),
  ),
  choice: v.nullable(
    v.strictObject({
      period: v.nullable(v.string()),
      startKind: v.nullable(v.picklist(EVENT_KINDS)),
      phrase: v.string(),
      reason: v.string(),
      chosenOn: Day,
    }),
  ),
  /** False where a period has to be chosen before anything can fall due. */
  decided: v.boolean(),
  choosable: v.boolean(),
  startKinds: v.array(v.picklist(EVENT_KINDS)),
  conflicts: v.array(v.string()),
  categories: v.array(LocalizedText),
  items: v.number(),
  dueItems: v.number(),
});
export type RuleRow = v.InferOutput<typeof RuleRow>;

export const ChoicePreview = v.strictObject({
  items: v.number(),
  earlier: v.number(),
  later: v.number(),
  becomeDue: v.number(),
  noLongerDue: v.number(),
  unchanged: v.number(),
  /** At most 50 persons that change, with the old and the new date. */
  examples: v.array(
    v.strictObject({
      personId: Id,
      person: v.string(),
      category: LocalizedText,
      before: MaybeDay,
      after: MaybeDay,
    }),
  ),
});
export type ChoicePreview = v.InferOutput<typeof ChoicePreview>;

export const PROCESSOR_ROLES = ['processor', 'controller', 'recipient'] as const;
export const DPA_STATES = [
  'none',
  'privacy-policy-only',
  'link',
  'clickwrap',
  'signed',
  'unknown',
] as const;

export const ProcessorInput = v.strictObject({
  name: requiredLine(120),
  role: v.picklist(PROCESSOR_ROLES),
  unnamed: v.boolean(),
  legalName: line(200),
  registration: line(80),
  address: note(300),
  country: line(80),
  email: line(254),
  phone: line(40),
  purpose: line(300),
  dataLocation: line(200),
  dpaStatus: v.picklist(DPA_STATES),
  dpaReference: line(500),
  dpaConcludedOn: MaybeDay,
  dpaReviewOn: MaybeDay,
  /** Clauses a to h of GDPR art. 28(3) found in the agreement. */
  dpaClauses: v.pipe(v.array(v.picklist(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])), v.maxLength(8)),
  transfers: v.pipe(
    v.array(
      v.strictObject({ country: requiredLine(80), safeguards: line(300), checkedOn: MaybeDay }),
    ),
    v.maxLength(20),
  ),
  certificates: v.pipe(
    v.array(v.strictObject({ name: requiredLine(120), validUntilOn: MaybeDay })),
    v.maxLength(20),
  ),
  note: note(),
});
export type ProcessorInput = v.InferOutput<typeof ProcessorInput>;

export const ProcessorView = v.strictObject({
  id: Id,
  ...ProcessorInput.entries,
  /** Facts of the catalogue that the owner has not confirmed yet: field -> source. */
  unconfirmed: v.array(v.strictObject({ field: v.string(), source: v.string(), asOf: v.string() })),
  warnings: v.array(
    v.picklist([
      'no-dpa',
      'policy-is-no-dpa',
      'no-name',
      'no-location',
      'transfer-without-safeguard',
      'certificate-expired',
      'review-due',
    ]),
  ),
  systems: v.array(v.strictObject({ id: Id, name: LocalizedText })),
  persons: v.number(),
});
export type ProcessorView = v.InferOutput<typeof ProcessorView>;

export const SystemInput = v.strictObject({
  name: requiredLine(120),
  kind: v.picklist(['own', 'processor']),
  processorId: v.nullable(Id),
  location: line(200),
  note: note(2000),
});
export const SystemView = v.strictObject({
  id: Id,
  name: LocalizedText,
  kind: v.picklist(['own', 'processor']),
  processorId: v.nullable(Id),
  processor: v.string(),
  location: v.string(),
  note: v.string(),
  items: v.number(),
  persons: v.number(),
});
export type SystemView = v.InferOutput<typeof SystemView>;

export const ConsentTopicView = v.strictObject({
  id: Id,
  key: v.string(),
  name: LocalizedText,
  given: v.number(),
  withdrawn: v.number(),
  withoutProof: v.number(),
});
export const ConsentRow = v.strictObject({
  id: Id,
  personId: Id,
  person: v.string(),
  topicId: Id,
  givenOn: MaybeDay,
  givenHow: v.string(),
  wording: v.string(),
  proof: v.string(),
  withdrawnOn: MaybeDay,
  withdrawnHow: v.string(),
});
export type ConsentRow = v.InferOutput<typeof ConsentRow>;

export const CHANNELS = ['email', 'post', 'phone', 'in-person', 'portal', 'other'] as const;
export const RequestInput = v.strictObject({
  personId: Id,
  rights: v.pipe(v.array(v.picklist(DATA_SUBJECT_RIGHTS)), v.minLength(1), v.maxLength(7)),
  receivedOn: Day,
  channel: v.picklist(CHANNELS),
  note: note(4000),
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
  /** What the owner noted about the search per system. */
  searched: v.optional(
    v.pipe(v.array(v.strictObject({ systemId: Id, note: line(300) })), v.maxLength(100)),
    [],
  ),
});

export const registerMethods = {
  'controller.get': query(
    Nothing,
    v.strictObject({
      ...ControllerInput.entries,
      profile: v.string(),
      statementVersionOn: MaybeDay,
      authority: v.picklist(['AP', 'GBA']),
    }),
  ),
  'controller.update': command(ControllerInput, Done),
  'settings.get': query(Nothing, RegisterSettings),
  'settings.update': command(RegisterSettings, Done),
  'today.get': query(LanguageInput, TodayView),
  'due.list': query(
    v.strictObject({
      list: v.picklist(DUE_LISTS),
      language: Language,
      after: v.optional(v.nullable(v.strictObject({ dueOn: v.string(), id: Id })), null),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
    }),
    v.strictObject({ rows: v.array(DueRow), more: v.boolean() }),
  ),
  'rules.list': query(LanguageInput, v.array(RuleRow)),
  'rules.preview-choice': query(v.strictObject({ ruleId: Id, choice: RuleChoice }), ChoicePreview),
  'rules.choose': command(v.strictObject({ ruleId: Id, choice: RuleChoice }), Done),
  'processors.list': query(Nothing, v.array(ProcessorView)),
  'processors.create': command(ProcessorInput, MadeId),
  'processors.update': command(
    v.strictObject({ processorId: Id, processor: ProcessorInput }),
    Done,
  ),
  'processors.confirm-facts': command(
    v.strictObject({ processorId: Id, fields: v.array(line(60)) }),
    Done,
  ),
  'systems.list': query(Nothing, v.array(SystemView)),
  'systems.create': command(SystemInput, MadeId),
  'systems.update': command(v.strictObject({ systemId: Id, system: SystemInput }), Done),
  'consents.topics': query(Nothing, v.array(ConsentTopicView)),
  'consents.list': query(
    v.strictObject({
      topicId: v.nullable(Id),
      state: v.optional(v.nullable(v.picklist(['given', 'withdrawn', 'without-proof'])), null),
      after: v.optional(v.nullable(v.strictObject({ sortName: v.string(), id: Id })), null),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
    }),
    v.strictObject({
      rows: v.array(v.strictObject({ ...ConsentRow.entries, sortName: v.string() })),
      more: v.boolean(),
    }),
  ),
  'consents.give': command(
    v.strictObject({
      personId: Id,
      topicId: Id,
      givenOn: Day,
      givenHow: requiredLine(200),
      wording: note(2000),
      proof: note(2000),
    }),
    MadeId,
  ),
  /** Puts right how a consent was written down; withdrawing has its own method. */
  'consents.update': command(
    v.strictObject({
      consentId: Id,
      givenOn: Day,
      givenHow: requiredLine(200),
      wording: note(2000),
      proof: note(2000),
    }),
    Done,
  ),
  'consents.withdraw': command(
    v.strictObject({ consentId: Id, withdrawnOn: Day, withdrawnHow: requiredLine(200) }),
    Done,
  ),
  'consents.create-topic': command(v.strictObject({ name: requiredLine(120) }), MadeId),
  'requests.create': command(RequestInput, v.strictObject({ id: Id, number: v.string() })),
  'requests.get': query(
    v.strictObject({ requestId: Id, language: Language }),
    v.strictObject({
      id: Id,
      number: v.string(),
      personId: Id,
      person: v.string(),
      rights: v.array(v.picklist(DATA_SUBJECT_RIGHTS)),
      receivedOn: Day,
      channel: v.picklist(CHANNELS),
      status: v.picklist(['open', 'answered']),
      answeredOn: MaybeDay,
      note: v.string(),
      deadline: DeadlineView,
      /** Where a copy of this person's data may sit, for the search list. */
      systems: v.array(v.strictObject({ id: Id, name: LocalizedText, holdsItems: v.number() })),
      letters: v.array(
        v.strictObject({
          id: Id,
          number: v.string(),
          kind: v.string(),
          locale: v.string(),
          madeOn: Day,
        }),
      ),
    }),
  ),
  /** The letter as it would be made now; nothing is kept. */
  'letters.compose-answer': query(AnswerInput, LetterDocument),
  /** Keeps a letter, with the owner's edits, and gives it a number. */
  'letters.create': command(
    v.strictObject({ requestId: Id, document: LetterDocument }),
    v.strictObject({ id: Id, number: v.string() }),
  ),
  'letters.get': query(
    v.strictObject({ letterId: Id }),
    v.strictObject({
      id: Id,
      number: v.string(),
      madeOn: Day,
      requestId: v.nullable(Id),
      personId: v.nullable(Id),
      document: LetterDocument,
    }),
  ),
  'requests.close': command(v.strictObject({ requestId: Id, answeredOn: Day }), Done),
  'drafts.get': query(
    v.strictObject({ key: requiredLine(120) }),
    v.strictObject({ value: v.nullable(v.string()) }),
  ),
  'drafts.save': command(
    v.strictObject({
      key: requiredLine(120),
      value: v.nullable(v.pipe(v.string(), v.maxLength(200_000))),
    }),
    Done,
  ),
} as const;
