/** A run over everybody is the periodic clean-up that a statement may promise (R18, KOEL-38). */
import { recordDutyDone } from '../duty-done.ts';
import type { WriteContext } from '../handlers/context.ts';
import { listDuties } from '../queries/duties.ts';

/** Writes the run down as evidence with every clean-up that recurs, and sets its next day. */
export async function recordCleanUp(context: WriteContext, disposalId: number): Promise<void> {
  for (const duty of await listDuties(context.db)) {
    if (duty.kind !== 'clean-up' || duty.ended_on !== null) continue;
    await recordDutyDone(context, duty, { done_on: context.today, disposal_id: disposalId });
  }
}
