/** What a change of a rule would do, reckoned with the engine itself and written nowhere. */
import type { RulePreview } from '#shared/contract/rules.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { RetentionState } from '#shared/domain/retention/language.ts';
import type { ReadDb } from '../database.ts';
import { type JudgeOptions, judgeItems } from '../judge-items.ts';
import { listCategoryRules, listNamedItems, listRules } from '../queries/rules.ts';
import { listVerdicts } from '../queries/verdicts.ts';
import { definitionOf } from './rule-views.ts';
import { found, readText } from './texts.ts';

const DUE: ReadonlySet<string> = new Set(['due', 'immediate', 'never-store']);

type RuleCounts = Omit<RulePreview, 'persons' | 'rows' | 'more'>;
type Change = Omit<RulePreview['rows'][number], 'person' | 'category'>;

/** The rule itself and every rule that takes its date from it, however many steps away. */
export async function rulesFollowing(db: ReadDb, ruleId: number): Promise<number[]> {
  const rules = (await listRules(db)).map((row) => ({
    id: row.id,
    promise: row.promise,
    joins: definitionOf(row).joins,
  }));
  const following = new Set([ruleId]);
  for (let before = 0; before < following.size; ) {
    before = following.size;
    const promises = rules.flatMap((rule) => (following.has(rule.id) ? (rule.promise ?? []) : []));
    for (const rule of rules) {
      if (rule.joins !== undefined && promises.includes(rule.joins)) following.add(rule.id);
    }
  }
  return [...following];
}

/** The categories that a rule decides, itself or through the rules that follow it. */
export async function categoriesTouched(db: ReadDb, ruleId: number): Promise<number[]> {
  const following = await rulesFollowing(db, ruleId);
  return (await listCategoryRules(db))
    .filter((row) => row.rule_id !== null && following.includes(row.rule_id))
    .map((row) => row.id);
}

/** Judges the items of categories in another way and compares that with what is kept. */
export async function previewTrial(
  db: ReadDb,
  today: PlainDate,
  trial: { readonly categoryIds: readonly number[]; readonly options: JudgeOptions },
  page: { readonly after: number | null; readonly limit: number },
): Promise<RulePreview> {
  const counts: RuleCounts = {
    items: 0,
    earlier: 0,
    later: 0,
    becomeDue: 0,
    noLongerDue: 0,
    undated: 0,
    unchanged: 0,
  };
  const persons = new Set<number>();
  const changes: Change[] = [];
  let more = false;
  const scope = { categoryIds: trial.categoryIds };
  for await (const judged of judgeItems(db, today, scope, trial.options)) {
    const ids = judged.map(({ item }) => item.id);
    const before = new Map((await listVerdicts(db, ids)).map((row) => [row.data_item_id, row]));
    for (const { item, verdict } of judged) {
      const old = before.get(item.id);
      const change: Change = {
        dataItemId: item.id,
        personId: item.person_id,
        before: (old?.due_on ?? null) as PlainDate | null,
        after: verdict.dueOn,
        beforeState: (old?.state ?? null) as RetentionState | null,
        afterState: verdict.state,
      };
      counts.items += 1;
      if (change.before === change.after && change.beforeState === change.afterState) {
        counts.unchanged += 1;
        continue;
      }
      count(change, counts, today);
      persons.add(item.person_id);
      if (page.after !== null && item.id <= page.after) continue;
      if (changes.length < page.limit) changes.push(change);
      else more = true;
    }
  }
  return { ...counts, persons: persons.size, rows: await named(db, changes), more };
}

function count(
  change: Change,
  counts: Omit<RuleCounts, 'items' | 'unchanged'>,
  today: PlainDate,
): void {
  const wasDue = DUE.has(change.beforeState ?? '');
  const isDue = DUE.has(change.afterState);
  if (!wasDue && isDue) counts.becomeDue += 1;
  if (wasDue && !isDue) counts.noLongerDue += 1;
  const before = goesOn(change.before, change.beforeState, today);
  const after = goesOn(change.after, change.afterState, today);
  if (after < before) counts.earlier += 1;
  if (change.before !== null && after === NO_DATE) counts.undated += 1;
  else if (after > before) counts.later += 1;
}

const NO_DATE = '9999';

// No date yet is later than any date; what may never be stored goes today.
function goesOn(on: PlainDate | null, state: RetentionState | null, today: PlainDate): string {
  return state === 'never-store' ? today : (on ?? NO_DATE);
}

async function named(db: ReadDb, changes: readonly Change[]): Promise<RulePreview['rows']> {
  const ids = changes.map((change) => change.dataItemId);
  const names = new Map((await listNamedItems(db, ids)).map((row) => [row.id, row]));
  return changes.map((change) => {
    const row = found(names.get(change.dataItemId));
    return { ...change, person: row.display_name, category: readText(row.category) };
  });
}
