/** Long work of an import tells how far it is, and can be stopped. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ContractError } from '#shared/contract/errors.ts';
import type { ImportProgress } from '#shared/contract/imports.ts';
import type { HandlerContext } from '../process/context.ts';

/** Tells how far it is, and lets a word from the owner in. Throws `cancelled`. */
export async function listen(
  { progress, isCancelled }: Pick<HandlerContext, 'progress' | 'isCancelled'>,
  step: ImportProgress['step'],
  done: number,
  total: number,
): Promise<void> {
  progress({ kind: 'import', step, done, total } satisfies ImportProgress);
  await nextTurn();
  if (isCancelled()) throw new ContractError('cancelled');
}
