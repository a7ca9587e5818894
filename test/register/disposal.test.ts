import { describe, expect, it } from 'vitest';
import {
  addDuePerson,
  addInvoice,
  addItem,
  approve,
  BLOEMENDAAL,
  runThrough,
  viewRun,
} from '#test/builders/disposal.ts';
import { makeRegister } from '#test/builders/register.ts';

describe('a proposal', () => {
  it('sorts everything that is due into three buckets, each with its reason', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const other = await addDuePerson(register, {
      familyName: 'Held',
      contactPoints: [{ kind: 'email', value: 'held@example.nl', label: '' }],
    });
    await register.call('holds.create', {
      personId: other.personId,
      dataItemId: other.itemIds[0] ?? null,
      kind: 'legal-claim',
      ground: 'Geschil over de levering',
      fromOn: '2026-01-01',
      toOn: null,
      reviewOn: '2027-01-01',
    });
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    const view = await viewRun(register, id);
    expect(view.counts).toEqual({ erase: 3, anonymise: 0, keep: 1 });
    const kept = view.rows.find((row) => row.bucket === 'keep');
    expect(kept).toMatchObject({ personId: other.personId, keptBecause: 'hold' });
    expect(kept?.because.join(' ')).toContain('1 januari 2026');
    expect(view.persons.find((row) => row.personId === personId)?.goesWhole).toBe(true);
    expect(view.persons.find((row) => row.personId === other.personId)?.goesWhole).toBe(false);
  });

  it('goes on with the run that is open, and takes up what came since', async () => {
    const register = await makeRegister();
    await addDuePerson(register);
    const first = await register.call('disposals.propose', { cause: 'expiry' });
    await addDuePerson(register, { familyName: 'Later', contactPoints: [] });
    const second = await register.call('disposals.propose', { cause: 'expiry' });
    expect(second).toEqual(first);
    expect((await viewRun(register, first.id)).counts.erase).toBe(4);
  });

  it('lists an item of which only a part is due, and leaves the part of the law', async () => {
    const register = await makeRegister({ profile: 'wits', country: 'BE' });
    const { id: personId } = await register.call('persons.create', BLOEMENDAAL);
    await addItem(register, personId, {
      key: 'wits.orders',
      fields: { orders: 'bestelling 12' },
      events: [{ kind: 'order-completed', occurredOn: '2019-05-10' }],
    });
    // Seven years by the statement, ten by Belgian law for documents from 2023 on, so not here.
    await addItem(register, personId, {
      key: 'wits.orders',
      label: 'nieuw',
      fields: { orders: 'bestelling 77' },
      events: [{ kind: 'order-completed', occurredOn: '2023-05-10' }],
    });
    register.setToday('2031-06-01');
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    const view = await viewRun(register, id);
    const [whole, part] = view.rows;
    expect(whole).toMatchObject({ outcome: 'erase', keptBecause: null });
    expect(part).toMatchObject({
      outcome: 'reduce',
      bucket: 'erase',
      keptBecause: 'floor',
      keptUntilOn: '2034-01-01',
    });
    expect(part?.fieldsGone.map((name) => name.nl)).toEqual(['e-mailadres']);
    const due = await register.call('due.list', { list: 'due', language: 'nl' });
    expect(due.rows.map((row) => row.dueOn)).toContain('2030-05-10');
    await runThrough(register, id);
    const person = await register.call('persons.get', { personId, language: 'nl' });
    expect(person.contactPoints.map((point) => point.kind)).toEqual(['address']);
    expect(person.items[0]).toMatchObject({ reducedOn: '2031-06-01', label: '' });
    expect(person.items[0]?.verdict).toMatchObject({ dueOn: '2034-01-01', decidedBy: 'law' });
  });
});

describe('a decision', () => {
  it('puts off with a reason, and the item comes back on its day', async () => {
    const register = await makeRegister();
    const { itemIds } = await addDuePerson(register);
    const [first = 0] = itemIds;
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await register.call('disposals.decide', {
      disposalId: id,
      itemIds: [first],
      decision: { kind: 'postpone', reason: 'Offerte loopt nog', reviewOn: '2027-01-15' },
    });
    const view = await viewRun(register, id);
    expect(view.rows.find((row) => row.dataItemId === first)).toMatchObject({
      bucket: 'keep',
      keptBecause: 'postponed',
      keptUntilOn: '2027-01-15',
      reason: 'Offerte loopt nog',
    });
    await runThrough(register, id);
    expect(await register.call('persons.count', {})).toEqual({ count: 1 });
    register.setToday('2027-01-15');
    const again = await register.call('disposals.propose', { cause: 'expiry' });
    expect((await viewRun(register, again.id)).rows[0]).toMatchObject({ outcome: 'erase' });
  });

  it('lays a hold that counts everywhere, and takes it back', async () => {
    const register = await makeRegister();
    const { personId, itemIds } = await addDuePerson(register);
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await register.call('disposals.decide', {
      disposalId: id,
      itemIds,
      decision: {
        kind: 'hold',
        holdKind: 'legal-claim',
        reason: 'Klacht bij de rechter',
        reviewOn: '2027-03-01',
      },
    });
    expect((await viewRun(register, id)).counts).toEqual({ erase: 0, anonymise: 0, keep: 2 });
    const held = await register.call('persons.get', { personId, language: 'nl' });
    expect(held.items.map((item) => item.verdict.state)).toEqual(['held', 'held']);
    await register.call('disposals.decide', {
      disposalId: id,
      itemIds,
      decision: { kind: 'follow' },
    });
    expect((await viewRun(register, id)).counts.erase).toBe(2);
  });

  it('asks for a day that is still to come', async () => {
    const register = await makeRegister();
    const { itemIds } = await addDuePerson(register);
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    const failure = await register.refusal('disposals.decide', {
      disposalId: id,
      itemIds,
      decision: { kind: 'postpone', reason: 'later', reviewOn: '2026-11-22' },
    });
    expect(failure).toMatchObject({
      code: 'bad-input',
      fields: { 'decision.reviewOn': 'date.past' },
    });
  });
});

describe('approval', () => {
  it('is given to one list and to no other', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    const { fingerprint } = await viewRun(register, id);
    await addDuePerson(register, { familyName: 'Later', contactPoints: [] });
    await register.call('disposals.propose', { cause: 'expiry' });
    const stale = await register.refusal('disposals.approve', { disposalId: id, fingerprint });
    expect(stale.code).toBe('disposal-changed');

    await approve(register, id);
    await register.call('holds.create', {
      personId,
      dataItemId: null,
      kind: 'legal-duty',
      ground: 'Onderzoek',
      fromOn: '2026-11-22',
      toOn: null,
      reviewOn: null,
    });
    expect((await viewRun(register, id)).changedSinceApproval).toBe(true);
    const failure = await register.refusal('disposals.carry-out', { disposalId: id });
    expect(failure.code).toBe('disposal-changed');
    expect(await register.call('persons.count', {})).toEqual({ count: 2 });

    await approve(register, id);
    await register.call('disposals.carry-out', { disposalId: id });
    expect(await register.call('persons.count', {})).toEqual({ count: 1 });
  });

  it('asks for the number of items when many persons go at once', async () => {
    const register = await makeRegister();
    for (let index = 0; index < 5; index++) {
      await addDuePerson(register, { familyName: `Reeks${index}`, contactPoints: [] }, 0);
    }
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    const view = await viewRun(register, id);
    expect(view.brake).toEqual({ why: 'large-part', persons: 5, inRegister: 5 });
    const wrong = await register.refusal('disposals.approve', {
      disposalId: id,
      fingerprint: view.fingerprint,
      typedCount: 9,
    });
    expect(wrong.fields).toEqual({ typedCount: 'count.wrong' });
    await approve(register, id);
  });

  it('asks to look at the date when the clock of the computer jumped', async () => {
    const register = await makeRegister();
    await addDuePerson(register);
    await register.call('today.get', { language: 'nl' });
    register.jumpTo('2027-03-01');
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    const view = await viewRun(register, id);
    expect(view.clockDoubt).toBe('2026-11-22');
    const failure = await register.refusal('disposals.approve', {
      disposalId: id,
      fingerprint: view.fingerprint,
    });
    expect(failure.fields).toEqual({ clockConfirmed: 'clock.doubt' });
    await approve(register, id);
    expect((await viewRun(register, id)).clockDoubt).toBeNull();
  });
});

describe('a letter that is promised', () => {
  async function anApplicant() {
    const register = await makeRegister({ profile: 'directcode' });
    const { id: personId } = await register.call('persons.create', BLOEMENDAAL);
    await addItem(register, personId, {
      key: 'directcode.applicants',
      fields: { cv: 'cv-mechtildis-2026.pdf' },
      events: [{ kind: 'procedure-ended', occurredOn: '2026-11-20' }],
    });
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    return { register, personId, id };
  }

  it('is made first, and stays without address', async () => {
    const { register, personId, id } = await anApplicant();
    const view = await viewRun(register, id);
    expect(view.persons[0]?.letter).toMatchObject({ kind: 'applicant.removed', letterId: null });
    await approve(register, id);
    const failure = await register.refusal('disposals.carry-out', { disposalId: id });
    expect(failure.code).toBe('letter-first');

    const document = await register.call('disposals.compose-letter', {
      disposalId: id,
      personId,
      locale: 'nl-NL',
      form: 'formal',
    });
    expect(document.addressee.join(' ')).toContain('Bloemendaal');
    const letter = await register.call('disposals.create-letter', {
      disposalId: id,
      personId,
      document,
    });
    await register.call('disposals.carry-out', { disposalId: id });
    const kept = await register.call('letters.get', { letterId: letter.id });
    const text = JSON.stringify(kept);
    expect(kept.document?.kind).toBe('applicant.removed');
    for (const personal of ['Bloemendaal', 'Mechtildis', 'Kwikstaartlaan', 'bloemendaal.example']) {
      expect(text).not.toContain(personal);
    }
    expect((await viewRun(register, id)).selfTest?.residue).toBe(0);
  });

  it('can be done without for a reason', async () => {
    const { register, personId, id } = await anApplicant();
    await register.call('disposals.waive-letter', {
      disposalId: id,
      personId,
      reason: 'Geen adres bekend',
    });
    await approve(register, id);
    await register.call('disposals.carry-out', { disposalId: id });
    expect(await register.call('persons.count', {})).toEqual({ count: 0 });
  });
});

describe('the tasks of a run', () => {
  it('are one per person and system, and the run is done when each is confirmed or excepted', async () => {
    const register = await makeRegister();
    await addDuePerson(register);
    await addDuePerson(register, {
      familyName: 'Tweede',
      contactPoints: [{ kind: 'email', value: 'tweede@example.nl', label: '' }],
    });
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await runThrough(register, id);
    const view = await viewRun(register, id);
    expect(view.status).toBe('carried-out');
    const pairs = view.tasks.map((task) => `${task.reference} ${task.systemId}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(view.selfTest?.inOpenTasks).toBeGreaterThan(0);
    expect(view.selfTest?.residue).toBe(0);

    const [first, ...rest] = view.tasks;
    await register.call('disposal-tasks.mark-sent', {
      taskIds: [first?.id ?? 0],
      sentOn: '2026-11-22',
      chaseOn: '2026-12-06',
    });
    register.setToday('2026-12-06');
    const chased = await register.call('disposal-tasks.list', {});
    expect(chased.filter((task) => task.overdue).map((task) => task.id)).toEqual([first?.id]);
    await register.call('disposal-tasks.except', {
      taskIds: [first?.id ?? 0],
      ground: 'Leverancier failliet',
      reviewOn: '2027-06-01',
    });
    expect((await viewRun(register, id)).status).toBe('carried-out');
    await register.call('disposal-tasks.confirm', {
      taskIds: rest.map((task) => task.id),
      confirmedOn: '2026-12-06',
      note: '',
      proof: { name: 'bevestiging.pdf', bytes: new Uint8Array([37, 80, 68, 70]) },
    });
    const done = await viewRun(register, id);
    expect(done).toMatchObject({ status: 'done', doneOn: '2026-12-06' });
    expect(done.tasks.filter((task) => task.identifiers.length > 0)).toHaveLength(1);
    const proof = await register.makeFile('files-out.proof', {
      of: 'disposal-task',
      id: rest[0]?.id ?? 0,
    });
    expect([...proof.bytes]).toEqual([37, 80, 68, 70]);
    expect(proof.fileName).toBe(`bewijs-opschoning-${done.number}.pdf`);

    await register.call('disposal-tasks.confirm', {
      taskIds: [first?.id ?? 0],
      confirmedOn: '2026-12-06',
      note: '',
      proof: null,
    });
    expect((await viewRun(register, id)).selfTest).toMatchObject({ inOpenTasks: 0, residue: 0 });
  });

  it('promise no earlier day than a party that waits for its own clean-up', async () => {
    const register = await makeRegister();
    await addDuePerson(register);
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await runThrough(register, id);
    const { tasks } = await viewRun(register, id);
    const zoho = tasks.filter((task) => task.processor === 'Zoho');
    expect(zoho.map((task) => task.expectedOn)).toEqual(['2027-08-22']);
    const processorId = zoho[0]?.processorId ?? 0;
    const document = await register.call('disposal-tasks.compose-letter', {
      disposalId: id,
      processorId,
      locale: 'nl-NL',
      form: 'formal',
    });
    expect(document.kind).toBe('processor.deleteOne');
    expect(JSON.stringify(document)).toContain('22 augustus 2027');
    // Kept twice: a correction. Neither may hold anybody in the end.
    const first = await register.call('disposal-tasks.create-letter', {
      disposalId: id,
      processorId,
      document,
    });
    const letter = await register.call('disposal-tasks.create-letter', {
      disposalId: id,
      processorId,
      document,
    });
    await register.call('disposal-tasks.confirm', {
      taskIds: tasks.map((task) => task.id),
      confirmedOn: '2026-11-22',
      note: '',
      proof: null,
    });
    for (const { id: letterId } of [first, letter]) {
      const kept = JSON.stringify(await register.call('letters.get', { letterId }));
      expect(kept).not.toContain('Bloemendaal');
      expect(kept).toContain('processor.deleteOne');
    }
    expect((await viewRun(register, id)).selfTest?.residue).toBe(0);
  });
});

describe('a request to erase', () => {
  it('is beaten by floor and hold, not by its own hold, and says what stays', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    await addInvoice(register, personId);
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
      suppress: true,
    });
    const view = await viewRun(register, id);
    expect(view.counts).toEqual({ erase: 2, anonymise: 0, keep: 1 });
    expect(view.persons[0]?.letter?.kind).toBe('erasure.partial');
    const letter = await register.call('disposals.compose-letter', {
      disposalId: id,
      personId,
      locale: 'nl-NL',
      form: 'formal',
    });
    expect(JSON.stringify(letter)).toContain('art. 52 lid 4 AWR');
    await runThrough(register, id);
    const answered = await register.call('requests.get', { requestId, language: 'nl' });
    expect(answered.personId).toBe(personId);
  });

  it('leaves a request without a person when nothing stays', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const { id: requestId } = await register.call('requests.create', {
      personId,
      rights: ['erasure'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: 'Wis alles van Mechtildis',
    });
    const { id } = await register.call('disposals.propose', {
      cause: 'request',
      requestId,
      itemIds: null,
      suppress: false,
    });
    await runThrough(register, id);
    const request = await register.call('requests.get', { requestId, language: 'nl' });
    expect(request).toMatchObject({ personId: null, person: '', note: '' });
    await register.call('requests.close', { requestId, answeredOn: '2026-11-22' });
  });
});

describe('a request', () => {
  it('knows its newest run that was not cancelled', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const { id: requestId } = await register.call('requests.create', {
      personId,
      rights: ['erasure'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: '',
    });
    const runOfRequest = async () =>
      (await register.call('requests.get', { requestId, language: 'nl' })).disposal;
    const propose = () =>
      register.call('disposals.propose', {
        cause: 'request',
        requestId,
        itemIds: null,
        suppress: false,
      });
    expect(await runOfRequest()).toBeNull();

    const first = await propose();
    const open = { cause: 'request', status: 'proposed', carriedOutOn: null };
    expect(await runOfRequest()).toEqual({ ...first, ...open });
    await register.call('disposals.cancel', { disposalId: first.id });
    expect(await runOfRequest()).toBeNull();

    await propose();
    const last = await propose();
    expect(await runOfRequest()).toEqual({ ...last, ...open });
    expect(await viewRun(register, last.id)).toMatchObject({ requestId, requestOpen: true });
    await runThrough(register, last.id);
    expect(await runOfRequest()).toMatchObject({ id: last.id, carriedOutOn: '2026-11-22' });
    expect(['carried-out', 'done']).toContain((await runOfRequest())?.status);
    await register.call('requests.close', { requestId, answeredOn: '2026-11-22' });
    expect(await viewRun(register, last.id)).toMatchObject({ requestId, requestOpen: false });
  });
});

describe('data that came in unasked (R15)', () => {
  it('wait for the question whether they are needed', async () => {
    const register = await makeRegister({ profile: 'directcode' });
    const { id: personId } = await register.call('persons.create', BLOEMENDAAL);
    const itemId = await addItem(register, personId, {
      key: 'directcode.unsolicited',
      events: [{ kind: 'received', occurredOn: '2026-11-01' }],
    });
    await register.call('items.decide-need', {
      dataItemId: itemId,
      decision: 'impossible',
      reason: 'Staat in een doorgestuurde mail',
      reviewOn: '2027-01-01',
    });
    const kept = await register.call('persons.get', { personId, language: 'nl' });
    expect(kept.items[0]).toMatchObject({
      shape: 'R15',
      decision: { kind: 'impossible', reviewOn: '2027-01-01' },
    });
    expect(kept.items[0]?.verdict.state).toBe('undecided');
    await register.call('items.decide-need', {
      dataItemId: itemId,
      decision: 'not-needed',
      reason: 'Niet nodig voor de vraag',
      reviewOn: null,
    });
    const gone = await register.call('persons.get', { personId, language: 'nl' });
    expect(gone.items[0]?.verdict.state).toBe('due');
    expect(gone.items[0]?.decision).toBeNull();
    await register.call('items.decide-need', {
      dataItemId: itemId,
      decision: 'needed',
      reason: 'Toch nodig voor de vraag',
      reviewOn: '2027-02-01',
    });
    const again = await register.call('persons.get', { personId, language: 'nl' });
    expect(again.items[0]).toMatchObject({
      verdict: { state: 'undecided' },
      decision: { kind: 'needed' },
    });
  });
});
