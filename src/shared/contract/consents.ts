/** Consents per topic, with their proof (GDPR art. 7). */
import * as v from 'valibot';
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

const MadeId = v.strictObject({ id: Id });

export const ConsentTopicView = v.strictObject({
  id: Id,
  key: v.string(),
  name: LocalizedText,
  given: v.number(),
  withdrawn: v.number(),
  withoutProof: v.number(),
});

export const ConsentRow = v.strictObject({
  id: Id,
  personId: Id,
  person: v.string(),
  topicId: Id,
  givenOn: MaybeDay,
  givenHow: v.string(),
  wording: v.string(),
  proof: v.string(),
  withdrawnOn: MaybeDay,
  withdrawnHow: v.string(),
});
export type ConsentRow = v.InferOutput<typeof ConsentRow>;

export const consentMethods = {
  'consents.topics': query(Nothing, v.array(ConsentTopicView)),
  'consents.list': query(
    v.strictObject({
      topicId: v.nullable(Id),
      state: v.optional(v.nullable(v.picklist(['given', 'withdrawn', 'without-proof'])), null),
      after: v.optional(v.nullable(v.strictObject({ sortName: v.string(), id: Id })), null),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
    }),
    v.strictObject({
      rows: v.array(
        v.strictObject({
          ...ConsentRow.entries,
          sortName: v.string(),
          /** Why nothing may be sent whatever was agreed to: an objection, or a restriction. */
          stopped: v.nullable(v.picklist(['objected', 'restricted'])),
        }),
      ),
      more: v.boolean(),
    }),
  ),
  'consents.give': command(
    v.strictObject({
      personId: Id,
      topicId: Id,
      givenOn: Day,
      givenHow: requiredLine(200),
      wording: note(2000),
      proof: note(2000),
    }),
    MadeId,
  ),
  /** Puts right how a consent was written down; withdrawing has its own method. */
  'consents.update': command(
    v.strictObject({
      consentId: Id,
      givenOn: Day,
      givenHow: requiredLine(200),
      wording: note(2000),
      proof: note(2000),
    }),
    Done,
  ),
  'consents.withdraw': command(
    v.strictObject({ consentId: Id, withdrawnOn: Day, withdrawnHow: requiredLine(200) }),
    Done,
  ),
  'consents.create-topic': command(v.strictObject({ name: requiredLine(120) }), MadeId),
} as const;
