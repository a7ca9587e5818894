/** The clock, given to whatever has to know the day. */
import { dateInZone, getPlainDate, type PlainDate } from '#shared/domain/calendar.ts';

export interface Clock {
  /** The day where the business is. */
  today(): PlainDate;
  /** ISO 8601 instant in UTC. */
  now(): string;
}

/** The Netherlands and Flanders keep the same time. */
const ZONE = 'Europe/Amsterdam';

/** The computer's clock; with a fixed day it always is that day, at the real time of day. */
export function createClock(fixedToday?: string): Clock {
  const fixed = fixedToday === undefined ? undefined : getPlainDate(fixedToday);
  return {
    today: () => fixed ?? dateInZone(new Date().toISOString(), ZONE),
    now: () => {
      const instant = new Date().toISOString();
      return fixed === undefined ? instant : `${fixed}${instant.slice(10)}`;
    },
  };
}
