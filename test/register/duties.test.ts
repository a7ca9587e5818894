import { beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/index.ts';
import { addDays, getPlainDate } from '#shared/domain/calendar.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const TODAY = getPlainDate('2026-11-22');
let register: TestRegister;

beforeEach(async () => {
  register = await makeRegister({ today: TODAY });
});

async function getDuty(id: number): Promise<Output<'duties.list'>[number]> {
  const duty = (await register.call('duties.list', {})).find((row) => row.id === id);
  if (duty === undefined) throw new Error('no such duty');
  return duty;
}

async function idOf(promise: string): Promise<number> {
  const duty = (await register.call('duties.list', {})).find((row) => row.promise === promise);
  if (duty === undefined) throw new Error(`no duty for ${promise}`);
  return duty.id;
}

function aDuty(parts: Partial<Input<'duties.create'>> = {}): Input<'duties.create'> {
  return { name: 'Back-up terugzetten', description: '', period: 'P3M', nextOn: null, ...parts };
}

describe('the duties of a new register', () => {
  it('come from its statement: those with a period are asked for at once', async () => {
    const duties = await register.call('duties.list', {});
    expect(
      duties.map(({ promise, kind, period, nextOn }) => [promise, kind, period, nextOn]),
    ).toEqual([
      ['KOEL-37', 'task', 'P3M', TODAY],
      ['KOEL-36', 'task', null, null],
      ['KOEL-38', 'clean-up', null, null],
    ]);
    const today = await register.call('today.get', { language: 'nl' });
    expect(today.duties.map(({ name }) => name.nl)).toEqual(['Wifi-wachtwoord vernieuwen']);
    expect(today.undecidedDuties).toBe(2);
  });
});

describe('doing a duty', () => {
  it('keeps what shows it and moves the day a period on', async () => {
    const dutyId = await idOf('KOEL-37');
    const proof = { name: 'router.txt', bytes: new TextEncoder().encode('gewijzigd') };
    await register.call('duties.done', { dutyId, doneOn: TODAY, note: 'kantoor', proof });
    const { nextOn, evidence } = await getDuty(dutyId);
    expect(nextOn).toBe('2027-02-22');
    expect(evidence).toEqual([
      expect.objectContaining({ doneOn: TODAY, note: 'kantoor', proofName: 'router.txt' }),
    ]);
    const row = await register.context.db
      .selectFrom('duty_evidence')
      .select('proof')
      .executeTakeFirstOrThrow();
    expect(new TextDecoder().decode(row.proof ?? undefined)).toBe('gewijzigd');
    const today = await register.call('today.get', { language: 'nl' });
    expect(today.duties).toEqual([]);
  });

  it('does not come sooner when something older is entered afterwards', async () => {
    const dutyId = await idOf('KOEL-37');
    for (const doneOn of [TODAY, getPlainDate('2026-05-01')]) {
      await register.call('duties.done', { dutyId, doneOn, note: '', proof: null });
    }
    const { nextOn, evidence } = await getDuty(dutyId);
    expect(nextOn).toBe('2027-02-22');
    expect(evidence.map(({ doneOn }) => doneOn)).toEqual([TODAY, '2026-05-01']);
  });

  it('leaves a duty without a period asking for one', async () => {
    const dutyId = await idOf('KOEL-38');
    await register.call('duties.done', { dutyId, doneOn: TODAY, note: '', proof: null });
    const duty = await getDuty(dutyId);
    expect([duty.period, duty.nextOn]).toEqual([null, null]);
    const today = await register.call('today.get', { language: 'nl' });
    expect(today.undecidedDuties).toBe(2);
  });

  it('is refused for a day that has not come, and for a duty that ended', async () => {
    const dutyId = await idOf('KOEL-37');
    const input = { dutyId, doneOn: addDays(TODAY, 1), note: '', proof: null };
    expect(await register.refusal('duties.done', input)).toMatchObject({
      code: 'bad-input',
      fields: { doneOn: 'date.future' },
    });
    await register.call('duties.end', { dutyId, endedOn: TODAY });
    const late = await register.refusal('duties.done', { ...input, doneOn: TODAY });
    expect(late.code).toBe('conflict');
  });

  it('refuses a proof that is too large or empty', async () => {
    const dutyId = await idOf('KOEL-37');
    for (const size of [0, 8_000_001]) {
      const proof = { name: 'x.pdf', bytes: new Uint8Array(size) };
      const input = { dutyId, doneOn: TODAY, note: '', proof };
      expect((await register.refusal('duties.done', input)).code).toBe('bad-input');
    }
  });
});

describe('changing a duty', () => {
  it('counts from the last time when a period is chosen and no day', async () => {
    const dutyId = await idOf('KOEL-38');
    const doneOn = getPlainDate('2026-10-31');
    await register.call('duties.done', { dutyId, doneOn, note: '', proof: null });
    const before = await getDuty(dutyId);
    await register.call('duties.update', {
      dutyId,
      duty: aDuty({ name: before.name.nl, description: before.description?.nl, period: 'P1M' }),
    });
    const duty = await getDuty(dutyId);
    expect([duty.nextOn, duty.kind]).toEqual(['2026-11-30', 'clean-up']);
    // The words did not change, so the English ones of the statement stay.
    expect(duty.name).toEqual(before.name);
  });

  it('refuses a period after which nothing comes back', async () => {
    for (const period of ['P0M', 'P11Y', 'P9999Y', '3 maanden']) {
      const refused = await register.refusal('duties.create', aDuty({ period }));
      expect(refused.fields?.period, period).toBe('period.invalid');
    }
    const update = { dutyId: await idOf('KOEL-37'), duty: aDuty({ period: 'P0D' }) };
    expect((await register.refusal('duties.update', update)).fields).toEqual({
      'duty.period': 'period.invalid',
    });
  });

  it('adds an own duty and ends it, with only dates in the journal', async () => {
    const { id } = await register.call('duties.create', aDuty({ name: 'Bel mevrouw Jansen' }));
    expect(await getDuty(id)).toMatchObject({ kind: 'task', promise: null, nextOn: TODAY });
    expect((await getDuty(id)).description).toBeNull();
    await register.call('duties.end', { dutyId: id, endedOn: TODAY });
    expect((await getDuty(id)).endedOn).toBe(TODAY);
    const today = await register.call('today.get', { language: 'nl' });
    expect(today.duties.map((duty) => duty.id)).not.toContain(id);
    const lines = await register.context.db
      .selectFrom('journal')
      .select(['action', 'detail'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(lines.map(({ action }) => action)).toEqual(['duty-added', 'duty-ended']);
    expect(JSON.stringify(lines)).not.toContain('Jansen');
  });
});
