import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import type { ErasureRecord } from '#register/erasure/record.ts';
import {
  ERASURE_LOG_NAME,
  erasureLogBytes,
  erasuresUnknownTo,
  mergeErasures,
  parseErasureLog,
  readErasureLog,
  writeErasureLog,
} from '#register/erasure-log.ts';
import { deriveKey } from '#register/keys/purpose.ts';
import { listErasures, upsertErasures } from '#register/queries/erasures.ts';
import { transact } from '#register/transaction.ts';
import { addPerson, erasureOf } from '#test/builders/backups.ts';
import { faultyFiles } from '#test/builders/faulty-files.ts';
import { makeRegister } from '#test/builders/register.ts';

const keysOf = (byte: number) => {
  const dataKey = Buffer.alloc(32, byte);
  return { deriveKey: (purpose: Parameters<typeof deriveKey>[1]) => deriveKey(dataKey, purpose) };
};
const RECORDS: readonly ErasureRecord[] = [
  erasureOf(5, { suppress: true, tombstones: [{ kind: 'email', digest: 'ab'.repeat(32) }] }),
  erasureOf(9, {
    cause: 'request',
    scope: { kind: 'parts', items: [{ id: 3, fields: [1] }], identity: ['email'], notes: true },
  }),
];
const LOG = { writtenAt: '2026-11-22T09:00:00.000Z', erasures: RECORDS };

/** What the journal of a register says, newest last. */
function actionsOf(register: Awaited<ReturnType<typeof makeRegister>>): unknown[] {
  return register.context.database.prepare('SELECT action FROM journal ORDER BY id').pluck().all();
}

describe('the bytes of the log', () => {
  it('hold the records, and are the same for the same content in another order', () => {
    const bytes = erasureLogBytes(LOG, keysOf(1));
    expect(parseErasureLog(bytes, keysOf(1))).toEqual({ state: 'good', log: LOG });
    const turned = { ...LOG, erasures: [...RECORDS].reverse() };
    expect(erasureLogBytes(turned, keysOf(1))).toEqual(bytes);
  });

  it('are damaged when any byte of them is another', () => {
    const bytes = erasureLogBytes(LOG, keysOf(1));
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(parseErasureLog(changed, keysOf(1)).state).not.toBe('good');
      expect(parseErasureLog(bytes.subarray(0, at), keysOf(1)).state).toBe('damaged');
    }
  });

  it('are foreign to another register, and newer when a later program wrote them', () => {
    const bytes = erasureLogBytes(LOG, keysOf(1));
    expect(parseErasureLog(bytes, keysOf(2)).state).toBe('foreign');
    const later = bytes.toString('utf8').replace('"version": 1', '"version": 2');
    expect(parseErasureLog(Buffer.from(later), keysOf(1)).state).toBe('newer');
  });
});

describe('lists of erasures', () => {
  it('are put together by their number, the lifted one going before the other', () => {
    const lifted = erasureOf(5, { liftedOn: '2026-11-23' });
    expect(mergeErasures(RECORDS, [lifted]).map((record) => record.liftedOn)).toEqual([
      '2026-11-23',
      null,
    ]);
    expect(erasuresUnknownTo(RECORDS, [lifted])).toEqual([lifted]);
    expect(erasuresUnknownTo([lifted], RECORDS)).toEqual([RECORDS[1]]);
  });
});

describe('the log beside a register', () => {
  it('is made up for at the next opening when it is missing', async () => {
    const register = await makeRegister();
    const { context } = register;
    expect(await afterOpening(context)).toEqual({ erasureLog: 'missing', reapplied: 0 });
    expect(readdirSync(register.file.folder)).not.toContain(ERASURE_LOG_NAME);
    await transact(context, (db) => upsertErasures(db, RECORDS));
    expect(await afterOpening(context)).toEqual({ erasureLog: 'missing', reapplied: 0 });
    const found = await readErasureLog(register.file.folder, context.register);
    expect(found).toMatchObject({ state: 'good', log: { erasures: RECORDS } });
  });

  it('is brought up to the tables when a crash came between the two', async () => {
    const register = await makeRegister();
    const { context } = register;
    await writeErasureLog(context);
    await transact(context, (db) => upsertErasures(db, RECORDS));
    expect(await afterOpening(context)).toEqual({ erasureLog: 'good', reapplied: 0 });
    const found = await readErasureLog(register.file.folder, context.register);
    expect(found).toMatchObject({ state: 'good', log: { erasures: RECORDS } });
  });

  it('erases again when the register is an older copy that was put back by hand', async () => {
    const register = await makeRegister();
    const { context } = register;
    const id = await addPerson(register);
    const log = { ...LOG, erasures: [erasureOf(id)] };
    const path = join(register.file.folder, ERASURE_LOG_NAME);
    writeFileSync(path, erasureLogBytes(log, context.register));
    expect(await afterOpening(context)).toEqual({ erasureLog: 'good', reapplied: 1 });
    expect(await register.call('persons.count', {})).toMatchObject({ count: 0 });
    expect(await listErasures(context.db)).toHaveLength(1);
    expect(await afterOpening(context)).toEqual({ erasureLog: 'good', reapplied: 0 });
  });

  it('is kept under another name and reported when it is damaged or of another register', async () => {
    const register = await makeRegister();
    const { context } = register;
    const path = join(register.file.folder, ERASURE_LOG_NAME);
    for (const [state, bytes] of [
      ['damaged', Buffer.from('{}')],
      ['foreign', erasureLogBytes(LOG, keysOf(7))],
    ] as const) {
      writeFileSync(path, bytes);
      expect(await afterOpening(context)).toEqual({ erasureLog: state, reapplied: 0 });
      const aside = readdirSync(register.file.folder).find((name) =>
        name.startsWith(`register.erasures.${state}-`),
      );
      expect(readFileSync(join(register.file.folder, aside ?? ''))).toEqual(bytes);
      expect(actionsOf(register).at(-1)).toBe('erasure-log-replaced');
    }
  });

  it('is whole, old or new, at every call that fails while it is written', async () => {
    const register = await makeRegister();
    const { context } = register;
    await writeErasureLog(context);
    await transact(context, (db) => upsertErasures(db, RECORDS));
    for (let failAt = 1; ; failAt += 1) {
      const { files, calls } = faultyFiles({ failAt, code: 'ENOSPC' });
      const failed = await writeErasureLog(context, files).then(
        () => false,
        () => true,
      );
      const found = await readErasureLog(register.file.folder, context.register);
      expect(found.state).toBe('good');
      if (!failed && calls.length < failAt) break;
    }
  });
});
