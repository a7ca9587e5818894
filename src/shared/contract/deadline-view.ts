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
  because: v.array(v.string()),
});
