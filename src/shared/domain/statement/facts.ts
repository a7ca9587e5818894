/**
 * What a privacy statement tells (GDPR art. 13 and 14), as facts of the register. A version
 * keeps them beside its text: later they show what of it is no longer so. Names stand in every
 * language of the register; nothing here is about one person.
 */
import * as v from 'valibot';
import { isPeriod } from '../calendar.ts';
import { CONSENT_WAYS } from '../consent.ts';
import { COUNTRIES, LocalizedText } from '../locale.ts';
import { DATA_SUBJECT_RIGHTS, LAWFUL_BASES, RELATION_KINDS } from '../statement-profile.ts';

/** A description that the app makes, in every language of letters. */
const Words = v.strictObject({ nl: v.string(), en: v.string(), fr: v.string() });
export type Words = v.InferOutput<typeof Words>;

const Period = v.pipe(v.string(), v.check(isPeriod));

/**
 * How long a category is kept: by the owner's choice, or else by the statement's own rule.
 * `words` are the period; of what goes on request they are the period when nobody asks.
 * `undecided` has no period yet; `never` and `on-suspicion` are not meant to be there at all.
 * `law` is the floor for records of now, where the category or a field of it has one; `partly`
 * when it only counts for what stands on an invoice.
 */
const Retention = v.strictObject({
  kind: v.picklist([
    'period',
    'at-once',
    'until-objection',
    'on-request',
    'on-request-after-agreement',
    'undecided',
    'never',
    'on-suspicion',
  ]),
  words: Words,
  law: v.nullable(v.strictObject({ words: Words, article: v.string(), partly: v.boolean() })),
});
export type StatementRetention = v.InferOutput<typeof Retention>;

const Purpose = v.strictObject({
  id: v.number(),
  name: LocalizedText,
  bases: v.array(v.picklist(LAWFUL_BASES)),
  /** GDPR art. 6(1)(f), where that is a basis and the interest was named. */
  interest: v.nullable(LocalizedText),
  /** True when that interest was weighed on a date. */
  balanced: v.boolean(),
  /** GDPR art. 6(1)(c): which law, in the owner's words; may be empty. */
  law: v.string(),
  /** GDPR art. 22: which decision a machine takes; empty when none. */
  automated: v.string(),
});
export type StatementPurpose = v.InferOutput<typeof Purpose>;

const Category = v.strictObject({
  id: v.number(),
  name: LocalizedText,
  fields: v.array(v.strictObject({ name: LocalizedText, optional: v.boolean() })),
  /** Ids of purposes. */
  purposes: v.array(v.number()),
  relations: v.array(v.picklist(RELATION_KINDS)),
  retention: Retention,
});
export type StatementCategory = v.InferOutput<typeof Category>;

const Transfer = v.strictObject({
  country: v.string(),
  /** Codes of safeguards, or texts of the owner. */
  safeguards: v.array(v.string()),
});

const Party = v.strictObject({
  id: v.number(),
  /** The same in every language, but for a kind of party. */
  name: LocalizedText,
  legalName: v.string(),
  role: v.picklist(['processor', 'controller', 'recipient']),
  /** Only the kind of party is known. */
  unnamed: v.boolean(),
  /** What the catalogue says of it was not confirmed by the owner. */
  unconfirmed: v.boolean(),
  /** Where it is established; a code or a text, empty when unknown. */
  country: v.string(),
  /** Where its systems stand, where that is known. */
  places: v.array(v.string()),
  purpose: v.string(),
  /** Ids of the categories that its systems hold. */
  categories: v.array(v.number()),
  transfers: v.array(Transfer),
});
export type StatementParty = v.InferOutput<typeof Party>;

export const StatementFacts = v.strictObject({
  controller: v.strictObject({
    name: v.string(),
    legalForm: v.string(),
    address: v.array(v.string()),
    country: v.picklist(COUNTRIES),
    email: v.string(),
    phone: v.string(),
    website: v.string(),
    registration: v.string(),
    dataProtectionOfficer: v.string(),
  }),
  authority: v.picklist(['AP', 'GBA']),
  purposes: v.array(Purpose),
  categories: v.array(Category),
  parties: v.array(Party),
  topics: v.array(
    v.strictObject({
      id: v.number(),
      name: LocalizedText,
      withdrawBy: v.array(v.picklist(CONSENT_WAYS)),
    }),
  ),
  /** The promised term of response; null when only the law's month counts. */
  response: v.nullable(
    v.strictObject({ period: Period, rights: v.array(v.picklist(DATA_SUBJECT_RIGHTS)) }),
  ),
  /** GDPR art. 22, in the owner's words; empty when no decision is automated. */
  automatedDecisions: v.string(),
  /** How long the file of a request is kept; null when not chosen. */
  requestFilePeriod: v.nullable(Period),
  /** GDPR art. 14(2)(f): null when not answered, empty when everything comes from the person. */
  sources: v.nullable(v.string()),
  /** What the website does with cookies and visits; null when not answered. */
  cookies: v.nullable(v.string()),
  /** Whether measures are written down (GDPR art. 32), and whether some are looked at again. */
  measures: v.strictObject({ known: v.boolean(), reviewed: v.boolean() }),
  /** Data are processed for customers who are themselves responsible (GDPR art. 28). */
  servesControllers: v.boolean(),
  /** Texts of the owner's own. */
  clauses: v.array(v.strictObject({ id: v.number(), name: LocalizedText, body: LocalizedText })),
});
export type StatementFacts = v.InferOutput<typeof StatementFacts>;

/** The categories that are kept, unlike those that are named to say that they are not. */
export function keptCategories({ categories }: StatementFacts): StatementCategory[] {
  return categories.filter(({ retention }) => !isUnwanted(retention));
}

/** The categories that are not meant to be there. */
export function unwantedCategories({ categories }: StatementFacts): StatementCategory[] {
  return categories.filter(({ retention }) => isUnwanted(retention));
}

function isUnwanted({ kind }: StatementRetention): boolean {
  return kind === 'never' || kind === 'on-suspicion';
}

/** Every decision that a machine takes, as the owner described it. */
export function automatedDecisions({
  automatedDecisions: all,
  purposes,
}: StatementFacts): string[] {
  const texts = [all, ...purposes.map(({ automated }) => automated)].map((text) => text.trim());
  return [...new Set(texts.filter((text) => text !== ''))];
}
