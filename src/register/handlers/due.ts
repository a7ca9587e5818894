/** Today, and the lists behind its numbers. */

import type { DueRow } from '#shared/contract/due.ts';
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import { addDays, addMonths, type PlainDate, plainDate, yearOf } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { explain } from '#shared/domain/retention/explain.ts';
import type { RetentionState } from '#shared/domain/retention/language.ts';
import type { Verdict } from '#shared/domain/retention/verdict.ts';
import { WEEK_DAYS } from '#shared/domain/urgency.ts';
import type { ReadDb } from '../database.ts';
import { believeDay, findDoubt } from '../day-seen.ts';
import { countPersons } from '../queries/persons.ts';
import { listOpenRequests } from '../queries/requests.ts';
import { listCategoriesByRule, listRules } from '../queries/rules.ts';
import {
  getController,
  getSettings,
  isCleaningPending,
  listStatements,
} from '../queries/settings.ts';
import {
  countBySystem,
  countDueByMonth,
  countDueItems,
  listDueItems,
} from '../queries/verdicts.ts';
import { explainItems } from '../verdicts.ts';
import { attentionOn } from './attention.ts';
import type { Handlers, ReadContext } from './context.ts';
import { requestDeadline } from './request-deadline.ts';
import { nameOfRequest } from './request-view.ts';
import { isDecided } from './rules.ts';
import { distinctNames, readText } from './texts.ts';

type ListedItem = Awaited<ReturnType<typeof listDueItems>>[number];

/** Rows of a due list with the reasons of each, which are worked out now. */
export async function dueRows(
  { db, today }: Pick<ReadContext, 'db' | 'today'>,
  rows: readonly ListedItem[],
  language: UiLanguage,
): Promise<DueRow[]> {
  const ids = rows.map((row) => row.data_item_id);
  const verdicts = await explainItems(db, today, ids);
  return rows.map((row) => dueRow(row, verdicts.get(row.data_item_id), language, today));
}

function dueRow(
  row: ListedItem,
  verdict: Verdict | undefined,
  language: UiLanguage,
  today: PlainDate,
): DueRow {
  const isRestDue = row.rest_due_on !== null && row.rest_due_on <= today;
  return {
    dataItemId: row.data_item_id,
    personId: row.person_id,
    person: row.display_name,
    category: readText(row.category),
    label: row.label,
    promise: row.promise,
    rule: readText(row.rule ?? row.category),
    // A part of the item is due although the rest of it still waits for the law.
    state: (isRestDue ? 'due' : row.state) as RetentionState,
    dueOn: row.list_on === '' ? null : (row.list_on as PlainDate),
    because: explain(verdict?.because ?? [], language),
  };
}

/** Twelve months, the first being the one of `today`; months without items stay in. */
async function comingMonths(db: ReadDb, today: PlainDate) {
  const first = plainDate(yearOf(today), Number(today.slice(5, 7)), 1);
  const end = addDays(addMonths(first, 12), -1);
  const counts = await countDueByMonth(db, today, end);
  return Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(first, index).slice(0, 7);
    const categories = counts
      .filter((row) => row.month === month)
      .map((row) => ({ name: readText(row.category), count: row.count }));
    return { month, total: categories.reduce((sum, row) => sum + row.count, 0), categories };
  });
}

export const dueHandlers: Handlers<'today.get' | 'clock.confirm' | 'due.list'> = {
  'today.get': async ({ db, today }) => {
    const [controller, settings] = await Promise.all([getController(db), getSettings(db)]);
    const within = settings.warningDays;
    const [due, soon, week, startMissing, undecided, held, persons] = await Promise.all([
      countDueItems(db, 'due', today, within),
      countDueItems(db, 'soon', today, within),
      countDueItems(db, 'soon', today, Math.min(WEEK_DAYS, within)),
      countDueItems(db, 'start-missing', today, within),
      countDueItems(db, 'undecided', today, within),
      countDueItems(db, 'held', today, within),
      countPersons(
        db,
        { search: '', relation: null, filter: null, systemId: null },
        [],
        today,
        within,
      ),
    ]);
    const [attention, months, systems, requests] = await Promise.all([
      attentionOn(db, today),
      comingMonths(db, today),
      countBySystem(db),
      listOpenRequests(db),
    ]);
    const systemName = distinctNames(systems, await listStatements(db));
    const used = new Set((await listCategoriesByRule(db)).map((row) => row.rule_id));
    const rules = await listRules(db);
    const openRequests = await Promise.all(
      requests.map(async (row) => {
        const deadline = await requestDeadline(db, row, today);
        return {
          id: row.id,
          number: row.number,
          personId: row.person_id,
          person: nameOfRequest(row),
          effectiveDueOn: deadline.term.dueOn,
          safeOn: deadline.term.remindOn,
        };
      }),
    );
    return {
      today,
      clockDoubt: await findDoubt(db, today),
      cleaningPending: await isCleaningPending(db),
      business: controller.name,
      signatory: controller.signatory,
      due,
      soon: { ...soon, withinDays: within },
      week,
      startMissing,
      undecidedRules: rules.filter((rule) => used.has(rule.id) && !isDecided(rule)).length,
      undecidedItems: undecided.items,
      held: held.items,
      persons,
      ...attention,
      openRequests: openRequests.sort((a, b) => (a.effectiveDueOn < b.effectiveDueOn ? -1 : 1)),
      months,
      systems: systems
        .filter((row) => row.items > 0)
        .map((row) => ({
          id: row.id,
          name: systemName(row),
          items: row.items,
          persons: row.persons,
        }))
        .sort((a, b) => b.persons - a.persons),
    };
  },

  'clock.confirm': async (context, { day }) => {
    const { db, today } = context;
    // The owner agrees to the day that was on the screen, and to no other.
    if (day !== today || (await findDoubt(db, today)) === null) throw new ContractError('conflict');
    await believeDay(context);
    return DONE;
  },

  'due.list': async ({ db, today }, { list, language, after, limit }) => {
    const { warningDays } = await getSettings(db);
    const rows = await listDueItems(db, list, today, warningDays, after, limit);
    return {
      rows: await dueRows({ db, today }, rows.slice(0, limit), language),
      more: rows.length > limit,
    };
  },
};
