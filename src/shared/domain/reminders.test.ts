import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getPlainDate, type PlainDate } from './calendar.ts';
import { describeCounts } from './reminder-words.ts';
import {
  countsOn,
  gatherDays,
  isQuietAt,
  NO_COUNTS,
  openCount,
  REMINDER_KINDS,
  type ReminderCounts,
  type ReminderDay,
  type ReminderSettings,
  remindersNow,
  toldAfter,
} from './reminders.ts';

const SUNDAY = getPlainDate('2026-11-22');
const MONDAY = getPlainDate('2026-11-23');

function aDay(on: PlainDate, counts: Partial<ReminderCounts>): ReminderDay {
  return { on, ...NO_COUNTS, ...counts };
}

const SETTINGS: ReminderSettings = {
  notifications: true,
  quietFrom: '20:00',
  quietTo: '08:00',
  weekends: true,
};

describe('the quiet hours', () => {
  it.each([
    ['20:00', '08:00', '19:59', false],
    ['20:00', '08:00', '20:00', true],
    ['20:00', '08:00', '23:59', true],
    ['20:00', '08:00', '00:00', true],
    ['20:00', '08:00', '07:59', true],
    ['20:00', '08:00', '08:00', false],
    ['20:00', '08:00', '12:00', false],
    ['12:00', '13:30', '11:59', false],
    ['12:00', '13:30', '12:00', true],
    ['12:00', '13:30', '13:29', true],
    ['12:00', '13:30', '13:30', false],
    ['00:00', '00:00', '00:00', false],
    ['20:00', '20:00', '20:00', false],
  ])('from %s to %s: at %s %s', (from, to, time, quiet) => {
    expect(isQuietAt(time, from, to)).toBe(quiet);
  });
});

describe('the counts of a day', () => {
  const days = [
    aDay(SUNDAY, { due: 3, requests: 1, soon: 4 }),
    aDay(addDays(SUNDAY, 2), { due: 2, soon: 1 }),
    aDay(addDays(SUNDAY, 5), { duties: 1 }),
  ];

  it.each<[number, Partial<ReminderCounts>]>([
    [-1, {}],
    [0, { due: 3, requests: 1, soon: 4 }],
    [1, { due: 3, requests: 1 }],
    [2, { due: 5, requests: 1, soon: 1 }],
    [4, { due: 5, requests: 1 }],
    [400, { due: 5, requests: 1, duties: 1 }],
  ])('%i days later', (later, counts) => {
    expect(countsOn(days, addDays(SUNDAY, later))).toEqual({ ...NO_COUNTS, ...counts });
  });

  it('leave what is only announced out of the number on the icon', () => {
    expect(openCount(countsOn(days, SUNDAY))).toBe(4);
  });
});

describe('what to tell now', () => {
  const days = [aDay(SUNDAY, { due: 3, requests: 1 })];
  const at = (today: PlainDate, time: string) => ({ today, time });

  it('is everything, once a day, by kind', () => {
    const first = remindersNow(at(MONDAY, '09:00'), SETTINGS, days, {});
    expect(first).toEqual({ ...NO_COUNTS, due: 3, requests: 1 });
    const told = toldAfter({}, first ?? NO_COUNTS, MONDAY);
    expect(remindersNow(at(MONDAY, '17:00'), SETTINGS, days, told)).toBeNull();
    const more = [aDay(SUNDAY, { due: 4, requests: 1, duties: 1 })];
    expect(remindersNow(at(MONDAY, '17:00'), SETTINGS, more, told)).toEqual({
      ...NO_COUNTS,
      duties: 1,
    });
    expect(remindersNow(at(addDays(MONDAY, 1), '09:00'), SETTINGS, days, told)).toEqual(first);
  });

  it.each<[string, PlainDate, string, Partial<ReminderSettings>, boolean]>([
    ['switched off', MONDAY, '09:00', { notifications: false }, false],
    ['in the quiet hours', MONDAY, '20:30', {}, false],
    ['after them', MONDAY, '08:00', {}, true],
    ['on Sunday', SUNDAY, '09:00', {}, true],
    ['on Sunday without weekends', SUNDAY, '09:00', { weekends: false }, false],
    ['on Monday without weekends', MONDAY, '09:00', { weekends: false }, true],
    ['on Friday without weekends', addDays(MONDAY, 4), '09:00', { weekends: false }, true],
    ['on Saturday without weekends', addDays(MONDAY, 5), '09:00', { weekends: false }, false],
  ])('%s', (_, today, time, settings, tells) => {
    const told = remindersNow(at(today, time), { ...SETTINGS, ...settings }, days, {});
    expect(told !== null).toBe(tells);
  });

  it('is nothing when nothing asks for attention', () => {
    expect(remindersNow(at(MONDAY, '09:00'), SETTINGS, [], {})).toBeNull();
    expect(remindersNow(at(MONDAY, '09:00'), SETTINGS, [aDay(SUNDAY, {})], {})).toBeNull();
  });

  it('never repeats a kind on one day, whatever happens in between', () => {
    const anyCounts = fc.record(
      Object.fromEntries(REMINDER_KINDS.map((kind) => [kind, fc.nat(5)])),
    ) as unknown as fc.Arbitrary<ReminderCounts>;
    fc.assert(
      fc.property(fc.array(anyCounts, { maxLength: 12 }), (rounds) => {
        let told = {};
        const times = new Map<string, number>();
        for (const counts of rounds) {
          const tell = remindersNow(at(MONDAY, '09:00'), SETTINGS, [aDay(SUNDAY, counts)], told);
          if (tell === null) continue;
          for (const kind of REMINDER_KINDS.filter((name) => tell[name] > 0)) {
            times.set(kind, (times.get(kind) ?? 0) + 1);
          }
          told = toldAfter(told, tell, MONDAY);
        }
        expect([...times.values()].every((count) => count === 1)).toBe(true);
      }),
    );
  });
});

describe('days gathered from what was found', () => {
  const none = {
    due: [],
    soon: [],
    requests: [],
    breaches: [],
    duties: [],
    tasks: [],
    reviews: [],
  };

  it('put everything of before into the first day and leave out what is too far', () => {
    const days = gatherDays(SUNDAY, 60, {
      ...none,
      due: [
        { on: getPlainDate('2020-01-01'), count: 2 },
        { on: SUNDAY, count: 1 },
        { on: addDays(SUNDAY, 60), count: 4 },
        { on: addDays(SUNDAY, 61), count: 8 },
      ],
      duties: [{ on: addDays(SUNDAY, 3), count: 1 }],
    });
    expect(days).toEqual([
      aDay(SUNDAY, { due: 3 }),
      aDay(addDays(SUNDAY, 3), { duties: 1 }),
      aDay(addDays(SUNDAY, 60), { due: 4 }),
    ]);
  });

  it('always hold the first day', () => {
    expect(gatherDays(SUNDAY, 60, none)).toEqual([aDay(SUNDAY, {})]);
  });
});

describe('counts in words', () => {
  it('name the requests first and say one and many rightly', () => {
    const counts = { ...NO_COUNTS, due: 12, requests: 1, duties: 2, soon: 1 };
    expect(describeCounts(counts, 'nl')).toEqual([
      '1 verzoek te beantwoorden',
      '12 gegevens verlopen',
      '2 terugkerende taken',
      '1 gegeven verloopt binnenkort',
    ]);
    expect(describeCounts(counts, 'en')[0]).toBe('1 request to answer');
    expect(describeCounts(NO_COUNTS, 'nl')).toEqual([]);
  });
});
