/** Today, and the lists behind its numbers. */
import * as v from 'valibot';
import { DUTY_KINDS } from '#shared/domain/duties.ts';
import { RETENTION_STATES } from '#shared/domain/retention/language.ts';
import { command, Day, Done, Id, Language, LocalizedText, MaybeDay, query } from './method.ts';

const LanguageInput = v.strictObject({ language: Language });

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
  /** The latest day that was believed, when the clock of the computer has jumped since. */
  clockDoubt: MaybeDay,
  /** Something was erased, and the file could not be cleaned of it yet. */
  cleaningPending: v.boolean(),
  business: v.string(),
  signatory: v.string(),
  due: v.strictObject({ items: v.number(), persons: v.number() }),
  soon: v.strictObject({ items: v.number(), persons: v.number(), withinDays: v.number() }),
  startMissing: v.strictObject({ items: v.number(), persons: v.number() }),
  undecidedRules: v.number(),
  undecidedItems: v.number(),
  held: v.number(),
  persons: v.number(),
  /** Of what comes soon, what falls due within seven days. */
  week: v.strictObject({ items: v.number(), persons: v.number() }),
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
  /** Open breaches of which something is undecided or somebody was not told, the oldest first. */
  breaches: v.array(
    v.strictObject({
      id: Id,
      number: v.string(),
      name: v.string(),
      /** The day on which the 72 hours end; null when they do not run. */
      dueOn: MaybeDay,
    }),
  ),
  /** Recurring duties whose day has come or comes within the month. */
  duties: v.array(
    v.strictObject({
      id: Id,
      kind: v.picklist(DUTY_KINDS),
      name: LocalizedText,
      period: v.nullable(v.string()),
      nextOn: Day,
    }),
  ),
  undecidedDuties: v.number(),
  /** Questions that the statement leaves open and nobody answered. */
  openGaps: v.number(),
  /**
   * Copies in other systems that still have to go. `unsent`: nobody was written to
   * yet. `overdue`: the day to ask after them has come.
   */
  tasks: v.strictObject({ open: v.number(), unsent: v.number(), overdue: v.number() }),
  /**
   * Parties: whose day to look again has come, and whose contract ends while a letter or an
   * answer is awaited.
   */
  parties: v.strictObject({ reviews: v.number(), ends: v.number() }),
  /** Reasons to keep something whose day to look again has come. */
  reviews: v.strictObject({
    /** Those who wait longest, 20 at most. */
    persons: v.array(
      v.strictObject({ personId: Id, person: v.string(), count: v.number(), reviewOn: Day }),
    ),
    personCount: v.number(),
    /** Copies that stay in other systems for a reason. */
    exceptions: v.number(),
  }),
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

export const dueMethods = {
  'today.get': query(LanguageInput, TodayView),
  /** The owner looked at the date of today and says that it is right. */
  'clock.confirm': command(v.strictObject({ day: Day }), Done),
  'due.list': query(
    v.strictObject({
      list: v.picklist(DUE_LISTS),
      language: Language,
      after: v.optional(v.nullable(v.strictObject({ dueOn: v.string(), id: Id })), null),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
    }),
    v.strictObject({ rows: v.array(DueRow), more: v.boolean() }),
  ),
} as const;
