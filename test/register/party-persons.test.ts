import { beforeEach, describe, expect, it } from 'vitest';
import { listPersonsAt } from '#register/queries/parties.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { partyWithPersons } from '#test/builders/party-persons.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const TODAY = '2026-11-22';
let register: TestRegister;
let zoho: ProcessorView;

beforeEach(async () => {
  register = await makeRegister({ today: TODAY });
  zoho = await partyWithPersons(register);
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

  it.each([true, false])('finds its persons by an index (many: %s)', async (many) => {
    const { database, db } = register.context;
    const prepare = database.prepare.bind(database);
    const asked: string[] = [];
    database.prepare = ((text: string) => {
      asked.push(text);
      return prepare(text);
    }) as typeof database.prepare;
    const ids = zoho.systems.map(({ id }) => id);
    const all = await listPersonsAt(db, ids, null, 10, many);
    const rest = await listPersonsAt(db, ids, { sortName: 'b', id: 1 }, 10, many);
    database.prepare = prepare;
    expect([all.length, rest.length]).toEqual([5, 4]);
    expect(asked).toHaveLength(2);
    for (const text of asked) {
      const values = Array.from(text.matchAll(/\?/g), () => '[]');
      const plan = prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
      const details = plan.map(({ detail }) => detail).join('\n');
      expect(details).not.toMatch(/SCAN (data_item|data_item_system|person_system)\b/);
      if (many) expect(details).toContain('person_by_sort_name');
      else expect(details).toContain('SEARCH person_system USING PRIMARY KEY (system_id=?)');
    }
  });
});
