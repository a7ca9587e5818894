/** A data item as the person's screen shows it: fields with their values, systems, verdict. */
import type { DataItemView } from '#shared/contract/items.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { identityValues, type KnownIdentity } from '#shared/domain/identity.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import type { EventKind, RuleShape } from '#shared/domain/retention/language.ts';
import type { LawfulBasis } from '#shared/domain/statement-profile.ts';
import type { ReadDb } from '../database.ts';
import { listItemDecisions } from '../queries/disposals.ts';
import {
  listCategoryFields,
  listCategoryPurposes,
  listFieldValues,
  listItemSystems,
  listItemsOfPerson,
} from '../queries/items.ts';
import { listRules } from '../queries/rules.ts';
import { listVerdicts } from '../queries/verdicts.ts';
import { explainItems } from '../verdicts.ts';
import { verdictView } from './explained.ts';
import { found, readText } from './texts.ts';

export interface ItemEvent {
  readonly id: number;
  readonly dataItemId: number | null;
  readonly kind: EventKind;
  readonly occurredOn: PlainDate;
  readonly source: string;
  readonly note: string;
}

/** Every item of a person. A fixed number of queries, however many items there are. */
export async function viewItems(
  db: ReadDb,
  personId: number,
  identity: KnownIdentity,
  events: readonly ItemEvent[],
  language: UiLanguage,
  today: PlainDate,
): Promise<DataItemView[]> {
  const items = await listItemsOfPerson(db, personId);
  const ids = items.map((item) => item.id);
  const categoryIds = [...new Set(items.map((item) => item.category_id))];
  const [values, systems, fields, purposes, verdicts, reckoned, rules, decisions] =
    await Promise.all([
      listFieldValues(db, ids),
      listItemSystems(db, ids),
      listCategoryFields(db, categoryIds),
      listCategoryPurposes(db, categoryIds),
      listVerdicts(db, ids),
      explainItems(db, today, ids),
      listRules(db),
      listItemDecisions(db, ids),
    ]);
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  return items.map((item) => {
    const verdict = found(verdicts.find((row) => row.data_item_id === item.id));
    const rule = ruleOf.get(verdict.rule_id ?? 0);
    const decision = decisions.find((row) => row.data_item_id === item.id);
    return {
      id: item.id,
      categoryId: item.category_id,
      category: readText(item.category_name),
      label: item.label,
      source: item.source,
      collectedOn: item.collected_on as PlainDate | null,
      note: item.note,
      fields: fields
        .filter((field) => field.category_id === item.category_id)
        .map((field) => ({
          fieldId: field.id,
          name: readText(field.name),
          identity: field.identity,
          secret: field.secret === 1,
          floor: field.floor,
          values:
            field.identity === null
              ? values
                  .filter((row) => row.data_item_id === item.id && row.field_id === field.id)
                  .map((row) => row.value)
              : identityValues(identity, field.identity),
        })),
      systems: systems
        .filter((row) => row.data_item_id === item.id)
        .map((row) => ({ id: row.id, name: readText(row.name), processor: row.processor })),
      purposes: purposes
        .filter((row) => row.category_id === item.category_id)
        .map((row) => ({
          id: row.id,
          name: readText(row.name),
          bases: JSON.parse(row.bases) as LawfulBasis[],
        })),
      events: events
        .filter((event) => event.dataItemId === item.id)
        .map(({ dataItemId: _, ...event }) => event),
      verdict: verdictView(verdict, found(reckoned.get(item.id)), rule?.promise ?? null, language),
      shape: rule === undefined ? null : shapeOf(rule.definition),
      reducedOn: item.reduced_on as PlainDate | null,
      restDueOn: verdict.rest_due_on as PlainDate | null,
      decision:
        decision === undefined
          ? null
          : {
              kind: decision.kind as NonNullable<DataItemView['decision']>['kind'],
              reason: decision.reason,
              reviewOn: decision.review_on as PlainDate,
              decidedOn: decision.decided_on as PlainDate,
            },
    };
  });
}

function shapeOf(definition: string): RuleShape {
  return (JSON.parse(definition) as { readonly shape: RuleShape }).shape;
}
