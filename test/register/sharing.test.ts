import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { gatherDossier } from '#register/dossier.ts';
import { exportPackage } from '#register/export/export-package.ts';
import { disclosureHandlers } from '#register/handlers/disclosures.ts';
import { permissionHandlers } from '#register/handlers/permissions.ts';
import { inTransaction } from '#register/in-transaction.ts';
import { searchResidue } from '#register/residue.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { addPerson, erase, erasureOf, TODAY } from '#test/builders/backups.ts';
import { listPersonsInJournal } from '#test/builders/journal.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { PASSWORD } from '#test/builders/register-file.ts';
import { addRequest } from '#test/builders/requests.ts';
import { makeDisclosure, makePermission } from '#test/builders/sharing.ts';

let register: TestRegister;
let personId = 0;

beforeEach(async () => {
  register = await makeRegister({ today: '2026-11-22' });
  personId = await addPerson(register);
});

/** Runs SQL as no part of the app would. */
function runSql(sql: string, ...values: unknown[]): () => unknown {
  return () => register.context.database.prepare(sql).run(...values);
}

describe('a disclosure to a colleague without an agreement before it', () => {
  const cases = [
    ['none was made', { agreedOn: null }, 'agreedOn', 'disclosure.agreement'],
    ['it came later', { agreedOn: '2026-11-11' }, 'agreedOn', 'disclosure.agreement-after'],
    ['nothing shows how', { agreedHow: '' }, 'agreedHow', 'disclosure.agreement-how'],
    ['nobody is named', { personId: null }, 'personId', 'text.required'],
  ] as const;

  it.each(cases)('is refused by the contract when %s', async (_when, parts, field, code) => {
    const input = makeDisclosure({ personId, ...parts });
    expect(await register.refusal('disclosures.create', input)).toEqual({
      code: 'bad-input',
      fields: { [field]: code },
    });
    expect(await register.call('disclosures.list', { personId: null })).toEqual([]);
  });

  it.each(cases)('is refused by the handler when %s', async (_when, parts, field, code) => {
    const input = makeDisclosure({ personId, ...parts }) as never;
    const made = inTransaction(register.context, (write) =>
      disclosureHandlers['disclosures.create'](write, input),
    );
    await expect(made).rejects.toMatchObject({ code: 'bad-input', fields: { [field]: code } });
  });

  it('is refused by the table, however it gets there', () => {
    const insert = `INSERT INTO disclosure (id, person_id, kind, recipient, law, what, why,
      disclosed_on, agreed_on, agreed_how, created_at) VALUES (1, ?, ?, 'x', ?, 'x', '',
      '2026-11-10', ?, ?, 'x')`;
    const refused = /CHECK constraint failed/;
    for (const values of [
      [personId, 'colleague', '', null, 'per mail'],
      [personId, 'colleague', '', '2026-11-11', 'per mail'],
      [personId, 'colleague', '', '2026-11-09', ''],
      [null, 'colleague', '', '2026-11-09', 'per mail'],
      [personId, 'authority', '', null, ''],
    ]) {
      expect(runSql(insert, ...values)).toThrow(refused);
    }
    expect(runSql(insert, personId, 'colleague', '', '2026-11-10', 'per mail')).not.toThrow();
    expect(runSql("UPDATE disclosure SET agreed_on = '2026-11-12'")).toThrow(refused);
    expect(runSql("UPDATE disclosure SET silent = 1, silent_because = 'x'")).toThrow(refused);
  });

  it('cannot be made of one that was agreed on, afterwards', async () => {
    const { id } = await register.call('disclosures.create', makeDisclosure({ personId }));
    const later = makeDisclosure({ personId, agreedOn: null });
    expect(
      await register.refusal('disclosures.update', { disclosureId: id, disclosure: later }),
    ).toMatchObject({ fields: { 'disclosure.agreedOn': 'disclosure.agreement' } });
  });
});

describe('disclosures of other kinds', () => {
  it.each([
    ['authority', {}, 'law'],
    ['authority', { law: 'art. 126nd Sv', silent: true }, 'silentBecause'],
    ['debt-collection', { why: '' }, 'why'],
    ['other', { silent: true, silentBecause: 'liever niet' }, 'silent'],
    ['transfer', { disclosedOn: '2026-12-01' }, 'disclosedOn'],
  ] as const)('of kind %s ask for what makes them allowed: %o', async (kind, parts, field) => {
    const input = makeDisclosure({ kind, personId, agreedOn: null, agreedHow: '', ...parts });
    const { fields } = await register.refusal('disclosures.create', input);
    expect(Object.keys(fields ?? {})).toEqual([field]);
  });

  it('do not keep a national number that was typed along', async () => {
    const what = 'Naam en BSN 111222333';
    await register.call('disclosures.create', makeDisclosure({ personId, what }));
    const [row] = await register.call('disclosures.list', { personId });
    expect(row?.what).not.toContain('111222333');
  });
});

describe('what was handed to others', () => {
  beforeEach(async () => {
    const { call } = register;
    await call('disclosures.create', makeDisclosure({ personId }));
    await call(
      'disclosures.create',
      makeDisclosure({
        kind: 'authority',
        personId,
        recipient: 'Stille dienst',
        law: 'art. 126nd Sv',
        what: 'Verborgen opgave',
        agreedOn: null,
        agreedHow: '',
        silent: true,
        silentBecause: 'het bevel verbiedt het',
      }),
    );
    await call('permissions.create', makePermission({ personId, who: 'Merkhelpdesk' }));
    await call('publications.create', {
      personId,
      place: 'merkpagina.example.nl',
      what: 'Merksite in beeld',
      publishedOn: '2026-01-02',
      takenDownOn: null,
    });
  });

  const TOLD = ['Netwerkbureau Zuid', 'per telefoon', 'Merkhelpdesk', 'Merksite in beeld'];
  const SILENT = ['Stille dienst', 'Verborgen opgave', 'het bevel verbiedt het', '126nd'];

  async function answerOf() {
    const dossier = await gatherDossier(register.context.db, {
      personId,
      requestId: null,
      locale: 'nl-NL',
      madeOn: getPlainDate('2026-11-22'),
      attachments: [],
      masked: [],
      searched: new Map(),
    });
    const letter = composeAccessAnswer(dossier, { locale: 'nl-NL', form: 'formal' });
    const files = unzipSync(exportPackage(dossier, { locale: 'nl-NL' }).bytes);
    const portable = unzipSync(
      exportPackage(dossier, { locale: 'nl-NL', scope: 'portable' }).bytes,
    );
    const textOf = (bytes: Readonly<Record<string, Uint8Array>>) =>
      Object.values(bytes)
        .map((file) => new TextDecoder().decode(file))
        .join('\n');
    return { letter: toPlainText(letter), files, all: textOf(files), portable: textOf(portable) };
  }

  it('stands in the answer and in the package, with its day', async () => {
    const { letter, files, portable } = await answerOf();
    for (const text of TOLD) expect(letter).toContain(text);
    expect(letter).toContain('10 november 2026');
    const table = new TextDecoder().decode(files['csv/verstrekkingen.csv']);
    expect(table).toContain('Netwerkbureau Zuid');
    expect(table).toContain('2026-11-10');
    const data = JSON.parse(new TextDecoder().decode(files['gegevens.json']));
    expect(data.disclosures).toHaveLength(1);
    // It is not what the person gave (GDPR art. 20(1)).
    for (const text of TOLD) expect(portable).not.toContain(text);
  });

  it('leaves out what may not be told, and the register keeps why', async () => {
    const { letter, all } = await answerOf();
    for (const text of SILENT) expect(letter + all).not.toContain(text);
    const rows = await register.call('disclosures.list', { personId });
    expect(rows.find(({ silent }) => silent)?.silentBecause).toBe('het bevel verbiedt het');
    expect(rows).toHaveLength(2);
  });

  it('is gone without residue when the person is erased, and nowhere in the journal', async () => {
    await erase(register.context, [erasureOf(personId)]);
    for (const method of ['disclosures.list', 'publications.list'] as const) {
      expect(await register.call(method, { personId: null })).toEqual([]);
    }
    expect((await register.call('permissions.list', { personId: null })).rows).toEqual([]);
    expect(listPersonsInJournal(register, [...TOLD, ...SILENT])).toEqual([]);
    register.context.database.exec('VACUUM');
    await register.file.register.close();
    for (const value of [...TOLD, 'Verborgen opgave', 'merkpagina.example.nl']) {
      const residue = await searchResidue({
        folder: register.file.folder,
        value,
        secret: { kind: 'password', value: PASSWORD },
        busyTimeoutMs: 50,
      });
      expect(residue, value).toMatchObject({ found: false });
    }
  });
});

describe('a permission for access', () => {
  it.each([
    ['it was not given yet', { givenOn: null, givenHow: '' }, 'permission.used-not-given'],
    ['it was given later', { givenOn: '2026-11-11' }, 'permission.used-before'],
    ['it had ended', { endsOn: '2026-11-09' }, 'permission.used-after'],
  ] as const)('cannot be used when %s', async (_when, parts, code) => {
    const input = makePermission({ personId, ...parts });
    const refusal = await register.refusal('permissions.create', input);
    expect(refusal.fields).toMatchObject({ usedOn: code });
    const made = inTransaction(register.context, (write) =>
      permissionHandlers['permissions.create'](write, input as never),
    );
    await expect(made).rejects.toMatchObject({ code: 'bad-input' });
    const insert = `INSERT INTO access_permission (id, person_id, kind, may, what, who, given_on,
      given_how, ticket, ends_on, used_on, created_at)
      VALUES (1, ?, 'explicit', 'view', 'x', 'x', ?, 'x', '', ?, '2026-11-10', 'x')`;
    expect(runSql(insert, personId, input.givenOn, input.endsOn)).toThrow(/CHECK/);
  });

  it('that is implied names the question it follows from', async () => {
    const input = makePermission({ personId, kind: 'implied', givenHow: '' });
    expect((await register.refusal('permissions.create', input)).fields).toEqual({
      ticket: 'permission.ticket',
    });
    await register.call('permissions.create', { ...input, ticket: 'MELDING-7' });
    const { rows } = await register.call('permissions.list', { personId });
    expect(rows).toMatchObject([
      { kind: 'implied', ticket: 'MELDING-7', person: expect.any(String) },
    ]);
  });

  it('belongs to a customer or a person', async () => {
    expect(await register.refusal('permissions.create', makePermission())).toMatchObject({
      fields: { servedControllerId: 'permission.whose' },
    });
    runSql(
      `INSERT INTO served_controller VALUES (7, 'Proefklant', '', '', '', '', '', '', NULL, NULL,
       '', NULL, NULL, '')`,
    )();
    await register.call('permissions.create', makePermission({ servedControllerId: 7 }));
    const { rows, served } = await register.call('permissions.list', { personId: null });
    expect(served).toEqual([{ id: 7, name: 'Proefklant' }]);
    expect(rows).toMatchObject([{ servedController: 'Proefklant', person: '' }]);
  });
});

describe('a publication', () => {
  it('has to come down once the person objected to advertising, until it is', async () => {
    const { call } = register;
    const { id } = await call('publications.create', {
      personId,
      place: 'https://www.example.nl/werk',
      what: 'Nieuwe website',
      publishedOn: '2026-05-01',
      takenDownOn: null,
    });
    const objectedOn = async () => (await call('publications.list', { personId }))[0]?.objectedOn;
    expect(await objectedOn()).toBeNull();
    const requestId = await addRequest(register, { personId, rights: ['objection'] });
    await call('requests.stop-marketing', { requestId, stoppedOn: TODAY, consentIds: [] });
    expect(await objectedOn()).toBe(TODAY);
    expect(
      await register.refusal('publications.take-down', {
        publicationId: id,
        takenDownOn: '2026-04-30',
      }),
    ).toMatchObject({ fields: { takenDownOn: 'date.order' } });
    await call('publications.take-down', { publicationId: id, takenDownOn: TODAY });
    expect(await call('publications.list', { personId })).toMatchObject([{ takenDownOn: TODAY }]);
  });
});
