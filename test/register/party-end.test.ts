import { beforeEach, describe, expect, it } from 'vitest';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { addDays, addMonths, getPlainDate } from '#shared/domain/calendar.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { addDuePerson } from '#test/builders/disposal.ts';
import { partyInput } from '#test/builders/party.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const TODAY = getPlainDate('2026-11-22');
let register: TestRegister;
let zoho: ProcessorView;

beforeEach(async () => {
  register = await makeRegister({ today: TODAY });
  for (const familyName of ['Bloemendaal', 'Aalders', 'Zeegers', 'Caron', 'Dirks']) {
    await addDuePerson(register, { familyName, contactPoints: [] });
  }
  const found = (await register.call('processors.list', {})).find(
    (row) => row.catalogue === 'zoho',
  );
  if (found === undefined || found.persons === 0) throw new Error('nobody is at Zoho');
  zoho = found;
});

async function get(): Promise<ProcessorView> {
  const running = await register.call('processors.list', {});
  const ended = await register.call('processors.list-ended', {});
  const party = [...running, ...ended].find(({ id }) => id === zoho.id);
  if (party === undefined) throw new Error('the party is gone');
  return party;
}

async function end(mode: 'delete' | 'return' = 'delete', endsOn = TODAY as string): Promise<void> {
  await register.call('parties.end', { processorId: zoho.id, endsOn, mode });
}

async function write(locale: 'nl-NL' | 'nl-BE' | 'en' | 'fr' | null = null) {
  const document = await register.call('parties.compose-end-letter', {
    processorId: zoho.id,
    locale,
  });
  await register.call('parties.create-end-letter', { processorId: zoho.id, document });
  return document;
}

async function send(sentOn = TODAY): Promise<void> {
  await register.call('parties.end-sent', {
    processorId: zoho.id,
    sentOn,
    chaseOn: addDays(sentOn, 14),
  });
}

function confirm(
  parts: {
    clearCopies?: boolean;
    takenOver?: never[] | [{ systemId: number; processorId: number }];
  } = {},
) {
  return register.call('parties.confirm-end', {
    processorId: zoho.id,
    confirmedOn: TODAY,
    note: 'Geheimhouding blijft gelden.',
    proof: { name: 'attest.pdf', bytes: new TextEncoder().encode('gewist') },
    takenOver: [],
    clearCopies: true,
    ...parts,
  });
}

describe('the end of a contract', () => {
  it('asks for the letter and tells that persons are still there', async () => {
    await end();
    const party = await get();
    expect(party.end).toMatchObject({
      endsOn: TODAY,
      mode: 'delete',
      letterId: null,
      sentOn: null,
    });
    expect(party.warnings).toEqual(expect.arrayContaining(['data-remains', 'end-letter-unsent']));
    expect(party.persons).toBe(zoho.persons);
  });

  it('is taken back as long as no letter was sent', async () => {
    await end();
    await write();
    await register.call('parties.reopen', { processorId: zoho.id });
    expect((await get()).end).toBeNull();
    await end();
    await write();
    await send();
    const refused = await register.refusal('parties.reopen', { processorId: zoho.id });
    expect(refused.code).toBe('conflict');
  });

  it('asks a processor for a choice, and no other party', async () => {
    const without = { processorId: zoho.id, endsOn: TODAY, mode: null };
    expect((await register.refusal('parties.end', without)).fields).toEqual({
      mode: 'value.invalid',
    });
    const { id } = await register.call('processors.create', partyInput({ role: 'recipient' }));
    await register.call('parties.end', { processorId: id, endsOn: TODAY, mode: null });
    const letter = { processorId: id, locale: null };
    expect((await register.refusal('parties.compose-end-letter', letter)).code).toBe('conflict');
  });

  it.each([
    ['nl-NL', 'delete', 'Wij kiezen voor wissen', 'AVG'],
    ['nl-NL', 'return', 'Wij kiezen voor teruggeven', 'Daarna wissen.'],
    ['nl-BE', 'return', 'Wij kiezen voor teruggeven', 'Daarna wissen.'],
    ['en', 'delete', 'We choose erasure', 'sub-processors'],
    ['en', 'return', 'We choose return', 'Then erase.'],
    ['fr', 'delete', "Nous choisissons l'effacement", 'attestation de destruction'],
    ['fr', 'return', 'Nous choisissons le renvoi', 'Effacer ensuite.'],
  ] as const)('is written in %s with the choice to %s', async (locale, mode, lead, more) => {
    await end(mode);
    const document = await write(locale);
    expect(document).toMatchObject({ kind: 'processor.deleteAll', locale, form: 'formal' });
    const text = toPlainText(document).replaceAll('\u2019', "'");
    expect(text).toContain(lead);
    expect(text).toContain(more);
    expect(text).toContain('28');
  });

  it('is written in the language of the party where nobody chose one', async () => {
    await end();
    expect((await write()).locale).toBe('nl-NL');
  });

  it('counts with the pace of the party, and reminds of a letter that was sent', async () => {
    await end();
    await write();
    await send();
    expect((await get()).end).toMatchObject({
      sentOn: TODAY,
      chaseOn: addDays(TODAY, 14),
      // Zoho says that its last backup is gone after nine months.
      expectedOn: addMonths(TODAY, 9),
    });
    register.setToday(addDays(TODAY, 14));
    expect((await get()).warnings).toContain('end-unanswered');
    expect((await write('nl-NL')).title).toMatch(/^Herinnering: /);
  });

  it('knows that the letter was sent when that is told at the letter', async () => {
    await end();
    await write();
    const letterId = (await get()).end?.letterId ?? 0;
    await register.call('letters.mark-sent', { letterId, sentOn: TODAY, how: 'e-mail' });
    expect((await get()).end).toMatchObject({ sentOn: TODAY, chaseOn: addDays(TODAY, 14) });
  });

  it('closes its systems when confirmed, and no item points there any more', async () => {
    await end();
    await write();
    await send();
    await confirm();
    const party = await get();
    expect(party.end).toMatchObject({ confirmedOn: TODAY, note: 'Geheimhouding blijft gelden.' });
    expect(party.systems.every(({ endedOn }) => endedOn === TODAY)).toBe(true);
    expect(party.documents.map(({ kind }) => kind)).toEqual(['end']);
    expect([party.persons, party.warnings]).toEqual([0, []]);
    const running = await register.call('processors.list', {});
    expect(running.some(({ id }) => id === zoho.id)).toBe(false);
    const places = await register.call('systems.list', {});
    expect(places.some(({ processorId }) => processorId === zoho.id)).toBe(false);
  });

  it('keeps telling who is there when the items were left as they are', async () => {
    await end();
    await confirm({ clearCopies: false });
    const party = await get();
    expect(party.warnings).toEqual(['data-remains']);
    const { rows } = await register.call('parties.persons', { processorId: zoho.id });
    expect(rows).toHaveLength(party.persons);
  });

  it('leaves a system that another party takes over with its data', async () => {
    const [system] = zoho.systems;
    if (system === undefined) throw new Error('Zoho has a system');
    const { id } = await register.call('processors.create', partyInput());
    const persons = async () =>
      (await register.call('systems.list', {})).find((row) => row.id === system.id)?.persons;
    const before = await persons();
    await end();
    await confirm({ takenOver: [{ systemId: system.id, processorId: id }] });
    expect(await persons()).toBe(before);
    const other = (await register.call('processors.list', {})).find((row) => row.id === id);
    expect(other?.systems.map((row) => row.id)).toEqual([system.id]);
  });

  it('is not confirmed twice, nor on a day to come', async () => {
    await end();
    const later = { processorId: zoho.id, confirmedOn: addDays(TODAY, 1), note: '', proof: null };
    const refused = await register.refusal('parties.confirm-end', {
      ...later,
      takenOver: [],
      clearCopies: false,
    });
    expect(refused.fields).toEqual({ confirmedOn: 'date.future' });
    await confirm();
    await expect(confirm()).rejects.toThrow('conflict');
  });
});

describe('who is at a party', () => {
  it('is listed by name, page by page, each with category and system', async () => {
    const all = await register.call('parties.persons', { processorId: zoho.id, limit: 500 });
    expect(all.rows).toHaveLength(zoho.persons);
    expect(all.rows.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const names = new Set(zoho.systems.map(({ name }) => name.nl));
    for (const { reasons } of all.rows) {
      for (const { system } of reasons) expect(names.has(system.nl)).toBe(true);
    }
    const paged: number[] = [];
    let after: { sortName: string; id: number } | null = null;
    for (let more = true; more; ) {
      const page: typeof all = await register.call('parties.persons', {
        processorId: zoho.id,
        after,
        limit: 2,
      });
      paged.push(...page.rows.map(({ personId }) => personId));
      const last = page.rows.at(-1);
      after = last === undefined ? null : { sortName: last.sortName, id: last.personId };
      more = page.more;
    }
    expect(paged).toEqual(all.rows.map(({ personId }) => personId));
  });

  it('goes out as a table, under a name that says nothing', async () => {
    const file = await register.makeFile('files-out.party-persons', {
      processorId: zoho.id,
      language: 'nl',
    });
    expect(file.fileName).toBe('personen-bij-partij-2026-11-22.csv');
    const [header, ...lines] = new TextDecoder().decode(file.bytes).trim().split('\r\n');
    expect(header).toBe('"Persoon";"Categorie";"Systeem"');
    const { rows } = await register.call('parties.persons', { processorId: zoho.id, limit: 500 });
    expect(lines).toHaveLength(rows.reduce((sum, row) => sum + row.reasons.length, 0));
  });

  it('finds its persons by an index', async () => {
    const { database } = register.context;
    const prepare = database.prepare.bind(database);
    const asked: string[] = [];
    database.prepare = ((text: string) => {
      asked.push(text);
      return prepare(text);
    }) as typeof database.prepare;
    await register.call('parties.persons', {
      processorId: zoho.id,
      after: { sortName: 'a', id: 1 },
    });
    database.prepare = prepare;
    const walks = asked.filter((text) => text.includes('sort_name'));
    expect(walks).not.toEqual([]);
    for (const text of walks) {
      const values = Array.from(text.matchAll(/\?/g), () => '[]');
      const plan = prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
      const details = plan.map(({ detail }) => detail).join('\n');
      expect(details).toContain('person_by_sort_name');
      expect(details).not.toMatch(/SCAN (data_item|data_item_system)\b/);
      expect(details).not.toContain('USE TEMP B-TREE FOR ORDER BY');
    }
  });
});
