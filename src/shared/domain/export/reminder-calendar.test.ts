import { describe, expect, it } from 'vitest';
import { addDays, getPlainDate } from '../calendar.ts';
import { NO_COUNTS, type ReminderDay } from '../reminders.ts';
import { reminderCalendar } from './reminder-calendar.ts';

const TODAY = getPlainDate('2026-11-22');
const NOW = '2026-11-22T09:00:00.000Z';

function make(days: readonly ReminderDay[], language: 'nl' | 'en' = 'nl', now = NOW): string {
  return reminderCalendar({ days, language, now });
}

const EVERYTHING: ReminderDay = {
  on: TODAY,
  due: 1200,
  soon: 90,
  requests: 14,
  breaches: 2,
  duties: 3,
  tasks: 27,
  reviews: 8,
};

describe('the calendar of reminders', () => {
  it('is one event for the whole day per date, with a UID that stays', () => {
    const later = addDays(TODAY, 9);
    const days = [EVERYTHING, { on: later, ...NO_COUNTS, duties: 1 }];
    const lines = make(days).split('\r\n');
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([
      'UID:2026-11-22@reminders.dossierwacht',
      'UID:2026-12-01@reminders.dossierwacht',
    ]);
    expect(lines).toContain('DTSTART;VALUE=DATE:20261201');
    expect(lines).toContain('DTEND;VALUE=DATE:20261202');
    expect(lines).toContain('SUMMARY:Dossierwacht: 1 terugkerende taak');
    expect(lines).toContain('DTSTAMP:20261122T090000Z');
  });

  it('counts up, so that a file made later replaces an earlier one', () => {
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    const before = sequence(make([EVERYTHING]));
    const after = sequence(make([EVERYTHING], 'nl', '2026-11-22T09:01:00.000Z'));
    expect(after).toBeGreaterThan(before);
    expect(after).toBeLessThan(2 ** 31);
  });

  it('leaves out what is only announced and days on which nothing is to be done', () => {
    const days = [
      { on: TODAY, ...NO_COUNTS },
      { on: addDays(TODAY, 1), ...NO_COUNTS, soon: 5 },
    ];
    expect(make(days)).not.toContain('VEVENT');
    expect(make([EVERYTHING])).not.toContain('binnenkort');
  });

  it('ends every line with CRLF and folds long ones at 75 bytes', () => {
    for (const language of ['nl', 'en'] as const) {
      const text = make([EVERYTHING], language);
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const lines = text.split('\r\n');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(lines.some((line) => line.startsWith(' '))).toBe(true);
      const unfolded = text.replaceAll('\r\n ', '');
      expect(unfolded).toMatch(/^SUMMARY:Dossierwacht: 2 .*\\, 1200 /m);
      expect(unfolded).toMatch(/^DESCRIPTION:2 .*\\n\\n/m);
    }
  });
});
