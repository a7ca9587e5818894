import { describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { LetterChoice } from '#shared/contract/letters.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { addDuePerson } from '#test/builders/disposal.ts';
import { makeRegister } from '#test/builders/register.ts';
import {
  addRequest,
  composed,
  decide,
  endOfRestriction,
  refusedLetter,
  viewCase,
  wordsOf,
} from '#test/builders/requests.ts';

const GENERAL: NonNullable<Input<'requests.decide'>['objection']> = {
  about: 'general',
  purposes: [],
  situation: '',
  weighing: 'het belang van de klant weegt minder',
  continuedOn: null,
};

describe('an objection', () => {
  it('to advertising is granted by stopping it, and not by saying so', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, { personId, rights: ['objection'] });
    const decision = {
      requestId,
      right: 'objection',
      decision: 'granted',
      ground: null,
      explanation: '',
      objection: { ...GENERAL, about: 'marketing', weighing: '' },
    };
    expect((await register.refusal('requests.decide', decision)).code).toBe('conflict');
    await register.call('requests.stop-marketing', {
      requestId,
      stoppedOn: '2026-11-22',
      consentIds: [],
    });
    expect((await viewCase(register, requestId)).outcomes).toMatchObject([
      { right: 'objection', decision: 'granted' },
    ]);
  });

  it('names the day at its own field when a consent is younger than it', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const topic = await register.call('consents.create-topic', { name: 'Nieuwsbrief' });
    const { id } = await register.call('consents.give', {
      personId,
      topicId: topic.id,
      givenOn: '2026-11-20',
      givenHow: 'formulier',
      wording: '',
      proof: '',
    });
    const requestId = await addRequest(register, { personId, rights: ['objection'] });
    const failure = await register.refusal('requests.stop-marketing', {
      requestId,
      stoppedOn: '2026-11-10',
      consentIds: [id],
    });
    expect(failure.fields).toEqual({ stoppedOn: 'date.order' });
  });

  it('that was refused for a reason of its own is not told as weighed', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register, { rights: ['objection'] });
    await decide(register, requestId, {
      right: 'objection',
      decision: 'refused',
      ground: 'legal-claims',
      explanation: 'er loopt een zaak',
      objection: GENERAL,
    });
    const claims = await wordsOf(register, requestId, { kind: 'objection.general' });
    expect(claims).toMatch(/rechtsvordering/);
    await decide(register, requestId, {
      right: 'objection',
      decision: 'refused',
      ground: 'identity',
      explanation: 'wij weten niet wie dit schreef',
      objection: GENERAL,
    });
    expect((await refusedLetter(register, requestId, { kind: 'objection.general' })).code).toBe(
      'conflict',
    );
    await decide(register, requestId, {
      right: 'objection',
      decision: 'withdrawn',
      objection: GENERAL,
    });
    expect((await refusedLetter(register, requestId, { kind: 'objection.general' })).code).toBe(
      'conflict',
    );
  });
});

describe('a letter', () => {
  it('is not made when there is nothing for it to say', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register, {
      rights: ['access', 'rectification', 'portability', 'objection', 'consent-withdrawal'],
    });
    const empty: LetterChoice[] = [
      { kind: 'refusal' },
      { kind: 'not.controller', service: '' },
      { kind: 'rectification.done', statementAdded: false, unchanged: [] },
      { kind: 'restriction.on', until: '' },
      endOfRestriction('2026-11-22'),
      { kind: 'objection.marketing' },
      { kind: 'objection.general' },
      { kind: 'consent.withdrawn', consequence: '' },
    ];
    for (const choice of empty) {
      expect((await refusedLetter(register, requestId, choice)).code, choice.kind).toBe('conflict');
    }
  });

  it('hands nothing over that was refused', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, { personId, rights: ['portability'] });
    await decide(register, requestId, {
      right: 'portability',
      decision: 'refused',
      ground: 'does-not-apply',
      explanation: 'er is geen overeenkomst',
    });
    expect((await refusedLetter(register, requestId, { kind: 'portability.answer' })).code).toBe(
      'conflict',
    );
  });

  it('about a fee leaves time to answer', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    const failure = await refusedLetter(register, requestId, {
      kind: 'fee.notice',
      amount: '€ 25,00',
      why: 'het zesde verzoek in twee maanden',
      replyBy: getPlainDate('2026-11-21'),
    });
    expect(failure.fields).toEqual({ 'choice.replyBy': 'date.order' });
  });
});

describe('a misdirected request', () => {
  async function aMisdirected() {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, {
      kind: 'misdirected',
      personId,
      rights: ['access'],
      controllerName: 'Bakkerij De Krakeling',
    });
    return { register, personId, requestId };
  }

  it('gives away nothing of the register, also of somebody who is in it', async () => {
    const { register, personId, requestId } = await aMisdirected();
    const view = await viewCase(register, requestId);
    expect(view).toMatchObject({ recipients: [], consents: [], marketingBlockedOn: null });
    expect(view.systems.filter(({ holdsItems }) => holdsItems > 0)).toEqual([]);
    const style = { requestId, locale: 'nl-NL', form: 'formal' } as const;
    expect((await register.refusal('letters.compose-answer', style)).code).toBe('conflict');
    for (const kind of ['portability.answer', 'objection.marketing', 'recipients.tell'] as const) {
      expect((await refusedLetter(register, requestId, { kind })).code, kind).toBe('conflict');
    }
    await expect(
      register.makeFile('files-out.export', {
        personId,
        requestId,
        locale: 'nl-NL',
        form: 'formal',
      }),
    ).rejects.toThrow('conflict');
    const letter = await composed(register, requestId, { kind: 'not.controller', service: '' });
    expect(JSON.stringify(letter)).not.toMatch(/Kennismaking|serreramen|0417|zaakvoerder/);
    const file = await register.makeFile('files-out.case-file', { requestId, language: 'nl' });
    expect(Buffer.from(file.bytes).toString('latin1')).not.toMatch(
      /Kennismaking|serreramen|0417|zaakvoerder/,
    );
  });

  it('changes nothing in the register', async () => {
    const { register, requestId } = await aMisdirected();
    const stop = { requestId, stoppedOn: '2026-11-22', consentIds: [] };
    expect((await register.refusal('requests.stop-marketing', stop)).code).toBe('conflict');
    const access = await register.call('letters.compose', {
      requestId,
      locale: 'nl-NL',
      form: 'formal',
      choice: { kind: 'ack', identityMethod: null },
    });
    const wrong = { requestId, document: { ...access, kind: 'access.answer' } };
    expect((await register.refusal('letters.create', wrong)).code).toBe('conflict');
  });

  it('is not the letter for a request to us', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register, { controllerName: 'Bakkerij De Krakeling' });
    const choice = { kind: 'not.controller', service: '' } as const;
    expect((await refusedLetter(register, requestId, choice)).code).toBe('conflict');
  });
});

describe('letters in French', () => {
  it('name what was corrected in French', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, { personId, rights: ['rectification'] });
    await register.call('requests.rectify', {
      requestId,
      target: { of: 'name', part: 'familyName' },
      after: 'Bloemendael',
      systemIds: [],
    });
    const letter = await register.call('letters.compose', {
      requestId,
      locale: 'fr',
      form: 'formal',
      choice: { kind: 'rectification.done', statementAdded: false, unchanged: [] },
    });
    expect(toPlainText(letter)).not.toMatch(/\b(Achternaam|het|een|wij|uw|gegevens)\b/);
  });
});
