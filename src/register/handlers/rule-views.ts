/** Rules as the screens see them: statement, law and choice, each in words. */
import * as v from 'valibot';
import type { Parsed } from '#shared/contract/index.ts';
import type { RuleEditorView, RuleRow } from '#shared/contract/rules.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Country, UiLanguage } from '#shared/domain/locale.ts';
import { describeFloor, describeRule } from '#shared/domain/retention/describe.ts';
import {
  RetentionChoice,
  RetentionRule,
  StatutoryFloor,
} from '#shared/domain/retention/language.ts';
import { takesChoice } from '#shared/domain/retention/rule-parts.ts';
import type { ReadDb } from '../database.ts';
import { listProfiles } from '../knowledge.ts';
import type { RuleRecord } from '../queries/rules.ts';
import { listFloors } from '../queries/settings.ts';

/** The definition of a rule, read. */
export function definitionOf(row: Pick<RuleRecord, 'definition'>): RetentionRule {
  return v.parse(RetentionRule, JSON.parse(row.definition));
}

/** The choice beside a rule, read. */
export function choiceOf(row: Pick<RuleRecord, 'choice'>): RetentionChoice | undefined {
  return row.choice === null ? undefined : v.parse(RetentionChoice, JSON.parse(row.choice));
}

/** The statutory floors of the register. */
export async function readFloors(db: ReadDb): Promise<StatutoryFloor[]> {
  return (await listFloors(db)).map((row) => v.parse(StatutoryFloor, JSON.parse(row.definition)));
}

/** How the profile reads a promise; undefined for a rule of the owner's own. */
export function profileDefinition(promise: string | null): RetentionRule | undefined {
  if (promise === null) return undefined;
  for (const profile of listProfiles()) {
    const entry = profile.rules.find((rule) => rule.promise === promise);
    if (entry !== undefined) return entry.rule;
  }
  return undefined;
}

/** Two definitions say the same: read by one schema, their parts stand in one order. */
export function isSameRule(one: RetentionRule, other: RetentionRule): boolean {
  return (
    JSON.stringify(v.parse(RetentionRule, one)) === JSON.stringify(v.parse(RetentionRule, other))
  );
}

/** True where the owner reads a promise differently from its profile. */
export function isChanged(row: Pick<RuleRecord, 'promise' | 'definition'>): boolean {
  const profile = profileDefinition(row.promise);
  return profile !== undefined && !isSameRule(profile, definitionOf(row));
}

/** The owner's choice in words; null where there is none. */
export function choiceView(
  row: RuleRecord,
  joined: RetentionRule | undefined,
  language: UiLanguage,
): RuleRow['choice'] {
  const choice = choiceOf(row);
  if (choice === undefined || row.chosen_on === null) return null;
  return {
    period: choice.period,
    startKind: choice.clock?.starts[0] ?? null,
    phrase: describeRule(definitionOf(row), language, { choice, joined }),
    reason: row.choice_reason,
    chosenOn: row.chosen_on as PlainDate,
  };
}

/** The floor of a category that is in force for documents of now. */
export function floorInForce(
  category: string | undefined,
  country: Country,
  floors: readonly StatutoryFloor[],
): StatutoryFloor | undefined {
  // In force now: without an end, or with the latest one.
  return floors
    .filter((entry) => entry.category === category && entry.country === country)
    .sort((a, b) => ((a.validTo ?? '9999') < (b.validTo ?? '9999') ? 1 : -1))[0];
}

/** The same in words. */
export function lawView(
  category: string | undefined,
  country: Country,
  floors: readonly StatutoryFloor[],
  language: UiLanguage,
): RuleRow['law'] {
  const floor = floorInForce(category, country, floors);
  if (floor === undefined) return null;
  return {
    phrase: describeFloor(floor, language),
    article: floor.article,
    source: floor.source,
    checkedOn: floor.checkedOn,
    mark: floor.mark,
  };
}

/** Every category of floor that a country has, in words. */
export function floorsOf(
  country: Country,
  floors: readonly StatutoryFloor[],
  language: UiLanguage,
): RuleEditorView['floors'] {
  return floorCategories(country, floors).flatMap((category) => {
    const law = lawView(category, country, floors, language);
    return law === null ? [] : [{ category, ...law }];
  });
}

/** The categories of floor that a country has. */
export function floorCategories(country: Country, floors: readonly StatutoryFloor[]): string[] {
  const own = floors.filter((floor) => floor.country === country);
  return [...new Set(own.map((floor) => floor.category))];
}

/** Shapes that name no period of their own: nothing falls due until the owner chooses one. */
const OPEN_SHAPES: ReadonlySet<string> = new Set(['R14', 'R17', 'R18']);

/** False where a period has to be chosen before anything can fall due. */
export function isDecided(row: Pick<RuleRecord, 'definition' | 'choice'>): boolean {
  const rule = definitionOf(row);
  if (!OPEN_SHAPES.has(rule.shape) || rule.period !== undefined) return true;
  // R17 and R18 may refine a rule that does name a period.
  if (rule.shape !== 'R14' && rule.joins !== undefined) return true;
  // Another start alone is no period.
  return (choiceOf(row)?.period ?? null) !== null;
}

/** A choice that still means something beside this definition. */
export function choiceBeside(
  rule: RetentionRule,
  choice: RetentionChoice | undefined,
): RetentionChoice | undefined {
  return takesChoice(rule.shape) ? choice : undefined;
}

/** The choice as the engine reads it. Undefined takes the choice away. */
export function engineChoice(
  choice: Parsed<'rules.choose'>['choice'],
): RetentionChoice | undefined {
  if (choice.period === null && choice.startKind === null) return undefined;
  return v.parse(RetentionChoice, {
    period: choice.period,
    ...(choice.startKind !== null && { clock: { starts: [choice.startKind] } }),
  });
}
