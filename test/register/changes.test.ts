import { describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

async function addPerson(register: TestRegister, more: Partial<Input<'persons.create'>> = {}) {
  const { id } = await register.call('persons.create', {
    givenName: '',
    infix: '',
    familyName: 'Voorbeeld',
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note: '',
    contactPoints: [],
    ...more,
  });
  return id;
}

async function itemInput(
  register: TestRegister,
  personId: number,
  key: string,
): Promise<Input<'items.create'>> {
  const categories = await register.call('categories.list', {});
  const category = categories.find((row) => row.key === key);
  if (category === undefined) throw new Error(`no category ${key}`);
  return {
    personId,
    categoryId: category.id,
    label: '',
    source: '',
    collectedOn: null,
    note: '',
    systemIds: category.systemIds,
    fields: [],
  };
}

async function addItem(
  register: TestRegister,
  personId: number,
  key: string,
  events: Input<'items.create'>['events'] = [],
) {
  const input = await itemInput(register, personId, key);
  return (await register.call('items.create', { ...input, events })).id;
}

async function verdictOf(register: TestRegister, personId: number) {
  const person = await register.call('persons.get', { personId, language: 'nl' });
  const item = person.items[0];
  if (item === undefined) throw new Error('no item');
  return item.verdict;
}

async function ruleOf(register: TestRegister, promise: string) {
  const rules = await register.call('rules.list', { language: 'nl' });
  const rule = rules.find((row) => row.promise === promise);
  if (rule === undefined) throw new Error(`no rule ${promise}`);
  return rule;
}

describe('a fact of one person', () => {
  it('is refused when a change would give it to another person', async () => {
    const register = await makeRegister();
    const { call, refusal } = register;
    const one = await addPerson(register);
    const other = await addPerson(register);
    const ofOther = await addItem(register, other, 'koel-ict.contact');
    const relation = {
      personId: one,
      kind: 'customer',
      organisationId: null,
      fromOn: null,
      toOn: null,
      note: '',
    } as const;
    const agreement = {
      personId: one,
      name: 'Onderhoud',
      reference: '',
      fromOn: '2024-01-01',
      toOn: null,
      note: '',
    } as const;
    const event = {
      personId: one,
      dataItemId: null,
      kind: 'last-contact',
      occurredOn: '2024-01-01',
      source: '',
      note: '',
    } as const;
    const hold = {
      personId: one,
      dataItemId: null,
      kind: 'legal-claim',
      ground: 'geschil',
      fromOn: '2024-01-01',
      toOn: null,
      reviewOn: null,
    } as const;
    const { id: relationId } = await call('relations.create', relation);
    const { id: agreementId } = await call('agreements.create', agreement);
    const { id: eventId } = await call('events.create', event);
    const { id: holdId } = await call('holds.create', hold);
    const moved = { personId: other, dataItemId: ofOther };
    for (const [method, input] of [
      ['relations.update', { relationId, relation: { ...relation, personId: other } }],
      ['agreements.update', { agreementId, agreement: { ...agreement, personId: other } }],
      ['agreements.update', { agreementId, agreement: { ...agreement, personId: 1 } }],
      ['events.update', { eventId, event: { ...event, ...moved } }],
      ['holds.update', { holdId, hold: { ...hold, ...moved } }],
    ] as const) {
      expect((await refusal(method, input)).code, method).toBe('not-found');
    }
    const person = await call('persons.get', { personId: one, language: 'nl' });
    expect(person.relations).toHaveLength(1);
    expect(person.agreements).toHaveLength(1);
    expect(person.events).toHaveLength(1);
    expect(person.holds).toHaveLength(1);
  });
});

describe('the hold of an open request', () => {
  it('is not changed, released or laid by hand', async () => {
    const register = await makeRegister();
    const { call, refusal } = register;
    const personId = await addPerson(register);
    await addItem(register, personId, 'koel-ict.contact', [
      { kind: 'last-contact', occurredOn: '2020-01-01' },
    ]);
    await call('requests.create', {
      personId,
      rights: ['access'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: '',
    });
    const [hold] = (await call('persons.get', { personId, language: 'nl' })).holds;
    if (hold === undefined) throw new Error('no hold');
    const { id: holdId, ...kept } = hold;
    const input = { personId, ...kept };
    const release = { holdId, releasedOn: '2026-11-22', reason: 'toch maar' };
    expect((await refusal('holds.release', release)).code).toBe('conflict');
    const ended = { ...input, toOn: '2026-11-21' };
    expect((await refusal('holds.update', { holdId, hold: ended })).code).toBe('conflict');
    expect(await refusal('holds.create', input)).toEqual({
      code: 'bad-input',
      fields: { kind: 'value.invalid' },
    });
    expect((await verdictOf(register, personId)).state).toBe('held');
  });
});

describe('a consent', () => {
  async function giveConsent(register: TestRegister, personId: number, topic: number, on: string) {
    const topics = await register.call('consents.topics', {});
    const { id } = await register.call('consents.give', {
      personId,
      topicId: topics[topic]?.id ?? 0,
      givenOn: on,
      givenHow: 'formulier',
      wording: '',
      proof: '',
    });
    return id;
  }

  it('leaves no wrong day behind when the day it was given is put right', async () => {
    const register = await makeRegister({ profile: 'wolq' });
    const personId = await addPerson(register);
    const categories = await register.call('categories.list', {});
    const category = categories.find((row) => row.promise === 'WOLQ-43');
    await addItem(register, personId, category?.key ?? '');
    const consentId = await giveConsent(register, personId, 0, '2026-11-01');
    await register.call('consents.update', {
      consentId,
      givenOn: '2020-01-01',
      givenHow: 'formulier',
      wording: '',
      proof: '',
    });
    const person = await register.call('persons.get', { personId, language: 'nl' });
    expect(person.events.map((event) => event.occurredOn)).toEqual(['2020-01-01']);
    expect(await verdictOf(register, personId)).toMatchObject({
      state: 'due',
      dueOn: '2025-01-01',
    });
  });

  it('is withdrawn once, and not in the future', async () => {
    const register = await makeRegister({ profile: 'wits', country: 'BE' });
    const personId = await addPerson(register);
    const consentId = await giveConsent(register, personId, 0, '2025-01-01');
    const withdraw = (withdrawnOn: string) => ({ consentId, withdrawnOn, withdrawnHow: 'link' });
    expect(await register.refusal('consents.withdraw', withdraw('2026-11-23'))).toEqual({
      code: 'bad-input',
      fields: { withdrawnOn: 'date.future' },
    });
    await register.call('consents.withdraw', withdraw('2026-01-10'));
    const again = await register.refusal('consents.withdraw', withdraw('2026-06-01'));
    expect(again.code).toBe('conflict');
    const person = await register.call('persons.get', { personId, language: 'nl' });
    expect(person.consents[0]?.withdrawnOn).toBe('2026-01-10');
    expect(person.events).toHaveLength(2);
  });

  it('starts the clock on the last withdrawal when an earlier one is written down later', async () => {
    const register = await makeRegister({ profile: 'wits', country: 'BE' });
    const personId = await addPerson(register);
    await addItem(register, personId, 'wits.newsletter');
    const first = await giveConsent(register, personId, 0, '2025-01-01');
    const second = await giveConsent(register, personId, 1, '2025-01-01');
    const withdraw = (consentId: number, withdrawnOn: string) =>
      register.call('consents.withdraw', { consentId, withdrawnOn, withdrawnHow: 'link' });
    await withdraw(second, '2026-10-01');
    await withdraw(first, '2026-02-01');
    expect(await verdictOf(register, personId)).toMatchObject({
      state: 'running',
      dueOn: '2027-04-01',
    });
  });
});

describe('a request', () => {
  it('is not answered in the future', async () => {
    const register = await makeRegister();
    const personId = await addPerson(register);
    const { id: requestId } = await register.call('requests.create', {
      personId,
      rights: ['access'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: '',
    });
    expect(
      await register.refusal('requests.close', { requestId, answeredOn: '2026-12-24' }),
    ).toEqual({ code: 'bad-input', fields: { answeredOn: 'date.future' } });
  });
});

describe('the business', () => {
  it('is refused with the field when its book year ends on a day that does not exist', async () => {
    const register = await makeRegister();
    const { profile, statementVersionOn, authority, ...controller } = await register.call(
      'controller.get',
      {},
    );
    for (const financialYearEnd of ['02-30', '04-31']) {
      const input = { ...controller, financialYearEnd };
      expect(await register.refusal('controller.update', input)).toEqual({
        code: 'bad-input',
        fields: { financialYearEnd: 'date.invalid' },
      });
    }
  });

  it('comes under the law and the authority of the country it moves to', async () => {
    const register = await makeRegister({ profile: 'wits', country: 'NL' });
    const personId = await addPerson(register);
    const categories = await register.call('categories.list', {});
    const orders = categories.find((row) => row.promise === 'WITS-22');
    await addItem(register, personId, orders?.key ?? '', [
      { kind: 'order-completed', occurredOn: '2024-05-01' },
    ]);
    expect((await verdictOf(register, personId)).floorOn).toBe('2032-01-01');
    const { profile, statementVersionOn, authority, ...controller } = await register.call(
      'controller.get',
      {},
    );
    await register.call('controller.update', { ...controller, country: 'BE' });
    expect((await verdictOf(register, personId)).floorOn).toBe('2035-01-01');
    expect((await register.call('controller.get', {})).authority).toBe('GBA');
    expect((await ruleOf(register, 'WITS-22')).law?.phrase).toMatch(/10 jaar/);
  });
});

describe('a period of centuries', () => {
  it('is refused, because dates after the year 9999 sort before today', async () => {
    const register = await makeRegister({ profile: 'directcode' });
    const { id: ruleId } = await ruleOf(register, 'DIRECT-31');
    const choice = { period: 'P9999Y', startKind: 'recorded', reason: '' };
    for (const method of ['rules.choose', 'rules.preview-choice'] as const) {
      expect(await register.refusal(method, { ruleId, choice })).toEqual({
        code: 'bad-input',
        fields: { 'choice.period': 'period.invalid' },
      });
    }
    const settings = await register.call('settings.get', {});
    expect(
      await register.refusal('settings.update', { ...settings, requestFilePeriod: 'P9999Y' }),
    ).toEqual({ code: 'bad-input', fields: { requestFilePeriod: 'period.invalid' } });
  });
});

describe('a rule without a period', () => {
  it('stays undecided when only another start is chosen', async () => {
    const register = await makeRegister({ profile: 'directcode' });
    const before = (await register.call('today.get', { language: 'nl' })).undecidedRules;
    const { id: ruleId } = await ruleOf(register, 'DIRECT-31');
    await register.call('rules.choose', {
      ruleId,
      choice: { period: null, startKind: 'received', reason: '' },
    });
    expect((await ruleOf(register, 'DIRECT-31')).decided).toBe(false);
    const { undecidedRules } = await register.call('today.get', { language: 'nl' });
    expect(undecidedRules).toBe(before);
  });

  it('is undecided too when it promises to make anonymous without saying when', async () => {
    const register = await makeRegister({ profile: 'wolq' });
    expect((await ruleOf(register, 'WOLQ-32')).decided).toBe(false);
    expect((await ruleOf(register, 'WOLQ-38')).decided).toBe(true);
  });
});

describe('the due list as a file', () => {
  it('is of today when the day changed while the register was open', async () => {
    const register = await makeRegister();
    const personId = await addPerson(register, { familyName: 'Middernacht' });
    await addItem(register, personId, 'koel-ict.contact', [
      { kind: 'last-contact', occurredOn: '2024-12-01' },
    ]);
    register.setToday('2026-12-01');
    const file = await register.makeFile('files-out.due-list', { language: 'nl', format: 'html' });
    const html = new TextDecoder().decode(file.bytes);
    const due = html.slice(html.indexOf('Verlopen'), html.indexOf('Binnenkort'));
    expect(due).toContain('Middernacht');
  });
});

describe('a change of a data item', () => {
  it('keeps the numbers by which its systems know it', async () => {
    const register = await makeRegister();
    const personId = await addPerson(register);
    const dataItemId = await addItem(register, personId, 'koel-ict.contact');
    const { db } = register.context;
    await db.updateTable('data_item_system').set({ external_id: 'klant-17' }).execute();
    const item = await itemInput(register, personId, 'koel-ict.contact');
    await register.call('items.update', { dataItemId, item });
    const rows = await db.selectFrom('data_item_system').selectAll().execute();
    expect(rows.map((row) => row.external_id)).toEqual(item.systemIds.map(() => 'klant-17'));
    await register.call('items.update', { dataItemId, item: { ...item, systemIds: [] } });
    expect(await db.selectFrom('data_item_system').selectAll().execute()).toEqual([]);
  });
});

describe('the journal', () => {
  it('names the contact points when only those of a person changed', async () => {
    const register = await makeRegister();
    const personId = await addPerson(register);
    const { call } = register;
    const person = await call('persons.get', { personId, language: 'nl' });
    await call('persons.update', {
      personId,
      person: {
        givenName: person.givenName,
        infix: person.infix,
        familyName: person.familyName,
        nickname: person.nickname,
        functionTitle: person.functionTitle,
        language: person.language,
        letterForm: person.letterForm,
        source: person.source,
        note: person.note,
        contactPoints: [{ kind: 'phone', value: '020 555 0101', label: '' }],
      },
    });
    const entries = await call('persons.timeline', { personId });
    const changed = entries.find((entry) => entry.action === 'person-changed');
    expect(changed?.detail).toEqual({ fields: ['contact_points'] });
  });
});
