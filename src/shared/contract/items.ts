/** What is kept of a person, down to the field, and the verdict on it. */
import * as v from 'valibot';
import {
  DISPOSALS,
  EVENT_KINDS,
  RETENTION_STATES,
  RULE_SHAPES,
  type RuleShape,
} from '#shared/domain/retention/language.ts';
import { LAWFUL_BASES, RELATION_KINDS } from '#shared/domain/statement-profile.ts';
import {
  command,
  Day,
  Done,
  Id,
  LocalizedText,
  line,
  MaybeDay,
  Nothing,
  note,
  query,
} from './method.ts';

const MadeId = v.strictObject({ id: Id });

export const DataItemInput = v.strictObject({
  personId: Id,
  categoryId: Id,
  label: line(200),
  source: line(200),
  collectedOn: MaybeDay,
  note: note(2000),
  systemIds: v.pipe(v.array(Id), v.maxLength(50)),
  /** Values of fields that are not part of the person's identity; several per field allowed. */
  fields: v.pipe(v.array(v.strictObject({ fieldId: Id, value: note(4000) })), v.maxLength(200)),
  /** Facts that start its clocks, given with the item. */
  events: v.optional(
    v.pipe(
      v.array(v.strictObject({ kind: v.picklist(EVENT_KINDS), occurredOn: Day })),
      v.maxLength(20),
    ),
    [],
  ),
});

export const Verdict = v.strictObject({
  state: v.picklist(RETENTION_STATES),
  dueOn: MaybeDay,
  /** What the date would be if no hold lasted; null without a hold. */
  dueWithoutHoldOn: MaybeDay,
  promisedOn: MaybeDay,
  floorOn: MaybeDay,
  decidedBy: v.nullable(v.picklist(['statement', 'law', 'choice'])),
  restrictedTo: v.nullable(v.string()),
  disposal: v.picklist(DISPOSALS),
  /** Promise code of the rule, such as KOEL-39; null without a rule. */
  promise: v.nullable(v.string()),
  ruleId: v.nullable(Id),
  /** In the language of the screen. */
  because: v.array(v.string()),
  conflicts: v.array(v.string()),
});
export type Verdict = v.InferOutput<typeof Verdict>;

export const DataItemView = v.strictObject({
  id: Id,
  categoryId: Id,
  category: LocalizedText,
  label: v.string(),
  source: v.string(),
  collectedOn: MaybeDay,
  note: v.string(),
  fields: v.array(
    v.strictObject({
      fieldId: Id,
      name: LocalizedText,
      /** Taken from the person's identity: edited there, shown here. */
      identity: v.nullable(v.string()),
      secret: v.boolean(),
      floor: v.nullable(v.string()),
      values: v.array(v.string()),
    }),
  ),
  systems: v.array(
    v.strictObject({ id: Id, name: LocalizedText, processor: v.nullable(v.string()) }),
  ),
  purposes: v.array(
    v.strictObject({ id: Id, name: LocalizedText, bases: v.array(v.picklist(LAWFUL_BASES)) }),
  ),
  events: v.array(
    v.strictObject({
      id: Id,
      kind: v.picklist(EVENT_KINDS),
      occurredOn: Day,
      source: v.string(),
      note: v.string(),
    }),
  ),
  verdict: Verdict,
  /** Shape of its rule, such as R15; null without a rule. */
  shape: v.nullable(v.picklist(Object.keys(RULE_SHAPES) as RuleShape[])),
  /** The day on which only the fields stayed that the law asks for. */
  reducedOn: MaybeDay,
  /** The day on which the fields go that the law does not ask for, before the rest. */
  restDueOn: MaybeDay,
  /** What the owner decided about it, to be looked at again. */
  decision: v.nullable(
    v.strictObject({
      kind: v.picklist(['postponed', 'needed', 'impossible']),
      reason: v.string(),
      reviewOn: Day,
      decidedOn: Day,
    }),
  ),
});
export type DataItemView = v.InferOutput<typeof DataItemView>;

export const itemMethods = {
  'items.create': command(DataItemInput, MadeId),
  'items.update': command(v.strictObject({ dataItemId: Id, item: DataItemInput }), Done),
  'categories.list': query(
    Nothing,
    v.array(
      v.strictObject({
        id: Id,
        key: v.string(),
        name: LocalizedText,
        description: LocalizedText,
        promise: v.nullable(v.string()),
        neverStore: v.boolean(),
        relations: v.array(v.picklist(RELATION_KINDS)),
        systemIds: v.array(Id),
        /** Kinds of event that start the clock of its rule: the form asks for these. */
        clockKinds: v.array(v.picklist(EVENT_KINDS)),
        fields: v.array(
          v.strictObject({
            id: Id,
            key: v.string(),
            name: LocalizedText,
            identity: v.nullable(v.string()),
            secret: v.boolean(),
            optional: v.boolean(),
            floor: v.nullable(v.string()),
          }),
        ),
      }),
    ),
  ),
} as const;
