import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { addDuePerson } from '#test/builders/disposal.ts';
import { makeRegister } from '#test/builders/register.ts';
import { addRequest, decide, restrict, send, viewCase } from '#test/builders/requests.ts';

const BSN = '111222333';
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

describe('what is written down of a request', () => {
  it('holds no national number, whatever it was typed in', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, {
      personId,
      rights: ['access', 'rectification', 'portability'],
      subject: { name: `Vera ${BSN}`, address: `BSN ${BSN}\n1111 AA Elders`, email: '' },
      representative: {
        name: `Mr. ${BSN}`,
        address: `bsn: ${BSN}`,
        email: '',
        proof: `volmacht, BSN ${BSN}`,
      },
      note: `belde, bsn ${BSN}`,
      message: `mijn BSN is ${BSN}`,
    });
    await register.call('requests.record-identity', {
      requestId,
      result: 'asked',
      method: 'masked-copy',
      on: '2026-11-10',
      doubt: `op de kopie staat BSN ${BSN}`,
      copyReason: `bsn ${BSN}`,
    });
    await decide(register, requestId, {
      right: 'portability',
      decision: 'partly',
      ground: 'others-rights',
      explanation: `BSN ${BSN} hoort er niet bij`,
      portability: { to: `Bedrijf ${BSN}`, sentOn: null, whyNot: `BSN ${BSN}` },
    });
    await register.call('requests.rectify', {
      requestId,
      target: { of: 'elsewhere', what: `BSN ${BSN}`, before: BSN },
      after: `BSN ${BSN}`,
      systemIds: [],
      elsewhere: `map ${BSN}`,
    });
    const [processor] = await register.call('processors.list', {});
    await register.call('requests.record-notice', {
      requestId,
      processorId: processor?.id ?? 0,
      about: 'rectification',
      toldOn: null,
      whyNot: `kent alleen BSN ${BSN}`,
    });
    await register.call('requests.add-attachment', {
      requestId,
      name: `Kopie ${BSN}`,
      system: `map ${BSN}`,
      note: `BSN ${BSN}`,
      file: { name: `${BSN}.pdf`, bytes: new Uint8Array([1]) },
    });
    await register.call('requests.close', {
      requestId,
      answeredOn: '2026-11-22',
      undecidedBecause: `stuurde BSN ${BSN}`,
    });
    await register.call('requests.reopen', { requestId, reason: `noemde BSN ${BSN}` });
    await register.call('requests.update', {
      ...correct(requestId, '2026-11-05'),
      note: `noemde BSN ${BSN}`,
    });
    const { database } = register.context;
    for (const table of [
      'request',
      'request_outcome',
      'request_change',
      'request_notice',
      'request_attachment',
      'hold',
    ]) {
      const rows = database.prepare(`SELECT * FROM ${table}`).all();
      expect(JSON.stringify(rows), table).not.toContain(BSN);
    }
    const view = await viewCase(register, requestId);
    expect(view.attachments[0]?.fileName).toMatch(/\.pdf$/);
  });

  it('keeps an address and a number of ours as they were typed', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register, {
      personId: null,
      subject: {
        name: 'Vera Vreemd',
        address: 'Dorpsweg 1\n1111 AA Elders',
        email: `${BSN}@student.example.nl`,
      },
      note: `factuur ${BSN}`,
    });
    const view = await viewCase(register, requestId);
    expect(view.subject.email).toBe(`${BSN}@student.example.nl`);
    expect(view.subject.address).toBe('Dorpsweg 1\n1111 AA Elders');
    expect(view.note).toBe(`factuur ${BSN}`);
  });
});

describe('data of somebody who asked', () => {
  it('stay as long as one of their requests is open, also one that was opened again', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const due = async () =>
      (await register.call('due.list', { list: 'due', language: 'nl' })).rows.length > 0;
    const close = (requestId: number) =>
      register.call('requests.close', {
        requestId,
        answeredOn: '2026-11-22',
        undecidedBecause: 'ingetrokken',
      });
    const first = await addRequest(register, { personId });
    const second = await addRequest(register, { personId, rights: ['erasure'] });
    await close(first);
    expect(await due()).toBe(false);
    await close(second);
    expect(await due()).toBe(true);
    await register.call('requests.reopen', { requestId: first, reason: 'herinnering' });
    expect(await due()).toBe(false);
    // A run for one request does not take what another is about.
    await register.call('requests.reopen', { requestId: second, reason: 'herinnering' });
    const { id } = await register.call('disposals.propose', {
      cause: 'request',
      requestId: second,
      itemIds: null,
      suppress: false,
    });
    const run = await register.call('disposals.get', { disposalId: id, language: 'nl' });
    expect(run.rows.every(({ outcome }) => outcome === 'keep')).toBe(true);
  });
});

describe('the file of a request', () => {
  it('goes by the period that was chosen after it was closed too', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register);
    await register.call('requests.close', {
      requestId,
      answeredOn: '2026-11-22',
      undecidedBecause: 'ingetrokken',
    });
    expect((await viewCase(register, requestId)).keptUntil).toBeNull();
    const settings = await register.call('settings.get', {});
    await register.call('settings.update', { ...settings, requestFilePeriod: 'P1Y' });
    expect((await viewCase(register, requestId)).keptUntil).toBe('2027-11-22');
    register.setToday('2027-11-21');
    expect((await register.call('requests.list', { show: 'expired' })).rows).toEqual([]);
    register.setToday('2027-11-22');
    const { rows } = await register.call('requests.list', { show: 'expired' });
    expect(rows).toMatchObject([{ id: requestId, keptUntil: '2027-11-22' }]);
    await register.call('requests.delete-expired', { requestIds: [requestId] });
    expect((await register.call('requests.list', { show: 'answered' })).rows).toEqual([]);
  });

  it('says in the list what comes next, as on its page', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, { personId, rights: ['restriction'] });
    await send(register, requestId, { kind: 'ack', identityMethod: null });
    await register.call('requests.record-identity', {
      requestId,
      result: 'confirmed',
      method: 'known-address',
      on: '2026-11-22',
      doubt: '',
      copyReason: '',
    });
    await restrict(register, requestId);
    const { tasks } = await viewCase(register, requestId);
    const [row] = (await register.call('requests.list', { show: 'open' })).rows;
    expect(tasks.find(({ isDone }) => !isDone)?.task).toBe('notify-recipients');
    expect(row?.next?.task).toBe('notify-recipients');
  });

  it('tells in the report what was restricted, stopped, attached, not erased and not decided', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const requestId = await addRequest(register, {
      personId,
      rights: ['restriction', 'objection', 'access', 'erasure'],
      note: 'belde er twee keer over',
    });
    await restrict(register, requestId);
    await register.call('requests.stop-marketing', {
      requestId,
      stoppedOn: '2026-11-21',
      consentIds: [],
    });
    await register.call('requests.record-reminder', { requestId, remindedOn: '2026-11-19' });
    await register.call('requests.add-attachment', {
      requestId,
      name: 'Uitdraai van het telefoongesprek',
      system: '',
      note: '',
      file: { name: 'a.pdf', bytes: new Uint8Array([1]) },
    });
    const run = await register.call('disposals.propose', {
      cause: 'request',
      requestId,
      itemIds: null,
      suppress: false,
    });
    await register.call('requests.close', {
      requestId,
      answeredOn: '2026-11-22',
      undecidedBecause: 'wilde bij nader inzien geen inzage',
    });
    for (const [language, report] of [
      ['nl', 'dossier.html'],
      ['en', 'case-file.html'],
    ] as const) {
      const file = await register.makeFile('files-out.case-file', { requestId, language });
      const html = strFromU8(unzipSync(file.bytes)[report] ?? new Uint8Array());
      for (const text of [
        'wilde bij nader inzien geen inzage',
        'belde er twee keer over',
        'Uitdraai van het telefoongesprek',
        `${run.number}, ${language === 'nl' ? 'niet uitgevoerd' : 'not carried out'}`,
        language === 'nl' ? '20 november 2026' : '20 November 2026',
        language === 'nl' ? '21 november 2026' : '21 November 2026',
        language === 'nl' ? '19 november 2026' : '19 November 2026',
      ]) {
        expect(html, text).toContain(text);
      }
    }
  });
});
