/** Consents per topic, with their proof (GDPR art. 7). */
import * as v from 'valibot';
import { AUDIENCES } from '#shared/domain/audience.ts';
import {
  CONSENT_CHANNELS,
  CONSENT_KINDS,
  CONSENT_STATES,
  CONSENT_WAYS,
  PROOF_GAPS,
  WORDING_LANGUAGES,
} from '#shared/domain/consent.ts';
import { ProofFile } from './disposals.ts';
import {
  command,
  Day,
  Done,
  Id,
  LocalizedText,
  line,
  MaybeDay,
  note,
  query,
  requiredLine,
} from './method.ts';

const MadeId = v.strictObject({ id: Id });

const PeriodText = v.pipe(line(12), v.regex(/^P\d{1,3}[YMWD]$/, 'period.invalid'));
const Ways = v.pipe(v.array(v.picklist(CONSENT_WAYS)), v.maxLength(CONSENT_WAYS.length));
/** How a yes or a no came in; empty where nobody knows. */
const Channel = v.picklist([...CONSENT_CHANNELS, '']);
const MaybeFile = v.nullable(ProofFile);

/** The lists that one can choose from: states, and what counts without anything to show it. */
export const CONSENT_LISTS = [
  'given',
  'expiring',
  'expired',
  'withdrawn',
  'implied',
  'without-proof',
] as const;
export type ConsentListName = (typeof CONSENT_LISTS)[number];

export const ConsentTopicView = v.strictObject({
  id: Id,
  key: v.string(),
  name: LocalizedText,
  /** How long a consent lasts (ISO 8601); null: until it is withdrawn. */
  validFor: v.nullable(v.string()),
  /** Ways by which one can say no; none while nobody wrote it down. */
  withdrawBy: v.array(v.picklist(CONSENT_WAYS)),
  /** Who gets what is sent about it; null while nobody chose, and then only who said yes. */
  audience: v.nullable(v.picklist(AUDIENCES)),
  endedOn: MaybeDay,
  /** Ways by which the consents that count were given. */
  givenBy: v.array(v.picklist(CONSENT_WAYS)),
  /** Versions of the text that people were shown. */
  wordings: v.number(),
  /** Everything that was ever written down about it. */
  all: v.number(),
  /** Those that count, the expiring among them. */
  given: v.number(),
  expiring: v.number(),
  /** Over, or of a day that nobody knows while they last for a while only. */
  expired: v.number(),
  withdrawn: v.number(),
  implied: v.number(),
  withoutProof: v.number(),
});
export type ConsentTopicView = v.InferOutput<typeof ConsentTopicView>;

export const ConsentWordingView = v.strictObject({
  id: Id,
  topicId: Id,
  version: v.number(),
  language: v.picklist(WORDING_LANGUAGES),
  text: v.string(),
  shownAt: v.string(),
  fromOn: Day,
  /** The first day on which it no longer stood there. */
  toOn: MaybeDay,
  /** Consents that point at it: then its text is proof, and stays as it is. */
  consents: v.number(),
});
export type ConsentWordingView = v.InferOutput<typeof ConsentWordingView>;

/** One consent with all that shows it. */
export const ConsentView = v.strictObject({
  id: Id,
  topicId: Id,
  kind: v.picklist(CONSENT_KINDS),
  givenOn: MaybeDay,
  givenChannel: Channel,
  givenHow: v.string(),
  wordingId: v.nullable(Id),
  /** Number of the version that was shown; null where no version of it is kept. */
  wordingVersion: v.nullable(v.number()),
  wording: v.string(),
  confirmedOn: MaybeDay,
  confirmedHow: v.string(),
  proof: v.string(),
  proofName: v.string(),
  proofSha256: v.string(),
  withdrawnOn: MaybeDay,
  withdrawnChannel: Channel,
  withdrawnHow: v.string(),
  state: v.picklist(CONSENT_STATES),
  /** The first day on which it no longer counts; null where it lasts until it is withdrawn. */
  endsOn: MaybeDay,
  /** What is missing to show that it was given. */
  gaps: v.array(v.picklist(PROOF_GAPS)),
});
export type ConsentView = v.InferOutput<typeof ConsentView>;

export const ConsentRow = v.strictObject({
  ...ConsentView.entries,
  personId: Id,
  person: v.string(),
});
export type ConsentRow = v.InferOutput<typeof ConsentRow>;

/** What is written down of a yes; what may be left out is not known. */
const Given = {
  kind: v.optional(v.picklist(CONSENT_KINDS), 'explicit'),
  givenOn: Day,
  givenChannel: v.optional(Channel, ''),
  givenHow: line(200),
  /** The version that was shown; then `wording` stays empty. */
  wordingId: v.optional(v.nullable(Id), null),
  wording: note(2000),
  confirmedOn: v.optional(MaybeDay, null),
  confirmedHow: v.optional(line(200), ''),
  proof: note(2000),
} as const;

const TopicInput = {
  name: requiredLine(120),
  validFor: v.optional(v.nullable(PeriodText), null),
  withdrawBy: v.optional(Ways, []),
  audience: v.optional(v.nullable(v.picklist(AUDIENCES)), null),
} as const;

export const consentMethods = {
  'consents.topics': query(
    v.strictObject({ ended: v.optional(v.boolean(), false) }),
    v.array(ConsentTopicView),
  ),
  'consents.list': query(
    v.strictObject({
      topicId: v.nullable(Id),
      state: v.optional(v.nullable(v.picklist(CONSENT_LISTS)), null),
      after: v.optional(v.nullable(v.strictObject({ sortName: v.string(), id: Id })), null),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
    }),
    v.strictObject({
      rows: v.array(
        v.strictObject({
          ...ConsentRow.entries,
          sortName: v.string(),
          /**
           * Why nothing may be sent whatever was agreed to: an objection that this consent did
           * not come after, or a restriction.
           */
          stopped: v.nullable(v.picklist(['objected', 'restricted'])),
        }),
      ),
      more: v.boolean(),
    }),
  ),
  /**
   * Writes down a yes. An implied one starts no clock. An objection to advertising stays: a
   * later yes counts beside it, for its own topic only.
   */
  'consents.give': command(
    v.strictObject({
      personId: Id,
      topicId: Id,
      ...Given,
      proofFile: v.optional(MaybeFile, null),
    }),
    MadeId,
  ),
  /** Puts right how a consent was written down; withdrawing has its own method. */
  'consents.update': command(
    v.strictObject({
      consentId: Id,
      ...Given,
      /** A new file, null to take it away; left out it stays as it is. */
      proofFile: v.optional(MaybeFile),
    }),
    Done,
  ),
  'consents.withdraw': command(
    v.strictObject({
      consentId: Id,
      withdrawnOn: Day,
      withdrawnChannel: v.optional(Channel, ''),
      withdrawnHow: line(200),
    }),
    Done,
  ),
  'consents.create-topic': command(v.strictObject(TopicInput), MadeId),
  'consents.update-topic': command(v.strictObject({ topicId: Id, ...TopicInput }), Done),
  /** Nothing is asked for it any more; null takes it up again. What was agreed to stays. */
  'consents.end-topic': command(v.strictObject({ topicId: Id, endedOn: MaybeDay }), Done),
  /** Texts of a topic, the newest first. */
  'consents.wordings': query(v.strictObject({ topicId: Id }), v.array(ConsentWordingView)),
  /** From a day on people are shown this text; the one before it in that language ends then. */
  'consents.add-wording': command(
    v.strictObject({
      topicId: Id,
      language: v.picklist(WORDING_LANGUAGES),
      text: v.pipe(note(2000), v.minLength(1, 'text.required')),
      shownAt: line(200),
      fromOn: Day,
    }),
    MadeId,
  ),
  'consents.end-wording': command(v.strictObject({ wordingId: Id, toOn: Day }), Done),
  /** Only a text that no consent points at. */
  'consents.remove-wording': command(v.strictObject({ wordingId: Id }), Done),
} as const;
