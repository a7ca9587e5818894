/**
 * The language in which a promise of a statement names what carries it out. A promise holds
 * one or more checks; each watches records of the register and fails when the practice no
 * longer does what the sentence says. Data, not code: resources/promises/*.json, one file per
 * profile, and what an owner links to sentences of their own.
 *
 * Ids (`category`, `purpose`, `system`, ...) are those of the statement profile; records of the
 * register carry them in their `key`, behind the id of the profile and a dot. A record that the
 * owner made goes by its number, a party too. How each kind is carried out stands in the
 * `watch-*.ts` files beside this one; what can be missing, in `missing.ts`.
 */
import * as v from 'valibot';
import { LocalizedText } from '../locale.ts';
import { THREATS } from '../measures.ts';
import { DATA_SUBJECT_RIGHTS, LAWFUL_BASES, PROMISE_KINDS } from '../statement-profile.ts';

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));
export const PromiseCode = v.pipe(v.string(), v.regex(/^[A-Z]+-\d{2,3}$/));

/** Facts of the business that a letter or statement names (GDPR art. 13(1)(a) and (b)). */
export const CONTROLLER_FACTS = [
  'name',
  'legalForm',
  'address',
  'email',
  'phone',
  'website',
  'registrationNumber',
  'vatNumber',
  'dataProtectionOfficer',
] as const;

/** What a list of things that happened must never hold, or must always hold. */
export const LIMITS = [
  /** No disclosure of the kind "other", which is where a sale would have to stand. */
  'no-sale',
  /** Nothing in the category of special data, if one is named; a suspicion is carried out the same day. */
  'no-special-data',
  /** As above, for data of minors. */
  'no-minors',
  /** Secret fields hold where something is kept, never the value. */
  'no-secrets',
  /** Nothing is kept in the category: it exists to say so (R10). */
  'never-stored',
  /** Every recipient of the category, or of all of them, stands in the closed list `processors`. */
  'closed-recipients',
  /** Every purpose in use is one of the statement's, with a basis. */
  'closed-purposes',
  /** The `category` serves this `purpose` and no other. */
  'only-this-purpose',
  /** Nothing was handed to others, but what was agreed on or what a law asked for. */
  'no-other-disclosure',
  /** Nobody got into data of customers without permission. */
  'no-access-without-permission',
] as const;

export const PromiseCheck = v.variant('watch', [
  /** The category is in use, has these fields, a purpose and a place where it is kept. */
  v.strictObject({
    watch: v.literal('category'),
    category: Id,
    fields: v.optional(v.array(Id), []),
  }),
  /** Every item of the category says where it came from (GDPR art. 14). */
  v.strictObject({ watch: v.literal('source'), category: Id }),
  /** The purpose is in use, on these bases; an interest is named and weighed, a law is named. */
  v.strictObject({
    watch: v.literal('purpose'),
    purpose: Id,
    bases: v.pipe(v.array(v.picklist(LAWFUL_BASES)), v.minLength(1)),
  }),
  /** No purpose in use without a basis (GDPR art. 6), no category in use without a purpose. */
  v.strictObject({ watch: v.literal('every-basis') }),
  /**
   * The rule of this promise decides somewhere, its period is chosen, and nothing is overdue.
   * A rule of the owner's own goes by its number.
   */
  v.strictObject({
    watch: v.literal('rule'),
    rule: v.union([PromiseCode, v.pipe(v.string(), v.regex(/^\d+$/))]),
  }),
  /** No category in use is without a rule whose period is chosen (GDPR art. 5(1)(e)). */
  v.strictObject({ watch: v.literal('every-rule') }),
  /** What is due is disposed of: nothing lies overdue for longer than this. */
  v.strictObject({ watch: v.literal('disposal'), within: v.string() }),
  /** Tasks at other systems that a run opened are confirmed in time (R16). */
  v.strictObject({ watch: v.literal('tasks'), systems: v.optional(v.array(Id), []) }),
  /** The party is known by name, has its role, and papers that fit that role. */
  v.strictObject({
    watch: v.literal('processor'),
    processor: Id,
    role: v.picklist(['processor', 'controller', 'recipient']),
    named: v.optional(v.boolean(), true),
    dpa: v.optional(v.boolean(), false),
    /** Clauses of GDPR art. 28(3) that the agreement has to hold. */
    clauses: v.optional(v.array(v.picklist(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])), []),
    necessity: v.optional(v.boolean(), false),
    /** Names of certificates, which must not have expired. */
    certificates: v.optional(v.array(v.string()), []),
  }),
  /** Every processor has an agreement; every recipient has a name (GDPR art. 28(3), C-154/21). */
  v.strictObject({ watch: v.literal('every-dpa') }),
  v.strictObject({ watch: v.literal('every-recipient-named') }),
  /** Every party was looked at within this period, and what was seen is written down. */
  v.strictObject({ watch: v.literal('party-checks'), within: v.string() }),
  /** Every system in use of another party has one behind it. */
  v.strictObject({ watch: v.literal('every-system-party') }),
  /** The system is in use, and in one of these places where that was promised. */
  v.strictObject({
    watch: v.literal('system'),
    system: Id,
    /** `EEA`, or a country (ISO 3166, two letters). */
    within: v.optional(v.string()),
  }),
  /** Transfers outside the EEA have a safeguard, checked within this period (art. 44-46). */
  v.strictObject({ watch: v.literal('transfers'), within: v.string() }),
  /** Every system in use says where it stands. */
  v.strictObject({ watch: v.literal('every-location') }),
  /** The topic is in use, and every consent to it that counts has proof (GDPR art. 7(1)). */
  v.strictObject({ watch: v.literal('topic'), topic: Id }),
  /** No implied consent counts anywhere. */
  v.strictObject({ watch: v.literal('no-implied-consent') }),
  /** The topic can be withdrawn by this way, and withdrawals are carried out. */
  v.strictObject({ watch: v.literal('withdrawal'), topic: Id }),
  /** The mailing list of the topic follows this rule (see `AUDIENCES` in the consents). */
  v.strictObject({ watch: v.literal('audience'), topic: Id, rule: v.string() }),
  /** The duty has a period, and was last done within it. */
  v.strictObject({ watch: v.literal('duty'), duty: Id }),
  /** Requests about this right are answered in time, and none of them lies open past its term. */
  v.strictObject({ watch: v.literal('right'), right: v.picklist(DATA_SUBJECT_RIGHTS) }),
  /** The promised term is set, and no open request is past it. */
  v.strictObject({ watch: v.literal('term'), period: v.string() }),
  /** Complaints and other questions are answered. */
  v.strictObject({ watch: v.literal('complaints') }),
  /** No identity was checked by a copy without a reason, and no copy is kept. */
  v.strictObject({ watch: v.literal('identity-checks') }),
  /** Objections are carried out: nothing goes to somebody who objected, posts are taken down. */
  v.strictObject({ watch: v.literal('objections') }),
  /** Breaches are judged, and reported within 72 hours where they must be (GDPR art. 33). */
  v.strictObject({ watch: v.literal('breaches') }),
  v.strictObject({ watch: v.literal('authority'), authority: v.picklist(['AP', 'GBA']) }),
  v.strictObject({
    watch: v.literal('controller'),
    facts: v.pipe(v.array(v.picklist(CONTROLLER_FACTS)), v.minLength(1)),
  }),
  /** A version of the statement is in force, dated, and true of the register as it is now. */
  v.strictObject({ watch: v.literal('statement') }),
  /** A text of the owner's own stands in the statement, confirmed within a year. */
  v.strictObject({ watch: v.literal('clause'), clause: Id }),
  /** The measure is in force, covers these systems, has not expired, and is looked at. */
  v.strictObject({
    watch: v.literal('measure'),
    measure: Id,
    systems: v.optional(v.array(Id), []),
  }),
  /** Every system in use has a measure (GDPR art. 32). */
  v.strictObject({ watch: v.literal('every-measure') }),
  /** Who may get in where is written down, and was gone through within this period. */
  v.strictObject({ watch: v.literal('authorisations'), within: v.string() }),
  /** Every disclosure of the kind has what it needs: a law, or what was agreed on before. */
  v.strictObject({
    watch: v.literal('disclosures'),
    of: v.picklist(['authority', 'colleague', 'debt-collection', 'transfer']),
  }),
  /** For each customer for whom is processed it is known what happens at the end (art. 28(3)(g)). */
  v.strictObject({ watch: v.literal('served-controllers') }),
  v.strictObject({
    watch: v.literal('limit'),
    limit: v.picklist(LIMITS),
    category: v.optional(Id),
    purpose: v.optional(Id),
    /** Ids of parties in a closed list. */
    processors: v.optional(v.array(Id), []),
  }),
  /** A question that the statement leaves open was answered (see the list of gaps). */
  v.strictObject({ watch: v.literal('gap'), gap: Id }),
]);
export type PromiseCheck = v.InferOutput<typeof PromiseCheck>;
export type WatchKind = PromiseCheck['watch'];

/** One promise of a profile. The texts are our own words, never the sentence itself. */
export const ProfilePromise = v.strictObject({
  code: PromiseCode,
  kind: v.picklist(PROMISE_KINDS),
  /** What the statement says, or, for a GAP, what it does not say. */
  says: LocalizedText,
  checks: v.pipe(v.array(PromiseCheck), v.minLength(1)),
  /** What is unclear in it; the owner decides, with a reason, and the check shows that. */
  question: v.optional(LocalizedText),
  /** What it cannot be reconciled with: the law, or another promise. */
  contradicts: v.optional(
    v.strictObject({
      with: v.union([v.literal('law'), PromiseCode]),
      /** The article or rule of law, where it is the law. */
      source: v.optional(v.string()),
      text: LocalizedText,
      /** Ends the contradiction when it holds: the floor decides, a basis was chosen per person. */
      until: v.optional(PromiseCheck),
    }),
  ),
});
export type ProfilePromise = v.InferOutput<typeof ProfilePromise>;

/** resources/promises/<profile>.json. */
export const ProfilePromises = v.strictObject({
  profile: Id,
  promises: v.array(ProfilePromise),
  /** Measures that the statement speaks of, seeded into the register. */
  measures: v.array(
    v.strictObject({
      id: Id,
      name: LocalizedText,
      description: LocalizedText,
      threats: v.array(v.picklist(THREATS)),
      systems: v.array(Id),
    }),
  ),
  /** Own texts that the statement holds beside its privacy part: liability, links, changes. */
  clauses: v.array(v.strictObject({ id: Id, name: LocalizedText, body: LocalizedText })),
});
export type ProfilePromises = v.InferOutput<typeof ProfilePromises>;

/**
 * kept: every check holds. not-carried-out: one fails, and it says what is missing.
 * in-conflict: with the law or another promise. ambiguous: the owner has to decide, or did.
 */
export const PROMISE_STATES = ['kept', 'not-carried-out', 'in-conflict', 'ambiguous'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];
