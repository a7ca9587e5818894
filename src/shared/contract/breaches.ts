/**
 * The register of personal data breaches (GDPR art. 33(5)), the clock of 72 hours
 * and the letters to the authority, to persons and to a controller.
 */
import * as v from 'valibot';
import { ASSESSMENT_POINTS } from '#shared/domain/breach-assessment.ts';
import { isInstant } from '#shared/domain/breach-clock.ts';
import {
  BREACH_NATURES,
  BREACH_ORIGINS,
  BREACH_RISKS,
  BREACH_ROLES,
  BREACH_TODOS,
  NOTICE_KINDS,
  REASONS_NOT_TELLING,
} from '#shared/domain/breaches.ts';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import {
  command,
  Day,
  Done,
  Id,
  LetterForm,
  Locale,
  line,
  MaybeDay,
  Nothing,
  note,
  query,
  requiredLine,
} from './method.ts';

/** The letters about a breach: L19, L20 and L21. */
export const BREACH_LETTERS = ['breach.authority', 'breach.person', 'breach.toController'] as const;
export type BreachLetterKind = (typeof BREACH_LETTERS)[number];

/** An instant, ISO 8601 in UTC. */
const Moment = v.pipe(v.string(), v.check(isInstant, 'date.invalid'));
const MaybeMoment = v.nullable(Moment);
const Count = v.nullable(
  v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000)),
);

/** What is written down at once; the rest follows as it becomes known. */
const Beginning = {
  /** A few words to know it by; no name of a person. */
  name: requiredLine(120),
  role: v.picklist(BREACH_ROLES),
  origin: v.optional(v.picklist(BREACH_ORIGINS), 'self'),
  awareAt: Moment,
  facts: note(10_000),
};

export const NewBreach = v.strictObject(Beginning);
export type NewBreach = v.InferOutput<typeof NewBreach>;

export const BreachInput = v.strictObject({
  ...Beginning,
  discoveredAt: MaybeMoment,
  occurredFromOn: MaybeDay,
  occurredToOn: MaybeDay,
  natures: v.pipe(v.array(v.picklist(BREACH_NATURES)), v.maxLength(BREACH_NATURES.length)),
  personCategories: note(2000),
  approxPersons: Count,
  dataCategories: note(2000),
  approxRecords: Count,
  cause: note(4000),
  protection: note(4000),
  /** The processor where it happened. */
  processorId: v.nullable(Id),
  consequences: note(10_000),
  measuresTaken: note(10_000),
  measuresPlanned: note(10_000),
  advice: note(4000),
  /** The points of the assessment that hold; null as long as they were not gone through. */
  assessment: v.optional(
    v.nullable(
      v.pipe(v.array(v.picklist(ASSESSMENT_POINTS)), v.maxLength(ASSESSMENT_POINTS.length)),
    ),
    null,
  ),
  noBreachBecause: v.optional(note(4000), ''),
  risk: v.nullable(v.picklist(BREACH_RISKS)),
  riskReason: note(4000),
  authorityNotifiedAt: MaybeMoment,
  authorityReasonNot: note(4000),
  authorityReference: line(120),
  lateReason: note(4000),
  personsToldOn: MaybeDay,
  personsNotToldBecause: v.nullable(v.picklist(REASONS_NOT_TELLING)),
  personsNotToldNote: note(4000),
  controllerToldAt: MaybeMoment,
});
export type BreachInput = v.InferOutput<typeof BreachInput>;

/** What the clock reckons with: the moment of the answer and where the controller is. */
const Surroundings = {
  /** Instant at which this was answered. */
  now: Moment,
  timeZone: v.string(),
};

export const BreachRow = v.strictObject({
  id: Id,
  number: v.string(),
  name: v.string(),
  role: v.picklist(BREACH_ROLES),
  awareAt: Moment,
  risk: v.nullable(v.picklist(BREACH_RISKS)),
  authorityNotifiedAt: MaybeMoment,
  authorityReasonNot: v.string(),
  noBreachBecause: v.string(),
  controllerToldAt: MaybeMoment,
  todos: v.array(v.picklist(BREACH_TODOS)),
  closedOn: MaybeDay,
});
export type BreachRow = v.InferOutput<typeof BreachRow>;

export const BreachView = v.strictObject({
  id: Id,
  number: v.string(),
  ...BreachInput.entries,
  /** Name of the processor; empty without one. */
  processor: v.string(),
  closedOn: MaybeDay,
  ...Surroundings,
  /** The business can be reached by e-mail or by phone. */
  hasContact: v.boolean(),
  authority: v.picklist(['AP', 'GBA']),
  /** What went to the authority after the first report, the oldest first. */
  notices: v.array(
    v.strictObject({
      id: Id,
      kind: v.picklist(NOTICE_KINDS),
      sentAt: Moment,
      what: v.string(),
      reference: v.string(),
    }),
  ),
  followUps: v.array(v.strictObject({ id: Id, on: Day, note: v.string() })),
  letters: v.array(
    v.strictObject({
      id: Id,
      number: v.string(),
      kind: v.picklist(BREACH_LETTERS),
      locale: Locale,
      madeOn: Day,
    }),
  ),
});
export type BreachView = v.InferOutput<typeof BreachView>;

const Made = v.strictObject({ id: Id, number: v.string() });

export const breachMethods = {
  /** Open ones first, the newest first. */
  'breaches.list': query(Nothing, v.strictObject({ ...Surroundings, rows: v.array(BreachRow) })),
  'breaches.get': query(v.strictObject({ breachId: Id }), BreachView),
  'breaches.create': command(NewBreach, Made),
  'breaches.update': command(v.strictObject({ breachId: Id, breach: BreachInput }), Done),
  'breaches.add-follow-up': command(
    v.strictObject({
      breachId: Id,
      on: Day,
      note: v.pipe(note(4000), v.minLength(1, 'text.required')),
    }),
    v.strictObject({ id: Id }),
  ),
  /** An addition to the report, or taking it back; also once the case is closed. */
  'breaches.add-notice': command(
    v.strictObject({
      breachId: Id,
      kind: v.picklist(NOTICE_KINDS),
      sentAt: Moment,
      what: v.pipe(note(4000), v.minLength(1, 'text.required')),
      reference: line(120),
    }),
    v.strictObject({ id: Id }),
  ),
  /** Null opens it again. */
  'breaches.close': command(v.strictObject({ breachId: Id, closedOn: MaybeDay }), Done),
  /** A letter as it would be made now; nothing is kept. */
  'breaches.compose-letter': query(
    v.strictObject({
      breachId: Id,
      kind: v.picklist(BREACH_LETTERS),
      locale: Locale,
      form: LetterForm,
      /** Name and address as they stand on the letter; empty leaves a model letter. */
      addressee: v.optional(note(400), ''),
    }),
    LetterDocument,
  ),
  /** Keeps a letter, with the owner's edits, and gives it a number. */
  'breaches.create-letter': command(
    v.strictObject({ breachId: Id, document: LetterDocument }),
    Made,
  ),
} as const;
