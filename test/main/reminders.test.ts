import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Reminders, startReminders } from '#main/reminders/reminders.ts';
import { openReminderStore } from '#main/reminders/store.ts';
import { addDays, getPlainDate, type PlainDate } from '#shared/domain/calendar.ts';
import {
  NO_COUNTS,
  type ReminderCounts,
  type ReminderDay,
  type ReminderSettings,
} from '#shared/domain/reminders.ts';

const MONDAY = getPlainDate('2026-11-23');

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reminders-'));
  path = join(folder, 'reminders.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

function aDay(on: PlainDate, counts: Partial<ReminderCounts>): ReminderDay {
  return { on, ...NO_COUNTS, ...counts };
}

describe('what is kept for while the register is locked', () => {
  it('comes back after a restart, readable by this user only', async () => {
    const days = [aDay(MONDAY, { due: 2 }), aDay(addDays(MONDAY, 3), { duties: 1 })];
    await openReminderStore(path).keep(days, { due: MONDAY });
    const again = openReminderStore(path);
    expect(again.days()).toEqual(days);
    expect(again.told()).toEqual({ due: MONDAY });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is counts and days, nothing else', async () => {
    await openReminderStore(path).keep([aDay(MONDAY, { due: 2 })], { due: MONDAY });
    const words = readFileSync(path, 'utf8').match(/[a-z]+/g);
    expect([...new Set(words)].sort()).toEqual([
      'breaches',
      'days',
      'due',
      'duties',
      'on',
      'requests',
      'reviews',
      'soon',
      'tasks',
      'told',
      'version',
    ]);
  });

  it('is read from the time before there were breaches to count', async () => {
    await openReminderStore(path).keep([aDay(MONDAY, { due: 2 })], {});
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\s*"breaches": 0,/, ''));
    expect(openReminderStore(path).days()).toEqual([aDay(MONDAY, { due: 2 })]);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"version":2,"days":[],"told":{}}',
    '{"version":1,"days":[{"on":"2026-11-23","name":"Jan"}],"told":{}}',
    '{"version":1,"days":[],"told":{"due":"soon"}}',
  ])('is nothing when the file holds %s', (content) => {
    writeFileSync(path, content);
    expect(openReminderStore(path).days()).toEqual([]);
    expect(openReminderStore(path).told()).toEqual({});
  });

  it('stays known when it cannot be written', async () => {
    const store = openReminderStore(join(folder, 'missing', 'reminders.json'));
    await store.keep([aDay(MONDAY, { due: 2 })], {});
    expect(store.days()).toHaveLength(1);
  });

  it('ends as the last of several changes at once', async () => {
    const store = openReminderStore(path);
    await Promise.all([1, 2, 3].map((due) => store.keep([aDay(MONDAY, { due })], {})));
    expect(openReminderStore(path).days()[0]?.due).toBe(3);
  });
});

/** An owner's computer of which the test sets the day, the time and the register. */
class FakeDesk {
  today = MONDAY;
  time = '09:00';
  ms = 0;
  hasRegister = true;
  /** What an open register answers; undefined while it is locked. */
  register: ReminderDay[] | undefined;
  asked = 0;
  settings: ReminderSettings = {
    notifications: true,
    quietFrom: '20:00',
    quietTo: '08:00',
    weekends: true,
  };
  readonly told: ReminderCounts[] = [];
  shown: ReminderCounts = NO_COUNTS;
  #minute: () => void = () => undefined;
  readonly #waiting = new Set<() => void>();

  readonly #writes: Promise<void>[] = [];

  start(): Reminders {
    const store = openReminderStore(path);
    return startReminders({
      store: {
        ...store,
        keep: (...kept) => {
          const written = store.keep(...kept);
          this.#writes.push(written);
          return written;
        },
      },
      settings: () => this.settings,
      today: () => this.today,
      time: () => this.time,
      elapsedMs: () => this.ms,
      hasRegister: () => this.hasRegister,
      count: async () => {
        this.asked += 1;
        return this.register;
      },
      tell: (counts) => this.told.push(counts),
      show: (counts) => {
        this.shown = counts;
      },
      repeat: (work) => {
        this.#minute = work;
      },
      later: (work) => {
        this.#waiting.add(work);
        return () => this.#waiting.delete(work);
      },
    });
  }

  /** Lets what waits happen, and everything that follows from it. */
  async settle(): Promise<void> {
    for (const work of [...this.#waiting]) {
      this.#waiting.delete(work);
      work();
    }
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all(this.#writes);
  }

  async minute(): Promise<void> {
    this.ms += 60_000;
    this.#minute();
    await this.settle();
  }
}

describe('reminding', () => {
  let desk: FakeDesk;

  beforeEach(async () => {
    desk = new FakeDesk();
    await openReminderStore(path).keep([aDay(MONDAY, { due: 2, requests: 1 })], {});
  });

  // Nothing is being written any more when the folder is removed.
  afterEach(() => desk.settle());

  it('tells at the start what was known, while the register is locked', () => {
    desk.start();
    expect(desk.told).toEqual([{ ...NO_COUNTS, due: 2, requests: 1 }]);
    expect(desk.shown.due).toBe(2);
  });

  it('tells once a day, also after a restart on the same day', async () => {
    desk.start();
    await desk.minute();
    desk.start();
    await desk.minute();
    expect(desk.told).toHaveLength(1);
    desk.today = addDays(MONDAY, 1);
    await desk.minute();
    expect(desk.told).toHaveLength(2);
  });

  it('waits for the end of the quiet hours', async () => {
    desk.time = '07:59';
    desk.start();
    await desk.minute();
    expect(desk.told).toEqual([]);
    desk.time = '08:00';
    await desk.minute();
    expect(desk.told).toHaveLength(1);
  });

  it('counts again after an unlock, and tells what is new', async () => {
    const reminders = desk.start();
    desk.register = [aDay(MONDAY, { due: 2, requests: 1, duties: 1 })];
    reminders.changed();
    reminders.changed();
    await desk.settle();
    expect(desk.asked).toBe(1);
    expect(desk.told.at(-1)).toEqual({ ...NO_COUNTS, duties: 1 });
    expect(openReminderStore(path).days()).toEqual(desk.register);
  });

  it('shows nothing more once everything was done', async () => {
    const reminders = desk.start();
    desk.register = [aDay(MONDAY, {})];
    reminders.changed();
    await desk.settle();
    expect(desk.shown).toEqual(NO_COUNTS);
  });

  it('counts an open register every hour and when a day begins, not every minute', async () => {
    desk.register = [aDay(MONDAY, {})];
    desk.start().changed();
    await desk.settle();
    for (let minutes = 0; minutes < 59; minutes += 1) desk.ms += 60_000;
    desk.ms -= 60_000;
    await desk.minute();
    expect(desk.asked).toBe(1);
    await desk.minute();
    expect(desk.asked).toBe(2);
    desk.today = addDays(MONDAY, 1);
    await desk.minute();
    expect(desk.asked).toBe(3);
  });

  it('is silent when it is switched off, and speaks when it is switched on', () => {
    desk.settings = { ...desk.settings, notifications: false };
    const reminders = desk.start();
    expect(desk.told).toEqual([]);
    expect(desk.shown.due).toBe(2);
    desk.settings = { ...desk.settings, notifications: true };
    reminders.look();
    expect(desk.told).toHaveLength(1);
  });

  it('knows nothing when the register is gone', () => {
    desk.hasRegister = false;
    desk.start();
    expect(desk.told).toEqual([]);
    expect(desk.shown).toEqual(NO_COUNTS);
  });
});
