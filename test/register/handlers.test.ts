import { describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const NOBODY: Input<'persons.create'> = {
  givenName: '',
  infix: '',
  familyName: '',
  nickname: '',
  functionTitle: '',
  language: null,
  letterForm: null,
  source: '',
  note: '',
  contactPoints: [],
};

async function addPerson(register: TestRegister, person: Partial<Input<'persons.create'>> = {}) {
  return (await register.call('persons.create', { ...NOBODY, familyName: 'Vries', ...person })).id;
}

async function addItem(
  register: TestRegister,
  personId: number,
  key: string,
  more: Partial<Input<'items.create'>> = {},
) {
  const categories = await register.call('categories.list', {});
  const category = categories.find((row) => row.key === key);
  if (category === undefined) throw new Error(`no category ${key}`);
  const { id } = await register.call('items.create', {
    personId,
    categoryId: category.id,
    label: '',
    source: '',
    collectedOn: null,
    note: '',
    systemIds: category.systemIds,
    fields: [],
    ...more,
  });
  return id;
}

async function verdictOf(register: TestRegister, personId: number, index = 0) {
  const person = await register.call('persons.get', { personId, language: 'nl' });
  const item = person.items[index];
  if (item === undefined) throw new Error('no such item');
  return item.verdict;
}

describe('persons', () => {
  it('are found by any spelling of name, organisation, e-mail and phone', async () => {
    const register = await makeRegister();
    const personId = await addPerson(register, {
      givenName: 'Thomas',
      familyName: 'Müller',
      contactPoints: [
        { kind: 'email', value: 'Thomas@Weiss.example.nl', label: '' },
        { kind: 'phone', value: '020 555 0101', label: 'werk' },
      ],
    });
    const { id: organisationId } = await register.call('organisations.create', {
      name: 'Bäckerei Straße',
      registrationNumber: '',
      vatNumber: '',
      website: '',
      address: '',
    });
    await register.call('relations.create', {
      personId,
      kind: 'customer',
      organisationId,
      fromOn: null,
      toOn: null,
      note: '',
    });
    await addPerson(register, { familyName: 'Jansen' });
    for (const search of [
      'mueller',
      'Muller',
      'müll',
      'thom mul',
      'strasse',
      'weiss',
      '0205550101',
      '+3120',
    ]) {
      const { rows } = await register.call('persons.list', { search });
      expect(
        rows.map((row) => row.id),
        search,
      ).toEqual([personId]);
    }
    expect((await register.call('persons.list', { search: '"*) OR (' })).rows).toHaveLength(0);
  });

  it('come page by page in the order of the family name', async () => {
    const register = await makeRegister();
    for (const [givenName, infix, familyName] of [
      ['Anna', 'de', 'Wit'],
      ['Bert', '', 'Aalders'],
      ['Cor', 'van', 'Émile'],
    ] as const) {
      await addPerson(register, { givenName, infix, familyName });
    }
    const first = await register.call('persons.list', { limit: 2 });
    expect(first.rows.map((row) => row.name)).toEqual(['Bert Aalders', 'Cor van Émile']);
    expect(first.more).toBe(true);
    const last = first.rows[1];
    if (last === undefined) throw new Error('no last row');
    const rest = await register.call('persons.list', {
      after: { sortName: last.sortName, id: last.id },
    });
    expect(rest.rows.map((row) => row.name)).toEqual(['Anna de Wit']);
    expect(rest.more).toBe(false);
  });

  it('are refused with the field that is wrong, and nothing is written', async () => {
    const register = await makeRegister();
    expect(await register.refusal('persons.create', NOBODY)).toEqual({
      code: 'bad-input',
      fields: { familyName: 'person.no-name' },
    });
    const refusal = await register.refusal('persons.create', {
      ...NOBODY,
      familyName: 'Vries',
      contactPoints: [
        { kind: 'email', value: 'jan@example.nl', label: '' },
        { kind: 'iban', value: 'NL00 ABNA 0417 1643 00', label: '' },
      ],
    });
    expect(refusal.code).toBe('bad-input');
    expect(Object.keys(refusal.fields ?? {})).toEqual(['contactPoints.1.value']);
    expect((await register.call('persons.count', {})).count).toBe(0);
    expect(
      await register.context.db.selectFrom('contact_point').selectAll().execute(),
    ).toHaveLength(0);
  });

  it('keep script and control characters as text or refuse them', async () => {
    const register = await makeRegister();
    const name = '<script>alert(1)</script>';
    const personId = await addPerson(register, { familyName: name });
    const person = await register.call('persons.get', { personId, language: 'nl' });
    expect(person.displayName).toBe(name);
    const refusal = await register.refusal('persons.create', { ...NOBODY, familyName: 'a\u0000b' });
    expect(refusal).toEqual({
      code: 'bad-input',
      fields: { familyName: 'text.control-character' },
    });
    const long = await register.refusal('persons.create', {
      ...NOBODY,
      familyName: 'a'.repeat(121),
    });
    expect(long.fields).toEqual({ familyName: 'text.too-long' });
  });
});

describe('data items', () => {
  it('fall due by the promise, and on the day itself while the register stays open', async () => {
    const register = await makeRegister();
    const personId = await addPerson(register);
    await addItem(register, personId, 'koel-ict.contact', {
      events: [{ kind: 'last-contact', occurredOn: '2024-12-01' }],
    });
    expect(await verdictOf(register, personId)).toMatchObject({
      state: 'running',
      dueOn: '2026-12-01',
      promise: 'KOEL-39',
      decidedBy: 'statement',
    });
    register.setToday('2026-12-01');
    expect((await verdictOf(register, personId)).state).toBe('due');
    const list = await register.call('due.list', { list: 'due', language: 'nl' });
    expect(list.rows.map((row) => row.personId)).toEqual([personId]);
    register.setToday('2026-11-30');
    expect((await verdictOf(register, personId)).state).toBe('running');
  });

  it('wait while an agreement runs, and a new contact restarts the clock', async () => {
    const register = await makeRegister();
    const personId = await addPerson(register);
    await addItem(register, personId, 'koel-ict.contact', {
      events: [{ kind: 'last-contact', occurredOn: '2023-01-01' }],
    });
    const { id: agreementId } = await register.call('agreements.create', {
      personId,
      name: 'Onderhoud',
      reference: '',
      fromOn: '2022-01-01',
      toOn: null,
      note: '',
    });
    expect((await verdictOf(register, personId)).state).toBe('not-started');
    await register.call('agreements.remove', { agreementId });
    expect((await verdictOf(register, personId)).state).toBe('due');
    await register.call('events.create', {
      personId,
      dataItemId: null,
      kind: 'last-contact',
      occurredOn: '2026-10-01',
      source: '',
      note: '',
    });
    expect(await verdictOf(register, personId)).toMatchObject({
      state: 'running',
      dueOn: '2028-10-01',
    });
  });

  it('are held by an open request until it is answered', async () => {
    const register = await makeRegister();
    const personId = await addPerson(register);
    await addItem(register, personId, 'koel-ict.contact', {
      events: [{ kind: 'last-contact', occurredOn: '2023-01-01' }],
    });
    const { id: requestId } = await register.call('requests.create', {
      personId,
      rights: ['access'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: '',
    });
    expect((await verdictOf(register, personId)).state).toBe('held');
    await register.call('requests.close', {
      requestId,
      answeredOn: '2026-11-22',
      undecidedBecause: 'ingetrokken',
    });
    expect((await verdictOf(register, personId)).state).toBe('due');
    expect(
      (await register.refusal('requests.close', { requestId, answeredOn: '2026-11-22' })).code,
    ).toBe('conflict');
  });

  it('refuse what is promised never to be stored, secrets and national numbers', async () => {
    const register = await makeRegister({ profile: 'wits', country: 'BE' });
    const personId = await addPerson(register);
    const categories = await register.call('categories.list', {});
    const input = (key: string, fields: { fieldId: number; value: string }[] = []) => {
      const category = categories.find((row) => row.key === key);
      return {
        personId,
        categoryId: category?.id ?? 0,
        label: '',
        source: '',
        collectedOn: null,
        note: '',
        systemIds: [],
        fields,
      };
    };
    expect((await register.refusal('items.create', input('wits.session-password'))).code).toBe(
      'never-store',
    );
    const copies = categories.find((row) => row.key === 'wits.identity-copies');
    const secret = copies?.fields.find((field) => field.secret);
    const refusal = await register.refusal(
      'items.create',
      input('wits.identity-copies', [{ fieldId: secret?.id ?? 0, value: 'scan' }]),
    );
    expect(refusal).toMatchObject({ code: 'secret-not-stored' });
    const file = categories.find((row) => row.key === 'wits.customer-file');
    const field = file?.fields.find((row) => row.identity === null);
    const number = await register.refusal(
      'items.create',
      input('wits.customer-file', [{ fieldId: field?.id ?? 0, value: '85.07.30-033.28' }]),
    );
    expect(number).toMatchObject({ code: 'national-number' });
    expect(await register.context.db.selectFrom('data_item').selectAll().execute()).toHaveLength(0);
  });

  it('never move to another person', async () => {
    const register = await makeRegister();
    const personId = await addPerson(register);
    const otherId = await addPerson(register, { familyName: 'Ander' });
    const dataItemId = await addItem(register, personId, 'koel-ict.contact');
    const categories = await register.call('categories.list', {});
    const refusal = await register.refusal('items.update', {
      dataItemId,
      item: {
        personId: otherId,
        categoryId: categories[0]?.id ?? 0,
        label: '',
        source: '',
        collectedOn: null,
        note: '',
        systemIds: [],
        fields: [],
      },
    });
    expect(refusal.code).toBe('not-found');
  });
});

describe('retention rules', () => {
  it('stand open until a period is chosen, and the preview says what a choice would do', async () => {
    const register = await makeRegister({ profile: 'directcode' });
    const personId = await addPerson(register);
    await addItem(register, personId, 'directcode.server-logs', {
      events: [{ kind: 'recorded', occurredOn: '2026-06-01' }],
    });
    expect((await verdictOf(register, personId)).state).toBe('undecided');
    const rules = await register.call('rules.list', { language: 'nl' });
    const rule = rules.find((row) => row.promise === 'DIRECT-31');
    if (rule === undefined) throw new Error('no rule');
    expect(rule).toMatchObject({ decided: false, choosable: true, items: 1, choice: null });
    const choice = {
      period: 'P3M',
      startKind: 'recorded',
      reason: 'genoeg voor onderzoek',
    } as const;
    const preview = await register.call('rules.preview-choice', { ruleId: rule.id, choice });
    expect(preview).toMatchObject({ items: 1, earlier: 1, becomeDue: 1, unchanged: 0 });
    expect(preview.examples[0]).toMatchObject({ personId, before: null, after: '2026-09-01' });
    expect((await verdictOf(register, personId)).state).toBe('undecided');
    await register.call('rules.choose', { ruleId: rule.id, choice });
    expect(await verdictOf(register, personId)).toMatchObject({
      state: 'due',
      dueOn: '2026-09-01',
      decidedBy: 'choice',
    });
    await register.call('rules.choose', {
      ruleId: rule.id,
      choice: { period: null, startKind: null, reason: '' },
    });
    expect((await verdictOf(register, personId)).state).toBe('undecided');
  });

  it('show statement, law and choice side by side', async () => {
    const register = await makeRegister({ profile: 'wits', country: 'BE' });
    const rules = await register.call('rules.list', { language: 'en' });
    const orders = rules.find((row) => row.promise === 'WITS-22');
    expect(orders?.statement.period).toBe('P7Y');
    expect(orders?.law?.phrase).toMatch(/10 years/);
    expect(orders?.law?.source).toMatch(/./);
    expect(orders?.choice).toBeNull();
    expect(orders?.conflicts.length).toBeGreaterThan(0);
  });

  it('refuse a period where none applies', async () => {
    const register = await makeRegister({ profile: 'wits', country: 'BE' });
    const rules = await register.call('rules.list', { language: 'nl' });
    const never = rules.find((row) => row.shape === 'R10');
    const refusal = await register.refusal('rules.choose', {
      ruleId: never?.id,
      choice: { period: 'P1Y', startKind: null, reason: '' },
    });
    expect(refusal.fields).toEqual({ 'choice.period': 'period.invalid' });
  });
});

describe('consents', () => {
  it('start the clock of a mailing list when the last one is withdrawn', async () => {
    const register = await makeRegister({ profile: 'wits', country: 'BE' });
    const personId = await addPerson(register);
    await addItem(register, personId, 'wits.newsletter');
    const topics = await register.call('consents.topics', {});
    const give = (topicId: number) =>
      register.call('consents.give', {
        personId,
        topicId,
        givenOn: '2025-01-01',
        givenHow: 'formulier',
        wording: '',
        proof: '',
      });
    const first = await give(topics[0]?.id ?? 0);
    const second = await give(topics[1]?.id ?? 0);
    expect((await verdictOf(register, personId)).state).toBe('not-started');
    const withdraw = (consentId: number) =>
      register.call('consents.withdraw', {
        consentId,
        withdrawnOn: '2026-01-10',
        withdrawnHow: 'link',
      });
    await withdraw(first.id);
    expect((await verdictOf(register, personId)).state).toBe('not-started');
    await withdraw(second.id);
    expect(await verdictOf(register, personId)).toMatchObject({
      state: 'due',
      dueOn: '2026-07-10',
    });
    const [topic] = await register.call('consents.topics', {});
    expect(topic).toMatchObject({ given: 0, withdrawn: 1 });
  });
});

describe('the journal', () => {
  it('has an entry for every command and no value of a person', async () => {
    const register = await makeRegister();
    const personId = await addPerson(register, {
      givenName: 'Wilhelmina',
      familyName: 'Onvergetelijk',
      contactPoints: [{ kind: 'email', value: 'wilhelmina@example.nl', label: '' }],
    });
    await addItem(register, personId, 'koel-ict.correspondence', { label: 'Geheimzinnige brief' });
    const rows = await register.context.db.selectFrom('journal').selectAll().execute();
    expect(rows.map((row) => row.action)).toEqual([
      'register-created',
      'person-created',
      'item-created',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Wilhelmina|Onvergetelijk|Geheimzinnige/i);
  });

  it('undoes the change when its entry cannot be written', async () => {
    const register = await makeRegister();
    register.context.database.exec(
      "CREATE TRIGGER no_journal BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    const refusal = await register.refusal('persons.create', { ...NOBODY, familyName: 'Vries' });
    expect(refusal).toEqual({ code: 'fault', reference: 'TEST-REFERENCE' });
    expect((await register.call('persons.count', {})).count).toBe(0);
  });
});
