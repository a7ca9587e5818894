/** The end of taking over: whoever came in is found by a search, and judged. */
import type { WriteContext } from '../handlers/context.ts';
import { refreshSearchLines, writeSearchLines } from '../handlers/search.ts';
import type { HandlerContext } from '../process/context.ts';
import { refreshVerdicts } from '../verdicts.ts';
import { listen } from './listen.ts';

/** What is known of the rules is read again for each such number. */
const PERSONS_AT_ONCE = 1000;

/** Makes persons findable and judges what is kept of them. Throws `cancelled` when it was stopped. */
export async function indexAndJudge(
  context: HandlerContext,
  { db, today }: WriteContext,
  persons: { readonly newIds: Iterable<number>; readonly changedIds: Iterable<number> },
): Promise<void> {
  const newIds = [...persons.newIds];
  const changedIds = [...persons.changedIds];
  const total = newIds.length + changedIds.length;
  let done = 0;
  for (const [ids, writeLines] of [
    [newIds, writeSearchLines],
    [changedIds, refreshSearchLines],
  ] as const) {
    for (let from = 0; from < ids.length; from += PERSONS_AT_ONCE) {
      const personIds = ids.slice(from, from + PERSONS_AT_ONCE);
      await writeLines(db, personIds);
      await refreshVerdicts(db, today, { personIds });
      await listen(context, 'indexing', done, total);
      done += personIds.length;
    }
  }
}
