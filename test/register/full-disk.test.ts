import { describe, expect, it } from 'vitest';
import { transact } from '#register/transaction.ts';
import { makeRegister } from '#test/builders/register.ts';

describe('a command that meets a full disk', () => {
  it('says so and undoes everything, when the register may not grow', async () => {
    const register = await makeRegister();
    const { database } = register.context;
    const pages = database.pragma('page_count', { simple: true }) as number;
    database.pragma(`max_page_count = ${pages + 2}`);
    const person = {
      givenName: '',
      infix: '',
      familyName: 'Vries',
      nickname: '',
      functionTitle: '',
      language: null,
      letterForm: null,
      source: '',
      note: 'x'.repeat(10_000),
      contactPoints: [],
    };
    let made = 0;
    let thrown: unknown;
    const { db } = register.context;
    while (thrown === undefined && made < 50) {
      try {
        await register.call('persons.create', person);
        made += 1;
      } catch (error) {
        thrown = (error as { cause?: unknown }).cause;
      }
    }
    expect(thrown).toMatchObject({ code: 'SQLITE_FULL' });
    expect(database.inTransaction).toBe(false);
    database.pragma('max_page_count = 1073741823');
    expect((await register.call('persons.count', {})).count).toBe(made);
    expect(await db.selectFrom('journal').selectAll().execute()).toHaveLength(made + 1);
    await register.call('persons.create', person);
    expect((await register.call('persons.count', {})).count).toBe(made + 1);
  });

  it('undoes what was written before the work failed', async () => {
    const register = await makeRegister();
    await expect(
      transact(register.context, async (db) => {
        await db.insertInto('draft').values({ key: 'a', value: 'b', updated_at: 'c' }).execute();
        throw new Error('halfway');
      }),
    ).rejects.toThrow('halfway');
    expect(await register.context.db.selectFrom('draft').selectAll().execute()).toEqual([]);
  });
});
