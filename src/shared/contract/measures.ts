/** Measures that protect data, per system and threat (GDPR art. 32). */
import * as v from 'valibot';
import { SUGGESTION_IDS } from '#shared/domain/measure-suggestions.ts';
import { SECURITY_ASPECTS, THREATS } from '#shared/domain/measures.ts';
import { PeriodText } from './duties.ts';
import {
  command,
  Day,
  Done,
  Id,
  LocalizedText,
  MaybeDay,
  Nothing,
  note,
  query,
  requiredLine,
} from './method.ts';

const Facts = {
  threats: v.pipe(v.array(v.picklist(THREATS)), v.maxLength(THREATS.length)),
  /** Letters of GDPR art. 32(1). */
  aspects: v.pipe(v.array(v.picklist(SECURITY_ASPECTS)), v.maxLength(SECURITY_ASPECTS.length)),
  systemIds: v.pipe(v.array(Id), v.maxLength(200)),
  sinceOn: MaybeDay,
  expiresOn: MaybeDay,
  checkedOn: MaybeDay,
  checkPeriod: v.nullable(PeriodText),
};

export const MeasureInput = v.strictObject({
  name: requiredLine(200),
  description: note(2000),
  ...Facts,
});
export type MeasureInput = v.InferOutput<typeof MeasureInput>;

export const MeasureView = v.strictObject({
  id: Id,
  name: LocalizedText,
  description: v.nullable(LocalizedText),
  ...Facts,
  endedOn: MaybeDay,
  /** The suggestion it was taken over from. */
  suggestion: v.nullable(v.picklist(SUGGESTION_IDS)),
});
export type MeasureView = v.InferOutput<typeof MeasureView>;

const MadeId = v.strictObject({ id: Id });

export const measureMethods = {
  /** Those that ended come last. */
  'measures.list': query(Nothing, v.array(MeasureView)),
  'measures.create': command(MeasureInput, MadeId),
  /** Takes over a suggestion as it is; where it holds is chosen afterwards. */
  'measures.adopt': command(v.strictObject({ suggestion: v.picklist(SUGGESTION_IDS) }), MadeId),
  'measures.update': command(v.strictObject({ measureId: Id, measure: MeasureInput }), Done),
  /** Somebody looked, and it works; a certificate that was renewed gets its new day. */
  'measures.check': command(
    v.strictObject({ measureId: Id, checkedOn: Day, expiresOn: MaybeDay }),
    Done,
  ),
  'measures.end': command(v.strictObject({ measureId: Id, endedOn: Day }), Done),
} as const;
