/** Retention rules: statement, law and choice side by side; the choice drives the dates. */
import * as v from 'valibot';
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { ChoicePreview, RuleRow } from '#shared/contract/rules.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { type LocalizedText, localized, type UiLanguage } from '#shared/domain/locale.ts';
import { describeFloor, describeRule } from '#shared/domain/retention/describe.ts';
import {
  type EventKind,
  RetentionChoice,
  RetentionRule,
  StatutoryFloor,
} from '#shared/domain/retention/language.ts';
import type { ReadDb } from '../database.ts';
import { findCategory, findItem } from '../queries/items.ts';
import { findPerson } from '../queries/persons.ts';
import { listCategoriesByRule, listRules, type RuleRecord, saveChoice } from '../queries/rules.ts';
import { listFloors } from '../queries/settings.ts';
import { countByRule, listVerdicts } from '../queries/verdicts.ts';
import { judgeItems, refreshVerdicts } from '../verdicts.ts';
import { checkFields, checkPeriod } from './checks.ts';
import type { Handlers } from './context.ts';
import { found, readText } from './texts.ts';

/** Shapes that name no period of their own: nothing falls due until the owner chooses one. */
const OPEN_SHAPES: ReadonlySet<string> = new Set(['R14', 'R17', 'R18']);
/** Shapes in which a period means something. */
const WITH_PERIOD: ReadonlySet<string> = new Set([
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R8',
  'R9',
  'R11',
  'R12',
  'R13',
  'R14',
  'R16',
  'R17',
  'R18',
]);
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

export function isDecided(row: Pick<RuleRecord, 'definition' | 'choice'>): boolean {
  const rule = v.parse(RetentionRule, JSON.parse(row.definition));
  if (!OPEN_SHAPES.has(rule.shape) || rule.period !== undefined) return true;
  // R17 and R18 may refine a rule that does name a period.
  if (rule.shape !== 'R14' && rule.joins !== undefined) return true;
  if (row.choice === null) return false;
  // Another start alone is no period.
  return v.parse(RetentionChoice, JSON.parse(row.choice)).period !== null;
}

/** The choice as the engine reads it. Undefined takes the choice away. */
function engineChoice(choice: Parsed<'rules.choose'>['choice']): RetentionChoice | undefined {
  if (choice.period === null && choice.startKind === null) return undefined;
  return v.parse(RetentionChoice, {
    period: choice.period,
    ...(choice.startKind !== null && { clock: { starts: [choice.startKind] } }),
  });
}

function choiceView(
  row: RuleRecord,
  rule: RetentionRule,
  joined: RetentionRule | undefined,
  language: UiLanguage,
): RuleRow['choice'] {
  if (row.choice === null || row.chosen_on === null) return null;
  const choice = v.parse(RetentionChoice, JSON.parse(row.choice));
  return {
    period: choice.period,
    startKind: choice.clock?.starts[0] ?? null,
    phrase: describeRule(rule, language, { choice, joined }),
    reason: row.choice_reason,
    chosenOn: row.chosen_on as PlainDate,
  };
}

function lawView(
  row: RuleRecord,
  rule: RetentionRule,
  floors: readonly StatutoryFloor[],
  language: UiLanguage,
): RuleRow['law'] {
  if (rule.floor === undefined) return null;
  // The one in force for documents of now: without an end, or with the latest one.
  const floor = floors
    .filter((entry) => entry.category === rule.floor && entry.country === row.country)
    .sort((a, b) => ((a.validTo ?? '9999') < (b.validTo ?? '9999') ? 1 : -1))[0];
  if (floor === undefined) return null;
  return {
    phrase: describeFloor(floor, language),
    article: floor.article,
    source: floor.source,
    checkedOn: floor.checkedOn,
    mark: floor.mark,
  };
}

interface ProfileConflict {
  readonly code: string;
  readonly text: LocalizedText;
}

async function previewChoice(
  db: ReadDb,
  today: PlainDate,
  ruleId: number,
  choice: RetentionChoice | undefined,
): Promise<ChoicePreview> {
  const counts = { items: 0, earlier: 0, later: 0, becomeDue: 0, noLongerDue: 0, unchanged: 0 };
  const examples: ChoicePreview['examples'] = [];
  const isDue = (state: string) => state === 'due' || state === 'immediate';
  for await (const page of judgeItems(
    db,
    today,
    { ruleIds: await rulesJoining(db, ruleId) },
    { choices: new Map([[ruleId, choice]]) },
  )) {
    const before = new Map(
      (
        await listVerdicts(
          db,
          page.map(({ item }) => item.id),
        )
      ).map((row) => [row.data_item_id, row]),
    );
    for (const { item, verdict } of page) {
      const old = before.get(item.id);
      const oldOn = (old?.due_on ?? null) as PlainDate | null;
      counts.items += 1;
      const wasDue = isDue(old?.state ?? '');
      if (!wasDue && isDue(verdict.state)) counts.becomeDue += 1;
      if (wasDue && !isDue(verdict.state)) counts.noLongerDue += 1;
      if (oldOn === verdict.dueOn && old?.state === verdict.state) {
        counts.unchanged += 1;
        continue;
      }
      // No date yet is later than any date.
      const direction = (verdict.dueOn ?? '9999') < (oldOn ?? '9999') ? 'earlier' : 'later';
      if (oldOn !== verdict.dueOn) counts[direction] += 1;
      if (examples.length < 50) {
        const row = found(await findItem(db, item.id));
        const category = found(await findCategory(db, row.category_id));
        examples.push({
          personId: item.person_id,
          person: found(await findPerson(db, item.person_id)).display_name,
          category: readText(category.name),
          before: oldOn,
          after: verdict.dueOn,
        });
      }
    }
  }
  return { ...counts, examples };
}

export const ruleHandlers: Handlers<'rules.list' | 'rules.preview-choice' | 'rules.choose'> = {
  'rules.list': async ({ db }, { language }) => {
    const [rows, categories, counts, floorRows] = await Promise.all([
      listRules(db),
      listCategoriesByRule(db),
      countByRule(db),
      listFloors(db),
    ]);
    const floors = floorRows.map((row) => v.parse(StatutoryFloor, JSON.parse(row.definition)));
    const byPromise = new Map(
      rows.map((row) => [row.promise, v.parse(RetentionRule, JSON.parse(row.definition))]),
    );
    return rows.map((row) => {
      const rule = v.parse(RetentionRule, JSON.parse(row.definition));
      const joined = byPromise.get(rule.joins ?? '');
      const count = counts.find((entry) => entry.rule_id === row.id);
      const conflicts = JSON.parse(row.conflicts) as ProfileConflict[];
      return {
        id: row.id,
        promise: row.promise,
        name: readText(row.name),
        shape: rule.shape,
        says: readText(row.says ?? row.name),
        statement: {
          period: rule.period ?? null,
          phrase: describeRule(rule, language, { joined }),
        },
        law: lawView(row, rule, floors, language),
        choice: choiceView(row, rule, joined, language),
        decided: isDecided(row),
        choosable: WITH_PERIOD.has(rule.shape),
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
    return previewChoice(db, today, ruleId, engineChoice(choice));
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
    const changed = await refreshVerdicts(db, today, { ruleIds: await rulesJoining(db, ruleId) });
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
  const rule = v.parse(RetentionRule, JSON.parse(row.definition));
  if (!WITH_PERIOD.has(rule.shape)) {
    throw new ContractError('bad-input', { 'choice.period': 'period.invalid' });
  }
  checkFields({ 'choice.period': checkPeriod(choice.period, today) });
}

/** The rule itself and those that take their date from it (R9 joins another rule). */
async function rulesJoining(db: ReadDb, ruleId: number): Promise<number[]> {
  const rules = await listRules(db);
  const own = rules.find((rule) => rule.id === ruleId);
  return rules
    .filter(
      (rule) =>
        rule.id === ruleId ||
        v.parse(RetentionRule, JSON.parse(rule.definition)).joins === own?.promise,
    )
    .map((rule) => rule.id);
}
