import { describe, expect, it } from 'vitest';
import { runThrough } from '#test/builders/disposal.ts';
import { bringIn } from '#test/builders/import-desk.ts';
import {
  BULK,
  CONFIRMED,
  crm,
  JAN,
  JOKE,
  LEFT,
  PERSON,
  personNamed,
  rowsOf,
  subscribed,
  unsubscribed,
  withoutTimes,
} from '#test/builders/import-files.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

async function addPerson(register: TestRegister, familyName: string, email: string) {
  const { id } = await register.call('persons.create', {
    ...PERSON,
    familyName,
    contactPoints: [{ kind: 'email', value: email, label: '' }],
  });
  return id;
}

async function blockOf(register: TestRegister, importId: number) {
  const { undoBlockedBy, changedPersons } = await register.call('imports.get', { importId });
  return { undoBlockedBy, changedPersons };
}

const old = (row: string) => row.replace('2025-03-01', '2012-03-01').replace('2026-10', '2012-10');

describe('an import that is taken back', () => {
  it('leaves copies, numbers and names as they were', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN));
    await register.call('persons.create', {
      ...PERSON,
      givenName: 'Joke',
      contactPoints: [{ kind: 'email', value: 'joke@voorbeeld.nl', label: '' }],
    });
    register.context.database.prepare("UPDATE data_item_system SET external_id = ''").run();
    const before = withoutTimes(rowsOf(register));
    const id = await bringIn(register, crm(JAN, JOKE), { whole: true });
    await register.call('imports.undo', { importId: id });
    expect(withoutTimes(rowsOf(register))).toEqual(before);
  });

  it('leaves a copy that it added to an item out again', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN), { systemId: null });
    const before = withoutTimes(rowsOf(register));
    const id = await bringIn(register, crm(JAN));
    expect(withoutTimes(rowsOf(register))).not.toEqual(before);
    await register.call('imports.undo', { importId: id });
    expect(withoutTimes(rowsOf(register))).toEqual(before);
  });

  it('gives a consent back that it ended', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, subscribed(CONFIRMED));
    const before = withoutTimes(rowsOf(register));
    const id = await bringIn(register, unsubscribed(LEFT));
    await register.call('imports.undo', { importId: id });
    expect(withoutTimes(rowsOf(register))).toEqual(before);
  });

  it('leaves a topic that somebody else uses since', async () => {
    const register = await makeRegister({ profile: 'wits' });
    const id = await bringIn(register, subscribed(BULK), { topics: [{ name: '', to: 'new' }] });
    const personId = await addPerson(register, 'Smit', 'smit@voorbeeld.nl');
    const topic = (await register.call('consents.topics', {})).find(({ key }) =>
      key.startsWith('import-'),
    );
    await register.call('consents.give', {
      personId,
      topicId: topic?.id ?? 0,
      givenOn: '2026-11-22',
      givenHow: 'formulier',
      wording: '',
      proof: '',
    });
    await register.call('imports.undo', { importId: id });
    expect((await register.call('consents.topics', {})).map(({ id: one }) => one)).toContain(
      topic?.id,
    );
  });

  it('leaves a business that somebody else belongs to since', async () => {
    const register = await makeRegister();
    const id = await bringIn(register, crm(JAN));
    await bringIn(register, crm('zcrm_5,Piet,Smit,De Vries Bouw,piet@elders.example,,,,,,,'));
    await register.call('imports.undo', { importId: id });
    expect(await register.call('organisations.list', {})).toMatchObject([
      { name: 'De Vries Bouw', persons: 1 },
    ]);
  });

  it('leaves nothing when the import that used it goes after the one that made it', async () => {
    const register = await makeRegister();
    const before = withoutTimes(rowsOf(register));
    const topics = [{ name: '', to: 'new' as const }];
    const first = await bringIn(register, crm(JAN), { topics });
    const second = await bringIn(
      register,
      crm('zcrm_5,Piet,Smit,De Vries Bouw,piet@elders.example,,,,,,,'),
    );
    await register.call('imports.undo', { importId: first });
    await register.call('imports.undo', { importId: second });
    expect(withoutTimes(rowsOf(register))).toEqual(before);
  });

  it('brings nobody back who was erased since', async () => {
    const register = await makeRegister();
    const id = await bringIn(register, crm(JAN, JOKE));
    const { id: personId } = await personNamed(register, 'vries');
    const { id: requestId } = await register.call('requests.create', {
      personId,
      rights: ['erasure'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: '',
    });
    const { id: disposalId } = await register.call('disposals.propose', {
      cause: 'request',
      requestId,
      itemIds: null,
      suppress: true,
    });
    await runThrough(register, disposalId);
    await register.call('imports.undo', { importId: id });
    expect(await register.call('persons.count', {})).toEqual({ count: 0 });
    const { database } = register.context;
    expect(database.prepare('SELECT count(*) FROM erasure').pluck().get()).toBe(1);
    expect(database.prepare('SELECT count(*) FROM tombstone').pluck().get()).not.toBe(0);
  });

  it('is refused while a run was proposed over what came in', async () => {
    const register = await makeRegister();
    const id = await bringIn(register, crm(old(JAN), JOKE));
    const { id: disposalId } = await register.call('disposals.propose', { cause: 'expiry' });
    expect(await blockOf(register, id)).toMatchObject({
      undoBlockedBy: 'changed-since',
      changedPersons: [{ name: 'Jan de Vries' }],
    });
    await register.call('disposals.cancel', { disposalId });
    expect(await blockOf(register, id)).toMatchObject({ undoBlockedBy: null });
    await register.call('imports.undo', { importId: id });
    expect(await register.call('persons.count', {})).toEqual({ count: 0 });
  });

  it('is not refused for a run that was there before it', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(old(JAN)));
    await register.call('disposals.propose', { cause: 'expiry' });
    const id = await bringIn(register, crm(old(JAN).replace('0612345678', '0201234567')));
    expect(await blockOf(register, id)).toMatchObject({ undoBlockedBy: null });
  });
});
