/** A recurring duty that was done: the evidence, and the day on which it comes back. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import { nextDutyDay } from '#shared/domain/duties.ts';
import type { WriteContext } from './handlers/context.ts';
import { insertDutyEvidence, listDutyDays, updateDuty } from './queries/duties.ts';
import type { DutyEvidenceTable, DutyTable } from './schema.ts';

type Evidence = Pick<DutyEvidenceTable, 'done_on'> &
  Partial<Omit<DutyEvidenceTable, 'id' | 'duty_id'>>;

/** Writes down that a duty was done; returns the day on which it is due again. */
export async function recordDutyDone(
  { db, newId }: Pick<WriteContext, 'db' | 'newId'>,
  duty: DutyTable,
  evidence: Evidence,
): Promise<PlainDate | null> {
  await insertDutyEvidence(db, {
    id: newId(),
    duty_id: duty.id,
    note: '',
    disposal_id: null,
    proof_name: null,
    proof: null,
    ...evidence,
  });
  const days = (await listDutyDays(db, duty.id)) as PlainDate[];
  const nextOn = nextDutyDay(duty.period, days, duty.next_on as PlainDate | null);
  await updateDuty(db, duty.id, { next_on: nextOn });
  return nextOn;
}
