/** Who may get a mailing, and why (GDPR art. 7, 18 and 21). */
import * as v from 'valibot';
import { AUDIENCE_GROUNDS, AUDIENCE_REASONS, AUDIENCES } from '#shared/domain/audience.ts';
import { Id, query } from './method.ts';

/** What is sent: something about a topic, or a notice about what somebody has an agreement for. */
export const MailingInput = v.variant('purpose', [
  v.strictObject({
    purpose: v.literal('marketing'),
    topicId: Id,
    /** Also to who said yes without anything that shows it. */
    withoutProof: v.optional(v.boolean(), false),
  }),
  v.strictObject({ purpose: v.literal('service') }),
]);
export type MailingInput = v.InferOutput<typeof MailingInput>;

export const AudienceRow = v.strictObject({
  id: Id,
  name: v.string(),
  sortName: v.string(),
  email: v.string(),
  because: v.picklist([...AUDIENCE_GROUNDS, ...AUDIENCE_REASONS]),
});
export type AudienceRow = v.InferOutput<typeof AudienceRow>;

export const audienceMethods = {
  /** How many persons are on the list and how many are not, by reason. */
  'audience.count': query(
    v.strictObject({ mailing: MailingInput }),
    v.strictObject({
      /** The rule that was followed; null for a service notice. */
      audience: v.nullable(v.picklist(AUDIENCES)),
      on: v.array(v.strictObject({ because: v.picklist(AUDIENCE_GROUNDS), count: v.number() })),
      off: v.array(v.strictObject({ because: v.picklist(AUDIENCE_REASONS), count: v.number() })),
    }),
  ),
  'audience.list': query(
    v.strictObject({
      mailing: MailingInput,
      on: v.boolean(),
      because: v.optional(v.nullable(v.picklist([...AUDIENCE_GROUNDS, ...AUDIENCE_REASONS])), null),
      after: v.optional(v.nullable(v.strictObject({ sortName: v.string(), id: Id })), null),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
    }),
    v.strictObject({ rows: v.array(AudienceRow), more: v.boolean() }),
  ),
} as const;
