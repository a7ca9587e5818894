/** What the engine knows beside the facts of an item: the rules of the register, and the law. */
import * as v from 'valibot';
import type { Country } from '#shared/domain/locale.ts';
import {
  RetentionChoice,
  RetentionRule,
  StatutoryFloor,
} from '#shared/domain/retention/language.ts';
import type { ReadDb } from './database.ts';
import { listRules } from './queries/rules.ts';
import { getController, listFloors } from './queries/settings.ts';

/** A rule of the register, read and ready for the engine. */
export interface KnownRule {
  readonly id: number;
  readonly promise: string;
  readonly rule: RetentionRule;
  readonly choice: RetentionChoice | undefined;
  readonly country: Country;
}

/** Rules, floors and the book year: what the engine knows beside the facts of an item. */
export interface Knowledge {
  readonly rules: ReadonlyMap<number, KnownRule>;
  readonly byPromise: ReadonlyMap<string, KnownRule>;
  readonly floors: readonly StatutoryFloor[];
  readonly financialYearEnd: string;
}

/** Reads all of it. Throws on a rule or floor that cannot be one. */
export async function readKnowledge(db: ReadDb): Promise<Knowledge> {
  const [rules, floors, controller] = await Promise.all([
    listRules(db),
    listFloors(db),
    getController(db),
  ]);
  const known = rules.map((row) => ({
    id: row.id,
    promise: row.promise ?? '',
    rule: v.parse(RetentionRule, JSON.parse(row.definition)),
    choice: row.choice === null ? undefined : v.parse(RetentionChoice, JSON.parse(row.choice)),
    country: (row.country ?? controller.country) as Country,
  }));
  return {
    ...indexRules(known),
    floors: floors.map((row) => v.parse(StatutoryFloor, JSON.parse(row.definition))),
    financialYearEnd: controller.financial_year_end,
  };
}

/** The rules by number and by promise. */
export function indexRules(rules: readonly KnownRule[]): Pick<Knowledge, 'rules' | 'byPromise'> {
  return {
    rules: new Map(rules.map((row) => [row.id, row])),
    byPromise: new Map(rules.map((row) => [row.promise, row])),
  };
}
