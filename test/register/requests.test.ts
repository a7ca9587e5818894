import { describe, expect, it } from 'vitest';
import type { LetterChoice } from '#shared/contract/letters.ts';
import type { ObjectionDetail } from '#shared/contract/request-views.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { addDuePerson, addInvoice } from '#test/builders/disposal.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { addRequest, composed, decide, send, viewCase, wordsOf } from '#test/builders/requests.ts';

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

async function tasksOf(register: TestRegister, requestId: number) {
  const { tasks } = await viewCase(register, requestId);
  return tasks.filter(({ isDone }) => !isDone).map(({ task }) => task);
}

describe('a request', () => {
  it('keeps the letter with national numbers masked', async () => {
    const register = await makeRegister();
    const message = 'Hierbij vraag ik inzage. Mijn BSN is 111222333 en ik ben klant.';
    const requestId = await addRequest(register, { message });
    const view = await viewCase(register, requestId);
    expect(view.message).toContain('vraag ik inzage');
    expect(view.message).not.toContain('111222333');
  });

  it('holds everything of a known person, and of somebody else once they are connected', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, {
      personId: null,
      subject: { name: 'M. van Bloemendaal', address: '', email: 'm@bloemendaal.example.nl' },
    });
    const due = () => register.call('due.list', { list: 'due', language: 'nl' });
    expect((await due()).rows.length).toBeGreaterThan(0);
    await register.call('requests.link-person', { requestId, personId });
    expect((await due()).rows).toEqual([]);
    expect((await viewCase(register, requestId)).subject.name).toBe('');
  });

  it('is refused without a person, without a right, and from the future', async () => {
    const register = await makeRegister();
    const base = { rights: [], receivedOn: '2026-11-23', channel: 'post', note: '' } as const;
    const refused = await register.refusal('requests.create', { ...base, personId: null });
    expect(refused.fields).toEqual({
      receivedOn: 'date.future',
      'subject.name': 'text.required',
      rights: 'text.required',
    });
  });

  it('suggests who may have written, and nobody on a first name', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const signs = { emails: [], phones: [], names: [], addresses: [], numbers: [] };
    const byMail = await register.call('requests.suggest-persons', {
      ...signs,
      emails: ['Mechtildis@Bloemendaal.example.nl'],
    });
    expect(byMail).toEqual([
      expect.objectContaining({ personId, because: ['email'], name: expect.any(String) }),
    ]);
    const byPhone = await register.call('requests.suggest-persons', {
      ...signs,
      phones: ['06-10000013'],
      names: ['Mechtildis van Bloemendaal'],
    });
    expect(byPhone[0]?.because).toEqual(['phone', 'name']);
    const byFirstName = await register.call('requests.suggest-persons', {
      ...signs,
      names: ['Mechtildis'],
    });
    expect(byFirstName).toEqual([]);
  });

  it('can be put right while it is open: the dates follow', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    const before = (await viewCase(register, requestId)).deadline.due;
    await register.call('requests.update', {
      requestId,
      rights: ['access', 'erasure'],
      receivedOn: '2026-11-02',
      channel: 'post',
      note: '',
      subject: { name: '', address: '', email: '' },
      representative: null,
    });
    const after = await viewCase(register, requestId);
    expect(after.rights).toEqual(['access', 'erasure']);
    expect(after.deadline.due < before).toBe(true);
  });
});

describe('the clock', () => {
  it('moves with a letter of extension, once, and only in time', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    const { deadline } = await viewCase(register, requestId);
    expect(deadline.answerBy).toBe(deadline.effectiveDue);
    await send(register, requestId, EXTENSION);
    const extended = (await viewCase(register, requestId)).deadline;
    expect(extended.extendedOn).toBe('2026-11-22');
    expect(extended.answerBy).toBe(extended.extendedDue);
    expect(extended.due).toBe(deadline.due);
    const again = await register.refusal('letters.compose', {
      requestId,
      locale: 'nl-NL',
      form: 'formal',
      choice: EXTENSION,
    });
    expect(again.code).toBe('extension-twice');
  });

  it('refuses an extension after the first term, also when the letter was made in time', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    const document = await composed(register, requestId, EXTENSION);
    const { id } = await register.call('letters.create', { requestId, document });
    const { deadline } = await viewCase(register, requestId);
    register.setToday('2027-01-04');
    expect('2027-01-04' > deadline.due).toBe(true);
    const late = { letterId: id, sentOn: '2027-01-04', how: 'post' };
    expect((await register.refusal('letters.mark-sent', late)).code).toBe('extension-too-late');
    expect((await viewCase(register, requestId)).deadline.extendedOn).toBeNull();
  });

  it('rests for the identity only while the question is open, and never hides the first date', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    const before = (await viewCase(register, requestId)).deadline;
    await send(register, requestId, QUESTION, '2026-11-22');
    register.setToday('2026-11-29');
    const waiting = await viewCase(register, requestId);
    expect(waiting.identity).toMatchObject({ result: 'asked', pauses: [{ to: null }] });
    expect(waiting.deadline).toMatchObject({ due: before.due, answerBy: before.answerBy });
    expect(waiting.deadline.withPause?.days).toBe(7);
    await register.call('requests.record-identity', {
      requestId,
      result: 'confirmed',
      method: 'call-back',
      on: '2026-11-29',
      doubt: '',
      copyReason: '',
    });
    register.setToday('2026-12-02');
    const after = await viewCase(register, requestId);
    expect(after.identity.pauses).toEqual([{ from: '2026-11-22', to: '2026-11-29' }]);
    expect(after.deadline.withPause?.days).toBe(7);
  });

  it('asks for a copy of a document only with a reason in writing', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    const check = {
      requestId,
      result: 'confirmed',
      method: 'masked-copy',
      on: '2026-11-20',
      doubt: '',
      copyReason: '',
    } as const;
    const refused = await register.refusal('requests.record-identity', check);
    expect(refused.fields).toEqual({ copyReason: 'text.required' });
  });

  it('reminds from the safe date, and of the extended one after an extension', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    const remindOn = async () =>
      (await register.call('requests.list', { show: 'open' })).rows[0]?.remindOn;
    const first = await remindOn();
    expect(first && first <= (await viewCase(register, requestId)).deadline.effectiveDue).toBe(
      true,
    );
    await send(register, requestId, EXTENSION);
    expect(await remindOn()).toBe('2027-02-05');
  });
});

describe('what is decided', () => {
  it('needs a ground that can stand against the right, and an explanation', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register, { rights: ['access', 'portability'] });
    const refuse = (change: object) =>
      register.refusal('requests.decide', {
        requestId,
        right: 'access',
        decision: 'refused',
        ground: null,
        explanation: '',
        ...change,
      });
    expect((await refuse({})).fields).toEqual({
      ground: 'text.required',
      explanation: 'text.required',
    });
    expect((await refuse({ ground: 'legal-obligation', explanation: 'x' })).fields).toEqual({
      ground: 'value.invalid',
    });
    expect((await refuse({ right: 'erasure' })).fields).toMatchObject({ right: 'value.invalid' });
    await decide(register, requestId, {
      right: 'portability',
      decision: 'partly',
      ground: 'others-rights',
      explanation: 'in de berichten staan ook gegevens van collega’s',
    });
    const words = await wordsOf(register, requestId, { kind: 'refusal' });
    expect(words).toContain('in de berichten staan ook gegevens van collega’s');
    expect(words).toContain('Autoriteit Persoonsgegevens');
  });

  it('is asked for before a request is closed, or why it is not needed', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register, { rights: ['access', 'rectification'] });
    const close = { requestId, answeredOn: '2026-11-22' };
    expect((await register.refusal('requests.close', close)).fields).toEqual({
      undecidedBecause: 'text.required',
    });
    await decide(register, requestId, { right: 'rectification', decision: 'withdrawn' });
    const answer = await register.call('letters.compose-answer', {
      requestId,
      locale: 'nl-NL',
      form: 'formal',
    });
    await register.call('letters.create', { requestId, document: answer });
    await register.call('requests.close', close);
    const closed = await viewCase(register, requestId);
    expect(closed.status).toBe('answered');
    expect(closed.tasks.filter(({ isDone }) => !isDone)).toEqual([]);
  });

  it('corrects a value where it stands and tells old and new', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, { personId, rights: ['rectification'] });
    const email = 'mechtildis@bloemendaal.example.nl';
    await register.call('requests.rectify', {
      requestId,
      target: { of: 'contact-point', kind: 'email', before: email },
      after: 'keukens@bloemendaal.example.nl',
      systemIds: [],
      elsewhere: 'adresboek op de telefoon',
    });
    await register.call('requests.rectify', {
      requestId,
      target: { of: 'name', part: 'familyName' },
      after: 'Bloemendael',
      systemIds: [],
    });
    const person = await register.call('persons.get', { personId, language: 'nl' });
    expect(person.familyName).toBe('Bloemendael');
    expect(person.contactPoints[0]?.value).toBe('keukens@bloemendaal.example.nl');
    const wrong = await register.refusal('requests.rectify', {
      requestId,
      target: { of: 'contact-point', kind: 'email', before: email },
      after: 'x@example.nl',
      systemIds: [],
    });
    expect(wrong.code).toBe('conflict');
    const words = await wordsOf(register, requestId, {
      kind: 'rectification.done',
      statementAdded: false,
      unchanged: [],
    });
    for (const text of [email, 'keukens@bloemendaal', 'Bloemendael', 'adresboek op de telefoon']) {
      expect(words).toContain(text);
    }
    expect(await tasksOf(register, requestId)).toContain('notify-recipients');
  });

  it('tells each party that holds the data, or says why not', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    await addInvoice(register, personId);
    const requestId = await addRequest(register, { personId, rights: ['restriction'] });
    await register.call('requests.restrict', {
      requestId,
      ground: 'accuracy',
      dataItemIds: [],
      fromOn: '2026-11-22',
    });
    const { recipients } = await viewCase(register, requestId);
    expect(recipients.length).toBeGreaterThan(1);
    const [first, ...others] = recipients;
    const processorId = first?.id ?? 0;
    await send(register, requestId, {
      kind: 'recipients.notify',
      processorId,
      about: 'restriction',
    });
    for (const { id } of others) {
      await register.call('requests.record-notice', {
        requestId,
        processorId: id,
        about: 'restriction',
        toldOn: null,
        whyNot: 'heeft alleen een naam, onevenredig veel werk',
      });
    }
    const view = await viewCase(register, requestId);
    expect(view.notices.find((one) => one.processorId === processorId)?.toldOn).toBe('2026-11-22');
    expect(view.tasks.map(({ task }) => task)).not.toContain('notify-recipients');
    const told = await wordsOf(register, requestId, { kind: 'recipients.tell' });
    for (const { name } of recipients) expect(told).toContain(name);
  });
});

describe('a restriction', () => {
  it('blocks disposal and packages, and ends only after the person was told', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, { personId, rights: ['restriction'] });
    await register.call('requests.restrict', {
      requestId,
      ground: 'claims',
      dataItemIds: [],
      fromOn: '2026-11-20',
    });
    await register.call('requests.close', { requestId, answeredOn: '2026-11-22' });
    // The request no longer holds them; the restriction does.
    const due = await register.call('due.list', { list: 'due', language: 'nl' });
    expect(due.rows).toEqual([]);
    await expect(
      register.makeFile('files-out.export', { personId, locale: 'nl-NL', form: 'formal' }),
    ).rejects.toThrow('restricted');

    await register.call('requests.reopen', { requestId, reason: 'de zaak is geschikt' });
    const lift = { requestId, liftedOn: '2026-11-22', reason: 'de zaak is geschikt' };
    expect((await register.refusal('requests.lift-restriction', lift)).code).toBe('tell-first');
    await send(register, requestId, {
      kind: 'restriction.off',
      endsOn: getPlainDate('2026-11-22'),
      why: 'de zaak is geschikt',
    });
    await register.call('requests.lift-restriction', lift);
    expect((await viewCase(register, requestId)).restrictions[0]?.toOn).toBe('2026-11-22');
    // What is lifted on a day no longer holds on it.
    await register.call('requests.close', { requestId, answeredOn: '2026-11-22' });
    const free = await register.call('due.list', { list: 'due', language: 'nl' });
    expect(free.rows.length).toBeGreaterThan(0);
  });
});

describe('an objection to advertising', () => {
  it.each(['before', 'after'] as const)(
    'stands beside one to other use that was weighed %s it',
    async (when) => {
      const register = await makeRegister();
      const { personId } = await addDuePerson(register);
      const requestId = await addRequest(register, { personId, rights: ['objection'] });
      const weighed: ObjectionDetail = {
        about: 'general',
        purposes: ['Beveiliging van de site'],
        situation: 'wil niet herkend worden',
        weighing: 'zonder logboek is de site niet te beveiligen',
        continuedOn: 'compelling-grounds',
      };
      const weigh = () =>
        register.call('requests.decide', {
          requestId,
          right: 'objection',
          decision: 'refused',
          ground: 'compelling-grounds',
          explanation: 'het logboek blijft nodig',
          objection: weighed,
        });
      const stop = () =>
        register.call('requests.stop-marketing', {
          requestId,
          stoppedOn: '2026-11-22',
          consentIds: [],
        });
      for (const work of when === 'before' ? [weigh, stop] : [stop, weigh]) await work();
      const view = await viewCase(register, requestId);
      expect(view.outcomes).toMatchObject([
        {
          right: 'objection',
          decision: 'refused',
          ground: 'compelling-grounds',
          explanation: 'het logboek blijft nodig',
          objection: weighed,
        },
      ]);
      expect(view.marketingBlockedOn).toBe('2026-11-22');
      const told = await wordsOf(register, requestId, { kind: 'objection.general' });
      expect(told).toContain(weighed.weighing);
      expect(await wordsOf(register, requestId, { kind: 'objection.marketing' })).toContain(
        '22 november 2026',
      );
    },
  );

  it('stops at once and cannot be refused', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const topic = await register.call('consents.create-topic', { name: 'Nieuwsbrief' });
    const { id: consentId } = await register.call('consents.give', {
      personId,
      topicId: topic.id,
      givenOn: '2024-05-01',
      givenHow: 'formulier',
      wording: 'Ja, stuur mij de nieuwsbrief',
      proof: '',
    });
    const requestId = await addRequest(register, { personId, rights: ['objection'] });
    const refused = await register.refusal('requests.decide', {
      requestId,
      right: 'objection',
      decision: 'refused',
      ground: 'compelling-grounds',
      explanation: 'wij willen graag blijven schrijven',
      objection: {
        about: 'marketing',
        purposes: [],
        situation: '',
        weighing: '',
        continuedOn: null,
      },
    });
    expect(refused.fields).toMatchObject({ decision: 'value.invalid' });
    await register.call('requests.stop-marketing', {
      requestId,
      stoppedOn: '2026-11-22',
      consentIds: [consentId],
    });
    const view = await viewCase(register, requestId);
    expect(view.marketingBlockedOn).toBe('2026-11-22');
    expect(view.consents[0]?.withdrawnOn).toBe('2026-11-22');
    const words = await wordsOf(register, requestId, { kind: 'objection.marketing' });
    expect(words).toContain('22 november 2026');
    const listed = async () =>
      (await register.call('consents.list', { topicId: null })).rows.map(({ stopped }) => stopped);
    expect(await listed()).toEqual(['objected']);
    // Who says yes again on a later day may be written to about that again, and about nothing else.
    register.setToday('2026-11-23');
    for (const givenOn of ['2026-11-22', '2026-11-23']) {
      await register.call('consents.give', {
        personId,
        topicId: topic.id,
        givenOn,
        givenHow: 'telefoon',
        wording: '',
        proof: '',
      });
    }
    expect((await viewCase(register, requestId)).marketingBlockedOn).toBe('2026-11-22');
    expect(await listed()).toEqual(['objected', 'objected', null]);
  });

  it('weighs a general one, and says so', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register, { rights: ['objection'] });
    await decide(register, requestId, {
      right: 'objection',
      decision: 'refused',
      ground: 'legal-claims',
      explanation: 'er loopt een geschil over de factuur',
      objection: {
        about: 'general',
        purposes: ['debiteurenbeheer'],
        situation: 'u wilt geen herinneringen meer',
        weighing: 'zonder deze gegevens kunnen wij onze vordering niet bewijzen',
        continuedOn: 'legal-claims',
      },
    });
    const words = await wordsOf(register, requestId, { kind: 'objection.general' });
    expect(words).toContain('zonder deze gegevens kunnen wij onze vordering niet bewijzen');
  });
});

describe('a misdirected request', () => {
  it('is passed on and discloses nothing', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register, {
      kind: 'misdirected',
      personId: null,
      rights: ['access'],
      subject: { name: 'Vera Vreemd', address: '', email: 'vera@example.nl' },
      controllerName: 'Bakkerij De Krakeling',
    });
    expect(await tasksOf(register, requestId)).toEqual(['acknowledge', 'forward', 'close']);
    await register.call('requests.forward', {
      requestId,
      controllerName: 'Bakkerij De Krakeling',
      forwardedOn: '2026-11-10',
    });
    const words = await wordsOf(register, requestId, {
      kind: 'not.controller',
      service: 'websitebouwer',
    });
    expect(words).toContain('Bakkerij De Krakeling');
    expect(words).toContain('10 november 2026');
  });
});

describe('somebody who is not in the register', () => {
  it('hears that nothing is kept, and where was searched', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register, {
      personId: null,
      subject: { name: 'Vera Vreemd', address: 'Dorpsweg 1\n1111 AA Elders', email: '' },
    });
    const system = (await viewCase(register, requestId)).systems[0];
    const answer = await register.call('letters.compose-answer', {
      requestId,
      locale: 'nl-NL',
      form: 'formal',
      searched: [{ systemId: system?.id ?? 0, note: 'op naam gezocht' }],
    });
    expect(answer.kind).toBe('access.none');
    expect(answer.addressee).toEqual(['Vera Vreemd', 'Dorpsweg 1', '1111 AA Elders']);
    await register.call('letters.create', { requestId, document: answer });
    expect((await viewCase(register, requestId)).outcomes).toMatchObject([
      { right: 'access', decision: 'granted' },
    ]);
  });
});

describe('the file of a request', () => {
  it('is kept for its own period, and goes with its letters after that', async () => {
    const register = await makeRegister();
    const settings = await register.call('settings.get', {});
    await register.call('settings.update', { ...settings, requestFilePeriod: 'P2Y' });
    const requestId = await addRequest(register, { message: 'Graag inzage in mijn gegevens.' });
    await send(register, requestId, { kind: 'ack', identityMethod: null });
    await register.call('requests.close', {
      requestId,
      answeredOn: '2026-11-22',
      undecidedBecause: 'ingetrokken aan de telefoon',
    });
    expect((await viewCase(register, requestId)).keptUntil).toBe('2028-11-22');
    const early = await register.refusal('requests.delete-expired', { requestIds: [requestId] });
    expect(early.code).toBe('conflict');
    register.setToday('2028-11-22');
    const expired = await register.call('requests.list', { show: 'expired' });
    expect(expired.rows.map(({ id }) => id)).toEqual([requestId]);
    await register.call('requests.delete-expired', { requestIds: [requestId] });
    expect((await register.refusal('requests.get', { requestId, language: 'nl' })).code).toBe(
      'not-found',
    );
    const { count } = register.context.database
      .prepare('SELECT count(*) AS count FROM letter')
      .get() as { count: number };
    expect(count).toBe(0);
  });
});
