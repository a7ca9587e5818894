import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHAIN_BEGIN, type HashedLine, hashLine, verifyChain } from '#register/journal-chain.ts';
import { migration0001 } from '#register/migrations/0001-register.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { buildRegisterFile, PASSWORD } from '#test/builders/register-file.ts';

const LINE = {
  id: 1,
  at: '2026-11-22T09:00:00.000Z',
  action: 'person-created',
  subject_kind: 'person',
  subject_id: 7,
  person_id: 7,
  detail: '{}',
};

/** A chain of so many lines, each with the hash it should have. */
function makeChain(length: number): HashedLine[] {
  const lines: HashedLine[] = [];
  for (let id = 1; id <= length; id += 1) {
    const line = { ...LINE, id, detail: JSON.stringify({ files: id }) };
    lines.push({ ...line, hash: hashLine(lines.at(-1)?.hash ?? CHAIN_BEGIN, line) });
  }
  return lines;
}

describe('hashLine', () => {
  it('is the SHA-256 of the hash before and the columns as JSON', () => {
    const text = `${'0'.repeat(64)}\n[1,"2026-11-22T09:00:00.000Z","person-created","person",7,7,"{}"]`;
    expect(hashLine(CHAIN_BEGIN, LINE)).toBe(createHash('sha256').update(text).digest('hex'));
  });
});

describe('verifyChain', () => {
  it('finds nothing in a chain that is whole, and gives its last line as anchor', async () => {
    const lines = makeChain(5);
    expect(await verifyChain(lines)).toEqual({
      lines: 5,
      brokenAt: null,
      anchor: { id: 5, at: LINE.at, hash: lines[4]?.hash },
    });
    expect(await verifyChain([])).toEqual({
      lines: 0,
      brokenAt: null,
      anchor: { id: 0, at: null, hash: CHAIN_BEGIN },
    });
  });

  it.each<[string, (lines: HashedLine[]) => readonly (HashedLine | undefined)[], number]>([
    ['changed', (all) => all.map((row) => (row.id === 3 ? { ...row, person_id: 8 } : row)), 3],
    ['removed', (all) => all.filter(({ id }) => id !== 3), 3],
    ['removed at the begin', (all) => all.slice(1), 1],
    [
      'removed and the rest renumbered',
      (all) => all.filter(({ id }) => id !== 3).map((row, index) => ({ ...row, id: index + 1 })),
      3,
    ],
    [
      'put in another order',
      ([a, b, c, d, e]) => [a, c && { ...c, id: 2 }, b && { ...b, id: 3 }, d, e],
      2,
    ],
    [
      'inserted',
      (all) => [
        ...all.slice(0, 2),
        { ...LINE, id: 3, hash: 'f'.repeat(64) },
        ...all.slice(2).map((row) => ({ ...row, id: row.id + 1 })),
      ],
      3,
    ],
    ['put before the begin', (all) => [{ ...LINE, id: 0, hash: CHAIN_BEGIN }, ...all], 0],
    [
      'changed together with its own hash',
      (all) =>
        all.map((row) => {
          const changed = { ...row, action: 'item-created' };
          return row.id === 3 ? { ...changed, hash: hashLine(all[1]?.hash ?? '', changed) } : row;
        }),
      4,
    ],
  ])('finds the first broken line when one was %s', async (_what, plant, brokenAt) => {
    const planted = plant(makeChain(5)).filter((row) => row !== undefined);
    expect((await verifyChain(planted)).brokenAt).toBe(brokenAt);
  });

  it('finds every single changed column', async () => {
    const other: Partial<HashedLine> = {
      at: '2026-11-23T09:00:00.000Z',
      action: 'person-changed',
      subject_kind: 'item',
      subject_id: null,
      person_id: null,
      detail: '{"files":9}',
      hash: 'a'.repeat(64),
    };
    for (const [column, value] of Object.entries(other)) {
      const lines = makeChain(3).map((row) => (row.id === 2 ? { ...row, [column]: value } : row));
      expect([column, (await verifyChain(lines)).brokenAt]).toEqual([column, 2]);
    }
  });
});

const SOMEBODY = {
  givenName: '',
  infix: '',
  familyName: 'Voorbeeld',
  nickname: '',
  functionTitle: '',
  language: null,
  letterForm: null,
  source: '',
  note: '',
  contactPoints: [],
};

describe('the journal of a register', () => {
  let register: TestRegister;
  beforeEach(async () => {
    register = await makeRegister();
    for (let made = 0; made < 4; made += 1) await register.call('persons.create', SOMEBODY);
  });

  it('is a chain from its first line on', async () => {
    const check = await register.call('journal.verify', {});
    expect(check).toMatchObject({ lines: 5, brokenAt: null, anchor: { id: 5 } });
    const { rows } = await register.call('journal.list', {});
    expect(rows.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1]);
    expect(check.anchor.hash).toBe(rows[0]?.hash);
  });

  it('tells where a line was changed in the file', async () => {
    register.context.database.exec("UPDATE journal SET detail = 'x' WHERE id = 3");
    expect(await register.call('journal.verify', {})).toMatchObject({ lines: 5, brokenAt: 3 });
    const { rows } = await register.call('journal.list', {});
    expect(rows.find(({ id }) => id === 3)?.detail).toEqual({});
  });

  it('numbers on without a gap after a command that was undone', async () => {
    await register.refusal('agreements.remove', { agreementId: 99 });
    await register.call('persons.create', SOMEBODY);
    expect(await register.call('journal.verify', {})).toMatchObject({ lines: 6, brokenAt: null });
  });

  it('lists page by page, newest first', async () => {
    const first = await register.call('journal.list', { limit: 2 });
    expect(first.rows.map(({ id }) => id)).toEqual([5, 4]);
    expect(first.more).toBe(true);
    const rest = await register.call('journal.list', { limit: 3, after: 4 });
    expect(rest.rows.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(rest.more).toBe(false);
  });

  it('says of a line that its person is gone, and nothing more', async () => {
    const { rows } = await register.call('journal.list', { limit: 1 });
    const personId = rows[0]?.personId ?? 0;
    expect(rows[0]?.personGone).toBe(false);
    register.context.database.exec(`DELETE FROM person WHERE id = ${personId}`);
    const after = await register.call('journal.list', {});
    expect(after.rows[0]).toMatchObject({ personId, personGone: true });
    expect(after.rows.at(-1)).toMatchObject({ personId: null, personGone: false });
  });

  it('reads a journal that is longer than one part', async () => {
    const { database } = register.context;
    let previous = (await register.call('journal.verify', {})).anchor;
    const insert = database.prepare(
      'INSERT INTO journal VALUES (:id, :at, :action, :subject_kind, :subject_id, :person_id, :detail, :hash)',
    );
    database.exec('BEGIN');
    for (let id = 6; id <= 2500; id += 1) {
      const line = { ...LINE, id };
      const hash = hashLine(previous.hash, line);
      insert.run({ ...line, hash });
      previous = { id, at: LINE.at, hash };
    }
    database.exec('COMMIT');
    expect(await register.call('journal.verify', {})).toEqual({
      lines: 2500,
      brokenAt: null,
      anchor: previous,
    });
    database.exec('DELETE FROM journal WHERE id = 1000');
    expect(await register.call('journal.verify', {})).toMatchObject({
      lines: 2499,
      brokenAt: 1000,
    });
  });
});

describe('a journal from before there was a chain', () => {
  it('becomes one when the register is brought up to date', async () => {
    const file = await buildRegisterFile({ migrations: [migration0001] });
    const insert = file.register.database.prepare(
      'INSERT INTO journal (at, action, subject_kind, subject_id, person_id, detail) VALUES (?, ?, ?, ?, ?, ?)',
    );
    insert.run(LINE.at, 'register-created', 'register', null, null, '{"profile":"koel-ict"}');
    insert.run(LINE.at, 'person-created', 'person', 7, 7, '{}');
    await file.register.close();
    const secret = { kind: 'password', value: PASSWORD } as const;
    const register = await openRegister({ folder: file.folder, secret, migrations });
    try {
      const rows = register.database.prepare('SELECT * FROM journal ORDER BY id').all();
      expect(await verifyChain(rows as HashedLine[])).toMatchObject({ lines: 2, brokenAt: null });
    } finally {
      await register.close();
    }
  });
});
