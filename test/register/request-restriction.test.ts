import { describe, expect, it } from 'vitest';
import { addDuePerson, addInvoice, viewRun } from '#test/builders/disposal.ts';
import { makeRegister } from '#test/builders/register.ts';
import {
  addRequest,
  composed,
  endOfRestriction,
  refusedLetter,
  restrict,
  send,
  viewCase,
} from '#test/builders/requests.ts';

describe('a restriction', () => {
  async function aRestriction() {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    await addInvoice(register, personId);
    const requestId = await addRequest(register, { personId, rights: ['restriction'] });
    await restrict(register, requestId);
    return { register, personId, requestId };
  }
  const lift = (requestId: number) => ({
    requestId,
    liftedOn: '2026-11-22',
    reason: 'de zaak is geschikt',
  });

  it('ends after the answer without reopening, and not before the letter', async () => {
    const { register, requestId, personId } = await aRestriction();
    const { recipients } = await viewCase(register, requestId);
    const processorId = recipients[0]?.id ?? 0;
    await register.call('requests.close', { requestId, answeredOn: '2026-11-22' });
    const [hold] = (await register.call('persons.get', { personId, language: 'nl' })).holds.filter(
      ({ kind }) => kind === 'restriction',
    );
    const release = { holdId: hold?.id ?? 0, releasedOn: '2026-11-22', reason: 'x' };
    expect((await register.refusal('holds.release', release)).code).toBe('conflict');
    expect((await register.refusal('requests.lift-restriction', lift(requestId))).code).toBe(
      'tell-first',
    );
    await send(register, requestId, endOfRestriction('2026-11-22'));
    await register.call('requests.lift-restriction', lift(requestId));
    // Who was told of the restriction hears of its end, on paper or otherwise.
    await send(register, requestId, {
      kind: 'recipients.notify',
      processorId,
      about: 'restriction-lifted',
    });
    await register.call('requests.record-notice', {
      requestId,
      processorId: recipients[1]?.id ?? 0,
      about: 'restriction-lifted',
      toldOn: '2026-11-22',
      whyNot: '',
    });
    const view = await viewCase(register, requestId);
    expect(view).toMatchObject({ status: 'answered', restrictions: [{ toOn: '2026-11-22' }] });
    expect(view.notices).toHaveLength(2);
    // Nothing else is written for a request that was answered.
    const other = await refusedLetter(register, requestId, { kind: 'ack', identityMethod: null });
    expect(other.code).toBe('conflict');
  });

  it('that is laid again needs a letter of its own to end', async () => {
    const { register, requestId } = await aRestriction();
    await send(register, requestId, endOfRestriction('2026-11-22'));
    await register.call('requests.lift-restriction', lift(requestId));
    await restrict(register, requestId);
    expect((await register.refusal('requests.lift-restriction', lift(requestId))).code).toBe(
      'tell-first',
    );
    await send(register, requestId, endOfRestriction('2026-11-22'));
    await register.call('requests.lift-restriction', lift(requestId));
  });

  it('is not told to a party as running once it was lifted', async () => {
    const { register, requestId } = await aRestriction();
    const { recipients } = await viewCase(register, requestId);
    await send(register, requestId, endOfRestriction('2026-11-22'));
    await register.call('requests.lift-restriction', lift(requestId));
    const notice = await refusedLetter(register, requestId, {
      kind: 'recipients.notify',
      processorId: recipients[0]?.id ?? 0,
      about: 'restriction',
    });
    expect(notice.code).toBe('conflict');
  });

  it('keeps the file of its request for as long as it lasts, and a period after that', async () => {
    const { register, requestId } = await aRestriction();
    const settings = await register.call('settings.get', {});
    await register.call('settings.update', { ...settings, requestFilePeriod: 'P1Y' });
    await register.call('requests.close', { requestId, answeredOn: '2026-11-22' });
    register.setToday('2028-01-10');
    expect((await register.call('requests.list', { show: 'expired' })).rows).toEqual([]);
    const early = await register.refusal('requests.delete-expired', { requestIds: [requestId] });
    expect(early.code).toBe('conflict');
    await send(register, requestId, endOfRestriction('2028-01-10'));
    await register.call('requests.lift-restriction', {
      ...lift(requestId),
      liftedOn: '2028-01-10',
    });
    expect((await viewCase(register, requestId)).keptUntil).toBe('2029-01-10');
    expect((await register.call('requests.list', { show: 'expired' })).rows).toEqual([]);
  });

  it('lets a package through for a request about the data, and for no other', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const first = await addRequest(register, { personId, rights: ['restriction'] });
    await restrict(register, first);
    const make = () =>
      register.makeFile('files-out.export', { personId, locale: 'nl-NL', form: 'formal' });
    await expect(make()).rejects.toThrow('restricted');
    await addRequest(register, { personId, rights: ['access'] });
    await expect(make()).resolves.toMatchObject({ password: null });
  });
});

describe('erasing for the same request', () => {
  async function erasureWith(ground: 'accuracy' | 'unlawful' | 'claims' | 'objection') {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, { personId, rights: ['restriction', 'erasure'] });
    await register.call('requests.restrict', {
      requestId,
      ground,
      dataItemIds: [],
      fromOn: '2026-11-20',
    });
    const { id } = await register.call('disposals.propose', {
      cause: 'request',
      requestId,
      itemIds: null,
      suppress: false,
    });
    return (await viewRun(register, id)).rows;
  }

  it.each(['unlawful', 'claims'] as const)('leaves what is kept because of %s', async (ground) => {
    const items = await erasureWith(ground);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item).toMatchObject({ outcome: 'keep', keptBecause: 'hold' });
    }
  });

  it.each(['accuracy', 'objection'] as const)(
    'takes what was only restricted while %s is checked',
    async (ground) => {
      const items = await erasureWith(ground);
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(item.outcome).toBe('erase');
    },
  );
});

describe('a party', () => {
  it('that holds nothing of the person hears nothing of them', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register, {}, 1);
    const requestId = await addRequest(register, { personId, rights: ['restriction'] });
    await restrict(register, requestId);
    const { recipients } = await viewCase(register, requestId);
    const stranger = (await register.call('processors.list', {})).find(
      ({ id }) => !recipients.some((one) => one.id === id),
    );
    const choice = {
      kind: 'recipients.notify',
      processorId: stranger?.id ?? 0,
      about: 'restriction',
    } as const;
    expect((await refusedLetter(register, requestId, choice)).code).toBe('conflict');
  });

  it('that does not exist is not found when a letter to it is kept', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, { personId, rights: ['restriction'] });
    await restrict(register, requestId);
    const processorId = (await viewCase(register, requestId)).recipients[0]?.id ?? 0;
    const about = 'restriction' as const;
    const document = await composed(register, requestId, {
      kind: 'recipients.notify',
      processorId,
      about,
    });
    const failure = await register.refusal('letters.create', {
      requestId,
      document,
      notice: { processorId: 12345, about },
    });
    expect(failure.code).toBe('not-found');
  });
});
