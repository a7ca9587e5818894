/** Runs of disposal: proposed, looked at, decided, approved. Carrying out is `erasure/carry-out.ts`. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import { MERGED } from '#shared/domain/disposal/aggregates.ts';
import { findBrake } from '#shared/domain/disposal/brake.ts';
import type { DisposalCause, DisposalStatus } from '#shared/domain/disposal/language.ts';
import { believeDay, findDoubt } from '../day-seen.ts';
import { planRun } from '../erasure/plan-run.ts';
import {
  countAllPersons,
  deletePostponement,
  findDisposal,
  listDisposalItems,
  listDisposals,
  saveItemDecision,
  updateDisposal,
  updateDisposalItem,
} from '../queries/disposals.ts';
import { listAggregates } from '../queries/erasures.ts';
import { listCategories } from '../queries/items.ts';
import { findHold, insertHold, updateHold } from '../queries/relations.ts';
import type { DisposalItemTable } from '../schema.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { Handlers, WriteContext } from './context.ts';
import { propose } from './disposal-proposals.ts';
import { countGoing, countTouched, viewDisposal } from './disposal-view.ts';
import { found, readText } from './texts.ts';

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
  if (line.hold_id !== null) await endOwnHold(context, line.hold_id, line);
  await deletePostponement(db, itemId);
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

/** Ends the hold of a line, unless the owner has made something else of it since. */
async function endOwnHold(
  { db, today }: WriteContext,
  holdId: number,
  line: DisposalItemTable,
): Promise<void> {
  const hold = await findHold(db, holdId);
  const own = hold?.data_item_id === line.data_item_id && hold.ground === line.reason;
  if (own && hold.to_on === null) await updateHold(db, holdId, { to_on: today });
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

  'disposals.propose': propose,

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
    const brake = findBrake(countTouched(run), await countAllPersons(db));
    if (brake !== null && input.typedCount !== going) {
      throw new ContractError('bad-input', { typedCount: 'count.wrong' });
    }
    if (input.clockConfirmed) await believeDay(context);
    else if ((await findDoubt(db, today)) !== null) {
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
