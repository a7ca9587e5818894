/**
 * Keeps the verdict of every data item beside it, so that lists need no
 * reckoning. A verdict is looked at again when a fact of its person changes, when
 * its rule changes, and on the day on which time alone changes it.
 */
import { earliest, type PlainDate } from '#shared/domain/calendar.ts';
import type { RetentionState } from '#shared/domain/retention/language.ts';
import type { Verdict } from '#shared/domain/retention/verdict.ts';
import { type VerdictChange, writeChanges } from './changed-verdicts.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { type JudgedEntry, judgeItems } from './judge-items.ts';
import { KEPT_COLUMNS, type KeptValue, listKept } from './queries/kept-verdicts.ts';
import { findJudgedDay, saveJudgedDay } from './queries/settings.ts';
import type { VerdictScope } from './queries/verdicts.ts';
import type { VerdictTable } from './schema.ts';

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

type OwnColumns = Omit<VerdictTable, 'data_item_id' | 'person_id' | 'category_id' | 'rule_id'>;

/** Those of `KEPT_COLUMNS` that follow from the verdict alone; the category and its rule come first. */
const [, , ...OWN_COLUMNS] = KEPT_COLUMNS;

function columnsOf(verdict: Verdict, today: PlainDate): OwnColumns {
  const changes = [verdict.recheckOn, verdict.dueOn, verdict.restDueOn].filter(
    (date): date is PlainDate => date !== null && date > today,
  );
  return {
    state: verdict.state,
    ...listOf(verdict, today),
    due_on: verdict.dueOn,
    promised_on: verdict.promisedOn,
    floor_on: verdict.floorOn,
    decided_by: verdict.decidedBy,
    restricted_to: verdict.restrictedTo,
    disposal: verdict.disposal,
    due_without_hold_on: verdict.dueWithoutHoldOn,
    conflict_codes: [...new Set(verdict.conflicts.map(({ code }) => code))].sort().join(' '),
    recheck_on: earliest(changes) ?? null,
    rest_due_on: verdict.restDueOn,
    floor_unknown: verdict.floorUnknown ? 1 : 0,
  };
}

/** The values of `KEPT_COLUMNS` of an item. */
function keptOf({ item, verdict }: JudgedEntry, today: PlainDate): KeptValue[] {
  const columns = columnsOf(verdict, today);
  return [item.category_id, item.rule_id, ...OWN_COLUMNS.map((column) => columns[column])];
}

/** Judges the items of a scope and writes what differs. Returns how many dates or states changed. */
export async function refreshVerdicts(
  db: WriteDb,
  today: PlainDate,
  scope: VerdictScope,
): Promise<number> {
  let moved = 0;
  for await (const page of judgeItems(db, today, scope)) {
    const before = await listKept(
      db,
      page.map(({ item }) => item.id),
    );
    const changes: VerdictChange[] = [];
    for (const entry of page) {
      const values = keptOf(entry, today);
      const old = before.get(entry.item.id);
      if (old !== JSON.stringify(values)) changes.push({ item: entry.item, old, values });
    }
    moved += await writeChanges(db, changes);
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
