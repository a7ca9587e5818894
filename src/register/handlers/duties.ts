/** Recurring duties: what was promised to be done again and again, and what shows that it was. */
import type { DutyView } from '#shared/contract/duties.ts';
import { ContractError, withinField } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { type DutyKind, isDutyPeriod, nextDutyDay } from '#shared/domain/duties.ts';
import type { ReadDb } from '../database.ts';
import { recordDutyDone } from '../duty-done.ts';
import {
  findDuty,
  insertDuty,
  listDuties,
  listDutyDays,
  listDutyEvidence,
  updateDuty,
} from '../queries/duties.ts';
import type { DutyTable } from '../schema.ts';
import { checkFields } from './checks.ts';
import type { Handlers } from './context.ts';
import { changedMaybeText, changedText, found, ownText, readMaybeText, readText } from './texts.ts';

type Evidence = Awaited<ReturnType<typeof listDutyEvidence>>[number];

function dutyView(row: DutyTable, evidence: readonly Evidence[]): DutyView {
  return {
    id: row.id,
    kind: row.kind as DutyKind,
    name: readText(row.name),
    description: readMaybeText(row.description),
    promise: row.promise,
    period: row.period,
    nextOn: row.next_on as PlainDate | null,
    endedOn: row.ended_on as PlainDate | null,
    evidence: evidence
      .filter((entry) => entry.duty_id === row.id)
      .map((entry) => ({
        id: entry.id,
        doneOn: entry.done_on as PlainDate,
        note: entry.note,
        disposalId: entry.disposal_id,
        proofName: entry.proof_name,
      })),
  };
}

function checkDuty({ period }: Parsed<'duties.create'>, today: PlainDate): void {
  const fits = period === null || isDutyPeriod(period, today);
  checkFields({ period: fits ? null : 'period.invalid' });
}

/** Where a period was chosen and no day, the duty counts from the last time, or starts today. */
async function firstDay(
  db: ReadDb,
  duty: Parsed<'duties.create'>,
  today: PlainDate,
  dutyId?: number,
): Promise<PlainDate | null> {
  if (duty.nextOn !== null || duty.period === null) return duty.nextOn;
  const days = dutyId === undefined ? [] : await listDutyDays(db, dutyId);
  return nextDutyDay(duty.period, days as PlainDate[], today);
}

export const dutyHandlers: Handlers<
  'duties.list' | 'duties.create' | 'duties.update' | 'duties.done' | 'duties.end'
> = {
  'duties.list': async ({ db }) => {
    const [duties, evidence] = await Promise.all([listDuties(db), listDutyEvidence(db)]);
    return duties.map((row) => dutyView(row, evidence));
  },

  'duties.create': async ({ db, newId, today, journal }, duty) => {
    checkDuty(duty, today);
    const id = newId();
    const nextOn = await firstDay(db, duty, today);
    await insertDuty(db, {
      id,
      key: `own.${id}`,
      kind: 'task',
      name: ownText(duty.name),
      description: duty.description === '' ? '' : ownText(duty.description),
      promise: null,
      period: duty.period,
      next_on: nextOn,
      created_on: today,
      ended_on: null,
    });
    await journal({
      action: 'duty-added',
      subjectKind: 'duty',
      subjectId: id,
      detail: { period: duty.period, nextOn },
    });
    return { id };
  },

  'duties.update': async ({ db, today, journal }, { dutyId, duty }) => {
    const before = found(await findDuty(db, dutyId));
    if (before.ended_on !== null) throw new ContractError('conflict');
    await withinField('duty', () => checkDuty(duty, today));
    const nextOn = await firstDay(db, duty, today, dutyId);
    await updateDuty(db, dutyId, {
      name: changedText(before.name, duty.name),
      description: changedMaybeText(before.description, duty.description),
      period: duty.period,
      next_on: nextOn,
    });
    await journal({
      action: 'duty-changed',
      subjectKind: 'duty',
      subjectId: dutyId,
      detail: { period: duty.period, nextOn },
    });
    return DONE;
  },

  'duties.done': async ({ db, newId, today, journal }, { dutyId, doneOn, note, proof }) => {
    const duty = found(await findDuty(db, dutyId));
    if (duty.ended_on !== null) throw new ContractError('conflict');
    if (doneOn > today) throw new ContractError('bad-input', { doneOn: 'date.future' });
    const nextOn = await recordDutyDone({ db, newId }, duty, {
      done_on: doneOn,
      note,
      proof_name: proof?.name ?? null,
      proof: proof?.bytes ?? null,
    });
    await journal({
      action: 'duty-done',
      subjectKind: 'duty',
      subjectId: dutyId,
      detail: { doneOn, nextOn, proof: proof !== null },
    });
    return DONE;
  },

  'duties.end': async ({ db, today, journal }, { dutyId, endedOn }) => {
    const duty = found(await findDuty(db, dutyId));
    if (duty.ended_on !== null) throw new ContractError('conflict');
    if (endedOn > today) throw new ContractError('bad-input', { endedOn: 'date.future' });
    await updateDuty(db, dutyId, { ended_on: endedOn });
    await journal({
      action: 'duty-ended',
      subjectKind: 'duty',
      subjectId: dutyId,
      detail: { endedOn },
    });
    return DONE;
  },
};
