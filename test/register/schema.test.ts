import { describe, expect, it } from 'vitest';
import { buildExample } from '#test/builders/example.ts';
import { makeEmptyRegister } from '#test/builders/register.ts';

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

describe('the schema', () => {
  it('equals the one that was written down', async () => {
    const { context } = await makeEmptyRegister();
    const rows = context.database
      .prepare(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE 'person_search_%' ORDER BY type, name",
      )
      .all() as SchemaRow[];
    const text = rows.map((row) => `${row.sql};\n`).join('\n');
    await expect(text).toMatchFileSnapshot('schema.sql');
  });

  it('has strict tables only, and an index for every reference', async () => {
    const { context } = await makeEmptyRegister();
    const db = context.database;
    const tables = db.prepare('PRAGMA table_list').all() as {
      name: string;
      type: string;
      strict: number;
    }[];
    const own = tables.filter(
      (table) => table.type === 'table' && !/^(sqlite_|person_search)/.test(table.name),
    );
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter((table) => table.strict !== 1)).toEqual([]);
    const missing = own.flatMap(({ name }) => {
      const keys = db.prepare(`PRAGMA foreign_key_list("${name}")`).all() as { from: string }[];
      const indexes = db.prepare(`PRAGMA index_list("${name}")`).all() as { name: string }[];
      const first = new Set(
        indexes.map((index) => {
          const [column] = db.prepare(`PRAGMA index_info("${index.name}")`).all() as {
            name: string;
          }[];
          return column?.name;
        }),
      );
      const primary = (
        db.prepare(`PRAGMA table_info("${name}")`).all() as { name: string; pk: number }[]
      )
        .filter((column) => column.pk === 1)
        .map((column) => column.name);
      return keys
        .filter(({ from }) => !first.has(from) && !primary.includes(from))
        .map(({ from }) => `${name}.${from}`);
    });
    // Small tables that are only ever read whole.
    expect(missing.sort()).toEqual(['category_purpose.purpose_id', 'category_system.system_id']);
  });
});

/** Tables that grow with the number of persons. A hot query never reads one from end to end. */
const GROWING = [
  'person',
  'contact_point',
  'relation',
  'agreement',
  'data_item',
  'data_field',
  'data_item_system',
  'event',
  'hold',
  'consent',
  'request',
  'journal',
  'letter',
];

describe('hot queries', () => {
  it('find their rows by an index', async () => {
    const register = await buildExample();
    const { database } = register.context;
    const prepare = database.prepare.bind(database);
    const asked = new Set<string>();
    database.prepare = ((text: string) => {
      asked.add(text);
      return prepare(text);
    }) as typeof database.prepare;
    const { rows } = await register.call('persons.list', { search: 'jan' });
    const row = rows[0];
    if (row === undefined) throw new Error('the example has a Jan');
    await register.call('persons.list', { after: { sortName: row.sortName, id: row.id } });
    await register.call('persons.get', { personId: row.id, language: 'nl' });
    await register.call('due.list', { list: 'due', language: 'nl' });
    await register.call('due.list', {
      list: 'soon',
      language: 'nl',
      after: { dueOn: '2026-12-01', id: 1 },
    });
    const { openRequests } = await register.call('today.get', { language: 'nl' });
    await register.call('letters.compose-answer', {
      requestId: openRequests[0]?.id ?? 0,
      locale: 'nl-NL',
      form: 'formal',
    });
    for (const show of ['open', 'answered', 'expired'] as const) {
      await register.call('requests.list', { show });
    }
    const requestId = openRequests[0]?.id ?? 0;
    await register.call('requests.get', { requestId, language: 'nl' });
    await register.call('requests.timeline', { requestId });
    await register.call('requests.suggest-persons', {
      emails: ['jan@example.nl'],
      phones: ['0612345678'],
      names: ['Jan'],
      addresses: ['Dorpsstraat 1, 1234 AB Voorbeelddam'],
      numbers: ['F2023-018'],
    });
    expect(asked.size).toBeGreaterThan(30);
    const scans: string[] = [];
    for (const text of asked) {
      if (!/^\s*(select|with)/i.test(text)) continue;
      const parameters = (text.match(/\?/g) ?? []).map(() => 1);
      const plan = prepare(`EXPLAIN QUERY PLAN ${text}`).all(...parameters) as { detail: string }[];
      for (const { detail } of plan) {
        const table = /^SCAN (\w+)(?! USING)/.exec(detail)?.[1] ?? '';
        const covered = /USING COVERING INDEX|VIRTUAL TABLE/.test(detail);
        if (GROWING.includes(table) && !covered) scans.push(`${detail}: ${text.slice(0, 90)}`);
      }
    }
    expect(scans).toEqual([]);
  }, 30_000);
});
