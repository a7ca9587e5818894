/** Opening a run: over everything that is due, for a request, or in an emergency. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { yearOf } from '#shared/domain/calendar.ts';
import type { DisposalCause } from '#shared/domain/disposal/language.ts';
import {
  addDisposalItems,
  findOpenExpiry,
  insertDisposal,
  listItemsForExpiry,
  listItemsOfPersonForRun,
  updateDisposal,
} from '../queries/disposals.ts';
import { findPerson } from '../queries/persons.ts';
import { findOpenForRequest, findRequest } from '../queries/requests.ts';
import { nextNumber } from '../queries/settings.ts';
import type { DisposalItemTable } from '../schema.ts';
import type { WriteContext } from './context.ts';
import { found } from './texts.ts';

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
  // Who came to the wrong address asked nothing of this register.
  if (request.status === 'answered' || request.kind === 'misdirected') {
    throw new ContractError('conflict');
  }
  const personId = found(request.person_id ?? undefined);
  const open = await findOpenForRequest(db, request.id);
  // Another choice than last time: the run that was not carried out is replaced.
  if (open !== undefined) await updateDisposal(db, open.id, { status: 'cancelled' });
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
  return openRun(context, 'emergency', {
    requestId: null,
    personId,
    whole: itemIds === null,
    suspicion,
    suppress,
    items: await itemsOf(context, personId, itemIds),
  });
}

/** Opens a run, or goes on with the one that is about the same. */
export async function propose(
  context: WriteContext,
  proposal: Proposal,
): Promise<{ id: number; number: string }> {
  if (proposal.cause === 'expiry') return proposeExpiry(context);
  return proposal.cause === 'emergency'
    ? proposeEmergency(context, proposal)
    : proposeForRequest(context, proposal);
}
