import { describe, expect, it } from 'vitest';
import type { Breach } from '#shared/domain/breaches.ts';
import { breachTodos } from '#shared/domain/breaches.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aBreach } from '#test/builders/breach.ts';
import { caseState, readClock } from './case-state.ts';
import { spokenMinutes } from './duration.ts';
import { instantOf, keptInstant, NO_MOMENT, typedMoment } from './typed-moment.ts';

const ZONE = 'Europe/Amsterdam';
const SOON = '2026-11-22T09:00:00Z';
const LATE = '2026-11-24T09:00:00Z';
const REPORTED = { authorityNotifiedAt: '2026-11-21T09:00:00Z' };

function stateOf(change: Partial<Breach>, now = SOON) {
  const breach = aBreach(change);
  return caseState(
    { ...breach, todos: breachTodos(breach, { hasContact: true, late: false }) },
    now,
  );
}

describe('the state of a breach', () => {
  it.each<[string, Partial<Breach>, string]>([
    ['authority', { risk: null }, SOON],
    ['late', { risk: null }, LATE],
    ['authority', { risk: null, ...REPORTED }, LATE],
    ['persons', { risk: 'high', ...REPORTED }, LATE],
    ['complete', { ...REPORTED, consequences: '' }, LATE],
    ['running', REPORTED, LATE],
    ['controller', { role: 'processor' }, LATE],
    ['running', { role: 'processor', controllerToldAt: SOON }, LATE],
    ['running', { risk: 'unlikely', authorityReasonNot: 'Teruggevonden.' }, LATE],
    ['running', { risk: null, noBreachBecause: 'Een proefbericht.' }, LATE],
    ['closed', { risk: null, closedOn: getPlainDate('2026-11-23') }, LATE],
  ])('is %s with %j at %s', (state, change, now) => {
    expect(stateOf(change, now)).toBe(state);
  });
});

describe('the clock of a breach', () => {
  const read = (change: Partial<Breach>, now = SOON) => readClock(aBreach(change), now, ZONE);

  it('runs until it is reported, also when the term is over', () => {
    expect(read({})).toMatchObject({
      kind: 'running',
      clock: { remainingMinutes: 1830, late: false },
    });
    expect(read({}, LATE)).toMatchObject({ kind: 'running', clock: { late: true } });
  });

  it('stands still at the moment of the report', () => {
    const reading = read(REPORTED, LATE);
    expect(reading).toMatchObject({ kind: 'reported', clock: { late: false } });
    expect(read({ authorityNotifiedAt: LATE }, '2027-01-01T00:00:00Z')).toMatchObject({
      kind: 'reported',
      clock: { late: true },
    });
  });

  it('has no 72 hours when no report is needed, nor for a processor', () => {
    expect(read({ risk: 'unlikely', authorityReasonNot: 'Terug.' })).toEqual({
      kind: 'none-needed',
    });
    expect(read({ role: 'processor' }).kind).toBe('to-tell');
    expect(read({ role: 'processor', controllerToldAt: SOON })).toEqual({ kind: 'told', at: SOON });
  });
});

describe('how long that is', () => {
  it.each([
    [41 * 60 + 59, 'nl', '41 uur'],
    [60, 'nl', '1 uur'],
    [59, 'nl', '59 minuten'],
    [1, 'nl', '1 minuut'],
    [0, 'nl', '0 minuten'],
    [-5, 'nl', '0 minuten'],
    [60, 'en', '1 hour'],
    [120, 'en', '2 hours'],
  ] as const)('%i minutes in %s: %s', (minutes, language, spoken) => {
    expect(spokenMinutes(minutes, language)).toBe(spoken);
  });
});

describe('a moment in a form', () => {
  it('is nothing, an instant, or what the register has to refuse', () => {
    expect(instantOf(NO_MOMENT, ZONE)).toBeNull();
    expect(instantOf({ on: '2026-11-20', time: '16.30' }, ZONE)).toBe('2026-11-20T15:30:00Z');
    expect(instantOf({ on: '2026-11-20', time: '' }, ZONE)).toBe('2026-11-20 ');
    expect(instantOf({ on: 'morgen', time: '16:30' }, ZONE)).toBe('morgen 16:30');
  });

  it('keeps the instant, also within the hour that comes twice, while nothing is typed', () => {
    const second = '2026-10-25T01:30:17Z'; // 02:30 for the second time
    const typed = typedMoment(second, ZONE);
    expect(typed).toEqual({ on: '2026-10-25', time: '02:30' });
    expect(keptInstant(typed, second, ZONE)).toBe(second);
    expect(keptInstant({ ...typed, time: '02:31' }, second, ZONE)).toBe('2026-10-25T00:31:00Z');
    expect(keptInstant(NO_MOMENT, second, ZONE)).toBeNull();
    expect(typedMoment(null, ZONE)).toEqual(NO_MOMENT);
  });
});
