/** The contexts in which queries and commands run. */
import type { ReadContext, WriteContext } from './handlers/context.ts';
import type { HandlerContext } from './process/context.ts';
import { insertJournalEntries } from './queries/journal.ts';
import { transact } from './transaction.ts';

export function readContext(context: HandlerContext): ReadContext {
  return {
    db: context.db,
    today: context.today(),
    now: context.now(),
    digest: context.digest,
  };
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
      digest: context.digest,
      journal: async (...lines) => {
        entries += lines.length;
        await insertJournalEntries(db, now, lines);
      },
    });
    // Thrown inside the transaction: a change without a journal entry is undone.
    if (entries === 0 && !journalOptional) throw new Error('a command wrote no journal entry');
    return result;
  });
}
