/** A day and a time as they are typed in a form, and the instant they stand for. */
import { instantAt, localMoment } from '#shared/domain/breach-clock.ts';
import { readTime } from './read-time.ts';

/** `on` is `YYYY-MM-DD` as soon as it can be read; both are empty for nothing. */
export interface TypedMoment {
  readonly on: string;
  readonly time: string;
}

export const NO_MOMENT: TypedMoment = { on: '', time: '' };

/** An instant of the register on the clock of the business. */
export function typedMoment(at: string | null, timeZone: string): TypedMoment {
  return at === null ? NO_MOMENT : localMoment(at, timeZone);
}

/**
 * The instant in UTC; null when nothing was typed. What cannot be read is handed on
 * as it is, so that the register refuses it and says at which field.
 */
export function instantOf({ on, time }: TypedMoment, timeZone: string): string | null {
  if (on === '' && time.trim() === '') return null;
  return instantAt(on, readTime(time) ?? '', timeZone) ?? `${on} ${time}`;
}

/**
 * The instant of a moment in a form. A minute holds many instants: as long as the
 * typed day and time stay what they were, the instant does too.
 */
export function keptInstant(
  typed: TypedMoment,
  before: string | null,
  timeZone: string,
): string | null {
  const unchanged = before !== null && sameMoment(typed, localMoment(before, timeZone));
  return unchanged ? before : instantOf(typed, timeZone);
}

function sameMoment(typed: TypedMoment, kept: TypedMoment): boolean {
  return typed.on === kept.on && readTime(typed.time) === kept.time;
}
