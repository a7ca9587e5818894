/** A run as its screen shows it: what would happen, why, and to whom. */
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { findBrake } from '#shared/domain/disposal/brake.ts';
import type { DisposalCause, DisposalStatus, Suspicion } from '#shared/domain/disposal/language.ts';
import { bucketOf, itemGoes, shownOutcome } from '#shared/domain/disposal/plan.ts';
import type { LocalizedText, UiLanguage } from '#shared/domain/locale.ts';
import { explain } from '#shared/domain/retention/explain.ts';
import type { ReadDb } from '../database.ts';
import { findDoubt } from '../day-seen.ts';
import { letterFor, letterKindFor } from '../erasure/letters.ts';
import { planRun, type Run } from '../erasure/plan-run.ts';
import { listTasks } from '../queries/disposal-tasks.ts';
import {
  countAllPersons,
  type DisposalRecord,
  listDisposalLetters,
  listRunItems,
  listRunPersons,
} from '../queries/disposals.ts';
import { listCategoryFields, listItemSystems } from '../queries/items.ts';
import type { ReadContext } from './context.ts';
import { taskViews } from './task-view.ts';
import { found, readText } from './texts.ts';

type Row = DisposalView['rows'][number];
type Person = DisposalView['persons'][number];

/** Statuses in which the list can still change. */
const AHEAD: ReadonlySet<string> = new Set(['proposed', 'approved']);

/** Everything about one run. Of one that was carried out only counts and tasks are left. */
export async function viewDisposal(
  { db, today }: ReadContext,
  disposal: DisposalRecord,
  language: UiLanguage,
): Promise<DisposalView> {
  const tasks = await listTasks(db, { disposalId: disposal.id });
  const ahead = AHEAD.has(disposal.status);
  const run = ahead ? await planRun(db, today, disposal) : undefined;
  const known = run && (await readRun(db, run));
  const rows = run && known ? await viewRows(db, run, known, language) : [];
  const clockDoubt = ahead ? await findDoubt(db, today) : null;
  return {
    id: disposal.id,
    number: disposal.number,
    cause: disposal.cause as DisposalCause,
    status: disposal.status as DisposalStatus,
    createdOn: disposal.created_on as PlainDate,
    approvedOn: disposal.approved_on as PlainDate | null,
    carriedOutOn: disposal.carried_out_on as PlainDate | null,
    doneOn: disposal.done_on as PlainDate | null,
    requestId: disposal.request_id,
    requestNumber: disposal.request_number,
    requestOpen: disposal.request_status === 'open',
    suspicion: disposal.suspicion as Suspicion | null,
    suppress: disposal.suppress === 1,
    fingerprint: run?.fingerprint ?? disposal.fingerprint ?? '',
    changedSinceApproval:
      run !== undefined &&
      disposal.status === 'approved' &&
      // A clock that jumped since is a reason to look again as well.
      (clockDoubt !== null || run.fingerprint !== disposal.fingerprint),
    counts: countBuckets(rows),
    personCount: run?.persons.length ?? 0,
    brake: run === undefined ? null : await viewBrake(db, run),
    clockDoubt,
    rows,
    persons: run && known ? await viewPersons(db, disposal, run, known) : [],
    result: parsed(disposal.result),
    selfTest: parsed(disposal.self_test),
    journalHash: disposal.journal_hash,
    tasks: await taskViews(db, tasks, today),
  };
}

async function viewBrake(db: ReadDb, run: Run): Promise<DisposalView['brake']> {
  const persons = countTouched(run);
  const inRegister = await countAllPersons(db);
  const why = findBrake(persons, inRegister);
  return why === null ? null : { why, persons, inRegister };
}

/** How many items go, wholly or in part: what the owner types where the brake asks for it. */
export function countGoing(run: Run): number {
  return run.persons.reduce((sum, { plan }) => sum + plan.items.filter(itemGoes).length, 0);
}

/** Persons of whom anything goes. */
export function countTouched(run: Run): number {
  return run.persons.filter(({ plan }) => plan.goesWhole || plan.items.some(itemGoes)).length;
}

function parsed<T>(column: string | null): T | null {
  return column === null ? null : (JSON.parse(column) as T);
}

function countBuckets(rows: readonly Row[]): DisposalView['counts'] {
  const counts = { erase: 0, anonymise: 0, keep: 0 };
  for (const { bucket } of rows) counts[bucket] += 1;
  return counts;
}

/** The items and the persons of a run, by number. */
interface RunRows {
  readonly itemOf: ReadonlyMap<number, Awaited<ReturnType<typeof listRunItems>>[number]>;
  readonly nameOf: ReadonlyMap<number, string>;
}

async function readRun(db: ReadDb, { persons }: Run): Promise<RunRows> {
  const [items, named] = await Promise.all([
    listRunItems(
      db,
      persons.flatMap(({ plan }) => plan.items.map((item) => item.id)),
    ),
    listRunPersons(
      db,
      persons.map(({ id }) => id),
    ),
  ]);
  return {
    itemOf: new Map(items.map((row) => [row.id, row])),
    nameOf: new Map(named.map((row) => [row.id, row.display_name])),
  };
}

async function viewRows(
  db: ReadDb,
  run: Run,
  { itemOf, nameOf }: RunRows,
  language: UiLanguage,
): Promise<Row[]> {
  const [systems, fields] = await Promise.all([
    listItemSystems(db, [...itemOf.keys()]),
    listCategoryFields(db),
  ]);
  const fieldNames = new Map(fields.map((field) => [field.id, readText(field.name)]));
  const systemsOf = new Map<number, LocalizedText[]>();
  for (const copy of systems) {
    systemsOf.set(copy.data_item_id, [
      ...(systemsOf.get(copy.data_item_id) ?? []),
      readText(copy.name),
    ]);
  }
  const named = (ids: readonly number[]) => ids.flatMap((id) => fieldNames.get(id) ?? []);
  const rows = run.persons.flatMap((person) =>
    person.plan.items.map((plan): Row => {
      const item = found(itemOf.get(plan.id));
      const verdict = found(person.verdicts.get(plan.id));
      const line = run.lines.get(plan.id);
      return {
        dataItemId: plan.id,
        personId: person.id,
        person: nameOf.get(person.id) ?? '',
        category: readText(item.category),
        label: item.label,
        rule: readText(item.rule ?? item.category),
        promise: item.promise,
        dueOn: verdict.restDueOn ?? verdict.dueOn ?? verdict.dueWithoutHoldOn,
        bucket: bucketOf(plan),
        outcome: shownOutcome(plan),
        keptBecause: plan.keptBecause,
        keptUntilOn: plan.keptUntilOn ?? (line?.review_on as PlainDate | undefined) ?? null,
        reason: line?.reason ?? '',
        fieldsGone: named(plan.fieldsGone),
        fieldsKept: named(plan.fieldsKept),
        decision: (line?.decision ?? 'follow') as Row['decision'],
        systems: systemsOf.get(plan.id) ?? [],
        because: explain(verdict.because, language),
      };
    }),
  );
  return rows.sort(
    (a, b) =>
      order(a).localeCompare(order(b)) ||
      a.person.localeCompare(b.person) ||
      a.dataItemId - b.dataItemId,
  );
}

function order({ bucket, dueOn }: Row): string {
  const rank = { erase: 0, anonymise: 1, keep: 2 }[bucket];
  return `${rank} ${dueOn ?? '9999'}`;
}

async function viewPersons(
  db: ReadDb,
  disposal: DisposalRecord,
  run: Run,
  { itemOf, nameOf }: RunRows,
): Promise<Person[]> {
  const letters = await listDisposalLetters(db, disposal.id);
  return run.persons.map((person) => {
    const kind = letterKindFor(disposal.cause as DisposalCause, person, itemOf);
    const made = letterFor(person, letters);
    return {
      personId: person.id,
      person: nameOf.get(person.id) ?? '',
      goesWhole: person.plan.goesWhole,
      identityGone: [...person.plan.identityGone],
      letter:
        kind === null
          ? null
          : {
              kind: made?.kind ?? kind,
              letterId: made?.letter_id ?? null,
              waivedBecause: made?.waived_because ?? '',
            },
    };
  });
}
