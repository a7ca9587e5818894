/**
 * The handlers of the register by method name, wrapped for the dispatcher: a
 * query gets a database it cannot write to, a command one transaction in which
 * it also writes its journal entry.
 */
import type { MethodName, RegisterMethodName } from '#shared/contract/index.ts';
import { registerContract } from '#shared/contract/index.ts';
import type { Handler } from '#shared/dispatch.ts';
import type { HandlerContext } from '../process/context.ts';
import { insertJournalEntry } from '../queries/journal.ts';
import { transact } from '../transaction.ts';
import { refreshForDay } from '../verdicts.ts';
import { agreementHandlers } from './agreements.ts';
import { consentHandlers } from './consents.ts';
import type { HandlerOf, Handlers, ReadContext, WriteContext } from './context.ts';
import { dueHandlers } from './due.ts';
import { holdHandlers } from './holds.ts';
import { itemHandlers } from './items.ts';
import { letterHandlers } from './letters.ts';
import { organisationHandlers } from './organisations.ts';
import { personHandlers } from './persons.ts';
import { processorHandlers } from './processors.ts';
import { requestHandlers } from './requests.ts';
import { ruleHandlers } from './rules.ts';
import { settingHandlers } from './settings.ts';
import { systemHandlers } from './systems.ts';

const handlers: Handlers<RegisterMethodName> = {
  ...personHandlers,
  ...organisationHandlers,
  ...agreementHandlers,
  ...holdHandlers,
  ...itemHandlers,
  ...dueHandlers,
  ...ruleHandlers,
  ...processorHandlers,
  ...systemHandlers,
  ...consentHandlers,
  ...requestHandlers,
  ...letterHandlers,
  ...settingHandlers,
};

/** Commands that change nothing of the register itself and so leave no trace in the journal. */
const WITHOUT_JOURNAL: ReadonlySet<MethodName> = new Set(['drafts.save']);

/** Every handler of the register contract, bound to one open register. */
export function createHandlers(
  context: HandlerContext,
): Readonly<Record<RegisterMethodName, Handler>> {
  const bound: Partial<Record<RegisterMethodName, Handler>> = {};
  const upToDate = keepUpToDate(context);
  for (const name of Object.keys(handlers) as RegisterMethodName[]) {
    const handler = handlers[name] as unknown as HandlerOf<RegisterMethodName>;
    bound[name] =
      registerContract[name].kind === 'query'
        ? async (input: never) => {
            await upToDate();
            return handler(readContext(context) as never, input);
          }
        : async (input: never) => {
            await upToDate();
            return inTransaction(
              context,
              (write) => handler(write as never, input),
              WITHOUT_JOURNAL.has(name),
            );
          };
  }
  return bound as Record<RegisterMethodName, Handler>;
}

/** A register that stays open past midnight learns that a new day has begun. */
export function keepUpToDate(context: HandlerContext): () => Promise<void> {
  let day: string | undefined;
  return async () => {
    const today = context.today();
    if (today === day) return;
    await inTransaction(context, ({ db }) => refreshForDay(db, today), true);
    day = today;
  };
}

export function readContext(context: HandlerContext): ReadContext {
  return { db: context.db, today: context.today() };
}

/** Runs work in one transaction with the pen of the journal. */
export async function inTransaction<T>(
  context: HandlerContext,
  work: (write: WriteContext) => Promise<T>,
  journalOptional = false,
): Promise<T> {
  return transact(context, async (db) => {
    let entries = 0;
    const now = context.now();
    const result = await work({
      db,
      now,
      today: context.today(),
      newId: context.newId,
      journal: async (entry) => {
        entries += 1;
        await insertJournalEntry(db, now, entry);
      },
    });
    // Thrown inside the transaction: a change without a journal entry is undone.
    if (entries === 0 && !journalOptional) throw new Error('a command wrote no journal entry');
    return result;
  });
}
