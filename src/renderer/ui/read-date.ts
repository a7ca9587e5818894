/** Reads dates as they are typed. Apart from speak-date.ts, which most screens need alone. */
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import { checkTypedDate } from '#shared/domain/typed-dates.ts';

/** What was typed, read: a date or a problem code. Empty text is neither and not asked here. */
export type ReadDate =
  | { readonly ok: true; readonly date: PlainDate }
  | { readonly ok: false; readonly problem: string };

/** Reads a date as someone types it: `22-11-2026`, `22 nov 2026`, and `vandaag` or `gisteren`. */
export function readDate(text: string, today: PlainDate): ReadDate {
  const word = text.trim().toLowerCase();
  if (word === 'vandaag' || word === 'today') return { ok: true, date: today };
  if (word === 'gisteren' || word === 'yesterday') return { ok: true, date: addDays(today, -1) };
  if (word === 'morgen' || word === 'tomorrow') return { ok: true, date: addDays(today, 1) };
  const checked = checkTypedDate(text);
  return checked.ok ? { ok: true, date: checked.value } : checked;
}
