/** Making, changing and ending retention rules, with what that would do beforehand. */
import { ContractError, withinField } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { RuleInput } from '#shared/contract/rules.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized } from '#shared/domain/locale.ts';
import { checkRule } from '#shared/domain/retention/check-rule.ts';
import type { RetentionRule } from '#shared/domain/retention/language.ts';
import type { ReadDb } from '../database.ts';
import type { JudgeOptions } from '../judge-items.ts';
import type { KnownRule } from '../known-rules.ts';
import { findCategory } from '../queries/items.ts';
import { insertRule } from '../queries/profile.ts';
import {
  assignCategories,
  endRule,
  hasVerdicts,
  listCategoryRules,
  type RuleRecord,
  saveChoice,
  saveRuleWords,
  updateRule,
} from '../queries/rules.ts';
import { refreshVerdicts } from '../verdicts.ts';
import { checkFields, checkPeriod } from './checks.ts';
import type { Handlers } from './context.ts';
import { editorView, type Surroundings, surroundingsOf } from './rule-editor-view.ts';
import { categoriesTouched, previewTrial } from './rule-preview.ts';
import {
  choiceBeside,
  choiceOf,
  definitionOf,
  engineChoice,
  isSameRule,
  profileDefinition,
} from './rule-views.ts';
import { changedText, found, ownText, readText } from './texts.ts';

/** Stands for a rule that is still to be made; no row has this id. */
const NEW_RULE = 0;

function checkDefinition(rule: RetentionRule, around: Surroundings, today: PlainDate): void {
  // A period of centuries gives dates that cannot be compared.
  const period = checkPeriod(rule.period ?? null, today);
  checkFields({ ...(period !== null && { period }), ...checkRule(rule, around) });
}

async function checkCategories(db: ReadDb, categoryIds: readonly number[]): Promise<void> {
  for (const id of categoryIds) {
    if (found(await findCategory(db, id)).ended_on !== null) throw new ContractError('not-found');
  }
}

/** Name, words and definition; the statement's own words stay the statement's. */
async function checkInput(
  db: ReadDb,
  input: RuleInput,
  around: Surroundings,
  today: PlainDate,
): Promise<void> {
  await withinField('definition', () => checkDefinition(input.definition, around, today));
  await checkCategories(db, input.categoryIds);
  const { row } = around;
  if (row === undefined || row.promise === null) return;
  const says = readText(row.says ?? row.name);
  checkFields({
    says: ['', localized(says, 'nl'), localized(says, 'en')].includes(input.says)
      ? null
      : 'value.invalid',
    reason: readsDifferently(row, input.definition) && input.reason === '' ? 'text.required' : null,
  });
}

function readsDifferently(row: RuleRecord, definition: RetentionRule): boolean {
  const profile = profileDefinition(row.promise);
  return profile !== undefined && !isSameRule(profile, definition);
}

/** The proposal as the engine can try it: one rule, one choice, other categories. */
async function trialOf(
  db: ReadDb,
  input: Parsed<'rules.preview'>,
  { row, country }: Surroundings,
): Promise<{ categoryIds: number[]; options: JudgeOptions }> {
  const id = row?.id ?? NEW_RULE;
  const rule = input.definition ?? definitionOf(found(row));
  const stored = row === undefined ? undefined : choiceOf(row);
  const choice = input.choice === null ? stored : engineChoice(input.choice);
  const known: KnownRule = {
    id,
    promise: row?.promise ?? '',
    rule,
    choice: choiceBeside(rule, choice),
    country,
  };
  const touched = row === undefined ? [] : await categoriesTouched(db, row.id);
  const categoryRules = new Map<number, number | null>();
  if (input.categoryIds !== null) {
    for (const category of await listCategoryRules(db)) {
      // A category that ended keeps its rule: what is left in it still has to go.
      if (category.rule_id === id && category.ended_on === null) {
        categoryRules.set(category.id, null);
      }
    }
    for (const categoryId of input.categoryIds) categoryRules.set(categoryId, id);
  }
  return {
    categoryIds: [...new Set([...touched, ...categoryRules.keys()])],
    options: { rules: [known], categoryRules },
  };
}

export const ruleEditorHandlers: Handlers<
  'rules.get' | 'rules.preview' | 'rules.create' | 'rules.update' | 'rules.end'
> = {
  'rules.get': async ({ db }, { ruleId, language }) =>
    editorView(db, await surroundingsOf(db, ruleId), language),

  'rules.preview': async ({ db, today }, input) => {
    const around = await surroundingsOf(db, input.ruleId);
    if (input.ruleId === null && input.definition === null) {
      throw new ContractError('bad-input', { definition: 'text.required' });
    }
    const { definition, choice } = input;
    if (definition !== null) {
      await withinField('definition', () => checkDefinition(definition, around, today));
    }
    if (choice !== null) checkFields({ 'choice.period': checkPeriod(choice.period, today) });
    await checkCategories(db, input.categoryIds ?? []);
    return previewTrial(db, today, await trialOf(db, input, around), input);
  },

  'rules.create': async ({ db, today, newId, journal }, input) => {
    await checkInput(db, input, await surroundingsOf(db, null), today);
    const id = newId();
    await insertRule(db, {
      id,
      promise_id: null,
      name: ownText(input.name),
      definition: JSON.stringify(input.definition),
      conflicts: '[]',
      choice: null,
      chosen_on: null,
      ended_on: null,
    });
    await saveRuleWords(db, id, { says: input.says, reason: input.reason });
    await assignCategories(db, id, input.categoryIds);
    const changed = await refreshVerdicts(db, today, { categoryIds: input.categoryIds });
    await journal({
      action: 'rule-added',
      subjectKind: 'retention-rule',
      subjectId: id,
      detail: {
        shape: input.definition.shape,
        categories: input.categoryIds.length,
        itemsChanged: changed,
      },
    });
    return { id };
  },

  'rules.update': async ({ db, today, journal }, { ruleId, rule: input }) => {
    const around = await surroundingsOf(db, ruleId);
    const row = found(around.row);
    await withinField('rule', () => checkInput(db, input, around, today));
    const before = await categoriesTouched(db, ruleId);
    const { definition } = input;
    const different = readsDifferently(row, definition);
    await updateRule(db, ruleId, {
      name: changedText(row.name, input.name),
      definition: JSON.stringify(definition),
    });
    const lapses = row.choice !== null && choiceBeside(definition, choiceOf(row)) === undefined;
    if (lapses) await saveChoice(db, ruleId, null, '', today);
    await saveRuleWords(db, ruleId, {
      says: row.promise === null ? input.says : '',
      // Put back to what the profile says, there is nothing left to explain.
      reason: row.promise !== null && !different ? '' : input.reason,
    });
    await assignCategories(db, ruleId, input.categoryIds);
    const after = await categoriesTouched(db, ruleId);
    const changed = await refreshVerdicts(db, today, {
      categoryIds: [...new Set([...before, ...after])],
    });
    await journal({
      action: 'rule-changed',
      subjectKind: 'retention-rule',
      subjectId: ruleId,
      detail: {
        shape: definition.shape,
        definitionChanged: !isSameRule(definitionOf(row), definition),
        asProfile: row.promise !== null && !different,
        choiceLapsed: lapses,
        categories: input.categoryIds.length,
        itemsChanged: changed,
      },
    });
    return DONE;
  },

  'rules.end': async ({ db, today, journal }, { ruleId }) => {
    const { row } = await surroundingsOf(db, ruleId);
    const used =
      (await listCategoryRules(db)).some(
        (category) => category.rule_id === ruleId && category.ended_on === null,
      ) || (await hasVerdicts(db, ruleId));
    // A promise stays as long as the statement makes it.
    if (used || found(row).promise !== null) throw new ContractError('conflict');
    await endRule(db, ruleId, today);
    await journal({
      action: 'rule-ended',
      subjectKind: 'retention-rule',
      subjectId: ruleId,
      detail: {},
    });
    return DONE;
  },
};
