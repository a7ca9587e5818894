/** Answers that stay the same until something in the register changes or the day does. */
import type { HandlerContext } from './process/context.ts';

/** Gives the last answer again while no row was added, changed or removed since, and no day began. */
export function keptUntilChange<T>(
  { database, today }: Pick<HandlerContext, 'database' | 'today'>,
  work: () => Promise<T>,
): () => Promise<T> {
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck();
  let kept: { readonly as: string; readonly answer: T } | undefined;
  return async () => {
    const as = `${today()} ${changes.get()}`;
    if (kept?.as !== as) kept = { as, answer: await work() };
    return kept.answer;
  };
}
