/** One rule with everything its editor needs, and what its definition is checked against. */
import type { RuleEditorView } from '#shared/contract/rules.ts';
import type { Country, UiLanguage } from '#shared/domain/locale.ts';
import type { RuleSurroundings } from '#shared/domain/retention/check-rule.ts';
import type { ReadDb } from '../database.ts';
import { listCategories, listCategoryFields } from '../queries/items.ts';
import {
  countItemsByCategory,
  listRules,
  listRuleWords,
  type RuleRecord,
} from '../queries/rules.ts';
import { getController, listStatements } from '../queries/settings.ts';
import { rulesFollowing } from './rule-preview.ts';
import {
  choiceView,
  definitionOf,
  floorCategories,
  floorsOf,
  profileDefinition,
  readFloors,
} from './rule-views.ts';
import { distinctNames, found, ownText, readText } from './texts.ts';

/** What a definition is checked against, and the rule as it is now. */
export interface Surroundings extends RuleSurroundings {
  readonly row: RuleRecord | undefined;
  readonly country: Country;
}

/** Reads them for a rule, or for one that is still to be made. */
export async function surroundingsOf(db: ReadDb, ruleId: number | null): Promise<Surroundings> {
  const [rows, controller, floors] = await Promise.all([
    listRules(db),
    getController(db),
    readFloors(db),
  ]);
  const row = ruleId === null ? undefined : found(rows.find((rule) => rule.id === ruleId));
  const country = (row?.country ?? controller.country) as Country;
  const byPromise = new Map(rows.map((rule) => [rule.promise, rule]));
  return {
    row,
    country,
    promise: row?.promise ?? undefined,
    ruleOf: (promise) => {
      const other = byPromise.get(promise);
      return other === undefined ? undefined : definitionOf(other);
    },
    floors: floorCategories(country, floors),
  };
}

/** A rule for its editor; without a rule, what a new one can be made of. */
export async function editorView(
  db: ReadDb,
  around: Surroundings,
  language: UiLanguage,
): Promise<RuleEditorView> {
  const [rows, words, floors, categories, fields, items, statements] = await Promise.all([
    listRules(db),
    listRuleWords(db),
    readFloors(db),
    listCategories(db),
    listCategoryFields(db),
    countItemsByCategory(db),
    listStatements(db),
  ]);
  const { row, country } = around;
  const nameOf = distinctNames(categories, statements);
  const following = row === undefined ? [] : await rulesFollowing(db, row.id);
  return {
    rule: row === undefined ? null : await ruleView(),
    floors: floorsOf(country, floors, language),
    joinable: rows.flatMap((other) => {
      const { promise } = other;
      // A rule that follows this one would close the circle.
      if (promise === null || following.includes(other.id)) return [];
      const definition = definitionOf(other);
      if (definition.shape === 'R10') return [];
      return [{ promise, name: readText(other.name), definition }];
    }),
    categories: categories.map((category) => {
      const rule = rows.find((other) => other.id === category.rule_id);
      return {
        id: category.id,
        name: nameOf(category),
        ruleId: category.rule_id,
        rule: rule === undefined ? null : readText(rule.name),
        items: items.get(category.id) ?? 0,
        fields: fields
          .filter((field) => field.category_id === category.id)
          .map((field) => ({ name: readText(field.name), floor: field.floor })),
      };
    }),
  };

  async function ruleView() {
    const record = found(row);
    const own = words.get(record.id);
    const says = record.says ?? (own?.says ? ownText(own.says) : null);
    const definition = definitionOf(record);
    return {
      id: record.id,
      promise: record.promise,
      name: readText(record.name),
      says: says === null ? null : readText(says),
      definition,
      profileDefinition: profileDefinition(record.promise) ?? null,
      reason: own?.reason ?? '',
      choice: choiceView(record, around.ruleOf(definition.joins ?? ''), language),
      categoryIds: categories.filter((one) => one.rule_id === record.id).map((one) => one.id),
      joinedBy: rows
        .filter((other) => other.id !== record.id && following.includes(other.id))
        .map((other) => readText(other.name)),
    };
  }
}
