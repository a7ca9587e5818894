/** Moments of the register (instants, or plain dates) as day and time here. */
import { Temporal } from 'temporal-polyfill';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';

/** The Netherlands and Belgium keep the same time. */
const ZONE = 'Europe/Amsterdam';

/** The day on the calendar of a moment or a date; undefined for anything else. */
export function dayOf(at: string): PlainDate | undefined {
  return parsePlainDate(at) ?? parsePlainDate(zoned(at)?.toPlainDate().toString() ?? '');
}

/** The time of a moment as `14:05`; undefined for a date alone and for anything else. */
export function timeOf(at: string): string | undefined {
  return zoned(at)?.toPlainTime().toString({ smallestUnit: 'minute' });
}

function zoned(at: string): Temporal.ZonedDateTime | undefined {
  try {
    return Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);
  } catch {
    return undefined;
  }
}
