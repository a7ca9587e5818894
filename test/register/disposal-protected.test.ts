import { describe, expect, it } from 'vitest';
import { backUp, restore, withOpen } from '#test/builders/backups.ts';
import {
  addDuePerson,
  addInvoice,
  addItem,
  approve,
  BLOEMENDAAL,
  runThrough,
  viewRun,
} from '#test/builders/disposal.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

async function askToErase(register: TestRegister, personId: number): Promise<number> {
  const { id: requestId } = await register.call('requests.create', {
    personId,
    rights: ['erasure'],
    receivedOn: '2026-11-20',
    channel: 'email',
    note: '',
  });
  const { id } = await register.call('disposals.propose', {
    cause: 'request',
    requestId,
    itemIds: null,
    suppress: false,
  });
  return id;
}

async function writeLetter(register: TestRegister, disposalId: number, personId: number) {
  const document = await register.call('disposals.compose-letter', {
    disposalId,
    personId,
    locale: 'nl-NL',
    form: 'formal',
  });
  await register.call('disposals.create-letter', { disposalId, personId, document });
  return document;
}

async function confirmAll(register: TestRegister, disposalId: number, note = ''): Promise<void> {
  const { tasks } = await viewRun(register, disposalId);
  await register.call('disposal-tasks.confirm', {
    taskIds: tasks.map((task) => task.id),
    confirmedOn: '2026-11-22',
    note,
    proof: null,
  });
}

describe('what the law may still ask for', () => {
  it('stays on request when the date of the document is missing', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const invoice = await addItem(register, personId, {
      key: 'koel-ict.invoices',
      label: 'Facturen zonder datum',
      fields: { invoices: 'F-?' },
    });
    const view = await viewRun(register, await askToErase(register, personId));
    expect(view.rows.find((row) => row.dataItemId === invoice)).toMatchObject({
      bucket: 'keep',
      keptBecause: 'floor-unknown',
    });
    expect(view.persons[0]?.goesWhole).toBe(false);
  });
});

describe('an approval', () => {
  it('does not cover what was written about the person since', async () => {
    const register = await makeRegister();
    const { itemIds } = await addDuePerson(register);
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await approve(register, id);
    await register.call('events.create', {
      personId: (await viewRun(register, id)).rows[0]?.personId ?? 0,
      dataItemId: itemIds[1] ?? null,
      kind: 'last-contact',
      occurredOn: '2023-01-09',
      source: 'telefoon',
      note: 'Belde nog even',
    });
    expect((await viewRun(register, id)).changedSinceApproval).toBe(true);
    const failure = await register.refusal('disposals.carry-out', { disposalId: id });
    expect(failure.code).toBe('disposal-changed');
  });
});

describe('a letter', () => {
  it('counts only for what it says', async () => {
    const register = await makeRegister();
    const { personId, itemIds } = await addDuePerson(register);
    const id = await askToErase(register, personId);
    await writeLetter(register, id, personId);
    await register.call('disposals.decide', {
      disposalId: id,
      itemIds: itemIds.slice(0, 1),
      decision: { kind: 'postpone', reason: 'Nog nodig', reviewOn: '2027-02-01' },
    });
    await approve(register, id);
    const failure = await register.refusal('disposals.carry-out', { disposalId: id });
    expect(failure.code).toBe('letter-first');
    await writeLetter(register, id, personId);
    await register.call('disposals.carry-out', { disposalId: id });
    expect((await viewRun(register, id)).selfTest?.residue).toBe(0);
  });

  it('names no part that stays as gone, and no field that was empty', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    await addInvoice(register, personId);
    const id = await askToErase(register, personId);
    const letter = await writeLetter(register, id, personId);
    const erased = JSON.stringify(letter.sections.find((section) => section.id === 'erased'));
    // Name and address stay for the invoice; a business name was never there.
    expect(erased).toContain('"\\ntelefoon, mobiel en vast, e-mailadres"');
  });
});

describe('a task', () => {
  it('says so where a part of the same kind has to stay', async () => {
    const register = await makeRegister();
    const { id: personId } = await register.call('persons.create', BLOEMENDAAL);
    await addItem(register, personId, {
      key: 'koel-ict.invoices',
      label: 'Facturen oud',
      fields: { invoices: 'F2012-001' },
      events: [{ kind: 'document-date', occurredOn: '2012-02-01' }],
    });
    await addInvoice(register, personId);
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await runThrough(register, id);
    const { tasks } = await viewRun(register, id);
    expect(tasks.length).toBeGreaterThan(0);
    for (const task of tasks) expect(task.categories.map(({ partly }) => partly)).toEqual([true]);
    const processorId = tasks.find((task) => task.processorId !== null)?.processorId ?? 0;
    const letter = await register.call('disposal-tasks.compose-letter', {
      disposalId: id,
      processorId,
      locale: 'nl-NL',
      form: 'formal',
    });
    expect(JSON.stringify(letter)).toContain('(een deel)');
  });

  it('takes no remark that names whom it is about', async () => {
    const register = await makeRegister();
    await addDuePerson(register);
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await runThrough(register, id);
    const { tasks } = await viewRun(register, id);
    const failure = await register.refusal('disposal-tasks.confirm', {
      taskIds: tasks.map((task) => task.id),
      confirmedOn: '2026-11-22',
      note: 'Gebeld over Mechtildis van Bloemendaal',
      proof: null,
    });
    expect(failure.fields).toEqual({ note: 'text.names-person' });
    await confirmAll(register, id, 'Gebeld met de leverancier');
    expect((await viewRun(register, id)).status).toBe('done');
  });

  it('stays confirmed, and forgets whom it was about, when an older backup comes back', async () => {
    const register = await makeRegister();
    await addDuePerson(register);
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await runThrough(register, id);
    const { path } = await backUp(register.context);
    await confirmAll(register, id);
    const { folder } = register.file;
    await register.file.register.close();
    await restore({ path, folder });
    await withOpen(folder, ({ database }) => {
      const tasks = database.prepare('SELECT status, identifiers FROM disposal_task').all();
      expect(tasks.length).toBeGreaterThan(0);
      for (const task of tasks) expect(task).toEqual({ status: 'confirmed', identifiers: '[]' });
      expect(database.prepare('SELECT status FROM disposal').pluck().all()).toEqual(['done']);
      expect(database.serialize().includes('Bloemendaal')).toBe(false);
    });
  });
});
