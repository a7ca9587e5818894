/** A run over everybody is the periodic clean-up that a statement may promise (R18, KOEL-38). */
import type { PlainDate } from '#shared/domain/calendar.ts';
import { nextDutyDay } from '#shared/domain/duties.ts';
import type { WriteContext } from '../handlers/context.ts';
import { insertDutyEvidence, listDuties, listDutyDays, updateDuty } from '../queries/duties.ts';

/** Writes the run down as evidence with every clean-up that recurs, and sets its next day. */
export async function recordCleanUp(
  { db, newId, today }: WriteContext,
  disposalId: number,
): Promise<void> {
  for (const duty of await listDuties(db)) {
    if (duty.kind !== 'clean-up' || duty.ended_on !== null) continue;
    await insertDutyEvidence(db, {
      id: newId(),
      duty_id: duty.id,
      done_on: today,
      note: '',
      disposal_id: disposalId,
      proof_name: null,
      proof: null,
    });
    const days = (await listDutyDays(db, duty.id)) as PlainDate[];
    const nextOn = nextDutyDay(duty.period, days, duty.next_on as PlainDate | null);
    await updateDuty(db, duty.id, { next_on: nextOn });
  }
}
