/** The journal: what happened, chained line by line. */
import * as v from 'valibot';
import { Id, Nothing, query } from './method.ts';

export const JournalLine = v.strictObject({
  id: Id,
  at: v.string(),
  action: v.string(),
  subjectKind: v.string(),
  personId: v.nullable(Id),
  /** It was about a person who is no longer in the register. */
  personGone: v.boolean(),
  detail: v.record(v.string(), v.unknown()),
  hash: v.string(),
});
export type JournalLine = v.InferOutput<typeof JournalLine>;

/** The last line and its hash: written down elsewhere it proves everything before it. */
export const JournalAnchor = v.strictObject({
  id: v.number(),
  at: v.nullable(v.string()),
  hash: v.string(),
});
export type JournalAnchor = v.InferOutput<typeof JournalAnchor>;

export const journalMethods = {
  'journal.list': query(
    v.strictObject({
      /** Keyset: the last id of the page before; newest first. */
      after: v.optional(v.nullable(Id), null),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
    }),
    v.strictObject({ rows: v.array(JournalLine), more: v.boolean() }),
  ),
  'journal.verify': query(
    Nothing,
    v.strictObject({
      lines: v.number(),
      /** The first line that is not what it was; null when all are. */
      brokenAt: v.nullable(v.number()),
      anchor: JournalAnchor,
    }),
  ),
} as const;
