/** Runs of disposal: proposed, looked at, decided, approved. Carrying out is `erasure/carry-out.ts`. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { addDays, type PlainDate, yearOf } from '#shared/domain/calendar.ts';
import { MERGED } from '#shared/domain/disposal/aggregates.ts';
import { needsBrake } from '#shared/domain/disposal/brake.ts';
import type { DisposalCause, DisposalStatus } from '#shared/domain/disposal/language.ts';
import type { EventKind } from '#shared/domain/retention/language.ts';
import { planRun } from '../erasure/plan-run.ts';
import {
  addDisposalItems,
  countAllPersons,
  deleteItemDecision,
  findDisposal,
  findOpenExpiry,
  findOpenForRequest,
  insertDisposal,
  listDisposalItems,
  listDisposals,
  listItemsForExpiry,
  listItemsOfPersonForRun,
  saveItemDecision,
  updateDisposal,
  updateDisposalItem,
} from '../queries/disposals.ts';
import { listAggregates } from '../queries/erasures.ts';
import { listCategories } from '../queries/items.ts';
import { findPerson } from '../queries/persons.ts';
import { findEventOfPerson, insertEvents, insertHold, updateHold } from '../queries/relations.ts';
import { findRequest } from '../queries/requests.ts';
import { hasClockDoubt, nextNumber, saveClockDoubt } from '../queries/settings.ts';
import type { DisposalItemTable } from '../schema.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { Handlers, WriteContext } from './context.ts';
import { countGoing, countTouched, viewDisposal } from './disposal-view.ts';
import { found, readText } from './texts.ts';

type Proposal = Parsed<'disposals.propose'>;
type ItemRow = Awaited<ReturnType<typeof listItemsForExpiry>>[number];

function lineOf(disposalId: number, row: ItemRow): DisposalItemTable {
  return {
    disposal_id: disposalId,
    data_item_id: row.data_item_id,
    person_id: row.person_id,
    category_id: row.category_id,
    rule_id: row.rule_id,
    decision: 'follow',
    reason: '',
    review_on: null,
    hold_id: null,
    outcome: null,
    kept_because: null,
  };
}

async function openRun(
  { db, newId, today, journal }: WriteContext,
  cause: DisposalCause,
  parts: {
    readonly requestId: number | null;
    readonly personId: number | null;
    readonly whole: boolean;
    readonly suspicion: string | null;
    readonly suppress: boolean;
    readonly items: readonly ItemRow[];
  },
): Promise<{ id: number; number: string }> {
  const id = newId();
  const number = await nextNumber(db, 'disposal', yearOf(today));
  await insertDisposal(db, {
    id,
    number,
    cause,
    status: 'proposed',
    request_id: parts.requestId,
    person_id: parts.personId,
    whole: parts.whole ? 1 : 0,
    suspicion: parts.suspicion,
    suppress: parts.suppress ? 1 : 0,
    fingerprint: null,
    created_on: today,
    approved_on: null,
    carried_out_on: null,
    done_on: null,
    result: null,
    self_test: null,
    journal_hash: null,
  });
  await addDisposalItems(
    db,
    parts.items.map((row) => lineOf(id, row)),
  );
  await journal({
    action: 'disposal-proposed',
    subjectKind: 'disposal',
    subjectId: id,
    ...(parts.personId !== null && { personId: parts.personId }),
    detail: { number, cause, items: parts.items.length },
  });
  return { id, number };
}

/** Everything whose date has come. A run that is still open takes up what came since. */
async function proposeExpiry(context: WriteContext): Promise<{ id: number; number: string }> {
  const { db, today, journal } = context;
  const items = await listItemsForExpiry(db, today);
  const open = await findOpenExpiry(db);
  if (open === undefined) {
    const none = { requestId: null, personId: null, whole: false, suspicion: null };
    return openRun(context, 'expiry', { ...none, suppress: false, items });
  }
  await addDisposalItems(
    db,
    items.map((row) => lineOf(open.id, row)),
  );
  await journal({
    action: 'disposal-proposed',
    subjectKind: 'disposal',
    subjectId: open.id,
    detail: { number: open.number, cause: 'expiry', items: items.length },
  });
  return open;
}

/** What the person did is a fact that clocks listen to (R7, R8, R9). */
const FACT_OF_CAUSE: Partial<Record<DisposalCause, EventKind>> = {
  request: 'erasure-requested',
  objection: 'objected',
  emergency: 'suspected',
};

async function recordFact(
  { db, newId, now, today }: WriteContext,
  personId: number,
  cause: DisposalCause,
  occurredOn: PlainDate,
): Promise<void> {
  const kind = FACT_OF_CAUSE[cause];
  if (kind === undefined) return;
  if ((await findEventOfPerson(db, personId, kind, occurredOn)) !== undefined) return;
  await insertEvents(db, [
    {
      id: newId(),
      person_id: personId,
      data_item_id: null,
      kind,
      occurred_on: occurredOn,
      source: '',
      note: '',
      created_at: now,
    },
  ]);
  await refreshVerdicts(db, today, { personId });
}

async function itemsOf(
  { db }: WriteContext,
  personId: number,
  itemIds: readonly number[] | null,
): Promise<ItemRow[]> {
  const all = await listItemsOfPersonForRun(db, personId);
  if (itemIds === null) return all;
  const chosen = all.filter((row) => itemIds.includes(row.data_item_id));
  if (chosen.length !== new Set(itemIds).size) throw new ContractError('not-found');
  return chosen;
}

async function proposeForRequest(
  context: WriteContext,
  proposal: Extract<Proposal, { requestId: number }>,
): Promise<{ id: number; number: string }> {
  const { db } = context;
  const request = found(await findRequest(db, proposal.requestId));
  if (request.status === 'answered') throw new ContractError('conflict');
  const personId = found(request.person_id ?? undefined);
  const open = await findOpenForRequest(db, request.id);
  // Another choice than last time: the run that was not carried out is replaced.
  if (open !== undefined) await updateDisposal(db, open.id, { status: 'cancelled' });
  await recordFact(context, personId, proposal.cause, request.received_on as PlainDate);
  return openRun(context, proposal.cause, {
    requestId: request.id,
    personId,
    whole: proposal.itemIds === null,
    suspicion: null,
    suppress: proposal.suppress,
    items: await itemsOf(context, personId, proposal.itemIds),
  });
}

async function proposeEmergency(
  context: WriteContext,
  proposal: Extract<Proposal, { cause: 'emergency' }>,
): Promise<{ id: number; number: string }> {
  const { personId, itemIds, suspicion, suppress } = proposal;
  found(await findPerson(context.db, personId));
  if (itemIds === null) await recordFact(context, personId, 'emergency', context.today);
  return openRun(context, 'emergency', {
    requestId: null,
    personId,
    whole: itemIds === null,
    suspicion,
    suppress,
    items: await itemsOf(context, personId, itemIds),
  });
}

/** A run whose list can still be decided about. */
async function getAhead(context: Pick<WriteContext, 'db'>, disposalId: number) {
  const disposal = found(await findDisposal(context.db, disposalId));
  if (disposal.status !== 'proposed' && disposal.status !== 'approved') {
    throw new ContractError('conflict');
  }
  return disposal;
}

async function decide(
  context: WriteContext,
  disposalId: number,
  line: DisposalItemTable,
  decision: Parsed<'disposals.decide'>['decision'],
): Promise<void> {
  const { db, newId, today } = context;
  const itemId = line.data_item_id;
  // Whatever was decided before is taken back first.
  if (line.hold_id !== null) await updateHold(db, line.hold_id, { to_on: today });
  if (line.decision === 'postpone' || decision.kind === 'follow') {
    await deleteItemDecision(db, itemId);
  }
  let holdId: number | null = null;
  if (decision.kind === 'postpone') {
    await saveItemDecision(db, {
      data_item_id: itemId,
      person_id: line.person_id,
      kind: 'postponed',
      reason: decision.reason,
      review_on: decision.reviewOn,
      decided_on: today,
    });
  }
  if (decision.kind === 'hold') {
    holdId = newId();
    await insertHold(db, {
      id: holdId,
      person_id: line.person_id,
      data_item_id: itemId,
      request_id: null,
      kind: decision.holdKind,
      ground: decision.reason,
      from_on: today,
      to_on: null,
      review_on: decision.reviewOn,
    });
  }
  await updateDisposalItem(db, disposalId, itemId, {
    decision: decision.kind,
    reason: decision.kind === 'follow' ? '' : decision.reason,
    review_on: decision.kind === 'follow' ? null : decision.reviewOn,
    hold_id: holdId,
  });
}

export const disposalHandlers: Handlers<
  | 'disposals.list'
  | 'disposals.aggregates'
  | 'disposals.propose'
  | 'disposals.get'
  | 'disposals.decide'
  | 'disposals.approve'
  | 'disposals.cancel'
> = {
  'disposals.list': async ({ db, today }) =>
    (await listDisposals(db, today)).map((row) => ({
      id: row.id,
      number: row.number,
      cause: row.cause as DisposalCause,
      status: row.status as DisposalStatus,
      createdOn: row.created_on as PlainDate,
      carriedOutOn: row.carried_out_on as PlainDate | null,
      doneOn: row.done_on as PlainDate | null,
      items: row.items,
      openTasks: row.open_tasks,
      overdueTasks: row.overdue_tasks,
    })),

  'disposals.aggregates': async ({ db }) => {
    const names = new Map((await listCategories(db)).map((row) => [row.key, readText(row.name)]));
    const known = (text: string) => (text === MERGED ? null : text);
    return (await listAggregates(db)).map((row) => ({
      year: known(row.year),
      category: names.get(row.category_key) ?? null,
      amountBand: known(row.amount_band),
      items: row.items,
    }));
  },

  'disposals.propose': async (context, proposal) => {
    if (proposal.cause === 'expiry') return proposeExpiry(context);
    return proposal.cause === 'emergency'
      ? proposeEmergency(context, proposal)
      : proposeForRequest(context, proposal);
  },

  'disposals.get': async (context, { disposalId, language }) =>
    viewDisposal(context, found(await findDisposal(context.db, disposalId)), language),

  'disposals.decide': async (context, { disposalId, itemIds, decision }) => {
    const { db, today, journal } = context;
    await getAhead(context, disposalId);
    if (decision.kind !== 'follow' && decision.reviewOn < addDays(today, 1)) {
      throw new ContractError('bad-input', { 'decision.reviewOn': 'date.past' });
    }
    const lines = new Map(
      (await listDisposalItems(db, disposalId)).map((row) => [row.data_item_id, row]),
    );
    const chosen = [...new Set(itemIds)].map((id) => found(lines.get(id)));
    for (const line of chosen) await decide(context, disposalId, line, decision);
    await refreshVerdicts(db, today, { itemIds });
    await journal({
      action: 'disposal-decided',
      subjectKind: 'disposal',
      subjectId: disposalId,
      detail: { decision: decision.kind, items: chosen.length },
    });
    return DONE;
  },

  'disposals.approve': async (context, input) => {
    const { db, today, journal } = context;
    const disposal = await getAhead(context, input.disposalId);
    const run = await planRun(db, today, disposal);
    // The owner agrees to what was on the screen, and to nothing else.
    if (run.fingerprint !== input.fingerprint) throw new ContractError('disposal-changed');
    const going = countGoing(run);
    if (needsBrake(countTouched(run), await countAllPersons(db)) && input.typedCount !== going) {
      throw new ContractError('bad-input', { typedCount: 'count.wrong' });
    }
    if (input.clockConfirmed) await saveClockDoubt(db, false);
    else if (await hasClockDoubt(db)) {
      throw new ContractError('bad-input', { clockConfirmed: 'clock.doubt' });
    }
    await updateDisposal(db, disposal.id, {
      status: 'approved',
      approved_on: today,
      fingerprint: run.fingerprint,
    });
    await journal({
      action: 'disposal-approved',
      subjectKind: 'disposal',
      subjectId: disposal.id,
      detail: { number: disposal.number, items: going, fingerprint: run.fingerprint },
    });
    return DONE;
  },

  'disposals.cancel': async (context, { disposalId }) => {
    const disposal = await getAhead(context, disposalId);
    await updateDisposal(context.db, disposalId, { status: 'cancelled' });
    await context.journal({
      action: 'disposal-cancelled',
      subjectKind: 'disposal',
      subjectId: disposalId,
      detail: { number: disposal.number },
    });
    return DONE;
  },
};
