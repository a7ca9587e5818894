/** Tasks that are finished: letters lose their persons, and a run its last open end. */
import type { WriteContext } from '../handlers/context.ts';
import { confirmTasksOf, listTasks } from '../queries/disposal-tasks.ts';
import { findDisposal, updateDisposal } from '../queries/disposals.ts';
import { deleteDraftsOf, redactLetter } from '../queries/erase.ts';
import type { ErasureRecord } from './record.ts';

type Given = Pick<WriteContext, 'db' | 'today'>;

/**
 * Redacts the letters of which every task is confirmed, and ends the run when each
 * task is confirmed or excepted. Gives its number and tasks when it ended just now.
 */
export async function finishRun(
  { db, today }: Given,
  disposalId: number,
): Promise<{ readonly number: string; readonly tasks: number } | undefined> {
  const all = await listTasks(db, { disposalId });
  for (const letterId of new Set(all.flatMap((task) => task.letter_id ?? []))) {
    const own = all.filter((task) => task.letter_id === letterId);
    if (own.every((task) => task.status === 'confirmed')) await redactLetter(db, letterId, today);
  }
  if (all.some((task) => task.status === 'open' || task.status === 'sent')) return undefined;
  // Half-typed letters and notes about whoever is now gone everywhere.
  await deleteDraftsOf(db, `disposal:${disposalId}:`);
  await deleteDraftsOf(db, 'tasks:');
  const disposal = await findDisposal(db, disposalId);
  if (disposal === undefined || disposal.status === 'done') return undefined;
  await updateDisposal(db, disposalId, { status: 'done', done_on: today });
  return { number: disposal.number, tasks: all.length };
}

/** Confirms again what an older copy of the register does not know to be confirmed. */
export async function confirmAgain(given: Given, record: ErasureRecord): Promise<void> {
  const { disposalId, personId, confirmed } = record;
  if (disposalId === null || confirmed.length === 0) return;
  for (const { systemId, on } of confirmed) {
    await confirmTasksOf(given.db, { disposalId, personId, systemId }, on);
  }
  await finishRun(given, disposalId);
}
