/** What the statement leaves open: asked once, answered by a record or by a decision with its reason. */
import * as v from 'valibot';
import { GAP_STATES } from '#shared/domain/gaps/list-gaps.ts';
import { GAP_QUESTIONS, type GapQuestionKey } from '#shared/domain/gaps/questions.ts';
import { command, Day, Done, Id, LocalizedText, line, Nothing, note, query } from './method.ts';

const Key = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,199}$/));
const Reason = v.pipe(note(4000), v.minLength(1, 'text.required'));

export const GapRow = v.strictObject({
  key: Key,
  question: v.picklist(GAP_QUESTIONS.map(({ key }): GapQuestionKey => key)),
  /** The record it is asked of; null when of the business itself. */
  about: v.nullable(v.strictObject({ id: Id, name: LocalizedText })),
  state: v.picklist(GAP_STATES),
  /** What the owner decided; null while open, and where a record is the answer. */
  answer: v.nullable(v.strictObject({ answer: v.string(), reason: v.string(), answeredOn: Day })),
});
export type GapRow = v.InferOutput<typeof GapRow>;

/** `value`: written where the register keeps it. The others stay as a decision with its day. */
export const GapAnswerInput = v.variant('kind', [
  v.strictObject({
    kind: v.literal('value'),
    value: v.pipe(note(4000), v.minLength(1, 'text.required')),
  }),
  v.strictObject({ kind: v.literal('choice'), choice: line(60), reason: note(4000) }),
  v.strictObject({ kind: v.literal('own-words'), reason: Reason }),
  v.strictObject({ kind: v.literal('not-applicable'), reason: Reason }),
]);
export type GapAnswerInput = v.InferOutput<typeof GapAnswerInput>;

export const gapMethods = {
  /** In the order of importance, answered ones too. */
  'gaps.list': query(Nothing, v.strictObject({ rows: v.array(GapRow) })),
  'gaps.answer': command(v.strictObject({ key: Key, answer: GapAnswerInput }), Done),
  /** Asks it again. Only for what stands as a decision; a record is emptied where it is kept. */
  'gaps.withdraw-answer': command(v.strictObject({ key: Key }), Done),
} as const;
