/**
 * Methods that need more than a database. Most are commands of more than one transaction:
 * after what they change the file is cleaned and searched, and they report while they work
 * and can be stopped.
 */
import type { Output, Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { findBrake } from '#shared/domain/disposal/brake.ts';
import { backUpBeforeRun } from '../backup/automatic.ts';
import { carryOutDisposal } from '../erasure/carry-out.ts';
import { cleanAfter, finishCleaning } from '../erasure/clean.ts';
import { planRun } from '../erasure/plan-run.ts';
import { ifRoom } from '../if-room.ts';
import { inTransaction } from '../in-transaction.ts';
import type { HandlerContext } from '../process/context.ts';
import { countAllPersons, findDisposal } from '../queries/disposals.ts';
import { confirmTasks, exceptTasks, type FinishedTasks } from './disposal-tasks.ts';
import { countTouched } from './disposal-view.ts';
import { deleteExpired } from './expired-requests.ts';
import { deskHandlers } from './imports.ts';
import { safekeepingHandlers } from './safekeeping.ts';

export type LongMethodName =
  | keyof typeof safekeepingHandlers
  | keyof typeof deskHandlers
  | 'disposals.carry-out'
  | 'disposals.clean'
  | 'disposal-tasks.confirm'
  | 'disposal-tasks.except'
  | 'requests.delete-expired';

type LongHandlers = {
  readonly [M in LongMethodName]: (context: HandlerContext, input: Parsed<M>) => Promise<Output<M>>;
};

export const longHandlers: LongHandlers = {
  ...safekeepingHandlers,
  ...deskHandlers,

  'disposals.carry-out': async (context, { disposalId }) => {
    if (await isLargeRun(context, disposalId)) await backUpBeforeRun(context);
    await carryOutDisposal(context, disposalId);
    return DONE;
  },

  'disposals.clean': async (context) => {
    await finishCleaning(context);
    return DONE;
  },

  'disposal-tasks.confirm': async (context, input) => {
    await cleanFinished(
      context,
      await inTransaction(context, (write) => confirmTasks(write, input)),
    );
    return DONE;
  },

  'disposal-tasks.except': async (context, input) => {
    await inTransaction(context, (write) => exceptTasks(write, input));
    return DONE;
  },

  'requests.delete-expired': async (context, input) => {
    const deleted = await inTransaction(context, (write) => deleteExpired(write, input));
    await ifRoom(() => finishCleaning(context));
    return { deleted };
  },
};

/** Above the brake, and about to happen: a list that changed is refused further on. */
async function isLargeRun({ db, today }: HandlerContext, disposalId: number): Promise<boolean> {
  const disposal = await findDisposal(db, disposalId);
  if (disposal?.status !== 'approved') return false;
  const run = await planRun(db, today(), disposal);
  if (run.fingerprint !== disposal.fingerprint) return false;
  return findBrake(countTouched(run), await countAllPersons(db)) !== null;
}

async function cleanFinished(
  context: HandlerContext,
  { disposalIds, values }: FinishedTasks,
): Promise<void> {
  for (const disposalId of disposalIds) {
    await ifRoom(() => cleanAfter(context, disposalId, values));
  }
}
