/**
 * Commands that are more than one transaction: after what they change the file
 * is cleaned and searched. They report while they work and can be stopped.
 */
import type { Output, Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { carryOutDisposal } from '../erasure/carry-out.ts';
import { cleanAfter, finishCleaning } from '../erasure/clean.ts';
import { inTransaction } from '../in-transaction.ts';
import type { HandlerContext } from '../process/context.ts';
import { confirmTasks, exceptTasks, type FinishedTasks } from './disposal-tasks.ts';
import { deleteExpired } from './expired-requests.ts';

export type LongMethodName =
  | 'disposals.carry-out'
  | 'disposal-tasks.confirm'
  | 'disposal-tasks.except'
  | 'requests.delete-expired';

type LongHandlers = {
  readonly [M in LongMethodName]: (context: HandlerContext, input: Parsed<M>) => Promise<Output<M>>;
};

export const longHandlers: LongHandlers = {
  'disposals.carry-out': async (context, { disposalId }) => {
    await carryOutDisposal(context, disposalId);
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
    await finishCleaning(context);
    return { deleted };
  },
};

async function cleanFinished(
  context: HandlerContext,
  { disposalIds, values }: FinishedTasks,
): Promise<void> {
  for (const disposalId of disposalIds) await cleanAfter(context, disposalId, values);
}
