/** What only the owner can see to: the paper with the recovery code, and a copy elsewhere. */
import * as v from 'valibot';
import { SAFEKEEPING_MATTERS } from '#shared/domain/safekeeping.ts';
import { command, Done, line, Nothing, query } from './method.ts';

export const safekeepingMethods = {
  /** What to ask the owner today. */
  'safekeeping.get': query(
    Nothing,
    v.strictObject({ asks: v.array(v.picklist(SAFEKEEPING_MATTERS)) }),
  ),
  /** Whether this is the recovery code. Opens nothing; when it is, the day is kept. */
  'safekeeping.check-code': command(
    v.strictObject({ recoveryCode: line(200) }),
    v.strictObject({ opens: v.boolean() }),
  ),
  /** Asks the same again after a while. */
  'safekeeping.later': command(v.strictObject({ matter: v.picklist(SAFEKEEPING_MATTERS) }), Done),
} as const;
