/**
 * Reminders as a calendar file (RFC 5545): one event for the whole day per date,
 * with counts only. The same date always has the same UID, so that a calendar that
 * takes the file in again replaces what it had.
 */
import { addDays, type PlainDate } from '../calendar.ts';
import type { UiLanguage } from '../locale.ts';
import { describeCounts } from '../reminder-words.ts';
import { openCount, type ReminderDay } from '../reminders.ts';

export interface ReminderCalendar {
  readonly days: readonly ReminderDay[];
  readonly language: UiLanguage;
  /** ISO 8601 instant in UTC at which the file is made. */
  readonly now: string;
}

const TEXTS: Readonly<Record<UiLanguage, { readonly name: string; readonly open: string }>> = {
  nl: {
    name: 'Dossierwacht',
    open: 'Open Dossierwacht om te zien om wie en wat het gaat. In dit bestand staan alleen aantallen.',
  },
  en: {
    name: 'Dossierwacht',
    open: 'Open Dossierwacht to see who and what it is about. This file holds counts only.',
  },
};

/** The file as text, with CRLF after every line and no line longer than 75 bytes. */
export function reminderCalendar({ days, language, now }: ReminderCalendar): string {
  const { name, open } = TEXTS[language];
  const made = `${now.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dossierwacht//Reminders//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days
      .filter((day) => openCount(day) > 0)
      .flatMap((day) => {
        const phrases = describeCounts({ ...day, soon: 0 }, language);
        return [
          'BEGIN:VEVENT',
          `UID:${day.on}@reminders.dossierwacht`,
          `DTSTAMP:${made}`,
          `LAST-MODIFIED:${made}`,
          // Goes up with every file, so that the newest wins.
          `SEQUENCE:${Math.floor(Date.parse(now) / 60_000)}`,
          `DTSTART;VALUE=DATE:${compact(day.on)}`,
          `DTEND;VALUE=DATE:${compact(addDays(day.on, 1))}`,
          `SUMMARY:${escaped(`${name}: ${phrases.join(', ')}`)}`,
          `DESCRIPTION:${escaped(`${phrases.join('\n')}\n\n${open}`)}`,
          'CLASS:PRIVATE',
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ];
      }),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function compact(day: PlainDate): string {
  return day.replaceAll('-', '');
}

/** RFC 5545 section 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** RFC 5545 section 3.1: 75 bytes at most, a space before what goes on; characters stay whole. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of line) {
    const size = utf8Size(character.codePointAt(0) ?? 0);
    if (bytes + size > 75) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}

/** Bytes of a character in UTF-8. */
function utf8Size(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
