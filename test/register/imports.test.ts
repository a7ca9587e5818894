import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#shared/contract/imports.ts';
import { categoryIdOf } from '#test/builders/disposal.ts';
import { bringIn, type Files, lookInto, NO_CHOICES, planOf } from '#test/builders/import-desk.ts';
import {
  BULK,
  CONFIRMED,
  CRM_HEADER,
  crm,
  JAN,
  JOKE,
  LEFT,
  personNamed,
  rowsOf,
  subscribed,
  unsubscribed,
  withoutTimes,
} from '#test/builders/import-files.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

describe('an import', () => {
  it('brings persons with their facts, the system and its numbers', async () => {
    const register = await makeRegister();
    const look = await lookInto(register, crm(JAN, JOKE));
    expect(look).toMatchObject({ system: 'zoho-crm', counts: { persons: 2, heldBack: 0 } });
    const { id } = await register.call('imports.run', { plan: planOf(look) });
    const report = await register.call('imports.get', { importId: id });
    expect(report.counts).toMatchObject({ personsCreated: 2, copies: 2, items: 2 });
    const jan = await personNamed(register, 'vries');
    expect(jan).toMatchObject({
      givenName: 'Jan',
      infix: 'de',
      familyName: 'Vries',
      source: 'CRM-systeem (Zoho), ingelezen op 22 november 2026',
      relations: [{ organisation: 'De Vries Bouw' }],
    });
    expect(jan.items).toMatchObject([{ systems: [{ name: { nl: 'CRM-systeem (Zoho)' } }] }]);
    const ids = register.context.database
      .prepare('SELECT external_id FROM data_item_system ORDER BY external_id')
      .pluck()
      .all();
    expect(ids).toEqual(['zcrm_1', 'zcrm_2']);
  });

  it('makes an event of an activity, never of a modified time', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN));
    const { events } = await personNamed(register, 'vries');
    expect(events).toMatchObject(
      [{ kind: 'last-contact', occurredOn: '2025-03-01', source: /Last Activity Time/ }].map(
        (event) => ({ ...event, source: expect.stringMatching(event.source) }),
      ),
    );
  });

  it('finds the same person by an exact key, and adds only what is new when told to merge', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN, JOKE));
    const look = await lookInto(
      register,
      crm(JAN.replace('0612345678', '0201234567').replace('Dorpsstraat 12', 'Kerkplein 3')),
    );
    // The business by its name alone.
    expect(look.proposals).toEqual({ exact: 1, likely: 1, near: 0 });
    const { rows } = await register.call('imports.proposals', { strength: 'exact' });
    expect(rows[0]).toMatchObject({
      strength: 'exact',
      incoming: { name: 'Jan de Vries', row: 2 },
      with: { name: 'Jan de Vries' },
    });
    expect(rows[0]?.on).toContain('external-id');
    const { id } = await register.call('imports.run', { plan: planOf(look) });
    const { counts } = await register.call('imports.get', { importId: id });
    expect(counts).toMatchObject({ personsCreated: 0, personsMerged: 1, contactPoints: 2 });
    const jan = await personNamed(register, 'vries');
    expect(jan.contactPoints.filter(({ kind }) => kind === 'phone')).toHaveLength(2);
    expect(jan.relations).toHaveLength(1);
    expect(jan.items).toHaveLength(1);
  });

  it('knows nobody by the numbers of a system when the owner says the list is of none', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN));
    // The number is the same and the name is not.
    const other = crm('zcrm_1,Piet,Pietersen,,piet@voorbeeld.nl,,,,,,,false');
    expect((await lookInto(register, other)).proposals).toEqual({ exact: 0, likely: 1, near: 0 });
    const look = await lookInto(register, other, { systemId: null });
    expect(look.proposals).toEqual({ exact: 0, likely: 0, near: 0 });
    expect(look.proposed.systemId).toBeNull();
    const categoryId = await categoryIdOf(register, 'koel-ict.contact');
    await register.call('imports.run', { plan: planOf(look, { categoryId }) });
    const piet = await personNamed(register, 'pietersen');
    expect(piet.items).toMatchObject([{ systems: [] }]);
  });

  it('gives the first warnings, and how many there are', async () => {
    const register = await makeRegister();
    // Every one of these names is above two columns; two warnings are of the file itself.
    const twice = Array.from({ length: 420 }, (_, index) => `Veld ${index % 210}`);
    const head = [CRM_HEADER, ...twice].join(',');
    const look = await lookInto(register, { 'Contacts_001.csv': `${head}\n${JAN}` });
    expect(look.warnings).toHaveLength(200);
    expect(look.counts.warnings).toBe(212);
  });

  it('keeps two apart, or leaves one out, when the owner says so', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN));
    const look = await lookInto(register, crm(JAN));
    const decisions = (exact: 'apart' | 'skip'): Partial<ImportPlan> => ({
      decisions: { exact, likely: 'apart', near: 'apart', own: [] },
    });
    const { id } = await register.call('imports.run', { plan: planOf(look, decisions('skip')) });
    const skipped = await register.call('imports.get', { importId: id });
    expect(skipped.leftOut).toEqual([{ reason: 'by-choice', code: '', count: 1 }]);
    expect(await register.call('persons.count', {})).toEqual({ count: 1 });
    await bringIn(register, crm(JAN), decisions('apart'));
    expect(await register.call('persons.count', {})).toEqual({ count: 2 });
  });

  it('does nothing at all when it is stopped', async () => {
    const register = await makeRegister();
    const rows = Array.from(
      { length: 450 },
      (_, index) => `z${index},Voornaam${index},Naam${index}x,,p${index}@voorbeeld.nl,,,,,,,`,
    );
    const look = await lookInto(register, crm(...rows));
    const before = rowsOf(register);
    let asked = 0;
    const context = register.context as { isCancelled: () => boolean };
    context.isCancelled = () => {
      asked += 1;
      return asked > 1;
    };
    const failure = await register.refusal('imports.run', { plan: planOf(look) });
    expect(failure.code).toBe('cancelled');
    context.isCancelled = () => false;
    expect(rowsOf(register)).toEqual(before);
    // What was looked at still lies there.
    await register.call('imports.run', { plan: planOf(look) });
    expect(await register.call('persons.count', {})).toEqual({ count: 450 });
  });

  it('remembers how the columns of a table were read', async () => {
    const register = await makeRegister();
    const table: Files = { 'lijst.csv': 'Iets;Wat\nJan Bos;jan@bos.example\n' };
    const first = await lookInto(register, table);
    expect(first.parts[0]?.columns?.[0]).toMatchObject({ name: 'Iets', target: { to: 'ignore' } });
    const columns = [{ to: 'full-name' as const }, { to: 'email' as const }];
    const chosen = await lookInto(register, table, { columns });
    expect(chosen.parts[0]?.columns?.[0]).toMatchObject({ why: 'chosen' });
    const categoryId = await categoryIdOf(register, 'koel-ict.contact');
    await register.call('imports.run', { plan: planOf(chosen, { categoryId }) });
    const again = await lookInto(register, table);
    expect(again.parts[0]?.columns?.[0]).toMatchObject({
      why: 'saved',
      target: { to: 'full-name' },
    });
  });

  it('refuses a file that is not whole, and a plan without anything on the desk', async () => {
    const register = await makeRegister();
    await register.call('imports.clear', {});
    const bytes = new Uint8Array(10);
    await register.call('imports.put', { file: 0, name: 'a.csv', offset: 0, size: 20, bytes });
    const look = await register.refusal('imports.look', { choices: NO_CHOICES });
    expect(look.code).toBe('conflict');
    const gap = { file: 0, name: 'a.csv', offset: 15, size: 20, bytes: bytes.slice(0, 5) };
    expect((await register.refusal('imports.put', gap)).code).toBe('conflict');
    const large = { file: 0, name: 'a.csv', offset: 0, size: 2 ** 30, bytes };
    expect(await register.call('imports.put', large)).toMatchObject({ code: 'file.too-large' });
  });

  it('tells the code of a file that is not read, and keeps nothing of it', async () => {
    const register = await makeRegister();
    await register.call('imports.clear', {});
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]);
    await register.call('imports.put', { file: 0, name: 'a.xls', offset: 0, size: 7, bytes });
    const look = await register.call('imports.look', { choices: NO_CHOICES });
    expect(look).toMatchObject({ state: 'refused', code: 'file.spreadsheet-old' });
  });

  it('blanks an old VAT number that holds a citizen number', async () => {
    const register = await makeRegister();
    const table: Files = {
      'lijst.csv':
        'Bedrijfsnaam;Voornaam;Achternaam;BTW-nummer\nBos Bouw;Piet;Bos;NL111222333B01\n',
    };
    const categoryId = await categoryIdOf(register, 'koel-ict.contact');
    await bringIn(register, table, { categoryId });
    const [business] = await register.call('organisations.list', {});
    expect(business).toMatchObject({ name: 'Bos Bouw', vatNumber: '' });
  });
});

describe('consents of an import', () => {
  const newsletter = async (register: TestRegister) => {
    const topics = await register.call('consents.topics', {});
    return topics.find(({ name }) => name.nl === 'nieuwsbrief');
  };

  it('are kept with proof where the source has it, and without where it has none', async () => {
    const register = await makeRegister({ profile: 'wits' });
    const id = await bringIn(register, subscribed(CONFIRMED, BULK));
    const { counts } = await register.call('imports.get', { importId: id });
    expect(counts).toMatchObject({ consentsGiven: 2, consentsWithoutProof: 1 });
    const jan = await personNamed(register, 'vries');
    expect(jan.consents[0]?.proof).toContain('2024-04-03');
    expect(jan.consents[0]?.proof).toContain('SHA-256');
    expect(jan.events.map(({ kind }) => kind)).toEqual(['consent-given']);
    // A yes that cannot be shown starts no clock: it does not count.
    const joke = await personNamed(register, 'berg');
    expect(joke.consents[0]).toMatchObject({ proof: '', withdrawnOn: null });
    expect(joke.events).toEqual([]);
    expect(await newsletter(register)).toMatchObject({ given: 2, withoutProof: 1 });
  });

  it('end a yes of the register when the files say no', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, subscribed(CONFIRMED));
    await bringIn(register, unsubscribed(LEFT));
    const jan = await personNamed(register, 'vries');
    expect(jan.consents).toMatchObject([{ withdrawnOn: '2026-05-06' }]);
    expect(jan.events.map(({ kind }) => kind).sort()).toEqual([
      'consent-given',
      'consent-withdrawn',
    ]);
  });

  it('never end a no of the register, and say who is mailed against it', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, unsubscribed(LEFT));
    const id = await bringIn(register, subscribed(CONFIRMED));
    const jan = await personNamed(register, 'vries');
    expect(jan.consents).toMatchObject([{ withdrawnOn: '2026-05-06' }]);
    const report = await register.call('imports.get', { importId: id });
    expect(report.counts).toMatchObject({ consentsGiven: 0, consentsKeptEnded: 1 });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ kind: 'mailed-there', person: 'Jan de Vries' }),
    );
  });

  it('go by the strictest of what several files say of one person', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, { ...subscribed(CONFIRMED), ...unsubscribed(LEFT) });
    const jan = await personNamed(register, 'vries');
    expect(jan.consents).toMatchObject([{ withdrawnOn: '2026-05-06' }]);
  });
});

describe('taking an import back', () => {
  it('leaves the register as it was', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, subscribed(CONFIRMED));
    await register.call('persons.create', {
      givenName: '',
      infix: '',
      familyName: 'Berg',
      nickname: '',
      functionTitle: '',
      language: null,
      letterForm: null,
      source: '',
      note: '',
      contactPoints: [{ kind: 'email', value: 'joke@voorbeeld.nl', label: '' }],
    });
    const before = withoutTimes(rowsOf(register));
    const id = await bringIn(
      register,
      { ...unsubscribed(LEFT), ...subscribed(BULK) },
      {
        topics: [{ name: '', to: 'new' }],
      },
    );
    expect(withoutTimes(rowsOf(register))).not.toEqual(before);
    await register.call('imports.undo', { importId: id });
    expect(withoutTimes(rowsOf(register))).toEqual(before);
    const report = await register.call('imports.get', { importId: id });
    expect(report).toMatchObject({ undoneOn: '2026-11-22', undoBlockedBy: 'already-undone' });
    expect((await register.refusal('imports.undo', { importId: id })).code).toBe('conflict');
  });

  it('is refused once something was built on it, and says by whom', async () => {
    const register = await makeRegister();
    const id = await bringIn(register, crm(JAN, JOKE));
    const jan = await personNamed(register, 'vries');
    await register.call('requests.create', {
      personId: jan.id,
      rights: ['access'],
      receivedOn: '2026-11-22',
      channel: 'email',
      note: '',
    });
    const report = await register.call('imports.get', { importId: id });
    expect(report).toMatchObject({
      undoBlockedBy: 'changed-since',
      changedPersons: [{ id: jan.id, name: 'Jan de Vries' }],
    });
    expect((await register.refusal('imports.undo', { importId: id })).code).toBe('conflict');
  });

  it('is refused while a later import added to the same persons', async () => {
    const register = await makeRegister();
    const first = await bringIn(register, crm(JAN));
    const second = await bringIn(register, crm(JAN.replace('0612345678', '0201234567')));
    expect((await register.refusal('imports.undo', { importId: first })).code).toBe('conflict');
    await register.call('imports.undo', { importId: second });
    await register.call('imports.undo', { importId: first });
    expect(await register.call('persons.count', {})).toEqual({ count: 0 });
    expect(await register.call('organisations.list', {})).toEqual([]);
  });
});
