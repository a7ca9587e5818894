import { beforeEach, describe, expect, it } from 'vitest';
import { letterFile } from '#register/files-out/letter.ts';
import { readContext } from '#register/in-transaction.ts';
import { gatherReminders } from '#register/reminders.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { countsOn } from '#shared/domain/reminders.ts';
import { breachInput } from '#test/builders/breach.ts';
import { addDuePerson, runThrough } from '#test/builders/disposal.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const TODAY = getPlainDate('2026-11-22');
const NEW = {
  name: 'Gestolen laptop',
  role: 'controller',
  awareAt: '2026-11-20T15:30:00Z',
  facts: 'Uit de auto is een laptop gestolen.',
} satisfies Input<'breaches.create'>;
const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;

let register: TestRegister;
let breachId: number;

beforeEach(async () => {
  register = await makeRegister({ today: TODAY });
  breachId = (await register.call('breaches.create', NEW)).id;
});

async function get(): Promise<Output<'breaches.get'>> {
  return register.call('breaches.get', { breachId });
}

async function update(change: Parameters<typeof breachInput>[0] = {}): Promise<void> {
  await register.call('breaches.update', { breachId, breach: breachInput(change) });
}

async function refused(change: Parameters<typeof breachInput>[0]) {
  return register.refusal('breaches.update', { breachId, breach: breachInput(change) });
}

/** Gives the business an address at which it can be reached about a breach. */
async function beReachable(): Promise<void> {
  const {
    profile: _p,
    statementVersionOn: _v,
    authority: _a,
    ...controller
  } = await register.call('controller.get', {});
  await register.call('controller.update', {
    ...controller,
    email: 'privacy@voorbeeld.example.nl',
  });
}

async function linesOf(action: string): Promise<string[]> {
  const rows = await register.context.db
    .selectFrom('journal')
    .select('detail')
    .where('action', '=', action)
    .orderBy('id')
    .execute();
  return rows.map(({ detail }) => detail);
}

describe('a new breach', () => {
  it('gets a number of its year, and holds what is not known as unknown', async () => {
    const breach = await get();
    expect(breach).toMatchObject({
      ...NEW,
      number: '2026-001',
      natures: [],
      approxPersons: null,
      risk: null,
      authorityNotifiedAt: null,
      processorId: null,
      processor: '',
      closedOn: null,
      timeZone: 'Europe/Amsterdam',
      now: '2026-11-22T09:00:00.000Z',
      authority: 'AP',
      followUps: [],
      letters: [],
    });
    expect((await register.call('breaches.create', NEW)).number).toBe('2026-002');
  });

  it('waits for a decision in the list, open ones before closed ones', async () => {
    const later = await register.call('breaches.create', {
      ...NEW,
      name: 'Verkeerde bijlage',
      awareAt: '2026-11-21T10:00:00Z',
    });
    await register.call('breaches.close', { breachId: later.id, closedOn: TODAY });
    const { rows, now, timeZone } = await register.call('breaches.list', {});
    expect([now, timeZone]).toEqual(['2026-11-22T09:00:00.000Z', 'Europe/Amsterdam']);
    expect(rows.map(({ name, todos, closedOn }) => [name, todos, closedOn])).toEqual([
      ['Gestolen laptop', ['risk', 'authority'], null],
      ['Verkeerde bijlage', [], TODAY],
    ]);
  });

  it.each([
    ['a moment that has not come', { awareAt: '2026-11-22T09:00:01Z' }, 'awareAt', 'date.future'],
    ['no moment', { awareAt: '2026-11-20 16:30' }, 'awareAt', 'date.invalid'],
    ['a day without a time', { awareAt: '2026-11-20' }, 'awareAt', 'date.invalid'],
    ['a time that does not exist', { awareAt: '2026-11-20T25:00:00Z' }, 'awareAt', 'date.invalid'],
    ['no name', { name: '  ' }, 'name', 'text.required'],
  ])('is refused with %s', async (_, change, field, problem) => {
    const failure = await register.refusal('breaches.create', { ...NEW, ...change });
    expect(failure).toMatchObject({ code: 'bad-input', fields: { [field]: problem } });
  });
});

describe('what asks for attention', () => {
  it('holds a breach until it is decided on and told, with the end of its hours', async () => {
    const asked = async () => (await register.call('today.get', { language: 'nl' })).breaches;
    const counted = async () => {
      const { db, today } = readContext(register.context);
      return countsOn(await gatherReminders({ db, today }, 60), today).breaches;
    };
    expect(await asked()).toEqual([
      { id: breachId, number: '2026-001', name: 'Gestolen laptop', dueOn: '2026-11-23' },
    ]);
    expect(await counted()).toBe(1);
    await update({ risk: 'high', authorityNotifiedAt: '2026-11-21T08:05:00Z' });
    expect(await asked()).toMatchObject([{ id: breachId, dueOn: null }]);
    await update({
      risk: 'high',
      authorityNotifiedAt: '2026-11-21T08:05:00Z',
      personsToldOn: TODAY,
      consequences: '',
    });
    expect(await asked()).toEqual([]);
    expect(await counted()).toBe(0);
  });
});

describe('changing a breach', () => {
  it('keeps everything that is known of it', async () => {
    const { id: processorId, name } = (await register.call('processors.list', {}))[0] ?? {};
    if (processorId === undefined) throw new Error('no processor');
    const breach = breachInput({
      processorId,
      risk: 'high',
      authorityNotifiedAt: '2026-11-21T08:05:00Z',
      authorityReference: 'DL-778899',
      personsToldOn: TODAY,
      natures: ['availability', 'confidentiality', 'availability'],
    });
    await register.call('breaches.update', { breachId, breach });
    expect(await get()).toMatchObject({
      ...breach,
      natures: ['availability', 'confidentiality'],
      processor: name,
      hasContact: false,
    });
    await beReachable();
    expect((await get()).hasContact).toBe(true);
    const { rows } = await register.call('breaches.list', {});
    expect(rows[0]?.todos).toEqual([]);
  });

  it('asks for what a report made in part still lacks', async () => {
    await update({ authorityNotifiedAt: '2026-11-21T08:05:00Z', approxRecords: null });
    const { rows } = await register.call('breaches.list', {});
    expect(rows[0]?.todos).toEqual(['complete']);
  });

  it.each([
    [
      'reporting before knowing',
      { authorityNotifiedAt: '2026-11-20T15:29:00Z' },
      'authorityNotifiedAt',
      'date.before-aware',
    ],
    [
      'reporting in the future',
      { authorityNotifiedAt: '2026-11-23T09:00:00Z' },
      'authorityNotifiedAt',
      'date.future',
    ],
    [
      'knowing before discovering',
      { discoveredAt: '2026-11-20T15:31:00Z' },
      'discoveredAt',
      'date.after-aware',
    ],
    [
      'telling the controller before knowing',
      { controllerToldAt: '2026-11-19T09:00:00Z' },
      'controllerToldAt',
      'date.before-aware',
    ],
    [
      'an end before the beginning',
      { occurredToOn: getPlainDate('2026-11-18') },
      'occurredToOn',
      'date.order',
    ],
    [
      'a beginning in the future',
      { occurredFromOn: getPlainDate('2026-11-23'), occurredToOn: null },
      'occurredFromOn',
      'date.future',
    ],
    [
      'telling persons in the future',
      { personsToldOn: getPlainDate('2026-11-23') },
      'personsToldOn',
      'date.future',
    ],
    ['fewer than no persons', { approxPersons: -1 }, 'approxPersons', undefined],
  ])('is refused with %s', async (_, change, field, problem) => {
    const failure = await refused(change);
    expect(failure.code).toBe('bad-input');
    expect(Object.keys(failure.fields ?? {})).toEqual([`breach.${field}`]);
    if (problem !== undefined) expect(failure.fields?.[`breach.${field}`]).toBe(problem);
    expect((await get()).facts).toBe(NEW.facts);
  });

  it('is refused with a processor that is not there', async () => {
    expect((await refused({ processorId: 999_999_999 })).code).toBe('not-found');
  });

  it('counts the 72 hours on the clock of the country', async () => {
    const belgian = await makeRegister({ today: TODAY, country: 'BE', profile: 'wits' });
    await belgian.call('breaches.create', NEW);
    const { timeZone } = await belgian.call('breaches.list', {});
    expect(timeZone).toBe('Europe/Brussels');
  });
});

describe('a report of misuse from outside', () => {
  it('is a case until it turns out to be no breach, which is recorded with the reason', async () => {
    const { id } = await register.call('breaches.create', { ...NEW, origin: 'report' });
    const todos = async () =>
      (await register.call('breaches.list', {})).rows.find((row) => row.id === id)?.todos;
    expect((await register.call('breaches.get', { breachId: id })).origin).toBe('report');
    expect(await todos()).toEqual(['risk', 'authority']);
    await register.call('breaches.update', {
      breachId: id,
      breach: breachInput({ origin: 'report', risk: null, noBreachBecause: 'Een proefbericht.' }),
    });
    expect(await todos()).toEqual([]);
    const today = await register.call('today.get', { language: 'nl' });
    expect(today.breaches.map((row) => row.id)).toEqual([breachId]);
  });
});

describe('what follows on a report', () => {
  const FIRST = '2026-11-21T08:05:00Z';
  const addition = (sentAt: string, kind: 'addition' | 'withdrawal' = 'addition') => ({
    breachId,
    kind,
    sentAt,
    what: 'Het aantal is nu bekend.',
    reference: 'AP-1a',
  });

  it('is kept with its moment, also after the case was closed, the oldest first', async () => {
    await update({ authorityNotifiedAt: FIRST });
    await register.call('breaches.add-notice', addition('2026-11-22T08:00:00Z'));
    await register.call('breaches.close', { breachId, closedOn: TODAY });
    await register.call('breaches.add-notice', addition('2026-11-21T10:00:00Z'));
    const { notices } = await get();
    expect(notices.map(({ id: _, ...notice }) => notice)).toEqual(
      ['2026-11-21T10:00:00Z', '2026-11-22T08:00:00Z'].map((sentAt) => {
        const { breachId: _, ...notice } = addition(sentAt);
        return notice;
      }),
    );
  });

  it('has nothing to complete once the report was taken back', async () => {
    await update({ authorityNotifiedAt: FIRST, approxRecords: null });
    await register.call('breaches.add-notice', addition('2026-11-22T08:00:00Z', 'withdrawal'));
    expect((await register.call('breaches.list', {})).rows[0]?.todos).toEqual([]);
  });

  it('is refused without a report, before it and in the future', async () => {
    const refusal = (sentAt: string) => register.refusal('breaches.add-notice', addition(sentAt));
    expect((await refusal(FIRST)).code).toBe('conflict');
    await update({ authorityNotifiedAt: FIRST });
    expect((await refusal('2026-11-21T08:04:00Z')).fields).toEqual({
      sentAt: 'date.before-report',
    });
    expect((await refusal('2026-11-22T09:00:01Z')).fields).toEqual({ sentAt: 'date.future' });
  });
});

describe('the register of breaches as a file', () => {
  async function fileOf(format: 'html' | 'csv', language: 'nl' | 'en' = 'nl') {
    const file = await register.makeFile('files-out.breach-register', { language, format });
    return { name: file.fileName, text: new TextDecoder().decode(file.bytes) };
  }

  it('holds of every breach the facts, the effects and the action, closed ones too', async () => {
    await update({ authorityNotifiedAt: '2026-11-21T08:05:00Z', authorityReference: 'AP-1' });
    await register.call('breaches.add-notice', {
      breachId,
      kind: 'addition',
      sentAt: '2026-11-22T08:00:00Z',
      what: 'Aantal geteld.',
      reference: '',
    });
    await register.call('breaches.close', { breachId, closedOn: TODAY });
    await register.call('breaches.create', {
      ...NEW,
      name: 'Zoekgeraakte brief',
      role: 'processor',
    });
    const { name, text } = await fileOf('html');
    expect(name).toBe('register-datalekken-2026-11-22.html');
    const plain = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    for (const part of [
      '2026-001 · Gestolen laptop',
      'Diefstal uit een afgesloten auto',
      'Iemand kan zich voordoen als ons bedrijf',
      'Alle wachtwoorden zijn gewijzigd.',
      'eerste melding: 21 november 2026 om 09.05 uur; AP-1',
      'aanvulling: 22 november 2026 om 09.00 uur; Aantal geteld.',
      'Stand gesloten op 22 november 2026',
      '2026-002 · Zoekgeraakte brief',
      'Opdrachtgever ingelicht nog niet',
    ]) {
      expect(plain).toContain(part);
    }
    expect(plain.indexOf('2026-001')).toBeLessThan(plain.indexOf('2026-002'));
  });

  it('says why a breach was not reported', async () => {
    await update({ risk: 'unlikely', authorityReasonNot: 'Ongeopend terug.' });
    expect((await fileOf('csv')).text).toContain('Waarom niet gemeld: Ongeopend terug.');
    const { name, text } = await fileOf('csv', 'en');
    expect(name).toBe('breach-register-2026-11-22.csv');
    expect(text).toContain('Why not reported: Ongeopend terug.');
  });

  it('is a line per breach that no spreadsheet takes for a formula', async () => {
    await update({ name: '=1+1' });
    const { text } = await fileOf('csv');
    const [header, row] = text.trim().split('\r\n');
    expect(header).toContain('Nummer');
    expect(row).toContain("'=1+1");
  });
});

describe('a case', () => {
  it('is followed up with dated notes, the newest first, after it was closed as well', async () => {
    const add = (on: string, note: string) =>
      register.call('breaches.add-follow-up', { breachId, on: getPlainDate(on), note });
    await add('2026-11-21', 'Aangifte gedaan.');
    await register.call('breaches.close', { breachId, closedOn: TODAY });
    await add('2026-11-22', 'De laptop is gevonden.');
    expect((await get()).followUps.map(({ on, note }) => [on, note])).toEqual([
      ['2026-11-22', 'De laptop is gevonden.'],
      ['2026-11-21', 'Aangifte gedaan.'],
    ]);
    const future = { breachId, on: getPlainDate('2026-11-23'), note: 'x' };
    expect((await register.refusal('breaches.add-follow-up', future)).fields).toEqual({
      on: 'date.future',
    });
    const empty = { breachId, on: TODAY, note: ' ' };
    expect((await register.refusal('breaches.add-follow-up', empty)).fields).toEqual({
      note: 'text.required',
    });
  });

  it('does not change while it is closed, and can be opened again', async () => {
    await register.call('breaches.close', { breachId, closedOn: TODAY });
    expect((await get()).closedOn).toBe(TODAY);
    expect((await refused({})).code).toBe('conflict');
    const again = { breachId, closedOn: TODAY };
    expect((await register.refusal('breaches.close', again)).code).toBe('conflict');
    await register.call('breaches.close', { breachId, closedOn: null });
    await update();
    expect((await get()).closedOn).toBeNull();
  });

  it('cannot be closed on a day that has not come', async () => {
    const input = { breachId, closedOn: getPlainDate('2026-11-23') };
    expect((await register.refusal('breaches.close', input)).fields).toEqual({
      closedOn: 'date.future',
    });
  });

  it('leaves numbers and dates in the journal, and no word of what happened', async () => {
    await update({ name: 'Zeldzaamwoord', facts: 'Zeldzaamwoord', cause: 'Zeldzaamwoord' });
    await register.call('breaches.add-follow-up', { breachId, on: TODAY, note: 'Zeldzaamwoord' });
    await register.call('breaches.close', { breachId, closedOn: TODAY });
    await register.call('breaches.close', { breachId, closedOn: null });
    expect(await linesOf('breach-recorded')).toEqual([
      JSON.stringify({
        number: '2026-001',
        awareAt: NEW.awareAt,
        dueAt: '2026-11-23T15:30:00Z',
      }),
    ]);
    expect(await linesOf('breach-reopened')).toHaveLength(1);
    const all = await register.context.db.selectFrom('journal').select('detail').execute();
    expect(JSON.stringify(all)).not.toMatch(/Zeldzaamwoord|laptop/);
  });
});

describe('a letter to somebody who is erased', () => {
  const write = async (addressee: string): Promise<number> => {
    const input = { breachId, kind: 'breach.person', addressee, ...DUTCH } as const;
    const document = await register.call('breaches.compose-letter', input);
    return (await register.call('breaches.create-letter', { breachId, document })).id;
  };
  const read = async (letterId: number): Promise<string> => {
    const { document } = await register.call('letters.get', { letterId });
    return document === null ? '' : toPlainText(document);
  };

  it('loses the name and stays as a model; letters to others stay as they were', async () => {
    await update({ facts: 'De laptop van Bloemendaal Keukens is gestolen.' });
    const { personId } = await addDuePerson(register);
    const hers = await write('Mevrouw M. van Bloemendaal\nKwikstaartlaan 12');
    const his = await write('Piet Anderman\nDorpsstraat 1');
    const model = await write('');
    const { id } = await register.call('disposals.propose', {
      cause: 'emergency',
      personId,
      itemIds: null,
      suspicion: 'minor',
      suppress: false,
    });
    await runThrough(register, id);
    const { erasedOn } = await register.call('letters.get', { letterId: hers });
    expect(erasedOn).toBe(TODAY);
    expect(await read(hers)).not.toContain('Kwikstaartlaan');
    expect(await read(hers)).toContain('Geachte heer/mevrouw,');
    expect(await read(his)).toContain('Piet Anderman');
    expect((await register.call('letters.get', { letterId: model })).erasedOn).toBeNull();
    const { selfTest } = await register.call('disposals.get', { disposalId: id, language: 'nl' });
    expect(selfTest?.residue).toBe(0);
  });
});

describe('the letters', () => {
  const compose = (
    kind: 'breach.authority' | 'breach.person' | 'breach.toController',
    addressee = '',
  ) => register.call('breaches.compose-letter', { breachId, kind, addressee, ...DUTCH });

  it('tell what is known now, and nothing that is kept changes', async () => {
    await update();
    const text = toPlainText(await compose('breach.authority'));
    expect(text).toContain('MELDING VAN EEN DATALEK');
    expect(text).toContain('Einde van de 72 uur: 23 november 2026 om 16.30 uur');
    expect((await get()).letters).toEqual([]);
  });

  it('are late when the moment has passed', async () => {
    await update();
    register.setToday('2026-11-24');
    expect(toPlainText(await compose('breach.authority'))).toContain('De 72 uur zijn voorbij.');
  });

  it('name the processor where it happened', async () => {
    const processor = (await register.call('processors.list', {}))[0];
    await update({ processorId: processor?.id ?? null });
    expect(toPlainText(await compose('breach.person'))).toContain(
      `Het ging mis bij ${processor?.name}`,
    );
  });

  it('are kept with a number, open again and become a file', async () => {
    await update();
    const document = await compose('breach.authority');
    const { id, number } = await register.call('breaches.create-letter', { breachId, document });
    expect(number).toBe('2026-001');
    expect((await get()).letters).toEqual([
      { id, number, kind: 'breach.authority', locale: 'nl-NL', madeOn: TODAY },
    ]);
    const kept = await register.call('letters.get', { letterId: id });
    expect(kept.document).toEqual(document);
    expect([kept.personId, kept.requestId, kept.breachId]).toEqual([null, null, breachId]);
    const file = await letterFile(readContext(register.context), id, 'html');
    expect(file.fileName).toBe('melding-datalek-2026-001.html');
    expect(await linesOf('breach-letter-made')).toEqual([
      JSON.stringify({ number, kind: 'breach.authority', breach: '2026-001' }),
    ]);
  });

  it('are refused when they do not fit the role', async () => {
    const toController = { breachId, kind: 'breach.toController', ...DUTCH } as const;
    expect((await register.refusal('breaches.compose-letter', toController)).code).toBe('conflict');
    await update({ role: 'processor' });
    for (const kind of ['breach.authority', 'breach.person'] as const) {
      const input = { breachId, kind, ...DUTCH };
      expect((await register.refusal('breaches.compose-letter', input)).code).toBe('conflict');
    }
    expect(toPlainText(await compose('breach.toController', 'Bakkerij Zonnedauw'))).toContain(
      'Bakkerij Zonnedauw',
    );
  });

  it('are about a breach and nothing else', async () => {
    const document = { ...(await compose('breach.person')), kind: 'ack' };
    const failure = await register.refusal('breaches.create-letter', { breachId, document });
    expect(failure).toMatchObject({ code: 'bad-input', fields: { document: 'value.invalid' } });
  });
});
