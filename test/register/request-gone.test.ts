import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSearch } from '#register/erasure/search.ts';
import { findInRows } from '#register/queries/residue.ts';
import { isCleaningPending } from '#register/queries/settings.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { backUp, restore, withOpen } from '#test/builders/backups.ts';
import { addInvoice, addItem, runThrough, viewRun } from '#test/builders/disposal.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { addRequest, decide, send, viewCase } from '#test/builders/requests.ts';

/** Stands in every text that is typed about one person; nobody else has it. */
const MARK = 'Zeldzaamnaam';
const text = (what: string) => `${MARK} ${what}`;
const DAY = '2026-11-10';

async function addMarked(register: TestRegister): Promise<number> {
  const { id } = await register.call('persons.create', {
    givenName: 'Vera',
    infix: '',
    familyName: MARK,
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note: '',
    contactPoints: [{ kind: 'email', value: `${MARK}@example.nl`, label: '' }],
  });
  await addItem(register, id, { key: 'koel-ict.contact', label: text('kennismaking') });
  await addItem(register, id, {
    key: 'koel-ict.form-messages',
    fields: { message: text('vraag') },
    events: [{ kind: 'last-contact', occurredOn: '2023-01-10' }],
  });
  return id;
}

/** A request with the mark in every text that can be typed about it. */
async function fillFile(
  register: TestRegister,
  personId: number | null,
  rights: readonly DataSubjectRight[],
): Promise<number> {
  const { call } = register;
  const requestId = await addRequest(register, {
    personId,
    rights: [...rights],
    subject: { name: text('schreef'), address: text('straat'), email: `${MARK}@post.example.nl` },
    representative: {
      name: text('advocaat'),
      address: text('kantoor'),
      email: `${MARK}@kantoor.example.nl`,
      proof: text('volmacht'),
    },
    note: text('aantekening'),
    message: text('brief van meer dan veertig tekens, zodat ernaar gezocht wordt'),
  });
  await call('requests.record-identity', {
    requestId,
    result: 'confirmed',
    method: 'masked-copy',
    on: DAY,
    doubt: text('twijfel'),
    copyReason: text('reden van de kopie'),
  });
  await call('requests.add-attachment', {
    requestId,
    name: text('bijlage'),
    system: text('map'),
    note: text('opmerking'),
    file: { name: `${MARK}.txt`, bytes: Buffer.from(text('inhoud')) },
  });
  await send(register, requestId, { kind: 'ack', identityMethod: null });
  const [letter] = (await viewCase(register, requestId)).letters;
  await call('letters.mark-sent', {
    letterId: letter?.id ?? 0,
    sentOn: '2026-11-22',
    how: text('aan de balie'),
  });
  return requestId;
}

/** What can only be done for somebody of the register. */
async function fillWork(register: TestRegister, requestId: number): Promise<void> {
  const { call } = register;
  await register.makeFile('files-out.export', {
    personId: (await viewCase(register, requestId)).personId ?? 0,
    requestId,
    locale: 'nl-NL',
    form: 'formal',
  });
  await call('requests.rectify', {
    requestId,
    target: { of: 'elsewhere', what: text('wat'), before: text('stond er') },
    after: text('staat er'),
    systemIds: [],
    elsewhere: text('schrift'),
  });
  await decide(register, requestId, {
    right: 'portability',
    decision: 'partly',
    ground: 'others-rights',
    explanation: text('uitleg'),
    portability: { to: text('ander'), sentOn: null, whyNot: text('waarom niet') },
  });
  await decide(register, requestId, {
    right: 'objection',
    decision: 'refused',
    ground: 'legal-claims',
    explanation: text('uitleg van het bezwaar'),
    objection: {
      about: 'general',
      purposes: [text('doel')],
      situation: text('situatie'),
      weighing: text('afweging'),
      continuedOn: 'legal-claims',
    },
  });
  const { recipients } = await viewCase(register, requestId);
  const [first, second] = recipients;
  await send(register, requestId, {
    kind: 'recipients.notify',
    processorId: first?.id ?? 0,
    about: 'rectification',
  });
  await call('requests.record-notice', {
    requestId,
    processorId: second?.id ?? first?.id ?? 0,
    about: 'rectification',
    toldOn: null,
    whyNot: text('niet ingelicht'),
  });
  await call('requests.restrict', { requestId, ground: 'claims', dataItemIds: [], fromOn: DAY });
  await send(register, requestId, {
    kind: 'restriction.off',
    endsOn: getPlainDate('2026-11-22'),
    why: text('waarom opgeheven'),
  });
  await call('requests.lift-restriction', {
    requestId,
    liftedOn: '2026-11-22',
    reason: text('reden van opheffen'),
  });
  await call('requests.stop-marketing', { requestId, stoppedOn: DAY, consentIds: [] });
  await call('drafts.save', { key: `request:${requestId}:assess:x`, value: text('half getypt') });
  await call('requests.close', {
    requestId,
    answeredOn: '2026-11-22',
    undecidedBecause: text('reden'),
  });
}

const RIGHTS = ['access', 'portability', 'objection'] as const;

/** Columns in which the mark stands. */
function markedColumns(register: TestRegister): string[] {
  const search = (value: string | Uint8Array) => {
    const found = createSearch([MARK]);
    found.add(typeof value === 'string' ? Buffer.from(value, 'utf8') : value);
    return found.found().size > 0;
  };
  return findInRows(register.context.database, search)
    .filter(({ table }) => !table.startsWith('person_search'))
    .map(({ table, column }) => `${table}.${column}`);
}

/** Where the mark is found: in clear pages of the open file, or in any other file of the folder. */
function traces(register: TestRegister): string[] {
  const { database } = register.context;
  const { folder } = register.file;
  const found = (bytes: Uint8Array) => {
    const search = createSearch([MARK]);
    search.add(bytes);
    return search.found().size > 0;
  };
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const log = statSync(join(folder, 'register.db-wal'), { throwIfNoEntry: false })?.size ?? 0;
  return [
    ...(found(database.serialize()) ? ['pages'] : []),
    ...files.filter((path) => found(readFileSync(path))),
    // What went before may still stand in a log that was not emptied.
    ...(log > 3 * (4096 + 24) + 32 ? [`log of ${log}`] : []),
  ];
}

async function eraseFor(register: TestRegister, requestId: number): Promise<number> {
  const { id } = await register.call('disposals.propose', {
    cause: 'request',
    requestId,
    itemIds: null,
    suppress: false,
  });
  await runThrough(register, id);
  const { tasks } = await viewRun(register, id);
  if (tasks.length > 0) {
    await register.call('disposal-tasks.confirm', {
      taskIds: tasks.map((task) => task.id),
      confirmedOn: '2026-11-22',
      note: '',
      proof: null,
    });
  }
  return id;
}

describe('somebody who is erased', () => {
  it('is in none of the files of their requests any more: closed, connected later, or open', async () => {
    const register = await makeRegister();
    const personId = await addMarked(register);
    const worked = await fillFile(register, personId, RIGHTS);
    await fillWork(register, worked);
    // Came in from somebody unknown, with a letter to them, before they were recognised.
    const linked = await fillFile(register, null, ['access']);
    await register.call('requests.link-person', { requestId: linked, personId });
    await register.call('requests.close', {
      requestId: linked,
      answeredOn: '2026-11-22',
      undecidedBecause: text('reden'),
    });
    const open = await fillFile(register, personId, ['erasure']);
    // The search finds every column while it is there.
    expect(markedColumns(register)).toEqual(
      expect.arrayContaining([
        'draft.value',
        'hold.ground',
        'letter.document',
        'letter.sent_how',
        'request.closed_because',
        'request.identity_copy_reason',
        'request.identity_doubt',
        'request.message',
        'request.note',
        'request.representative_proof',
        'request.subject_name',
        'request_attachment.bytes',
        'request_attachment.file_name',
        'request_attachment.system',
        'request_change.after',
        'request_change.systems',
        'request_change.what',
        'request_notice.why_not',
        'request_outcome.detail',
        'request_outcome.explanation',
      ]),
    );
    const disposalId = await eraseFor(register, open);
    expect(markedColumns(register)).toEqual([]);
    expect(traces(register)).toEqual([]);
    expect((await viewRun(register, disposalId)).selfTest).toMatchObject({ residue: 0 });
    // What was decided and when stays, and can be shown.
    for (const requestId of [worked, linked, open]) {
      const view = await viewCase(register, requestId);
      expect(view).toMatchObject({ personId: null, person: '', message: '' });
      await register.makeFile('files-out.case-file', { requestId, language: 'nl' });
    }
    expect((await viewCase(register, worked)).outcomes).toHaveLength(2);
  });

  it('is not written down again in a request that is still open', async () => {
    const register = await makeRegister();
    const personId = await addMarked(register);
    const requestId = await fillFile(register, personId, ['erasure']);
    await eraseFor(register, requestId);
    const other = await addMarked(register);
    const code = async (...[method, input]: Parameters<TestRegister['refusal']>) =>
      (await register.refusal(method, input)).code;
    expect(await code('requests.link-person', { requestId, personId: other })).toBe('conflict');
    expect(
      await code('requests.update', {
        requestId,
        rights: ['erasure'],
        receivedOn: '2026-11-05',
        channel: 'post',
        note: '',
        subject: { name: text('weer'), address: '', email: '' },
        representative: null,
      }),
    ).toBe('conflict');
    expect(
      await code('requests.record-identity', {
        requestId,
        result: 'confirmed',
        method: 'call-back',
        on: DAY,
        doubt: text('weer'),
        copyReason: '',
      }),
    ).toBe('conflict');
    expect(
      await code('requests.add-attachment', {
        requestId,
        name: text('weer'),
        system: '',
        note: '',
        file: { name: 'a.txt', bytes: new Uint8Array([1]) },
      }),
    ).toBe('conflict');
    await register.call('requests.close', { requestId, answeredOn: '2026-11-22' });
  });

  it('keeps nothing that was typed about them when only an invoice stays', async () => {
    const register = await makeRegister();
    const personId = await addMarked(register);
    await addInvoice(register, personId);
    const worked = await fillFile(register, personId, RIGHTS);
    await fillWork(register, worked);
    const open = await fillFile(register, personId, ['erasure']);
    await eraseFor(register, open);
    const person = await register.call('persons.get', { personId, language: 'nl' });
    expect(person.familyName).toBe(MARK);
    const left = markedColumns(register).filter((column) => /^(request|hold|draft)/.test(column));
    expect(left).toEqual([]);
  });

  it('goes again from the files of their requests when an older copy is restored', async () => {
    const register = await makeRegister();
    const personId = await addMarked(register);
    const worked = await fillFile(register, personId, RIGHTS);
    await fillWork(register, worked);
    const open = await fillFile(register, personId, ['erasure']);
    const { path } = await backUp(register.context);
    await eraseFor(register, open);
    const { folder } = register.file;
    await register.file.register.close();
    expect(await restore({ path, folder })).toMatchObject({ personsErasedAgain: 1 });
    await withOpen(folder, (context) => {
      expect(markedColumns({ ...register, context })).toEqual([]);
      expect(context.database.serialize().includes(MARK)).toBe(false);
    });
  });
});

describe('a file of a request that was kept long enough', () => {
  it('goes without a trace, with its letters and what was half typed', async () => {
    const register = await makeRegister();
    const settings = await register.call('settings.get', {});
    await register.call('settings.update', { ...settings, requestFilePeriod: 'P1Y' });
    const requestId = await fillFile(register, null, ['access']);
    await register.call('drafts.save', {
      key: `request:${requestId}:letter:ack`,
      value: text('half getypt'),
    });
    const number = (await viewCase(register, requestId)).number;
    await register.call('requests.close', {
      requestId,
      answeredOn: '2026-11-22',
      undecidedBecause: text('reden'),
    });
    // A copy from before an upgrade still holds it too.
    writeFileSync(join(register.file.folder, 'before-migration-2.db'), text('in een oude kopie'));
    register.setToday('2027-11-22');
    await register.call('requests.delete-expired', { requestIds: [requestId] });
    expect(markedColumns(register)).toEqual([]);
    expect(traces(register)).toEqual([]);
    expect(await isCleaningPending(register.context.db)).toBe(false);
    const { database } = register.context;
    expect(database.pragma('freelist_count', { simple: true })).toBe(0);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    // A number is not given out a second time.
    const next = await addRequest(register, { receivedOn: '2026-11-06' });
    expect((await viewCase(register, next)).number > number).toBe(true);
  });

  it('takes no letter along by which a party was asked to erase, until that is confirmed', async () => {
    const register = await makeRegister();
    const settings = await register.call('settings.get', {});
    await register.call('settings.update', { ...settings, requestFilePeriod: 'P1M' });
    const old = await addRequest(register);
    await register.call('requests.close', {
      requestId: old,
      answeredOn: '2026-11-22',
      undecidedBecause: 'ingetrokken',
    });
    const personId = await addMarked(register);
    const requestId = await addRequest(register, { personId, rights: ['erasure'] });
    const { id } = await register.call('disposals.propose', {
      cause: 'request',
      requestId,
      itemIds: null,
      suppress: false,
    });
    await runThrough(register, id);
    const { tasks } = await viewRun(register, id);
    const task = tasks.find(({ processorId }) => processorId !== null);
    const party = { disposalId: id, processorId: task?.processorId ?? 0 };
    const document = await register.call('disposal-tasks.compose-letter', {
      ...party,
      locale: 'nl-NL',
      form: 'formal',
    });
    const letter = await register.call('disposal-tasks.create-letter', { ...party, document });
    register.setToday('2027-01-22');
    await register.call('requests.delete-expired', { requestIds: [old] });
    await register.call('letters.get', { letterId: letter.id });
    await register.call('disposal-tasks.confirm', {
      taskIds: tasks.map((one) => one.id),
      confirmedOn: '2027-01-22',
      note: '',
      proof: null,
    });
    await register.call('requests.close', { requestId, answeredOn: '2026-11-22' });
    await register.call('requests.delete-expired', { requestIds: [requestId] });
    const gone = await register.refusal('letters.get', { letterId: letter.id });
    expect(gone.code).toBe('not-found');
  });

  it('leaves no proposal behind to erase for it', async () => {
    const register = await makeRegister();
    const settings = await register.call('settings.get', {});
    await register.call('settings.update', { ...settings, requestFilePeriod: 'P1M' });
    const requestId = await addRequest(register, {
      personId: await addMarked(register),
      rights: ['erasure'],
    });
    const { id } = await register.call('disposals.propose', {
      cause: 'request',
      requestId,
      itemIds: null,
      suppress: false,
    });
    await register.call('requests.close', {
      requestId,
      answeredOn: '2026-11-22',
      undecidedBecause: 'ingetrokken',
    });
    register.setToday('2027-01-22');
    await register.call('requests.delete-expired', { requestIds: [requestId] });
    expect((await viewRun(register, id)).status).toBe('cancelled');
  });

  it('waits for a run of which a copy elsewhere is not confirmed yet', async () => {
    const register = await makeRegister();
    const settings = await register.call('settings.get', {});
    await register.call('settings.update', { ...settings, requestFilePeriod: 'P1M' });
    const personId = await addMarked(register);
    const requestId = await addRequest(register, { personId, rights: ['erasure'] });
    const { id } = await register.call('disposals.propose', {
      cause: 'request',
      requestId,
      itemIds: null,
      suppress: false,
    });
    await runThrough(register, id);
    await register.call('requests.close', { requestId, answeredOn: '2026-11-22' });
    register.setToday('2027-01-22');
    expect((await register.call('requests.list', { show: 'expired' })).rows).toEqual([]);
    await register.call('disposal-tasks.confirm', {
      taskIds: (await viewRun(register, id)).tasks.map((task) => task.id),
      confirmedOn: '2027-01-22',
      note: '',
      proof: null,
    });
    expect((await register.call('requests.list', { show: 'expired' })).rows).toHaveLength(1);
    await register.call('requests.delete-expired', { requestIds: [requestId] });
    // The run itself stays, with its certificate.
    expect(await viewRun(register, id)).toMatchObject({ status: 'done', requestId: null });
  });
});
