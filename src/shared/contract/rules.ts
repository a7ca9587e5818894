/** Retention rules: statement, law and choice side by side. */
import * as v from 'valibot';
import { EVENT_KINDS, RULE_SHAPES, type RuleShape } from '#shared/domain/retention/language.ts';
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
} from './method.ts';

const LanguageInput = v.strictObject({ language: Language });

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

export const ruleMethods = {
  'rules.list': query(LanguageInput, v.array(RuleRow)),
  'rules.preview-choice': query(v.strictObject({ ruleId: Id, choice: RuleChoice }), ChoicePreview),
  'rules.choose': command(v.strictObject({ ruleId: Id, choice: RuleChoice }), Done),
} as const;
