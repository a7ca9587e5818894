import { describe, expect, it } from 'vitest';
import { addDays, getPlainDate } from '#shared/domain/calendar.ts';
import { makeToday } from '#test/builders/today.ts';
import { groupThings, thingKey } from './urgent.ts';

const TODAY = getPlainDate('2026-11-22');
const on = (days: number) => addDays(TODAY, days);

function kindsOf(parts: Parameters<typeof makeToday>[0]) {
  const { now, week, soon } = groupThings(makeToday(parts));
  return [now, week, soon].map((things) => things.map(thingKey));
}

function aRequest(id: number, days: number) {
  return {
    id,
    number: `2026-${id}`,
    personId: 1,
    person: 'Jan',
    effectiveDueOn: on(days + 3),
    safeOn: on(days),
  };
}

function aDuty(id: number, days: number) {
  const name = { nl: 'Taak', en: 'Duty' };
  return { id, kind: 'task' as const, name, period: 'P3M', nextOn: on(days) };
}

describe('what there is to do', () => {
  it('is nothing in a register where all is well', () => {
    expect(kindsOf({})).toEqual([[], [], []]);
  });

  it('is grouped by the day by which it has to be done', () => {
    expect(
      kindsOf({
        openRequests: [aRequest(1, -1), aRequest(2, 0), aRequest(3, 7), aRequest(4, 8)],
        duties: [aDuty(1, -30), aDuty(2, 1), aDuty(3, 14)],
      }),
    ).toEqual([
      ['request-1', 'request-2', 'duty-1'],
      ['request-3', 'duty-2'],
      ['request-4', 'duty-3'],
    ]);
  });

  it('puts a breach now, before everything else, whenever its hours end', () => {
    const breaches = [
      { id: 5, number: '2026-001', name: 'Laptop', dueOn: on(3) },
      { id: 6, number: '2026-002', name: 'Bij een klant', dueOn: null },
    ];
    expect(kindsOf({ breaches, openRequests: [aRequest(1, -1)] })).toEqual([
      ['breach-5', 'breach-6', 'request-1'],
      [],
      [],
    ]);
  });

  it('puts what is past its date now, and what comes in its own group', () => {
    expect(
      kindsOf({
        due: { items: 3, persons: 2 },
        week: { items: 1, persons: 1 },
        soon: { items: 9, persons: 4, withinDays: 30 },
      }),
    ).toEqual([['due'], ['week'], ['soon']]);
  });

  it('tells copies elsewhere apart by what they wait for', () => {
    expect(kindsOf({ tasks: { open: 6, unsent: 2, overdue: 1 } })).toEqual([
      ['tasks-overdue'],
      ['tasks-unsent'],
      ['tasks-waiting'],
    ]);
    expect(kindsOf({ tasks: { open: 2, unsent: 2, overdue: 0 } })).toEqual([
      [],
      ['tasks-unsent'],
      [],
    ]);
  });

  it('asks to look again at reasons whose day has come', () => {
    const persons = [{ personId: 7, person: 'Anna', count: 2, reviewOn: on(-3) }];
    expect(kindsOf({ reviews: { persons, personCount: 1, exceptions: 4 } })).toEqual([
      ['review-7', 'exceptions'],
      [],
      [],
    ]);
  });

  it('asks for parties to look at now, and for ends of contracts this week', () => {
    expect(kindsOf({ parties: { reviews: 2, ends: 1 } })).toEqual([
      ['party-reviews'],
      ['party-ends'],
      [],
    ]);
  });
});
