import { describe, expect, it } from 'vitest';
import { createBulk, createWaitingBulk } from '#register/queries/bulk.ts';
import { makeRegister } from '#test/builders/register.ts';

type Insert = ReturnType<typeof createBulk>['insert'];

/** Persons with two contact points each, every contact point straight after its person. */
function addPersons(insert: Insert, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const id = 10 * (index + 1);
    insert('person', {
      id,
      given_name: 'Jan',
      infix: '',
      family_name: `Berg${index}`,
      nickname: '',
      function_title: '',
      display_name: `Jan Berg${index}`,
      sort_name: `berg${index} jan`,
      language: null,
      letter_form: null,
      source: '',
      note: '',
      created_at: '2026-11-22T09:00:00.000Z',
      updated_at: '2026-11-22T09:00:00.000Z',
    });
    for (const position of [0, 1]) {
      const value = `berg.${index}.${position}@voorbeeld.example`;
      insert('contact_point', {
        id: id + 1 + position,
        person_id: id,
        kind: 'email',
        value,
        normalized: value,
        label: '',
        position,
      });
    }
  }
}

async function rowsOf(fill: (database: Database) => void): Promise<unknown[]> {
  const { database } = (await makeRegister()).context;
  database.exec('BEGIN');
  fill(database);
  database.exec('COMMIT');
  return ['person', 'contact_point'].map((table) =>
    database.prepare(`SELECT * FROM "${table}" ORDER BY id`).all(),
  );
}
type Database = Awaited<ReturnType<typeof makeRegister>>['context']['database'];

describe('rows that wait', () => {
  it.each([0, 1, 39, 40, 41, 299, 300, 301, 640])('are those of %i persons', async (count) => {
    const atOnce = await rowsOf((database) => addPersons(createBulk(database).insert, count));
    const waited = await rowsOf((database) => {
      const bulk = createWaitingBulk(database, ['person', 'contact_point']);
      addPersons(bulk.insert, count);
      bulk.flush();
      // Nothing is written twice.
      bulk.flush();
    });
    expect(waited).toEqual(atOnce);
    expect(waited[0]).toHaveLength(count);
  });
});
