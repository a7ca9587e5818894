/**
 * What a run would do as things stand now: its lines, the persons, and the
 * fingerprint that stands for exactly this. Asked for the preview, and asked
 * again within the transaction that carries it out.
 */
import { createHash } from 'node:crypto';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { DisposalCause } from '#shared/domain/disposal/language.ts';
import {
  type PersonPlan,
  type PlannedItem,
  type PlannedPerson,
  planPerson,
} from '#shared/domain/disposal/plan.ts';
import { isRunning } from '#shared/domain/retention/clocks.ts';
import type { Verdict } from '#shared/domain/retention/verdict.ts';
import type { ReadDb } from '../database.ts';
import { groupByPerson, groupRows } from '../group-rows.ts';
import { judgeItems } from '../judge-items.ts';
import { yieldsTo } from '../own-hold.ts';
import {
  type DisposalRecord,
  listDisposalItems,
  listItemDecisions,
  listOpenRequestsOf,
  listPersonHolds,
  listRunPersons,
} from '../queries/disposals.ts';
import { listCategoryFields } from '../queries/items.ts';
import { listLastLines } from '../queries/journal.ts';
import { listContactPointKinds } from '../queries/persons.ts';
import { listAgreementsOf, listOrganisationPersons } from '../queries/relations.ts';

/** One person of a run. */
export interface RunPerson {
  readonly id: number;
  readonly plan: PersonPlan;
  /** The run is about everything of the person. */
  readonly whole: boolean;
  readonly verdicts: ReadonlyMap<number, Verdict>;
  /** SHA-256 in hex over what would happen with this person: what a letter tells. */
  readonly planHash: string;
  /** The last line of the journal about this person, apart from those of runs. */
  readonly lastLine: number;
}

/** The decision on a line, as it was written down. */
export type RunLine = Awaited<ReturnType<typeof listDisposalItems>>[number];

export interface Run {
  readonly persons: readonly RunPerson[];
  readonly lines: ReadonlyMap<number, RunLine>;
  /** SHA-256 in hex over everything that would happen. */
  readonly fingerprint: string;
}

/** With some ten items each. */
const PERSONS_AT_ONCE = 200;

const PART_OF_KIND: ReadonlySet<string> = new Set(['email', 'phone', 'address', 'website', 'iban']);

/** Plans a run. Lines whose item is gone already are left out. */
export async function planRun(
  db: ReadDb,
  today: PlainDate,
  disposal: DisposalRecord,
): Promise<Run> {
  const cause = disposal.cause as DisposalCause;
  const lines = new Map(
    (await listDisposalItems(db, disposal.id)).map((row) => [row.data_item_id, row]),
  );
  const ids = new Set([...lines.values()].map((row) => row.person_id));
  if (disposal.person_id !== null) ids.add(disposal.person_id);
  const persons = await readPersons(db, today, disposal, [...ids], lines);
  const lastLines = await listLastLines(db, [...persons.keys()]);
  const planned = [...persons].map(([id, person]) => {
    const plan = planPerson(person, { cause, today });
    return {
      id,
      whole: person.wholeInScope,
      verdicts: new Map(person.items.map((item) => [item.id, item.verdict])),
      plan,
      planHash: sha256(planText(id, plan)),
      lastLine: lastLines.get(id) ?? 0,
    };
  });
  return { persons: planned, lines, fingerprint: fingerprintOf(disposal, planned, lines) };
}

/** Persons as the plan needs them, by id; those that are gone are not among them. */
async function readPersons(
  db: ReadDb,
  today: PlainDate,
  disposal: DisposalRecord,
  ids: readonly number[],
  lines: ReadonlyMap<number, RunLine>,
): Promise<Map<number, PlannedPerson>> {
  const items = await readPlannedItems(db, today, ids, disposal.request_id);
  const own = [...items.values()].flatMap((list) => list.map((item) => item.id));
  const [rows, kinds, organisations, agreements, holds, requests, decisions] = await Promise.all([
    listRunPersons(db, ids),
    listContactPointKinds(db, ids),
    listOrganisationPersons(db, ids),
    listAgreementsOf(db, ids),
    listPersonHolds(db, ids),
    listOpenRequestsOf(db, ids),
    listItemDecisions(db, own),
  ]);
  const holdsOf = groupByPerson(holds);
  const agreementsOf = groupByPerson(agreements);
  const requestsOf = groupRows(requests, (request) => request.person_id ?? 0);
  const postponed = new Map(
    decisions
      .filter((row) => row.kind === 'postponed' && row.review_on > today)
      .map((row) => [row.data_item_id, row.review_on as PlainDate]),
  );
  const scope = (item: PlannedItem): PlannedItem => {
    const line = lines.get(item.id);
    const whole = disposal.whole === 1;
    // A run over everybody honours what was put off earlier; others only what they put off.
    const heeds = disposal.cause === 'expiry' || line?.decision === 'postpone';
    return {
      ...item,
      inScope: whole || line !== undefined,
      postponedUntilOn: heeds ? (postponed.get(item.id) ?? null) : null,
    };
  };
  return new Map(
    rows.map((row) => {
      const span = (from: string, to: string | null) => ({
        from: from as PlainDate,
        to: to as PlainDate | null,
      });
      const known = [
        row.display_name !== '' || row.nickname !== '' ? ['name'] : [],
        row.function_title !== '' ? ['function'] : [],
        organisations.has(row.id) ? ['organisation'] : [],
        (kinds.get(row.id) ?? []).filter((kind) => PART_OF_KIND.has(kind)),
      ];
      const person: PlannedPerson = {
        items: (items.get(row.id) ?? []).map(scope),
        wholeInScope: disposal.whole === 1,
        held: holdsOf(row.id).some(
          (hold) =>
            !yieldsTo(hold, disposal.request_id) &&
            isRunning(span(hold.from_on, hold.to_on), today),
        ),
        agreementRuns:
          disposal.cause !== 'emergency' &&
          // One that begins later needs them as well.
          agreementsOf(row.id).some(
            (agreement) => agreement.to_on === null || agreement.to_on > today,
          ),
        otherRequestOpen: requestsOf(row.id).some((request) => request.id !== disposal.request_id),
        identity: known.flat(),
      };
      return [row.id, person];
    }),
  );
}

/** Every item of these persons with its verdict of today and its fields, by person. */
export async function readPlannedItems(
  db: ReadDb,
  today: PlainDate,
  personIds: readonly number[],
  withoutHoldOfRequest: number | null,
): Promise<Map<number, PlannedItem[]>> {
  const fieldsOf = new Map<number, PlannedItem['fields'][number][]>();
  for (const field of await listCategoryFields(db)) {
    const list = fieldsOf.get(field.category_id) ?? [];
    list.push({ id: field.id, identity: field.identity, floor: field.floor !== null });
    fieldsOf.set(field.category_id, list);
  }
  const found = new Map<number, PlannedItem[]>();
  // Each page goes through all persons that are asked for, so ask for as many as fill one.
  for (let start = 0; start < personIds.length; start += PERSONS_AT_ONCE) {
    const some = personIds.slice(start, start + PERSONS_AT_ONCE);
    for await (const page of judgeItems(db, today, { personIds: some }, { withoutHoldOfRequest })) {
      for (const { item, verdict } of page) {
        const list = found.get(item.person_id) ?? [];
        list.push({
          id: item.id,
          verdict,
          fields: fieldsOf.get(item.category_id) ?? [],
          reduced: item.reduced_on !== null,
          inScope: false,
          postponedUntilOn: null,
        });
        found.set(item.person_id, list);
      }
    }
  }
  return found;
}

/** Stands for exactly this list, and for everything the register knows of its persons. */
function fingerprintOf(
  disposal: DisposalRecord,
  persons: readonly RunPerson[],
  lines: ReadonlyMap<number, RunLine>,
): string {
  return sha256([
    disposal.id,
    disposal.cause,
    disposal.suppress,
    disposal.whole,
    [...persons]
      .sort((a, b) => a.id - b.id)
      .map(({ id, plan, lastLine }) => [
        planText(id, plan),
        // Whatever was changed about the person has left a line in the journal.
        lastLine,
        plan.items.map((item) => lines.get(item.id)?.decision ?? 'follow'),
      ]),
  ]);
}

function planText(id: number, plan: PersonPlan): unknown[] {
  return [
    id,
    plan.goesWhole,
    plan.notesGone,
    [...plan.identityGone].sort(),
    [...plan.items]
      .sort((a, b) => a.id - b.id)
      .map((item) => [
        item.id,
        item.outcome,
        item.keptBecause,
        item.keptUntilOn,
        [...item.fieldsGone].sort((a, b) => a - b),
      ]),
  ];
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
