/** What asks for attention in the coming year, as a file for a calendar. */
import type { OutFile } from '#shared/contract/register-process.ts';
import { reminderCalendar } from '#shared/domain/export/reminder-calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import type { ReadContext } from '../handlers/context.ts';
import { gatherReminders } from '../reminders.ts';

const DAYS_AHEAD = 365;

export async function calendarFile(
  context: ReadContext,
  now: string,
  language: UiLanguage,
): Promise<OutFile> {
  const days = await gatherReminders(context, DAYS_AHEAD);
  const name = language === 'nl' ? 'herinneringen' : 'reminders';
  return {
    fileName: `${name}-${context.today}.ics`,
    locale: language === 'nl' ? 'nl-NL' : 'en',
    bytes: new TextEncoder().encode(reminderCalendar({ days, language, now })),
  };
}
