/** The privacy statement: what it lacks, its versions, and own texts in it. */
import * as v from 'valibot';
import { ReportDocument } from '#shared/domain/letters/report.ts';
import { STATEMENT_ITEMS } from '#shared/domain/statement/missing.ts';
import {
  command,
  Day,
  Done,
  Id,
  Language,
  LetterForm,
  Locale,
  LocalizedText,
  MaybeDay,
  note,
  query,
  requiredLine,
} from './method.ts';

/** A version; without a text it is one from before the app, of which only the day is known. */
const VersionView = v.strictObject({
  id: Id,
  number: v.number(),
  locale: Locale,
  form: LetterForm,
  madeOn: Day,
  /** Null for a draft. */
  validFrom: MaybeDay,
  /** Null while it is in force, and for a draft. */
  validTo: MaybeDay,
  note: v.string(),
  hasText: v.boolean(),
});
export type VersionView = v.InferOutput<typeof VersionView>;

/** One item of GDPR art. 13 or 14; what is missing is told by name, in the language asked for. */
const CompletenessRow = v.strictObject({
  item: v.picklist(STATEMENT_ITEMS),
  state: v.picklist(['present', 'not-applicable', 'missing']),
  because: v.nullable(
    v.picklist([
      'no-officer',
      'no-interests',
      'no-recipients',
      'no-transfers',
      'no-consent',
      'only-from-person',
      'no-visitors',
    ]),
  ),
  missing: v.array(v.string()),
});
export type CompletenessRow = v.InferOutput<typeof CompletenessRow>;

const ClauseView = v.strictObject({
  id: Id,
  name: LocalizedText,
  body: LocalizedText,
  confirmedOn: MaybeDay,
  endedOn: MaybeDay,
});
export type ClauseView = v.InferOutput<typeof ClauseView>;

const WordPart = v.strictObject({ kind: v.picklist(['same', 'gone', 'added']), text: v.string() });
const SentenceChange = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['added', 'gone']), text: v.string() }),
  v.strictObject({ kind: v.literal('changed'), words: v.array(WordPart) }),
]);
const SectionChange = v.strictObject({
  section: v.string(),
  heading: v.string(),
  state: v.picklist(['added', 'gone', 'changed']),
  changes: v.array(SentenceChange),
});
export type SectionChangeView = v.InferOutput<typeof SectionChange>;

const VoiceInput = { locale: Locale, form: LetterForm } as const;

export const StatementView = v.strictObject({
  /** From when the statement that letters name is in force; null when no day is known. */
  inForceOn: MaybeDay,
  /** The versions of this register, the newest first; the draft among them. */
  versions: v.array(VersionView),
  inForce: v.nullable(VersionView),
  draft: v.nullable(VersionView),
  /** What of the version in force is no longer so. */
  untrue: v.array(v.string()),
  /** What changed since the draft was made. */
  draftBehind: v.array(v.string()),
  completeness: v.array(CompletenessRow),
  clauses: v.array(ClauseView),
  /** Null when not answered; sources may be empty: everything comes from the person. */
  sources: v.nullable(v.string()),
  cookies: v.nullable(v.string()),
  locale: Locale,
  form: LetterForm,
});
export type StatementView = v.InferOutput<typeof StatementView>;

export const statementMethods = {
  'statement.get': query(v.strictObject({ language: Language }), StatementView),
  /** The text of a version, or with null what the register would make now, in any language. */
  'statement.text': query(
    v.strictObject({ versionId: v.nullable(Id), ...VoiceInput }),
    ReportDocument,
  ),
  /** From one version to another, or to the register as it is now. */
  'statement.compare': query(
    v.strictObject({ fromId: Id, toId: v.nullable(Id) }),
    v.array(SectionChange),
  ),
  /** Makes the draft anew from the register; there is at most one. */
  'statement.make-draft': command(v.strictObject(VoiceInput), v.strictObject({ id: Id })),
  'statement.discard-draft': command(v.strictObject({ versionId: Id }), Done),
  /** Puts the draft in force from a day on, and ends the version before it. */
  'statement.publish': command(
    v.strictObject({ versionId: Id, validFrom: Day, note: note(1000) }),
    Done,
  ),
  /** The day of a text that was published before the app: what letters name until the first version. */
  'statement.date-earlier': command(v.strictObject({ versionOn: MaybeDay }), Done),
  'statement.add-clause': command(
    v.strictObject({
      name: requiredLine(200),
      body: v.pipe(note(10_000), v.minLength(1, 'text.required')),
    }),
    v.strictObject({ id: Id }),
  ),
  'statement.change-clause': command(
    v.strictObject({
      clauseId: Id,
      name: requiredLine(200),
      body: v.pipe(note(10_000), v.minLength(1, 'text.required')),
    }),
    Done,
  ),
  /** The owner read it and says that it still is so. */
  'statement.confirm-clause': command(v.strictObject({ clauseId: Id }), Done),
  'statement.end-clause': command(v.strictObject({ clauseId: Id, endedOn: Day }), Done),
  /** What only the owner knows; null takes the answer back. */
  'statement.answer': command(
    v.strictObject({
      question: v.picklist(['sources', 'cookies']),
      text: v.nullable(note(4000)),
    }),
    Done,
  ),
} as const;
