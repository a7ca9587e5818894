/**
 * Keeps the verdict of every data item beside it, so that lists need no
 * reckoning. A verdict is looked at again when a fact of its person changes, when
 * its rule changes, and on the day on which time alone changes it.
 */
import * as v from 'valibot';
import { earliest, type PlainDate } from '#shared/domain/calendar.ts';
import type { Country } from '#shared/domain/locale.ts';
import { evaluateRetention } from '#shared/domain/retention/evaluate.ts';
import {
  type EventKind,
  type HoldKind,
  type RetentionChoice,
  type RetentionFacts,
  RetentionRule,
  type RetentionState,
} from '#shared/domain/retention/language.ts';
import { asOwnRule } from '#shared/domain/retention/own-rule.ts';
import type { Verdict } from '#shared/domain/retention/verdict.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { groupByPerson } from './group-rows.ts';
import { indexRules, type Knowledge, type KnownRule, readKnowledge } from './known-rules.ts';
import { type KeptHold, yieldsTo } from './own-hold.ts';
import { findJudgedDay, saveJudgedDay } from './queries/settings.ts';
import {
  listFactsOfPersons,
  listFieldFloors,
  listItemsToJudge,
  listMixedCategories,
  listVerdicts,
  upsertVerdicts,
  type VerdictScope,
} from './queries/verdicts.ts';
import type { VerdictTable } from './schema.ts';

export interface JudgedItem {
  readonly id: number;
  readonly person_id: number;
  readonly category_id: number;
  readonly reduced_on: string | null;
  readonly rule_id: number | null;
}

type PersonFacts = Awaited<ReturnType<typeof listFactsOfPersons>>;

/** Facts of many persons, found by person without a search per item. */
function indexFacts(all: PersonFacts) {
  return {
    events: groupByPerson(all.events),
    agreements: groupByPerson(all.agreements),
    holds: groupByPerson(all.holds),
  };
}

function factsOf(
  item: JudgedItem,
  index: ReturnType<typeof indexFacts>,
  country: Country,
  financialYearEnd: string,
  today: PlainDate,
  options: JudgeOptions,
  fieldFloor: string | undefined,
): RetentionFacts {
  const ofItem = (row: { data_item_id: number | null }) =>
    row.data_item_id === null || row.data_item_id === item.id;
  return {
    country,
    today,
    financialYearEnd,
    events: index
      .events(item.person_id)
      .filter(ofItem)
      .map((row) => ({ kind: row.kind as EventKind, on: row.occurred_on as PlainDate })),
    agreements: index
      .agreements(item.person_id)
      .map((row) => ({ from: row.from_on as PlainDate, to: row.to_on as PlainDate | null })),
    reduced: item.reduced_on !== null,
    fieldFloor,
    holds: index
      .holds(item.person_id)
      .filter((row) => ofItem(row) && !isLeftOut(row, options))
      .map((row) => ({
        kind: row.kind as HoldKind,
        from: row.from_on as PlainDate,
        to: row.to_on as PlainDate | null,
      })),
  };
}

/** An item whose category has no rule: nobody has chosen a period for it yet. */
const NO_RULE: RetentionRule = v.parse(RetentionRule, { shape: 'R14' });

function judge(item: JudgedItem, facts: RetentionFacts, knowledge: Knowledge): Verdict {
  const known = item.rule_id === null ? undefined : knowledge.rules.get(item.rule_id);
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

const PAGE = 2000;

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

function isLeftOut(hold: KeptHold, { withoutHolds, withoutHoldOfRequest }: JudgeOptions): boolean {
  if (withoutHolds?.includes(hold.kind as HoldKind)) return true;
  return yieldsTo(hold, withoutHoldOfRequest ?? null);
}

export interface JudgedEntry {
  readonly item: JudgedItem;
  readonly verdict: Verdict;
}

/** Judges the items of a scope, page by page. */
export async function* judgeItems(
  db: ReadDb,
  today: PlainDate,
  scope: VerdictScope,
  options: JudgeOptions = {},
): AsyncGenerator<JudgedEntry[]> {
  const tried = withTrials(await readKnowledge(db), options);
  const mixed = new Set(await listMixedCategories(db));
  const floorOf = await listFieldFloors(db);
  let after = 0;
  for (;;) {
    const items = (await listItemsToJudge(db, scope, after, PAGE)).map((item) =>
      withTriedRule(item, options.categoryRules),
    );
    if (items.length === 0) return;
    const persons = [...new Set(items.map((item) => item.person_id))];
    const index = indexFacts(await listFactsOfPersons(db, persons));
    yield items.map((item) => {
      const country =
        (item.rule_id === null ? undefined : tried.rules.get(item.rule_id)?.country) ?? 'NL';
      const facts = factsOf(
        item,
        index,
        country,
        tried.financialYearEnd,
        today,
        options,
        floorOf.get(item.category_id),
      );
      const verdict = judge(item, facts, tried);
      // Where every field is of one kind, there is no part that goes first.
      const restDueOn = mixed.has(item.category_id) ? verdict.restDueOn : null;
      return { item, verdict: { ...verdict, restDueOn } };
    });
    after = items[items.length - 1]?.id ?? after;
    if (items.length < PAGE) return;
  }
}

function withTrials(knowledge: Knowledge, { choices, rules = [] }: JudgeOptions): Knowledge {
  if (choices === undefined && rules.length === 0) return knowledge;
  const all = new Map([...knowledge.rules, ...rules.map((rule) => [rule.id, rule] as const)]);
  const tried = [...all.values()].map((known) =>
    choices?.has(known.id) ? { ...known, choice: choices.get(known.id) } : known,
  );
  return { ...knowledge, ...indexRules(tried) };
}

function withTriedRule(item: JudgedItem, rules: JudgeOptions['categoryRules']): JudgedItem {
  const ruleId = rules?.get(item.category_id);
  return ruleId === undefined ? item : { ...item, rule_id: ruleId };
}

/** States that ask to be carried out; what may never be stored and is there waits for no date. */
const DUE_STATES: ReadonlySet<RetentionState> = new Set(['due', 'immediate', 'never-store']);

/** The list in which an item stands today, and where in it. A part that is due makes it due. */
function listOf(
  { state, dueOn, restDueOn }: Verdict,
  today: PlainDate,
): Pick<VerdictTable, 'list' | 'list_on'> {
  const restIsDue = restDueOn !== null && restDueOn <= today;
  const isDue = DUE_STATES.has(state) || restIsDue;
  return {
    list: isDue ? 'due' : state,
    list_on: (restIsDue ? restDueOn : dueOn) ?? '',
  };
}

function rowOf(item: JudgedItem, verdict: Verdict, today: PlainDate): VerdictTable {
  const changes = [verdict.recheckOn, verdict.dueOn, verdict.restDueOn].filter(
    (date): date is PlainDate => date !== null && date > today,
  );
  return {
    data_item_id: item.id,
    person_id: item.person_id,
    category_id: item.category_id,
    rule_id: item.rule_id,
    state: verdict.state,
    ...listOf(verdict, today),
    due_on: verdict.dueOn,
    promised_on: verdict.promisedOn,
    floor_on: verdict.floorOn,
    decided_by: verdict.decidedBy,
    restricted_to: verdict.restrictedTo,
    disposal: verdict.disposal,
    due_without_hold_on: verdict.dueWithoutHoldOn,
    conflicts: verdict.conflicts.length === 0 ? null : JSON.stringify(verdict.conflicts),
    recheck_on: earliest(changes) ?? null,
    rest_due_on: verdict.restDueOn,
    floor_unknown: verdict.floorUnknown ? 1 : 0,
  };
}

/** Judges the items of a scope and writes what differs. Returns how many dates or states changed. */
export async function refreshVerdicts(
  db: WriteDb,
  today: PlainDate,
  scope: VerdictScope,
): Promise<number> {
  let moved = 0;
  for await (const page of judgeItems(db, today, scope)) {
    const before = new Map(
      (
        await listVerdicts(
          db,
          page.map(({ item }) => item.id),
        )
      ).map((row) => [row.data_item_id, row]),
    );
    const changed = page
      .map(({ item, verdict }) => rowOf(item, verdict, today))
      .filter((row) => {
        const old = before.get(row.data_item_id);
        return (
          old === undefined ||
          (Object.keys(row) as (keyof VerdictTable)[]).some((column) => old[column] !== row[column])
        );
      });
    await upsertVerdicts(db, changed);
    moved += changed.filter((row) => {
      const old = before.get(row.data_item_id);
      return old?.due_on !== row.due_on || old.state !== row.state;
    }).length;
  }
  return moved;
}

/**
 * Brings the verdicts up to today: those whose day has come, or all of them when
 * the clock of the computer went back, or when they were not kept yet.
 */
export async function refreshForDay(db: WriteDb, today: PlainDate): Promise<void> {
  const judgedOn = await findJudgedDay(db);
  if (judgedOn === today) return;
  const all = judgedOn === null || today < judgedOn;
  await refreshVerdicts(db, today, all ? 'all' : { recheckUpTo: today });
  await saveJudgedDay(db, today);
}

/** The verdicts of some items as they are reckoned now, with the reasons, by item. */
export async function explainItems(
  db: ReadDb,
  today: PlainDate,
  itemIds: readonly number[],
): Promise<Map<number, Verdict>> {
  const found = new Map<number, Verdict>();
  for await (const page of judgeItems(db, today, { itemIds })) {
    for (const { item, verdict } of page) found.set(item.id, verdict);
  }
  return found;
}
