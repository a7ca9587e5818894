/** The promise check: every sentence of the statement with how it stands today. */
import * as v from 'valibot';
import { CARRIER_KINDS, MEND_SCREENS } from '#shared/domain/promises/finding.ts';
import { PROMISE_STATES } from '#shared/domain/promises/language.ts';
import { MISSING_CODES } from '#shared/domain/promises/missing.ts';
import { LONGEST_SENTENCE, MOST_SENTENCES } from '#shared/domain/promises/sentences.ts';
import { TARGET_GROUPS } from '#shared/domain/promises/targets.ts';
import { PROMISE_KINDS } from '#shared/domain/statement-profile.ts';
import {
  command,
  Day,
  Done,
  Id,
  LocalizedText,
  Nothing,
  note,
  query,
  requiredLine,
} from './method.ts';

const Kind = v.picklist(PROMISE_KINDS);
const Reason = v.pipe(note(2000), v.minLength(1, 'text.required'));

/** Where something is mended: a screen, and the record there when it is one. */
const Place = v.strictObject({ screen: v.picklist(MEND_SCREENS), id: v.nullable(Id) });

export const PromiseMissing = v.strictObject({
  code: v.picklist(MISSING_CODES),
  params: v.record(v.string(), v.union([v.string(), v.number(), LocalizedText])),
  where: Place,
});
export type PromiseMissing = v.InferOutput<typeof PromiseMissing>;

export const PromiseCarrier = v.strictObject({
  kind: v.picklist(CARRIER_KINDS),
  id: v.nullable(Id),
  name: v.nullable(v.union([v.string(), LocalizedText])),
  where: Place,
});
export type PromiseCarrier = v.InferOutput<typeof PromiseCarrier>;

const States = v.strictObject({
  kept: v.number(),
  'not-carried-out': v.number(),
  'in-conflict': v.number(),
  ambiguous: v.number(),
});
export type PromiseCounts = v.InferOutput<typeof States>;

export const PromiseRow = v.strictObject({
  id: Id,
  code: v.string(),
  kind: Kind,
  /** What the statement says, in our words; of an own text, the sentence itself. */
  says: LocalizedText,
  isOwn: v.boolean(),
  /** Whose statement, where the register holds several. */
  business: v.string(),
  state: v.picklist(PROMISE_STATES),
  missing: v.array(PromiseMissing),
  carriedBy: v.array(PromiseCarrier),
  /** What is unclear in it. */
  question: v.nullable(LocalizedText),
  decision: v.nullable(v.strictObject({ text: v.string(), because: v.string(), decidedOn: Day })),
  contradiction: v.nullable(
    v.strictObject({
      /** Code of the other promise; null for the law. */
      promise: v.nullable(v.string()),
      source: v.nullable(v.string()),
      text: LocalizedText,
      /** It still stands; else the register settles it. */
      stands: v.boolean(),
    }),
  ),
});
export type PromiseRow = v.InferOutput<typeof PromiseRow>;

/** What a sentence can be tied to; an id stands for one check. */
const Target = v.strictObject({
  id: v.string(),
  group: v.picklist(TARGET_GROUPS),
  name: v.nullable(LocalizedText),
});
export type PromiseTargetView = v.InferOutput<typeof Target>;

export const ReadSentence = v.strictObject({
  text: v.string(),
  /** Null: it seems to promise nothing. */
  kind: v.nullable(Kind),
  targets: v.array(v.string()),
});
export type ReadSentence = v.InferOutput<typeof ReadSentence>;

const TargetId = v.pipe(v.string(), v.regex(/^[a-z-]+(?::[A-Za-z0-9-]{1,40})?$/));

export const promiseMethods = {
  'promises.list': query(
    Nothing,
    v.strictObject({ counts: States, statements: v.number(), rows: v.array(PromiseRow) }),
  ),
  'promises.counts': query(Nothing, States),
  /** The owner says how an unclear sentence is to be read. */
  'promises.decide': command(
    v.strictObject({ promiseId: Id, decision: requiredLine(500), because: Reason }),
    Done,
  ),
  'promises.withdraw-decision': command(v.strictObject({ promiseId: Id }), Done),
  /** Cuts a pasted text into sentences and proposes what each is about; writes nothing. */
  'promises.read-text': query(
    v.strictObject({ text: note(200_000) }),
    v.strictObject({ sentences: v.array(ReadSentence), targets: v.array(Target) }),
  ),
  'promises.save-own': command(
    v.strictObject({
      sentences: v.pipe(
        v.array(
          v.strictObject({
            text: requiredLine(LONGEST_SENTENCE),
            kind: Kind,
            targets: v.pipe(v.array(TargetId), v.minLength(1), v.maxLength(20)),
          }),
        ),
        v.minLength(1),
        v.maxLength(MOST_SENTENCES),
      ),
    }),
    v.strictObject({ saved: v.number() }),
  ),
  /** Ends a sentence of the owner's own. */
  'promises.remove-own': command(v.strictObject({ promiseId: Id }), Done),
} as const;
