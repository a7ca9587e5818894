/** Retention rules: statement, law and choice side by side. */
import * as v from 'valibot';
import { CONFLICT_CODES } from '#shared/domain/retention/conflict-kinds.ts';
import {
  EVENT_KINDS,
  RETENTION_STATES,
  RetentionRule,
  RULE_SHAPES,
  type RuleShape,
} from '#shared/domain/retention/language.ts';
import {
  command,
  Day,
  Done,
  Id,
  Language,
  LocalizedText,
  line,
  MaybeDay,
  note,
  query,
  requiredLine,
} from './method.ts';

const LanguageInput = v.strictObject({ language: Language });
const Shape = v.picklist(Object.keys(RULE_SHAPES) as RuleShape[]);
const State = v.picklist(RETENTION_STATES);

export const RuleChoice = v.strictObject({
  /** ISO period such as P2Y; null takes the choice away. */
  period: v.nullable(v.pipe(line(12), v.regex(/^P\d{1,4}[YMWD]$/, 'period.invalid'))),
  /** Event that starts the clock, where the statement leaves it open; null: as the rule says. */
  startKind: v.nullable(v.picklist(EVENT_KINDS)),
  reason: note(2000),
});

const Law = v.strictObject({
  phrase: v.string(),
  article: v.string(),
  source: v.string(),
  checkedOn: v.string(),
  mark: v.picklist(['official', 'secondary']),
});

const Choice = v.strictObject({
  period: v.nullable(v.string()),
  startKind: v.nullable(v.picklist(EVENT_KINDS)),
  phrase: v.string(),
  reason: v.string(),
  chosenOn: Day,
});

export const RuleRow = v.strictObject({
  id: Id,
  promise: v.nullable(v.string()),
  name: LocalizedText,
  shape: Shape,
  /** Read differently from the profile of the statement it came from. */
  changed: v.boolean(),
  /** What the statement says, in our words. */
  says: LocalizedText,
  statement: v.strictObject({ period: v.nullable(v.string()), phrase: v.string() }),
  law: v.nullable(Law),
  choice: v.nullable(Choice),
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

const Counts = {
  items: v.number(),
  earlier: v.number(),
  later: v.number(),
  becomeDue: v.number(),
  noLongerDue: v.number(),
  /** Had a date and gets none, for instance because the date it counts from is missing. */
  undated: v.number(),
  unchanged: v.number(),
};

export const ChoicePreview = v.strictObject({
  ...Counts,
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

/** A rule as the owner writes it down. */
export const RuleInput = v.strictObject({
  name: requiredLine(200),
  /** What it is about, in the owner's words; what the statement says is not for the owner to change. */
  says: note(2000),
  definition: RetentionRule,
  /** The categories it decides; one that is left out is decided by no rule. */
  categoryIds: v.pipe(v.array(Id), v.maxLength(1000)),
  /** Why it reads differently from the statement's profile; asked for only then. */
  reason: note(2000),
});
export type RuleInput = v.InferOutput<typeof RuleInput>;

/** One rule with everything its editor needs. */
export const RuleEditorView = v.strictObject({
  /** Null for a rule that is still to be made. */
  rule: v.nullable(
    v.strictObject({
      id: Id,
      promise: v.nullable(v.string()),
      name: LocalizedText,
      /** What the statement says, or what the owner wrote; null for nothing. */
      says: v.nullable(LocalizedText),
      definition: RetentionRule,
      /** How the profile reads the promise; null for a rule of the owner's own. */
      profileDefinition: v.nullable(RetentionRule),
      /** Why it reads differently now. */
      reason: v.string(),
      choice: v.nullable(Choice),
      categoryIds: v.array(Id),
      /** Other rules that take their date from this one. */
      joinedBy: v.array(LocalizedText),
    }),
  ),
  /** The statutory floors of the country, the one in force of each category. */
  floors: v.array(v.strictObject({ category: v.string(), ...Law.entries })),
  /** The promises whose rule this one may follow. */
  joinable: v.array(
    v.strictObject({ promise: v.string(), name: LocalizedText, definition: RetentionRule }),
  ),
  categories: v.array(
    v.strictObject({
      id: Id,
      name: LocalizedText,
      /** The rule that decides it now. */
      ruleId: v.nullable(Id),
      rule: v.nullable(LocalizedText),
      items: v.number(),
      fields: v.array(v.strictObject({ name: LocalizedText, floor: v.nullable(v.string()) })),
    }),
  ),
});
export type RuleEditorView = v.InferOutput<typeof RuleEditorView>;

/** What a proposal would do, and to whom: nothing of it is written. */
export const RulePreview = v.strictObject({
  ...Counts,
  /** Persons of whom something changes. */
  persons: v.number(),
  rows: v.array(
    v.strictObject({
      dataItemId: Id,
      personId: Id,
      person: v.string(),
      category: LocalizedText,
      before: MaybeDay,
      after: MaybeDay,
      beforeState: v.nullable(State),
      afterState: State,
    }),
  ),
  more: v.boolean(),
});
export type RulePreview = v.InferOutput<typeof RulePreview>;

/** One thing that contradicts or is unclear, with how much it touches. */
export const RuleConflict = v.strictObject({
  /** Null where a category has no rule, and for what belongs to no single rule. */
  ruleId: v.nullable(Id),
  /** The promises it is about, if any. */
  promise: v.nullable(v.string()),
  rule: v.nullable(LocalizedText),
  /** What was found in the verdicts; null for a remark on the statement itself. */
  code: v.nullable(v.picklist(CONFLICT_CODES)),
  text: v.string(),
  items: v.number(),
  persons: v.number(),
});
export type RuleConflict = v.InferOutput<typeof RuleConflict>;

/** A rule of which the register does not know from which day it counts. */
export const RuleWithoutStart = v.strictObject({
  ruleId: v.nullable(Id),
  promise: v.nullable(v.string()),
  rule: v.nullable(LocalizedText),
  /** The facts of which one would start the clock. */
  startKinds: v.array(v.picklist(EVENT_KINDS)),
  items: v.number(),
  persons: v.number(),
});

/** From after which data item, and how many rows at most. */
function page(largest: number) {
  return {
    after: v.optional(v.nullable(Id), null),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(largest)), 50),
  };
}

export const ruleMethods = {
  'rules.list': query(LanguageInput, v.array(RuleRow)),
  'rules.preview-choice': query(v.strictObject({ ruleId: Id, choice: RuleChoice }), ChoicePreview),
  'rules.choose': command(v.strictObject({ ruleId: Id, choice: RuleChoice }), Done),
  'rules.get': query(
    v.strictObject({ ruleId: v.nullable(Id), language: Language }),
    RuleEditorView,
  ),
  /** Tries a definition, a choice and an assignment of categories; null: as it is. */
  'rules.preview': query(
    v.strictObject({
      ruleId: v.nullable(Id),
      definition: v.nullable(RetentionRule),
      choice: v.optional(v.nullable(RuleChoice), null),
      categoryIds: v.nullable(v.pipe(v.array(Id), v.maxLength(1000))),
      ...page(200),
    }),
    RulePreview,
  ),
  'rules.create': command(RuleInput, v.strictObject({ id: Id })),
  'rules.update': command(v.strictObject({ ruleId: Id, rule: RuleInput }), Done),
  /** Ends a rule of the owner's own that decides nothing any more. */
  'rules.end': command(v.strictObject({ ruleId: Id }), Done),
  'rules.conflicts': query(
    LanguageInput,
    v.strictObject({
      conflicts: v.array(RuleConflict),
      withoutStart: v.array(RuleWithoutStart),
    }),
  ),
  /** The data items behind one conflict, each with its own sentence. */
  'rules.conflict-items': query(
    v.strictObject({
      ruleId: v.nullable(Id),
      code: v.picklist(CONFLICT_CODES),
      language: Language,
      ...page(500),
    }),
    v.strictObject({
      rows: v.array(
        v.strictObject({
          dataItemId: Id,
          personId: Id,
          person: v.string(),
          category: LocalizedText,
          text: v.string(),
        }),
      ),
      more: v.boolean(),
    }),
  ),
} as const;
