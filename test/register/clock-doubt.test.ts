import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterOpening } from '#register/after-opening.ts';
import { createBackup } from '#register/backup/create.ts';
import { expireBackups, listBackups } from '#register/backup/known-backups.ts';
import { findDoubt } from '#register/day-seen.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { addDuePerson, approve, openFolder } from '#test/builders/disposal.ts';
import { behindHandlers, makeRegister, type TestRegister } from '#test/builders/register.ts';
import { temporaryFolder } from '#test/builders/register-file.ts';

const day = getPlainDate;
const AHEAD = '2031-05-01';

async function today(register: TestRegister) {
  return register.call('today.get', { language: 'nl' });
}

describe('a computer whose clock has jumped', () => {
  it('is told of at Today with the day before, until the owner confirms the date', async () => {
    const register = await makeRegister();
    expect((await today(register)).clockDoubt).toBeNull();
    register.jumpTo(AHEAD);
    expect((await today(register)).clockDoubt).toBe('2026-11-22');
    const other = await register.refusal('clock.confirm', { day: '2031-05-02' });
    expect(other.code, 'only the day that was on the screen').toBe('conflict');
    await register.call('clock.confirm', { day: day(AHEAD) });
    expect((await today(register)).clockDoubt).toBeNull();
    const [line] = (await register.call('journal.list', {})).rows;
    expect(line).toMatchObject({ action: 'date-confirmed' });
    expect((await register.refusal('clock.confirm', { day: AHEAD })).code).toBe('conflict');
  });

  it('is believed again by itself once the date is right, and no day of the wrong time counts', async () => {
    const register = await makeRegister();
    await today(register);
    for (const wrong of [AHEAD, '1970-01-01', '2031-06-01']) {
      register.jumpTo(wrong);
      expect((await today(register)).clockDoubt).toBe('2026-11-22');
    }
    register.jumpTo('2026-11-23');
    expect((await today(register)).clockDoubt).toBeNull();
    register.jumpTo('2026-11-21');
    expect((await today(register)).clockDoubt, 'the latest day counts').toBe('2026-11-23');
  });

  it('remembers the latest day over closing, from opening alone', async () => {
    const register = await makeRegister();
    await afterOpening(register.context);
    const { folder } = register.file;
    await register.file.register.close();
    const again = await openFolder(register, folder);
    again.jumpTo(AHEAD);
    await afterOpening(again.context);
    expect(await findDoubt(again.context.db, day(AHEAD))).toBe('2026-11-22');
    await again.file.register.close();
  });

  it('removes no backup, no older copy and no file of a request by itself', async () => {
    const register = await makeRegister();
    await today(register);
    const folder = temporaryFolder();
    for (const name of ['a', 'b']) {
      await createBackup(register.context, { path: join(folder, name), appVersion: '0.1.0' });
    }
    const copy = join(register.file.folder, 'before-migration-1.db');
    writeFileSync(copy, 'copy');
    register.jumpTo(AHEAD);
    await afterOpening(register.context);
    expect(await expireBackups(register.context)).toBe(0);
    await createBackup(register.context, { path: join(folder, 'c'), appVersion: '0.1.0' });
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'c']);
    expect(existsSync(copy)).toBe(true);
    const refused = await register.refusal('requests.delete-expired', { requestIds: [1] });
    expect(refused.code).toBe('clock-doubt');

    await register.call('clock.confirm', { day: day(AHEAD) });
    await afterOpening(register.context);
    expect(readdirSync(folder).sort()).toEqual(['c']);
    expect(existsSync(copy)).toBe(false);
    expect(await listBackups(register.context)).toHaveLength(1);
  });

  it('lets an agreement of before lapse, also for the request of one person', async () => {
    const register = await makeRegister();
    const { personId } = await addDuePerson(register);
    const run = await register.call('disposals.propose', {
      cause: 'emergency',
      personId,
      itemIds: null,
      suspicion: 'minor',
      suppress: false,
    });
    await approve(register, run.id);
    register.jumpTo(AHEAD);
    const failure = await register.refusal('disposals.carry-out', { disposalId: run.id });
    expect(failure.code).toBe('disposal-changed');
    expect((await register.call('persons.count', {})).count).toBe(1);
    await approve(register, run.id);
    await register.call('disposals.carry-out', { disposalId: run.id });
    expect((await register.call('persons.count', {})).count).toBe(0);
    expect((await today(register)).clockDoubt, 'agreeing confirmed the date').toBeNull();
  });

  it('gives main no counts of a day that may be wrong', async () => {
    const register = await makeRegister();
    await today(register);
    expect(await register.makeFile('reminders.counts', {})).toMatchObject({ today: '2026-11-22' });
    register.jumpTo(AHEAD);
    expect(await register.makeFile('reminders.counts', {})).toEqual({ today: AHEAD, days: null });
  });

  it('asks in a register of before the latest day was kept', async () => {
    const register = await makeRegister();
    await today(register);
    register.context.database.prepare("DELETE FROM setting WHERE key = 'seenOn'").run();
    const later = behindHandlers(register.file, { today: AHEAD });
    expect((await today(later)).clockDoubt).toBe('2026-11-22');
  });
});
