/** The dates of a request, explained (see domain/deadlines.ts). */
import * as v from 'valibot';
import { Day, MaybeDay } from './method.ts';

export const DeadlineView = v.strictObject({
  rawDue: Day,
  due: Day,
  safeDate: Day,
  promisedDue: MaybeDay,
  effectiveDue: Day,
  rawExtendedDue: Day,
  extendedDue: Day,
  /** Last day for a notice of extension: with the own promise, and by law. */
  latestExtensionOn: v.strictObject({ careful: Day, legal: Day }),
  /** The day on which the notice of extension went out; null when there is none. */
  extendedOn: MaybeDay,
  /** The day that counts now: with the extension, never with a pause. */
  answerBy: Day,
  /** The dates when days of waiting for the identity are left out; null when none were. */
  withPause: v.nullable(v.strictObject({ days: v.number(), due: Day, extendedDue: Day })),
  because: v.array(v.string()),
});
