/** Recurring duties with evidence, and the periodic clean-up (R18). */
import * as v from 'valibot';
import { DUTY_KINDS } from '#shared/domain/duties.ts';
import { ProofFile } from './disposals.ts';
import {
  command,
  Day,
  Done,
  Id,
  LocalizedText,
  line,
  MaybeDay,
  Nothing,
  note,
  query,
  requiredLine,
} from './method.ts';

export const PeriodText = v.pipe(line(12), v.regex(/^P\d{1,4}[YMWD]$/, 'period.invalid'));

export const DutyInput = v.strictObject({
  name: requiredLine(200),
  description: note(2000),
  /** Null: no period chosen yet, which is asked for until there is one. */
  period: v.nullable(PeriodText),
  nextOn: MaybeDay,
});
export type DutyInput = v.InferOutput<typeof DutyInput>;

export const DutyView = v.strictObject({
  id: Id,
  kind: v.picklist(DUTY_KINDS),
  name: LocalizedText,
  description: v.nullable(LocalizedText),
  promise: v.nullable(v.string()),
  period: v.nullable(v.string()),
  nextOn: MaybeDay,
  endedOn: MaybeDay,
  evidence: v.array(
    v.strictObject({
      id: Id,
      doneOn: Day,
      note: v.string(),
      disposalId: v.nullable(Id),
      proofName: v.nullable(v.string()),
    }),
  ),
});
export type DutyView = v.InferOutput<typeof DutyView>;

export const dutyMethods = {
  'duties.list': query(Nothing, v.array(DutyView)),
  'duties.create': command(DutyInput, v.strictObject({ id: Id })),
  'duties.update': command(v.strictObject({ dutyId: Id, duty: DutyInput }), Done),
  'duties.done': command(
    v.strictObject({ dutyId: Id, doneOn: Day, note: note(2000), proof: v.nullable(ProofFile) }),
    Done,
  ),
  'duties.end': command(v.strictObject({ dutyId: Id, endedOn: Day }), Done),
} as const;
