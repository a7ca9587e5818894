/** Retention rules: statement, law and choice side by side; the choice drives the dates. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { type LocalizedText, localized } from '#shared/domain/locale.ts';
import { describeRule } from '#shared/domain/retention/describe.ts';
import type { EventKind } from '#shared/domain/retention/language.ts';
import { takesChoice } from '#shared/domain/retention/rule-parts.ts';
import type { ReadDb } from '../database.ts';
import { listCategoriesByRule, listRules, listRuleWords, saveChoice } from '../queries/rules.ts';
import { getController } from '../queries/settings.ts';
import { countByRule } from '../queries/verdicts.ts';
import { refreshVerdicts } from '../verdicts.ts';
import { checkFields, checkPeriod } from './checks.ts';
import type { Handlers } from './context.ts';
import { ruleConflictHandlers } from './rule-conflicts.ts';
import { ruleEditorHandlers } from './rule-editor.ts';
import { categoriesTouched, previewTrial } from './rule-preview.ts';
import {
  choiceView,
  definitionOf,
  engineChoice,
  isChanged,
  isDecided,
  lawView,
  readFloors,
} from './rule-views.ts';
import { found, ownText, readText } from './texts.ts';

export { isDecided };

/** What may start the clock of a rule whose statement names no start. */
const POSSIBLE_STARTS: readonly EventKind[] = [
  'recorded',
  'received',
  'last-contact',
  'last-activity',
  'document-date',
  'order-completed',
  'handled',
  'agreement-ended',
  'consent-given',
  'consent-withdrawn',
  'unsubscribed',
  'procedure-ended',
  'support-ended',
];

interface ProfileConflict {
  readonly code: string;
  readonly text: LocalizedText;
}

const choiceHandlers: Handlers<'rules.list' | 'rules.preview-choice' | 'rules.choose'> = {
  'rules.list': async ({ db }, { language }) => {
    const [rows, categories, counts, floors, words, controller] = await Promise.all([
      listRules(db),
      listCategoriesByRule(db),
      countByRule(db),
      readFloors(db),
      listRuleWords(db),
      getController(db),
    ]);
    const byPromise = new Map(rows.map((row) => [row.promise, definitionOf(row)]));
    return rows.map((row) => {
      const rule = definitionOf(row);
      const joined = byPromise.get(rule.joins ?? '');
      const count = counts.find((entry) => entry.rule_id === row.id);
      const conflicts = JSON.parse(row.conflicts) as ProfileConflict[];
      const says = words.get(row.id)?.says ?? '';
      return {
        id: row.id,
        promise: row.promise,
        name: readText(row.name),
        shape: rule.shape,
        changed: isChanged(row),
        says: readText(row.says ?? (says === '' ? row.name : ownText(says))),
        statement: {
          period: rule.period ?? null,
          phrase: describeRule(rule, language, { joined }),
        },
        law: lawView(
          rule.floor,
          (row.country ?? controller.country) as 'NL' | 'BE',
          floors,
          language,
        ),
        choice: choiceView(row, joined, language),
        decided: isDecided(row),
        choosable: takesChoice(rule.shape),
        startKinds: [...new Set([...rule.clock.starts, ...POSSIBLE_STARTS])],
        conflicts: conflicts.map((conflict) => localized(conflict.text, language)),
        categories: categories
          .filter((category) => category.rule_id === row.id)
          .map((category) => readText(category.name)),
        items: count?.items ?? 0,
        dueItems: count?.due ?? 0,
      };
    });
  },

  'rules.preview-choice': async ({ db, today }, { ruleId, choice }) => {
    await checkChoice(db, ruleId, choice, today);
    const {
      persons: _,
      rows,
      more: __,
      ...counts
    } = await previewTrial(
      db,
      today,
      {
        categoryIds: await categoriesTouched(db, ruleId),
        options: { choices: new Map([[ruleId, engineChoice(choice)]]) },
      },
      { after: null, limit: 50 },
    );
    return {
      ...counts,
      examples: rows.map(({ personId, person, category, before, after }) => ({
        personId,
        person,
        category,
        before,
        after,
      })),
    };
  },

  'rules.choose': async ({ db, today, journal }, { ruleId, choice }) => {
    await checkChoice(db, ruleId, choice, today);
    const chosen = engineChoice(choice);
    await saveChoice(
      db,
      ruleId,
      chosen === undefined ? null : JSON.stringify(chosen),
      choice.reason,
      today,
    );
    const changed = await refreshVerdicts(db, today, {
      categoryIds: await categoriesTouched(db, ruleId),
    });
    await journal({
      action: chosen === undefined ? 'rule-choice-removed' : 'rule-chosen',
      subjectKind: 'retention-rule',
      subjectId: ruleId,
      detail: { period: choice.period, startKind: choice.startKind, itemsChanged: changed },
    });
    return DONE;
  },
};

async function checkChoice(
  db: ReadDb,
  ruleId: number,
  choice: Parsed<'rules.choose'>['choice'],
  today: PlainDate,
): Promise<void> {
  const row = found((await listRules(db)).find((rule) => rule.id === ruleId));
  if (!takesChoice(definitionOf(row).shape)) {
    throw new ContractError('bad-input', { 'choice.period': 'period.invalid' });
  }
  checkFields({ 'choice.period': checkPeriod(choice.period, today) });
}

/** Every method of rules. */
export const ruleHandlers = {
  ...choiceHandlers,
  ...ruleEditorHandlers,
  ...ruleConflictHandlers,
} as const;
