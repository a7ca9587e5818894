/**
 * The rule language of retention: what a statement promises about how long
 * something is kept, as data. One rule is a shape with its clock, its period
 * and what happens afterwards; `evaluate.ts` gives it its meaning.
 */
import * as v from 'valibot';
import { isPeriod, type PlainDate, parsePlainDate } from '../calendar.ts';
import type { Country } from '../locale.ts';

/** Dated facts that start, restart or stop a clock. */
export const EVENT_KINDS = [
  'recorded',
  'last-contact',
  'last-activity',
  'document-date',
  'order-completed',
  'handled',
  'agreement-ended',
  'consent-given',
  'consent-withdrawn',
  'unsubscribed',
  'objected',
  'erasure-requested',
  'procedure-ended',
  'suspected',
  'support-ended',
  'received',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Reasons to keep something past its due date. */
export const HOLD_KINDS = ['legal-claim', 'legal-duty', 'open-request', 'restriction'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/**
 * The shapes a promise can have. The codes R1 to R18 stand in the profiles and
 * in the explanation; the words say what the shape means.
 */
export const RULE_SHAPES = {
  R1: 'period-after-event',
  R2: 'period-of-inactivity',
  R3: 'period-after-last-agreement',
  R4: 'period-after-either-event',
  R5: 'period-unless-agreement-runs',
  R6: 'at-once-after-event',
  R7: 'at-once-on-suspicion',
  R8: 'until-objection',
  R9: 'on-request',
  R10: 'never-store',
  R11: 'statutory-floor',
  R12: 'exception-with-hold',
  R13: 'consent-proof',
  R14: 'no-period-named',
  R15: 'erase-when-not-needed',
  R16: 'cascade-to-systems',
  R17: 'anonymous-afterwards',
  R18: 'periodic-clean-up',
} as const;
export type RuleShape = keyof typeof RULE_SHAPES;

/** The states of a data item against its rule. */
export const RETENTION_STATES = [
  'running',
  'due',
  'not-started',
  'start-missing',
  'held',
  'restricted',
  'until-objection',
  'on-request',
  'never-store',
  'undecided',
  'immediate',
] as const;
export type RetentionState = (typeof RETENTION_STATES)[number];

/** What happens on the due date. */
export const DISPOSALS = ['erase', 'anonymise'] as const;
export type Disposal = (typeof DISPOSALS)[number];

const PeriodText = v.pipe(v.string(), v.check(isPeriod, 'not a period such as P7Y'));
const DateText = v.pipe(
  v.string(),
  v.check((text) => parsePlainDate(text) !== undefined, 'not a plain date (YYYY-MM-DD)'),
);
const Kind = v.picklist(EVENT_KINDS);

/**
 * Which facts start the clock. The latest past event of `starts` counts.
 * `opens` are facts that prove that the matter is still open when they are
 * later than every start (a new question, a new subscription): the clock waits.
 * With `agreements`: 'ignore' looks at events alone, 'last-end' also takes the
 * end of the last agreement as a start and waits while one runs, 'came-of-it'
 * does so only for agreements that began on or after the first opening fact.
 * A clock that starts at 'agreement-ended' never ignores the agreements.
 */
export const Clock = v.strictObject({
  starts: v.array(Kind),
  opens: v.optional(v.array(Kind), []),
  agreements: v.optional(v.picklist(['ignore', 'last-end', 'came-of-it']), 'ignore'),
});
export type Clock = v.InferOutput<typeof Clock>;

/**
 * A retention rule. `period` is absent where the promise names none. `floor`
 * names a category of statutory floors (resources/statutory-floors.json), which
 * runs from the latest document date, or from the start of the rule when no
 * document is known; with `floorFrom: 'start'` always from the start (a contract
 * counts from its end, not from its date). `floorNeedsDocument` lets it count
 * only when a document date is known (a rule for data of which only some are tax
 * records). `joins` names the promise whose date applies as long as nobody asked
 * (R9), or the promise that this one refines (R11, R12, R16, R17, R18).
 * `restrictedTo` is the only use left while R5 waits. `choiceClock` is the clock
 * on which a period of the owner's own choice runs where the rule's own clock
 * cannot carry one (it counts objections or requests). `cascade` asks for one
 * task per named system, `confirmation` for a letter before the erasure.
 * `startAmbiguous` marks that the statement does not say from when to count.
 */
export const RetentionRule = v.strictObject({
  shape: v.picklist(Object.keys(RULE_SHAPES) as RuleShape[]),
  clock: v.optional(Clock, { starts: [] }),
  period: v.optional(PeriodText),
  floor: v.optional(v.string()),
  floorNeedsDocument: v.optional(v.boolean(), false),
  floorFrom: v.optional(v.picklist(['document-date', 'start']), 'document-date'),
  joins: v.optional(v.string()),
  restrictedTo: v.optional(v.picklist(['service-notices'])),
  choiceClock: v.optional(Clock),
  disposal: v.optional(v.picklist(DISPOSALS), 'erase'),
  cascade: v.optional(v.boolean(), false),
  exception: v.optional(v.picklist(HOLD_KINDS)),
  confirmation: v.optional(v.boolean(), false),
  startAmbiguous: v.optional(v.boolean(), false),
});
export type RetentionRule = v.InferOutput<typeof RetentionRule>;

/**
 * What the owner chose beside the statement. `period` null keeps the period of
 * the statement; `clock` absent keeps its start. The choice drives the date, but
 * never below a statutory floor.
 */
export const RetentionChoice = v.strictObject({
  period: v.nullable(PeriodText),
  clock: v.optional(Clock),
});
export type RetentionChoice = v.InferOutput<typeof RetentionChoice>;

/**
 * One statutory floor: how long the law orders to keep, in one country, for
 * documents dated in a window. Several floors of one category may apply at once
 * (Belgian VAT and income tax); the one that lasts longest counts.
 */
export const StatutoryFloor = v.strictObject({
  id: v.string(),
  country: v.picklist(['NL', 'BE']),
  category: v.string(),
  period: PeriodText,
  /**
   * The period runs from 1 January after the date, from the day after the
   * financial year that contains it, or from the date itself.
   */
  countsFrom: v.picklist(['next-1-january', 'financial-year-end', 'start']),
  /** Documents dated in this window, both days included; absent means open-ended. */
  validFrom: v.optional(DateText),
  validTo: v.optional(DateText),
  /** The day on which the law last changed the period, and the period before that. */
  changedOn: v.optional(DateText),
  formerPeriod: v.optional(PeriodText),
  article: v.string(),
  source: v.string(),
  checkedOn: DateText,
  /** Read in an official text, or in the trade press only. */
  mark: v.picklist(['official', 'secondary']),
  note: v.optional(v.strictObject({ nl: v.string(), en: v.string() })),
});
export type StatutoryFloor = v.InferOutput<typeof StatutoryFloor>;

const MONTH_DAY =
  /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/;

/** True for the last day of a financial year as `MM-DD`, such as `12-31`. */
export function isFinancialYearEnd(text: string): boolean {
  return MONTH_DAY.test(text);
}

/** A dated fact about a data item, a person or an agreement. */
export interface RetentionEvent {
  readonly kind: EventKind;
  readonly on: PlainDate;
}

/** An agreement; `to` is the day on which it ends, null while no end is known. */
export interface AgreementSpan {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** A hold; `to` is the day of its release, null while it lasts. */
export interface HoldSpan {
  readonly kind: HoldKind;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Everything the engine needs to know of one data item. */
export interface RetentionFacts {
  readonly country: Country;
  readonly today: PlainDate;
  readonly events: readonly RetentionEvent[];
  readonly agreements: readonly AgreementSpan[];
  readonly holds: readonly HoldSpan[];
  /** Last day of the financial year as `MM-DD`; absent means 12-31. */
  readonly financialYearEnd?: string | undefined;
  /** Only the fields that the law asks for are left: then the law alone gives the date. */
  readonly reduced?: boolean | undefined;
  /** Category of the floor that fields of the item are marked with, whatever its rule says. */
  readonly fieldFloor?: string | undefined;
}

/** What the engine looks up: the law, and the rules of the other promises. */
export interface RetentionKnowledge {
  readonly floors: readonly StatutoryFloor[];
  readonly ruleOf: (promise: string) => RetentionRule | undefined;
  /** The owner's choice for another promise; a rule that joins it follows the choice. */
  readonly choiceOf?: ((promise: string) => RetentionChoice | undefined) | undefined;
  /** Promise id of the rule that is evaluated; stands in the reasons. */
  readonly promise: string;
}
