/** Judges data items, page by page: their facts from the register, the reckoning of the engine. */
import * as v from 'valibot';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { evaluateRetention } from '#shared/domain/retention/evaluate.ts';
import {
  type AgreementSpan,
  type HoldKind,
  type HoldSpan,
  type RetentionChoice,
  type RetentionEvent,
  type RetentionFacts,
  RetentionRule,
} from '#shared/domain/retention/language.ts';
import { asOwnRule } from '#shared/domain/retention/own-rule.ts';
import type { Verdict } from '#shared/domain/retention/verdict.ts';
import type { ReadDb } from './database.ts';
import { groupByPerson } from './group-rows.ts';
import { indexRules, type Knowledge, type KnownRule, readKnowledge } from './known-rules.ts';
import { type KeptHold, yieldsTo } from './own-hold.ts';
import {
  listCategoryRules,
  listFactsOfPersons,
  listFieldFloors,
  listItemsToJudge,
  listMixedCategories,
  type VerdictScope,
} from './queries/verdicts.ts';

export interface JudgedItem {
  readonly id: number;
  readonly person_id: number;
  readonly category_id: number;
  readonly reduced_on: string | null;
  readonly rule_id: number | null;
}

/** Ways to judge that differ from what is kept. Nothing of them is written. */
export interface JudgeOptions {
  /** Other choices to try out, by rule id (a preview). */
  readonly choices?: ReadonlyMap<number, RetentionChoice | undefined>;
  /** Rules to try out in place of those with their id, or beside them. */
  readonly rules?: readonly KnownRule[];
  /** Rules to try out for whole categories: category id to rule id. */
  readonly categoryRules?: ReadonlyMap<number, number | null>;
  /** Holds to leave out: an answer names the date that will count once it is given. */
  readonly withoutHolds?: readonly HoldKind[];
  /** What the request that is being carried out only held meanwhile does not stand in its way. */
  readonly withoutHoldOfRequest?: number | null;
}

export interface JudgedEntry {
  readonly item: JudgedItem;
  readonly verdict: Verdict;
}

/** Judges the items of a scope in the order of their ids, page by page. */
export async function* judgeItems(
  db: ReadDb,
  today: PlainDate,
  scope: VerdictScope,
  options: JudgeOptions = {},
): AsyncGenerator<JudgedEntry[]> {
  const judge = await createJudge(db, today, options);
  for await (const rows of listItemsToJudge(db, scope)) {
    const persons = [...new Set(rows.map((row) => row.person_id))];
    const facts = indexFacts(await listFactsOfPersons(db, persons), options);
    yield rows.map((row) => judge(row, facts));
  }
}

type PersonFacts = Awaited<ReturnType<typeof listFactsOfPersons>>;
type FactIndex = ReturnType<typeof indexFacts>;
type ItemRow = Omit<JudgedItem, 'rule_id'>;

/** Facts of many persons, found by person without a search per item. */
function indexFacts(all: PersonFacts, options: JudgeOptions) {
  return {
    events: groupByPerson(all.events),
    agreements: groupByPerson(all.agreements),
    holds: groupByPerson(all.holds.filter((hold) => !isLeftOut(hold, options))),
  };
}

function isLeftOut(hold: KeptHold, { withoutHolds, withoutHoldOfRequest }: JudgeOptions): boolean {
  if (withoutHolds?.includes(hold.kind as HoldKind)) return true;
  return yieldsTo(hold, withoutHoldOfRequest ?? null);
}

type ItemFacts = Pick<RetentionFacts, 'events' | 'agreements' | 'holds'>;

// The rows themselves are facts: a copy of each for every item would take longer than reading them.
function factsOf({ id, person_id }: ItemRow, index: FactIndex): ItemFacts {
  const ofItem = (row: { data_item_id: number | null }) =>
    row.data_item_id === null || row.data_item_id === id;
  return {
    events: index.events(person_id).filter(ofItem) as (PersonFacts['events'][number] &
      RetentionEvent)[],
    agreements: index.agreements(person_id) as (PersonFacts['agreements'][number] &
      AgreementSpan)[],
    holds: index.holds(person_id).filter(ofItem) as (PersonFacts['holds'][number] & HoldSpan)[],
  };
}

async function createJudge(
  db: ReadDb,
  today: PlainDate,
  options: JudgeOptions,
): Promise<(row: ItemRow, index: FactIndex) => JudgedEntry> {
  const knowledge = withTrials(await readKnowledge(db), options);
  const rules = new Map([...(await listCategoryRules(db)), ...(options.categoryRules ?? [])]);
  const mixed = new Set(await listMixedCategories(db));
  const floorOf = await listFieldFloors(db);
  const { financialYearEnd } = knowledge;
  return (row, index) => {
    const rule_id = rules.get(row.category_id) ?? null;
    const { events, agreements, holds } = factsOf(row, index);
    const verdict = reckon(rule_id, knowledge, {
      country: (rule_id === null ? undefined : knowledge.rules.get(rule_id)?.country) ?? 'NL',
      today,
      financialYearEnd,
      events,
      agreements,
      holds,
      reduced: row.reduced_on !== null,
      fieldFloor: floorOf.get(row.category_id),
    });
    // Where every field is of one kind, there is no part that goes first.
    const isWhole = verdict.restDueOn === null || mixed.has(row.category_id);
    return {
      item: { ...row, rule_id },
      verdict: isWhole ? verdict : { ...verdict, restDueOn: null },
    };
  };
}

function withTrials(knowledge: Knowledge, { choices, rules = [] }: JudgeOptions): Knowledge {
  if (choices === undefined && rules.length === 0) return knowledge;
  const all = new Map([...knowledge.rules, ...rules.map((rule) => [rule.id, rule] as const)]);
  const tried = [...all.values()].map((known) =>
    choices?.has(known.id) ? { ...known, choice: choices.get(known.id) } : known,
  );
  return { ...knowledge, ...indexRules(tried) };
}

/** An item whose category has no rule: nobody has chosen a period for it yet. */
const NO_RULE: RetentionRule = v.parse(RetentionRule, { shape: 'R14' });

function reckon(ruleId: number | null, knowledge: Knowledge, facts: RetentionFacts): Verdict {
  const known = ruleId === null ? undefined : knowledge.rules.get(ruleId);
  const own = known?.promise === '' ? asOwnRule(known.rule, known.choice) : known;
  return evaluateRetention(
    own?.rule ?? NO_RULE,
    facts,
    {
      floors: knowledge.floors,
      ruleOf: (promise) => knowledge.byPromise.get(promise)?.rule,
      choiceOf: (promise) => knowledge.byPromise.get(promise)?.choice,
      promise: known?.promise ?? '',
    },
    own?.choice,
  );
}
