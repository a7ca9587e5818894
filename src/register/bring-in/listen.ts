/** Long work of an import tells how far it is, and can be stopped. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ContractError } from '#shared/contract/errors.ts';
import type { ImportProgress } from '#shared/contract/imports.ts';
import type { HandlerContext } from '../process/context.ts';

/** Tells how far it is. */
export function tell(
  { progress }: Pick<HandlerContext, 'progress'>,
  step: ImportProgress['step'],
  done: number,
  total: number,
): void {
  progress({ kind: 'import', step, done, total } satisfies ImportProgress);
}

/** Tells how far it is, and lets a word from the owner in. Throws `cancelled`. */
export async function listen(
  context: Pick<HandlerContext, 'progress' | 'isCancelled'>,
  step: ImportProgress['step'],
  done: number,
  total: number,
): Promise<void> {
  tell(context, step, done, total);
  await nextTurn();
  if (context.isCancelled()) throw new ContractError('cancelled');
}
