import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { aBreach } from '#test/builders/breach.ts';
import {
  breachClock,
  explainBreachClock,
  instantAt,
  isReportLate,
  localMoment,
} from './breach-clock.ts';
import { timeZoneOf } from './deadlines.ts';

const NL = timeZoneOf('NL');
const BE = timeZoneOf('BE');

/** An instant by the clock of the wall, as the owner reads it. */
function at(on: string, time: string, timeZone = NL): string {
  const instant = instantAt(on, time, timeZone);
  if (instant === undefined) throw new Error(`${on} ${time} is no moment`);
  return instant;
}

describe('the end of the 72 hours', () => {
  it.each([
    ['2026-11-20', '16:30', '2026-11-23', '16:30', null],
    ['2026-10-23', '17:00', '2026-10-26', '16:00', 'back'],
    ['2027-03-26', '17:00', '2027-03-29', '18:00', 'forward'],
    ['2026-12-24', '23:10', '2026-12-27', '23:10', null],
  ])('of %s %s is %s %s (clock %s)', (on, time, dueOn, dueTime, direction) => {
    for (const zone of [NL, BE]) {
      const clock = breachClock(at(on, time, zone), at(on, time, zone), zone);
      expect(clock.aware).toEqual({ on, time });
      expect(clock.due).toEqual({ on: dueOn, time: dueTime });
      expect(clock.change?.direction ?? null).toBe(direction);
    }
  });

  it('names the day of the change and the time it would have been', () => {
    const autumn = breachClock(at('2026-10-23', '17:00'), at('2026-10-23', '17:00'), NL);
    expect(autumn.change).toEqual({ on: '2026-10-25', direction: 'back', timeWithout: '17:00' });
    const spring = breachClock(at('2027-03-26', '17:00'), at('2027-03-26', '17:00'), NL);
    expect(spring.change).toEqual({ on: '2027-03-28', direction: 'forward', timeWithout: '17:00' });
  });

  it('always lies exactly 72 hours on, whatever the clock of the wall does', () => {
    const anyInstant = fc
      .integer({ min: Date.UTC(2018, 4, 25) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 })
      .map((minutes) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000));
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(NL, BE), (aware, zone) => {
        const clock = breachClock(aware.toString(), aware.toString(), zone);
        const elapsed = aware.until(Temporal.Instant.from(clock.dueAt)).total('hours');
        expect(elapsed).toBe(72);
        expect([clock.elapsedMinutes, clock.remainingMinutes]).toEqual([0, 72 * 60]);
        // Read back from the wall it is the same instant, but for the hour that comes twice.
        const back = Temporal.Instant.from(at(clock.due.on, clock.due.time, zone));
        const lost = back.until(Temporal.Instant.from(clock.dueAt)).total('minutes');
        expect([0, 60]).toContain(lost);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what is left of the 72 hours', () => {
  const aware = '2026-11-20T15:30:00Z';

  it.each([
    ['2026-11-20T15:30:00Z', 0, 4320, false],
    ['2026-11-21T22:30:00Z', 31 * 60, 41 * 60, false],
    ['2026-11-23T15:29:01Z', 4319, 0, false],
    ['2026-11-23T15:30:00Z', 4320, 0, false],
    ['2026-11-23T15:30:01Z', 4320, -1, true],
    ['2026-11-24T15:30:00Z', 5760, -1440, true],
  ])('at %s: %i minutes gone, %i left, late %s', (now, elapsed, left, late) => {
    const clock = breachClock(aware, now, NL);
    expect([clock.elapsedMinutes, clock.remainingMinutes, clock.late]).toEqual([
      elapsed,
      left,
      late,
    ]);
  });

  it('does not lose or win an hour when the clock changes', () => {
    const begin = at('2026-10-24', '12:00');
    expect(breachClock(begin, at('2026-10-25', '12:00'), NL).elapsedMinutes).toBe(25 * 60);
    const spring = at('2027-03-27', '12:00');
    expect(breachClock(spring, at('2027-03-28', '12:00'), NL).elapsedMinutes).toBe(23 * 60);
  });
});

describe('a moment on the clock of the wall', () => {
  it.each([
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'], // comes twice
    ['2027-03-28', '02:30', '2027-03-28T00:30:00Z'], // does not come
    ['2026-07-01', '00:00', '2026-06-30T22:00:00Z'],
  ])('%s %s counts as %s', (on, time, instant) => {
    expect(instantAt(on, time, NL)).toBe(instant);
  });

  it.each([
    ['2026-02-30', '12:00'],
    ['2026-11-20', '24:00'],
    ['2026-11-20', '9:00'],
    ['2026-11-20', ''],
    ['gisteren', '12:00'],
    ['', '12:00'],
  ])('%j %j is none', (on, time) => {
    expect(instantAt(on, time, NL)).toBeUndefined();
  });

  it('is read back in the zone of the controller', () => {
    expect(localMoment('2026-12-31T23:30:00Z', BE)).toEqual({ on: '2027-01-01', time: '00:30' });
  });
});

describe('a report', () => {
  const now = '2026-11-25T12:00:00Z';
  const late = '2026-11-23T15:31:00Z';

  it.each([
    ['is late when it has not been made in time', {}, true],
    ['is in time when it was made before', { authorityNotifiedAt: '2026-11-23T15:30:00Z' }, false],
    ['stays late when it was made after', { authorityNotifiedAt: late }, true],
    ['is not late when none is needed', { risk: 'unlikely', authorityReasonNot: 'Kapot.' }, false],
    [
      'is late when a reason was written but a risk is likely',
      { risk: 'high', authorityReasonNot: 'Geen zin.' },
      true,
    ],
    ['has no term for who only works for somebody else', { role: 'processor' }, false],
  ] as const)('%s', (_, change, expected) => {
    expect(isReportLate(aBreach(change), now)).toBe(expected);
  });
});

describe('the reasoning', () => {
  const autumn = breachClock(at('2026-10-23', '17:00'), at('2026-10-24', '17:00'), NL);
  const winter = breachClock(at('2026-11-20', '16:30'), at('2026-11-21', '16:30'), NL);

  it('says why the hour shifts when the clock changes in between', () => {
    const text = explainBreachClock(autumn, 'nl').join(' ');
    expect(text).toContain('Op zondag 25 oktober 2026 gaat de klok een uur terug.');
    expect(text).toContain('om 16:00 uur en niet om 17:00 uur');
    expect(explainBreachClock(autumn, 'en').join(' ')).toContain(
      'On Sunday 25 October 2026 the clock goes back an hour.',
    );
  });

  it('says nothing of the clock when it does not change', () => {
    for (const language of ['nl', 'en'] as const) {
      const sentences = explainBreachClock(winter, language);
      expect(sentences).toHaveLength(4);
      expect(sentences.join(' ')).toContain('16:30');
      expect(sentences.join(' ')).toContain('23 ');
    }
  });
});
