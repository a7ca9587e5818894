import { describe, expect, it } from 'vitest';
import type { LetterChoice } from '#shared/contract/letters.ts';
import { addDuePerson } from '#test/builders/disposal.ts';
import { makeRegister } from '#test/builders/register.ts';
import { addRequest, composed, decide, send, viewCase } from '#test/builders/requests.ts';

const EXTENSION: LetterChoice = {
  kind: 'extension',
  reason: 'complexity',
  explanation: 'er zijn gegevens van drie partijen te verzamelen',
  sentNow: [],
};
const QUESTION: LetterChoice = {
  kind: 'identity',
  doubt: 'het bericht kwam van een adres dat wij niet kennen',
  methods: ['call-back'],
  copyReason: '',
};
const NOBODY = { name: '', address: '', email: '' };

function correct(requestId: number, receivedOn: string) {
  return {
    requestId,
    rights: ['access' as const],
    receivedOn,
    channel: 'email' as const,
    note: '',
    subject: NOBODY,
    representative: null,
  };
}

describe('the clock', () => {
  it('takes no account of an extension that was too late after all when the day of receipt is corrected', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    await send(register, requestId, EXTENSION);
    await register.call('requests.update', correct(requestId, '2026-10-05'));
    const { deadline, tasks } = await viewCase(register, requestId);
    expect(deadline.latestExtensionOn.legal < '2026-11-22').toBe(true);
    expect(deadline.answerBy).toBe(deadline.effectiveDue);
    expect(deadline.extendedOn).toBeNull();
    expect(tasks.find(({ task }) => task === 'close')?.dueOn).toBe(deadline.effectiveDue);
    const [row] = (await register.call('requests.list', { show: 'open' })).rows;
    expect(row).toMatchObject({ extended: false, answerBy: deadline.effectiveDue });
    // Put right again, the letter was in time.
    await register.call('requests.update', correct(requestId, '2026-11-05'));
    const again = (await viewCase(register, requestId)).deadline;
    expect(again.extendedOn).toBe('2026-11-22');
    expect(again.answerBy).toBe(again.extendedDue);
  });

  it('is not corrected to begin after what happened to the request', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    await register.call('requests.record-reminder', { requestId, remindedOn: '2026-11-12' });
    const late = await register.refusal('requests.update', correct(requestId, '2026-11-13'));
    expect(late.fields).toEqual({ receivedOn: 'date.order' });
    await register.call('requests.update', correct(requestId, '2026-11-12'));
  });

  it('moves the hold along when the day of receipt is corrected', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, { personId });
    await register.call('requests.update', correct(requestId, '2026-11-02'));
    const { holds } = await register.call('persons.get', { personId, language: 'nl' });
    expect(holds).toMatchObject([{ kind: 'open-request', fromOn: '2026-11-02' }]);
  });

  it('does not rest for a question that is noted after its answer', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    const document = await composed(register, requestId, QUESTION);
    const { id: letterId } = await register.call('letters.create', { requestId, document });
    await register.call('requests.record-identity', {
      requestId,
      result: 'confirmed',
      method: 'call-back',
      on: '2026-11-22',
      doubt: '',
      copyReason: '',
    });
    const sent = { letterId, sentOn: '2026-11-22', how: 'e-mail' };
    await register.call('letters.mark-sent', sent);
    register.setToday('2026-11-30');
    const view = await viewCase(register, requestId);
    expect(view.identity).toMatchObject({ result: 'confirmed', pauses: [] });
    expect(view.deadline.withPause).toBeNull();
  });

  it('rests no longer once the request is closed', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    await send(register, requestId, QUESTION);
    await register.call('requests.close', {
      requestId,
      answeredOn: '2026-11-22',
      undecidedBecause: 'heeft het verzoek ingetrokken',
    });
    register.setToday('2027-01-22');
    const view = await viewCase(register, requestId);
    expect(view.identity.pauses).toEqual([{ from: '2026-11-22', to: '2026-11-22' }]);
    const { rows } = await register.call('requests.list', { show: 'answered' });
    expect(rows[0]?.waiting).toBe(false);
  });

  it('moves with the day on which a letter of extension really went out', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    const letterId = await send(register, requestId, EXTENSION);
    register.setToday('2026-12-20');
    const late = { letterId, sentOn: '2026-12-20', how: 'post' };
    expect((await register.refusal('letters.mark-sent', late)).code).toBe('extension-too-late');
    await register.call('letters.mark-sent', { ...late, sentOn: '2026-11-24' });
    expect((await viewCase(register, requestId)).deadline.extendedOn).toBe('2026-11-24');
  });

  it('wants a refusal told within the first term, extended or not', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    await send(register, requestId, EXTENSION);
    await decide(register, requestId, {
      right: 'access',
      decision: 'refused',
      ground: 'excessive',
      explanation: 'het zesde verzoek in twee maanden',
    });
    const { deadline, tasks } = await viewCase(register, requestId);
    expect(deadline.answerBy).toBe(deadline.extendedDue);
    expect(tasks.find(({ task }) => task === 'refusal-letter')?.dueOn).toBe(deadline.effectiveDue);
  });
});
