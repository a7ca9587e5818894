import type { Insertable } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_PERSONS } from '#register/example/index.ts';
import { gatherReminders } from '#register/reminders.ts';
import type { DisposalTaskTable } from '#register/schema.ts';
import { addDays, getPlainDate, type PlainDate } from '#shared/domain/calendar.ts';
import { countsOn, type ReminderDay } from '#shared/domain/reminders.ts';
import { buildExample } from '#test/builders/example.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const TODAY = getPlainDate('2026-11-22');

function remindersOf(register: TestRegister, length = 60): Promise<ReminderDay[]> {
  return gatherReminders({ db: register.context.db, today: register.context.today() }, length);
}

/** The lines of a calendar file as they were before folding. */
function readLines(bytes: Uint8Array): string[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

describe('what asks for attention per day', () => {
  let register: TestRegister;

  beforeAll(async () => {
    register = await buildExample();
  });

  it('begins with everything that asks for it today', async () => {
    const days = await remindersOf(register);
    const today = await register.call('today.get', { language: 'nl' });
    const now = countsOn(days, today.today);
    expect(days[0]?.on).toBe(today.today);
    expect(now.due).toBe(today.due.items);
    expect(now.duties).toBe(today.duties.filter(({ nextOn }) => nextOn <= today.today).length);
    expect(now.duties).toBeGreaterThan(0);
  });

  it('foretells what will be due on a later day when nothing is done', async () => {
    const foretold = await remindersOf(register);
    const today = register.context.today();
    for (const later of [3, 17, 45, 60]) {
      const day = addDays(today, later);
      register.setToday(day);
      const then = await register.call('today.get', { language: 'nl' });
      expect([later, countsOn(foretold, day).due]).toEqual([later, then.due.items]);
      register.setToday(today);
    }
  });

  it('is a calendar without anybody in it', async () => {
    const { fileName, bytes } = await register.makeFile('files-out.calendar', { language: 'nl' });
    expect(fileName).toMatch(/^herinneringen-\d{4}-\d{2}-\d{2}\.ics$/);
    const lines = readLines(bytes);
    const names = lines.map((line) => line.split(/[:;]/)[0]);
    expect(names.filter((name) => name === 'BEGIN').length).toBe(
      names.filter((name) => name === 'END').length,
    );
    const uids = lines.filter((line) => line.startsWith('UID:'));
    expect(uids.length).toBeGreaterThan(3);
    expect(new Set(uids).size).toBe(uids.length);
    const text = lines.join('\n').toLowerCase();
    const words = EXAMPLE_PERSONS.flatMap((person) => [
      person.given,
      person.family,
      person.nickname,
      person.email,
      person.organisation,
    ]).filter((word) => word !== undefined && word.length > 3);
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((word) => text.includes(String(word).toLowerCase()))).toEqual([]);
  });

  it('crosses to main as counts and days only', async () => {
    const answer: unknown = await register.makeFile('reminders.counts', {});
    const { days } = answer as { days: ReminderDay[] };
    for (const { on, ...counts } of days) {
      expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(Object.values(counts).every((count) => Number.isInteger(count))).toBe(true);
    }
    expect(days.length).toBeLessThanOrEqual(61);
  });
});

describe('reasons to look at again and copies elsewhere', () => {
  /** A run with one copy elsewhere, as a run leaves it behind. */
  async function withTask(
    register: TestRegister,
    columns: Partial<Insertable<DisposalTaskTable>>,
  ): Promise<void> {
    const { db, newId } = register.context;
    const system = await db.selectFrom('system').select('id').limit(1).executeTakeFirstOrThrow();
    const disposalId = newId();
    const none = { suspicion: null, fingerprint: null, result: null, self_test: null };
    await db
      .insertInto('disposal')
      .values({
        ...none,
        id: disposalId,
        number: `2026-${disposalId}`,
        cause: 'expiry',
        status: 'carried-out',
        request_id: null,
        person_id: null,
        whole: 0,
        suppress: 0,
        created_on: TODAY,
        approved_on: TODAY,
        carried_out_on: TODAY,
        done_on: null,
        journal_hash: null,
      })
      .execute();
    await db
      .insertInto('disposal_task')
      .values({
        id: newId(),
        disposal_id: disposalId,
        person_id: 1,
        system_id: system.id,
        categories: '[]',
        identifiers: '[]',
        note: '',
        status: 'open',
        ...columns,
      })
      .execute();
  }

  it('are counted for today and per day', async () => {
    const register = await makeRegister({ today: TODAY });
    const on = (days: number): PlainDate => addDays(TODAY, days);
    await withTask(register, { status: 'open' });
    await withTask(register, { status: 'sent', chase_on: on(0) });
    await withTask(register, { status: 'sent', chase_on: on(10) });
    await withTask(register, { status: 'confirmed', chase_on: on(-5) });
    await withTask(register, { status: 'excepted', review_on: on(-1) });
    await withTask(register, { status: 'excepted', review_on: on(4) });
    const { id: personId } = await register.call('persons.create', {
      givenName: 'Anna',
      infix: '',
      familyName: 'Test',
      nickname: '',
      functionTitle: '',
      language: null,
      letterForm: null,
      source: '',
      note: '',
      contactPoints: [],
    });
    const hold = { personId, dataItemId: null, kind: 'legal-claim', ground: 'geschil' } as const;
    await register.call('holds.create', {
      ...hold,
      fromOn: on(-90),
      toOn: null,
      reviewOn: on(-2),
    });
    await register.call('holds.create', {
      ...hold,
      fromOn: on(-90),
      toOn: on(-1),
      reviewOn: on(-2),
    });

    const today = await register.call('today.get', { language: 'nl' });
    expect(today.tasks).toEqual({ open: 3, unsent: 1, overdue: 1 });
    expect(today.reviews).toEqual({
      persons: [{ personId, person: 'Anna Test', count: 1, reviewOn: on(-2) }],
      personCount: 1,
      exceptions: 1,
    });
    const days = await remindersOf(register);
    expect(countsOn(days, TODAY)).toMatchObject({ tasks: 1, reviews: 2, duties: 1 });
    expect(countsOn(days, on(4))).toMatchObject({ tasks: 1, reviews: 3 });
    expect(countsOn(days, on(10))).toMatchObject({ tasks: 2 });
  });
});
