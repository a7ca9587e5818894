import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#shared/contract/imports.ts';
import { categoryIdOf } from '#test/builders/disposal.ts';
import { bringIn, type Files, lookInto, planOf } from '#test/builders/import-desk.ts';
import {
  CONFIRMED,
  crm,
  JAN,
  JOKE,
  LEFT,
  PERSON,
  personNamed,
  subscribed,
  unsubscribed,
} from '#test/builders/import-files.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

function verdictsOf(register: TestRegister) {
  return register.context.database
    .prepare('SELECT data_item_id, state, due_on FROM verdict ORDER BY data_item_id')
    .all();
}

/** Two lists in one file, each with its own answer. */
const lists = (...rows: string[]): Files => ({
  'lijsten.csv': ['Voornaam;Achternaam;E-mail;A;A op;B;B op', ...rows].join('\n'),
});
const COLUMNS = [
  { to: 'given-name' as const },
  { to: 'family-name' as const },
  { to: 'email' as const },
  { to: 'consent' as const, topic: 'A', means: 'opted-in' as const },
  { to: 'consent-ended-on' as const, topic: 'A' },
  { to: 'consent' as const, topic: 'B', means: 'opted-in' as const },
  { to: 'consent-ended-on' as const, topic: 'B' },
];

async function bringLists(register: TestRegister, row: string): Promise<number> {
  const look = await lookInto(register, lists(row), { columns: COLUMNS });
  const categoryId = await categoryIdOf(register, 'koel-ict.contact');
  const { id } = await register.call('imports.run', { plan: planOf(look, { categoryId }) });
  return id;
}

describe('facts for somebody who was there', () => {
  it('move the date by which their data may be kept', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN));
    const before = verdictsOf(register);
    await bringIn(register, crm(JAN.replace('2025-03-01', '2026-03-01')));
    expect(verdictsOf(register)).not.toEqual(before);
  });

  it('give a verdict to an item without a system', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN));
    const categoryId = await categoryIdOf(register, 'koel-ict.contact');
    const other = (await register.call('categories.list', {})).find(
      (row) => row.id !== categoryId && !row.neverStore,
    );
    await bringIn(register, crm(JAN), { systemId: null, categoryId: other?.id ?? 0 });
    const { items } = await personNamed(register, 'vries');
    expect(items).toHaveLength(2);
    expect(verdictsOf(register)).toHaveLength(2);
  });

  it('bring a family name with the infix that belongs to it', async () => {
    const register = await makeRegister();
    await register.call('persons.create', {
      ...PERSON,
      givenName: 'Joke',
      contactPoints: [{ kind: 'email', value: 'joke@voorbeeld.nl', label: '' }],
    });
    await bringIn(register, crm(JOKE));
    expect(await personNamed(register, 'berg')).toMatchObject({
      givenName: 'Joke',
      infix: 'van den',
      familyName: 'Berg',
    });
  });
});

describe('what comes in for somebody with an open request', () => {
  it('waits for the answer like everything else of them', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN));
    const { id: personId } = await personNamed(register, 'vries');
    await register.call('requests.create', {
      personId,
      rights: ['access'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: '',
    });
    const before = verdictsOf(register);
    const categoryId = await categoryIdOf(register, 'koel-ict.contact');
    const other = (await register.call('categories.list', {})).find(
      (row) => row.id !== categoryId && !row.neverStore,
    );
    const id = await bringIn(register, crm(JAN), { categoryId: other?.id ?? 0 });
    const { items } = await personNamed(register, 'vries');
    expect(items).toHaveLength(2);
    expect(items.map(({ verdict }) => verdict.state)).toEqual(['held', 'held']);
    await register.call('imports.undo', { importId: id });
    expect(verdictsOf(register)).toEqual(before);
  });
});

describe('somebody whose use is restricted', () => {
  const restrict = (register: TestRegister, personId: number) =>
    register.call('holds.create', {
      personId,
      dataItemId: null,
      kind: 'restriction',
      ground: 'juistheid betwist',
      fromOn: '2026-11-01',
      toOn: null,
      reviewOn: null,
    });

  it('gets nothing from the files, and the report says so', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN));
    const before = await personNamed(register, 'vries');
    await restrict(register, before.id);
    const id = await bringIn(register, crm(JAN.replace('0612345678', '0201234567'), JOKE));
    const after = await personNamed(register, 'vries');
    expect(after.contactPoints).toEqual(before.contactPoints);
    expect(after.events).toEqual(before.events);
    const { counts, leftOut } = await register.call('imports.get', { importId: id });
    expect(counts).toMatchObject({ personsCreated: 1, personsMerged: 0 });
    expect(leftOut).toEqual([{ reason: 'restricted', code: '', count: 1 }]);
    await register.call('imports.undo', { importId: id });
    expect(await register.call('persons.count', {})).toEqual({ count: 1 });
  });

  it('is taken at their word all the same when the files say no', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, subscribed(CONFIRMED));
    const jan = await personNamed(register, 'vries');
    await restrict(register, jan.id);
    await bringIn(register, unsubscribed(LEFT));
    const { consents } = await personNamed(register, 'vries');
    expect(consents).toMatchObject([{ withdrawnOn: '2026-05-06' }]);
  });
});

describe('a yes that the person confirmed', () => {
  it('keeps the day of that, and by whom it is told', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, subscribed(CONFIRMED));
    const { consents } = await personNamed(register, 'vries');
    expect(consents).toMatchObject([
      { kind: 'explicit', givenOn: '2024-04-03', confirmedOn: '2024-04-03', state: 'given' },
    ]);
    expect(consents[0]?.confirmedHow).toContain('Bevestigd door de persoon zelf');
  });

  it('leaves nobody mailed against their will who said yes after objecting', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, subscribed(CONFIRMED));
    const { id: personId, consents } = await personNamed(register, 'vries');
    const { id: requestId } = await register.call('requests.create', {
      personId,
      rights: ['objection'],
      receivedOn: '2026-11-01',
      channel: 'email',
      note: '',
    });
    await register.call('requests.stop-marketing', {
      requestId,
      stoppedOn: '2026-11-01',
      consentIds: [],
    });
    const yes = { givenHow: 'telefoon', wording: '', proof: '' };
    await register.call('consents.give', {
      ...yes,
      personId,
      topicId: consents[0]?.topicId ?? 0,
      givenOn: '2026-11-10',
    });
    const id = await bringIn(register, subscribed(CONFIRMED));
    const { findings } = await register.call('imports.get', { importId: id });
    expect(findings.filter(({ kind }) => kind === 'mailed-there')).toEqual([]);
  });
});

describe('days that cannot be', () => {
  it('are not kept of a consent that is given after today', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, subscribed(CONFIRMED.replaceAll('2024-04-03', '2027-04-03')));
    const { consents, events } = await personNamed(register, 'vries');
    expect(consents).toMatchObject([{ givenOn: null, withdrawnOn: null }]);
    expect(events).toEqual([]);
  });
});

describe('texts that are too long for a form', () => {
  it('are cut, with a warning, so that they can be seen and saved again', async () => {
    const register = await makeRegister();
    const long = 'x'.repeat(30_000);
    const files = crm(`zcrm_1,Jan,${long},${long},jan@voorbeeld.nl,,${long},,,,,`);
    const look = await lookInto(register, files);
    expect(look.warnings).toContainEqual(expect.objectContaining({ code: 'cells.cut' }));
    await register.call('imports.run', { plan: planOf(look) });
    const { id: personId, ...person } = await personNamed(register, 'jan');
    expect(person.familyName).toHaveLength(120);
    const { givenName, infix, familyName, functionTitle, contactPoints } = person;
    await register.call('persons.update', {
      personId,
      person: { ...PERSON, givenName, infix, familyName, functionTitle, contactPoints },
    });
    const [business] = await register.call('organisations.list', {});
    expect(business?.name).toHaveLength(200);
  });
});

describe('consents to several topics', () => {
  it('that end together make it known that none is left', async () => {
    const register = await makeRegister();
    await bringLists(register, 'Jan;Bos;jan@bos.example;ja;;ja;');
    await bringLists(register, 'Jan;Bos;jan@bos.example;nee;2026-05-06;nee;2026-06-07');
    const { consents, events } = await personNamed(register, 'bos');
    expect(consents.map(({ withdrawnOn }) => withdrawnOn).sort()).toEqual([
      '2026-05-06',
      '2026-06-07',
    ]);
    expect(events).toMatchObject([{ kind: 'consent-withdrawn', occurredOn: '2026-06-07' }]);
  });

  it('do not all count as ended while one that came in is open', async () => {
    const register = await makeRegister();
    await bringLists(register, 'Jan;Bos;jan@bos.example;ja;;nee;2026-06-07');
    const { events } = await personNamed(register, 'bos');
    expect(events).toEqual([]);
  });

  it('that were given on one day are one event', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, subscribed(CONFIRMED));
    await bringIn(register, subscribed(CONFIRMED), {
      topics: [{ name: '', to: 'new' }],
    } satisfies Partial<ImportPlan>);
    const { consents, events } = await personNamed(register, 'vries');
    expect(consents).toHaveLength(2);
    expect(events).toHaveLength(1);
  });
});

describe('a comparison', () => {
  it('does not miss somebody in the files whose record stays out', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN, JOKE));
    const id = await bringIn(register, crm(JAN, JOKE), {
      whole: true,
      decisions: { exact: 'skip', likely: 'apart', near: 'apart', own: [] },
    });
    const { findings } = await register.call('imports.get', { importId: id });
    expect(findings).toEqual([]);
  });

  it.each([true, false])(
    'says who is mailed against their will (nobody comes in: %s)',
    async (comparesOnly) => {
      const register = await makeRegister({ profile: 'wits' });
      await bringIn(register, unsubscribed(LEFT));
      const id = await bringIn(register, subscribed(CONFIRMED), { takeOver: !comparesOnly });
      const { findings } = await register.call('imports.get', { importId: id });
      expect(findings).toContainEqual(
        expect.objectContaining({ kind: 'mailed-there', person: 'Jan de Vries' }),
      );
    },
  );

  it('asks for a new look when somebody it would add to was erased meanwhile', async () => {
    const register = await makeRegister();
    await bringIn(register, crm(JAN));
    const look = await lookInto(register, crm(JAN));
    register.context.database.prepare('DELETE FROM person').run();
    const { code } = await register.refusal('imports.run', { plan: planOf(look) });
    expect(code).toBe('conflict');
  });

  it('says who objected, also where they once said yes', async () => {
    const register = await makeRegister({ profile: 'wits' });
    await bringIn(register, subscribed(CONFIRMED));
    const { id: personId } = await personNamed(register, 'vries');
    const { id: requestId } = await register.call('requests.create', {
      personId,
      rights: ['objection'],
      receivedOn: '2026-11-20',
      channel: 'email',
      note: '',
    });
    await register.call('requests.stop-marketing', {
      requestId,
      stoppedOn: '2026-11-20',
      consentIds: [],
    });
    const id = await bringIn(register, subscribed(CONFIRMED));
    const { findings } = await register.call('imports.get', { importId: id });
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'mailed-there', personId }));
  });
});
