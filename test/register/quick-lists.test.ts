import { describe, expect, it } from 'vitest';
import { migrations } from '#register/migrations/index.ts';
import { listRuleCounts } from '#register/queries/promise-facts.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { withOpen } from '#test/builders/backups.ts';
import { addDuePerson, runThrough } from '#test/builders/disposal.ts';
import { buildExample } from '#test/builders/example.ts';
import type { TestRegister } from '#test/builders/register.ts';
import { buildRegisterFile } from '#test/builders/register-file.ts';

type Database = TestRegister['context']['database'];

interface WithDatabase {
  readonly context: Pick<TestRegister['context'], 'database'>;
}

/** Every row of the tables that persons, items and consents hang on. */
function copyInto(older: Database, from: Database): void {
  older.pragma('foreign_keys = OFF');
  const columnsOf = (database: Database, table: string) =>
    database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const tables = older
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
         AND name NOT LIKE 'person_search%' AND name NOT LIKE 'sqlite_%' AND name <> 'verdict'`,
    )
    .pluck()
    .all();
  for (const table of tables) {
    const now = new Set(columnsOf(from, table));
    const columns = columnsOf(older, table).filter((column) => now.has(column));
    const names = columns.map((column) => `"${column}"`).join();
    const insert = older.prepare(
      `INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join()})`,
    );
    const rows = from.prepare(`SELECT ${names} FROM "${table}"`).raw().all() as unknown[][];
    for (const row of rows) insert.run(...row);
  }
}

/** What the triggers keep, and the same counted anew from the rows. */
function counted({ context: { database } }: WithDatabase) {
  const all = (sql: string) => database.prepare(sql).raw().all();
  return {
    kept: {
      persons: all('SELECT list, person_id, items FROM person_list ORDER BY 1, 2'),
      lists: all('SELECT list, persons, items FROM list_count ORDER BY 1'),
      rules: all('SELECT rule_id, list, state, items FROM rule_list ORDER BY 1, 2, 3'),
      systems: all('SELECT system_id, person_id, items FROM person_system ORDER BY 1, 2'),
      systemCounts: all('SELECT system_id, persons, items FROM system_count ORDER BY 1'),
      consents: all(
        `SELECT topic_id, kind, withdrawn, given_channel, proven, began_on, consents
           FROM consent_count ORDER BY 1, 2, 3, 4, 5, 6`,
      ),
    },
    anew: {
      persons: all('SELECT list, person_id, count(*) FROM verdict GROUP BY 1, 2 ORDER BY 1, 2'),
      rules: all(
        'SELECT rule_id, list, state, count(*) FROM verdict WHERE rule_id IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3',
      ),
      systems: all(
        `SELECT system_id, person_id, count(*) FROM data_item_system
           JOIN data_item ON data_item.id = data_item_id GROUP BY 1, 2 ORDER BY 1, 2`,
      ),
      lists: all(
        'SELECT list, count(DISTINCT person_id), count(*) FROM verdict GROUP BY 1 ORDER BY 1',
      ),
      systemCounts: all(
        `SELECT system_id, count(DISTINCT person_id), count(*) FROM data_item_system
           JOIN data_item ON data_item.id = data_item_id GROUP BY 1 ORDER BY 1`,
      ),
      consents: all(
        `SELECT topic_id, kind, withdrawn_on IS NOT NULL, given_channel,
           (proof <> '' OR proof_name <> ''), coalesce(confirmed_on, given_on, ''), count(*)
           FROM consent GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`,
      ),
    },
  };
}

/** Per rule what the promise check asks, counted anew from every row. */
function ruleCountsAnew({ context: { database } }: TestRegister, today: string) {
  const due = "state IN ('due', 'immediate', 'never-store')";
  return database
    .prepare(
      `SELECT id,
        (SELECT count(*) FROM verdict WHERE rule_id = rule.id AND ${due} AND coalesce(due_on, '') < $today) AS overdue,
        (SELECT min(due_on) FROM verdict WHERE rule_id = rule.id AND ${due} AND due_on < $today) AS overdue_since,
        (SELECT count(*) FROM verdict WHERE rule_id = rule.id AND state = 'start-missing') AS start_missing
        FROM retention_rule AS rule WHERE ended_on IS NULL ORDER BY id`,
    )
    .all({ today });
}

describe('the counts beside the lists', () => {
  it('give the promise check the same as every row does', async () => {
    const register = await buildExample();
    const { database, db } = register.context;
    // A part that is due puts an item of any state in the list of what is due.
    database.exec(
      "UPDATE verdict SET list = 'due', list_on = '2026-01-01' WHERE data_item_id % 3 = 0",
    );
    database.exec("UPDATE verdict SET state = 'start-missing' WHERE data_item_id % 6 = 0");
    database.exec(
      "UPDATE verdict SET state = 'never-store', list = 'due', due_on = NULL WHERE data_item_id % 7 = 0",
    );
    for (const today of ['2020-01-01', '2026-11-22', '2040-01-01'] as const) {
      const counts = await listRuleCounts(db, getPlainDate(today));
      const sorted = [...counts].sort((one, other) => one.id - other.id);
      expect(sorted).toEqual(ruleCountsAnew(register, today));
    }
    const anew = ruleCountsAnew(register, '2026-11-22') as Record<string, number | string>[];
    for (const name of ['overdue', 'overdue_since', 'start_missing']) {
      expect(anew.some((row) => Boolean(row[name]))).toBe(true);
    }
  });

  it('are those of the rows in a filled register', async () => {
    const { kept, anew } = counted(await buildExample());
    expect(kept).toEqual(anew);
    expect(kept.persons.length).toBeGreaterThan(40);
    expect(kept.systems.length).toBeGreaterThan(40);
  });

  it('are filled in a register of before they were kept', async () => {
    const example = await buildExample();
    const older = await buildRegisterFile({ migrations: migrations.slice(0, 6) });
    copyInto(older.register.database, example.context.database);
    await older.register.close();
    await withOpen(older.folder, ({ database }) => {
      const [before, after] = [counted(example).kept, counted({ context: { database } })];
      expect(after.kept).toEqual(after.anew);
      expect(after.kept.consents).toEqual(before.consents);
      expect(after.kept.systems).toEqual(before.systems);
      expect(after.kept.systemCounts).toEqual(before.systemCounts);
      // Every verdict is reckoned anew at the first question.
      expect(after.kept.lists).toEqual([]);
    });
  });

  it('follow when items, copies and persons go, and when days pass', async () => {
    const register = await buildExample();
    await addDuePerson(register);
    const before = counted(register).kept;
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await runThrough(register, id);
    register.setToday('2027-06-01');
    await register.call('today.get', { language: 'nl' });
    const { kept, anew } = counted(register);
    expect(kept).toEqual(anew);
    expect(kept.persons).not.toEqual(before.persons);
    expect(kept.systems.length).toBeLessThan(before.systems.length);
  }, 30_000);

  it('follow every change of a consent', async () => {
    const register = await buildExample();
    const { database } = register.context;
    const follows = () => {
      const { kept, anew } = counted(register);
      expect(kept.consents).toEqual(anew.consents);
      return kept.consents;
    };
    let before = follows();
    const nth = (of: number) =>
      `(SELECT count(*) FROM consent AS other WHERE other.id < consent.id) % ${of}`;
    const [topic] = database.prepare('SELECT max(id) FROM consent_topic').raw().get() as number[];
    for (const change of [
      "UPDATE consent SET given_on = '2024-02-29'",
      `UPDATE consent SET confirmed_on = '2024-03-01' WHERE ${nth(2)} = 0`,
      `UPDATE consent SET given_on = NULL, confirmed_on = NULL WHERE ${nth(3)} = 0`,
      `UPDATE consent SET withdrawn_on = '2025-01-01', withdrawn_how = 'e-mail' WHERE ${nth(3)} = 1`,
      `UPDATE consent SET kind = 'implied', given_channel = 'phone' WHERE ${nth(2)} = 1`,
      "UPDATE consent SET proof = 'dossier' WHERE proof = ''",
      `UPDATE consent SET topic_id = ${topic}`,
      `DELETE FROM consent WHERE ${nth(3)} = 2`,
      'DELETE FROM consent',
    ]) {
      database.exec(change);
      const after = follows();
      expect(after, change).not.toEqual(before);
      before = after;
    }
    expect(before).toEqual([]);
  });

  it('name what is due by the day on which it became so', async () => {
    const register = await buildExample();
    const rows = register.context.database
      .prepare<[], { list: string; list_on: string; state: string; due_on: string | null }>(
        'SELECT list, list_on, state, due_on FROM verdict',
      )
      .all();
    for (const row of rows) {
      if (row.list === row.state) expect(row.list_on).toBe(row.due_on ?? '');
      else expect(row.list).toBe('due');
    }
    expect(rows.some(({ list, state }) => list === 'due' && state === 'due')).toBe(true);
  });
});
