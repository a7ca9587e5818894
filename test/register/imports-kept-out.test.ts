import { describe, expect, it } from 'vitest';
import { categoryIdOf, runThrough } from '#test/builders/disposal.ts';
import { bringIn, type Files, lookInto, planOf } from '#test/builders/import-desk.ts';
import {
  CONFIRMED,
  crm,
  eraseJan,
  JAN,
  JOKE,
  PERSON,
  personNamed,
  subscribed,
} from '#test/builders/import-files.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

function keptReport(register: TestRegister): string {
  const { database } = register.context;
  return database
    .prepare('SELECT group_concat(report || files) FROM import')
    .pluck()
    .get() as string;
}

describe('the report of an import', () => {
  it('keeps no name that stands where names of columns are expected', async () => {
    const register = await makeRegister();
    const files: Files = {
      'Jan de Vries.csv': 'Jan Jansen;jan@jansen.example\nPiet Bos;piet@bos.example\n',
      'Joke.csv':
        'Naam;E-mail;Faith Smit;Jan de Bruin\nJoke Berg;joke@berg.example;x;y\n;;;\nNiks;;;\n',
    };
    const look = await lookInto(register, files);
    const categoryId = await categoryIdOf(register, 'koel-ict.contact');
    const { id } = await register.call('imports.run', { plan: planOf(look, { categoryId }) });
    expect(keptReport(register)).not.toMatch(/Jan|Joke|Smit|Bruin|Vries/);
    const report = await register.call('imports.get', { importId: id });
    expect(report.skipped).toContainEqual(expect.objectContaining({ kind: 'not-mapped' }));
  });

  it('says of a row that stayed out in which of the files it is, by its number', async () => {
    const register = await makeRegister();
    const files: Files = {
      'Jan.csv': 'Naam;E-mail\nJan Bos;jan@bos.example\n',
      'Joke.csv': 'Naam;E-mail\nJoke Berg;geen adres\n',
    };
    const look = await lookInto(register, files);
    const categoryId = await categoryIdOf(register, 'koel-ict.contact');
    const { id } = await register.call('imports.run', { plan: planOf(look, { categoryId }) });
    const { leftOutRows } = await register.call('imports.get', { importId: id });
    expect(leftOutRows).toMatchObject([{ entry: '2', row: 2, code: 'email.invalid' }]);
  });
});

describe('somebody who was erased', () => {
  it('does not come back as a business', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN, JOKE));
    await eraseJan(register);
    expect(await register.call('organisations.list', {})).toEqual([]);
    await bringIn(register, crm(JAN, JOKE));
    expect(await register.call('organisations.list', {})).toEqual([]);
  });

  it('does not come back by a record that is the same person', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN, JOKE));
    await eraseJan(register);
    const other =
      'zcrm_9,Jan,de Vries,,j.devries@elders.example,0611112222,Kerkplein 3,Elders,5678 CD,,,';
    const look = await lookInto(register, crm(JAN.replace('0612345678', '0611112222'), other));
    expect(look.proposals.exact + look.proposals.likely).toBeGreaterThan(0);
    const { id } = await register.call('imports.run', { plan: planOf(look) });
    const report = await register.call('imports.get', { importId: id });
    expect(report.leftOut).toEqual([{ reason: 'erased-before', code: '', count: 2 }]);
    expect(await register.call('persons.count', {})).toEqual({ count: 1 });
  });

  it('is not taken for who was let in as somebody else', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN, JOKE));
    const disposalId = await eraseJan(register);
    const { tasks } = await register.call('disposals.get', { disposalId, language: 'nl' });
    await register.call('disposal-tasks.confirm', {
      taskIds: tasks.map((task) => task.id),
      confirmedOn: '2026-11-22',
      note: '',
      proof: null,
    });
    await register.call('persons.create', {
      givenName: 'Johan',
      infix: 'de',
      familyName: 'Vries',
      nickname: '',
      functionTitle: '',
      language: null,
      letterForm: null,
      source: '',
      note: '',
      contactPoints: [{ kind: 'email', value: 'jan@voorbeeld.nl', label: '' }],
      returned: 'someone-else',
    });
    const look = await lookInto(
      register,
      crm('zcrm_7,Johan,de Vries,,jan@voorbeeld.nl,,,,,2026-10-05 10:00:00,,'),
    );
    expect(look.counts.heldBack).toBe(0);
    const { id } = await register.call('imports.run', { plan: planOf(look, { whole: true }) });
    const report = await register.call('imports.get', { importId: id });
    expect(report.counts).toMatchObject({ personsMerged: 1, personsCreated: 0 });
    expect(report.findings.filter(({ kind }) => kind === 'erased-there')).toEqual([]);
    expect(await register.call('disposal-tasks.list', {})).toEqual([]);
  });
});

describe('somebody who was erased because their time had come', () => {
  const OLD = JAN.replace('2025-03-01', '2022-03-01');

  it('stays out while the system was asked to erase them and has not said that it did', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(OLD));
    const { id: disposalId } = await register.call('disposals.propose', { cause: 'expiry' });
    await runThrough(register, disposalId);
    expect(await register.call('persons.count', {})).toEqual({ count: 0 });
    const look = await lookInto(register, crm(OLD, JOKE));
    expect(look.counts).toMatchObject({ persons: 2, heldBack: 1 });
    const { id } = await register.call('imports.run', { plan: planOf(look, { whole: true }) });
    const { findings } = await register.call('imports.get', { importId: id });
    expect(findings).toMatchObject([{ kind: 'erased-there', row: 2, disposalId }]);
    expect(await register.call('persons.count', {})).toEqual({ count: 1 });
    const tasks = await register.call('disposal-tasks.list', {});
    const crmTask = tasks.find(({ identifiers }) => identifiers.includes('zcrm_1'));
    expect(crmTask).toMatchObject({ status: 'open' });

    // Once that is confirmed nothing of them is known: who is there again may come in.
    await register.call('disposal-tasks.confirm', {
      taskIds: tasks.map((task) => task.id),
      confirmedOn: '2026-11-22',
      note: '',
      proof: null,
    });
    expect((await lookInto(register, crm(OLD))).counts.heldBack).toBe(0);
  });

  it('comes in from another system, and when the owner took them up again', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(OLD));
    const { id: disposalId } = await register.call('disposals.propose', { cause: 'expiry' });
    await runThrough(register, disposalId);
    expect((await lookInto(register, subscribed(CONFIRMED))).counts.heldBack).toBe(0);
    await register.call('persons.create', {
      ...PERSON,
      givenName: 'Jan',
      infix: 'de',
      familyName: 'Vries',
      contactPoints: [{ kind: 'email', value: 'jan@voorbeeld.nl', label: '' }],
    });
    const look = await lookInto(register, crm(OLD));
    await register.call('imports.run', { plan: planOf(look) });
    expect((await personNamed(register, 'vries')).items).toHaveLength(1);
  });
});

describe('a finding', () => {
  it.each([true, false])(
    'tells every number under which the system has them (confirmed before: %s)',
    async (isConfirmed) => {
      const register = await makeRegister();
      await bringIn(register, crm(JAN, JOKE));
      const disposalId = await eraseJan(register);
      const { tasks } = await register.call('disposals.get', { disposalId, language: 'nl' });
      if (isConfirmed) {
        await register.call('disposal-tasks.confirm', {
          taskIds: tasks.map((task) => task.id),
          confirmedOn: '2026-11-22',
          note: '',
          proof: null,
        });
      }
      await bringIn(register, crm(JAN, JAN.replace('zcrm_1', 'zcrm_8')), { takeOver: false });
      expect(await register.call('disposal-tasks.list', {})).toMatchObject([
        { identifiers: ['zcrm_1', 'zcrm_8'] },
      ]);
    },
  );

  it('is not open any more when its task was confirmed', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN, JOKE));
    const disposalId = await eraseJan(register);
    await bringIn(register, crm(JAN), { takeOver: false });
    const openOf = async () => (await register.call('imports.list', {}))[0]?.openFindings;
    expect(await openOf()).toBe(1);
    const { tasks } = await register.call('disposals.get', { disposalId, language: 'nl' });
    await register.call('disposal-tasks.confirm', {
      taskIds: tasks.map((task) => task.id),
      confirmedOn: '2026-11-22',
      note: '',
      proof: null,
    });
    expect(await openOf()).toBe(0);
  });
});

describe('a number that may not be kept', () => {
  it.each([
    ['organisation', 'NL111222333B01'],
    ['function', 'NL111222333B01'],
    ['given-name', 'NL111222333B01'],
    ['external-id', 'NL111222333B01'],
    ['given-name', '123456782'],
    ['function', '123456782'],
    ['organisation', '123456782'],
    ['function', '85.07.30-033.28'],
    ['street', 'NL111222333B01'],
  ] as const)('stays out of a column that is read as %s: %s', async (to, value) => {
    const register = await makeRegister();
    // Six other values keep the column from being taken for one of such numbers.
    const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
      (letter) => `Naam${letter};${letter}@x.example;woord${letter}`,
    );
    const files: Files = {
      'l.csv': ['Een;Twee;Drie', ...rows, `Bos;h@x.example;${value}`].join('\n'),
    };
    const columns = [{ to: 'family-name' as const }, { to: 'email' as const }, { to }];
    const look = await lookInto(register, files, { columns });
    const categoryId = await categoryIdOf(register, 'koel-ict.contact');
    const [system] = await register.call('systems.list', {});
    const plan = planOf(look, { categoryId, systemId: system?.id ?? null });
    await register.call('imports.run', { plan });
    const { database } = register.context;
    const texts = ['person', 'organisation', 'contact_point', 'data_item_system'].map((table) =>
      JSON.stringify(database.prepare(`SELECT * FROM ${table}`).all()),
    );
    expect(texts.join('').includes(value)).toBe(false);
    expect(look.skipped).toContainEqual(expect.objectContaining({ count: 1 }));
    expect(await register.call('persons.count', {})).toEqual({ count: 8 });
  });

  it('is not seen in the long numbers that systems give their records', async () => {
    const register = await makeRegister();
    // Passes the test of a card, as one number in ten does.
    const number = '4111111111111111003';
    await bringIn(register, crm(JAN.replace('zcrm_1', number)));
    const { database } = register.context;
    const ids = database.prepare('SELECT external_id FROM data_item_system').pluck().all();
    expect(ids).toEqual([number]);
  });
});
