import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { transact } from '#register/transaction.ts';
import { addDuePerson, approve } from '#test/builders/disposal.ts';
import { makeRegister } from '#test/builders/register.ts';
import { PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

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

  it('can still be read, also on a new day', async () => {
    const register = await makeRegister();
    await register.call('persons.count', {});
    const { database } = register.context;
    // As where nothing can be written any more.
    database.exec('PRAGMA query_only = 1');
    register.jumpTo('2026-11-24');
    expect(await register.call('persons.count', {})).toEqual({ count: 0 });
    database.exec('PRAGMA query_only = 0');
    await register.call('persons.count', {});
    const judged = database.prepare("SELECT value FROM setting WHERE key = 'judgedOn'").pluck();
    expect(judged.get(), 'asked again at the next call').toBe('"2026-11-24"');
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

const CAN_MOUNT = spawnSync('unshare', ['-m', 'true']).status === 0;
const SCRIPT = fileURLToPath(new URL('../builders/carry-out-without-room.ts', import.meta.url));

describe.runIf(CAN_MOUNT)('a run on a disk that is full', () => {
  it('erases, says that the file is still to be cleaned, and cleans it when there is room', async () => {
    const register = await makeRegister();
    await addDuePerson(register, { familyName: 'Schijfvol' });
    // So much that cleaning the file needs more room than erasing one person.
    register.context.database
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
         INSERT INTO draft (key, value, updated_at) SELECT 'k' || i, hex(randomblob(3500)), '' FROM n`,
      )
      .run();
    const { id } = await register.call('disposals.propose', { cause: 'expiry' });
    await approve(register, id);
    await register.file.register.close();

    const disk = temporaryFolder();
    const copy = join(temporaryFolder(), 'copy');
    cpSync(register.file.folder, copy, { recursive: true });
    const steps = [
      'set -e',
      `mount -t tmpfs -o size=48m tmpfs '${disk}'`,
      `cp -a '${copy}' '${disk}/register'`,
      `exec '${process.execPath}' '${SCRIPT}'`,
    ];
    const { stdout, stderr } = spawnSync('unshare', ['-m', 'sh', '-c', steps.join('\n')], {
      env: {
        ...process.env,
        FOLDER: join(disk, 'register'),
        PASSWORD,
        DAY: '2026-11-22',
        DISPOSAL: String(id),
      },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const erased = { status: 'carried-out', persons: 0 };
    expect(JSON.parse(stdout)).toMatchObject({
      without: { ...erased, cleaningPending: true, residue: null },
      asked: 'SQLITE_FULL',
      reopened: { ...erased, cleaningPending: true, residue: null },
      cleaned: { ...erased, cleaningPending: false, residue: 0 },
    });
  }, 60_000);
});
