/**
 * A statement profile: what one published privacy statement says, as facts.
 * Profiles are data files (resources/statements/*.json); a new register is
 * filled from one of them and can be changed freely afterwards.
 */
import * as v from 'valibot';
import { AUDIENCES } from './audience.ts';
import { CONSENT_WAYS } from './consent.ts';
import { DUTY_KINDS } from './duties.ts';
import { COUNTRIES, LocalizedText } from './locale.ts';
import { RetentionRule } from './retention/language.ts';

/** Kinds of promise, as the promise check sorts them. */
export const PROMISE_KINDS = [
  'ID',
  'CAT',
  'PUR',
  'GRD',
  'RET',
  'DIS',
  'REC',
  'TRF',
  'SEC',
  'CON',
  'RGT',
  'TRM',
  'IDV',
  'CMP',
  'ROLE',
  'LIM',
  'DUTY',
  'DOC',
  'GAP',
] as const;

/** GDPR art. 6(1)(a), (b), (c), (d), (e), (f). */
export const LAWFUL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interest',
  'public-task',
  'legitimate-interest',
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

/** What a person can be to the business. */
export const RELATION_KINDS = [
  'customer',
  'prospect',
  'subscriber',
  'applicant',
  'supplier-contact',
  'colleague',
  'website-visitor',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** GDPR art. 15 to 21 and 7(3). */
export const DATA_SUBJECT_RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'consent-withdrawal',
] as const;
export type DataSubjectRight = (typeof DATA_SUBJECT_RIGHTS)[number];

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));
const PromiseId = v.pipe(v.string(), v.regex(/^[A-Z]+-\d{2}$/));

/**
 * One field of a category. `identity` says that the value is the one of the
 * person's own record (name, contact points) and not kept a second time.
 * `secret` fields are never stored: only where they are held is known.
 * `floor` marks a field that tax law wants kept.
 */
export const ProfileField = v.strictObject({
  id: Id,
  name: LocalizedText,
  identity: v.optional(
    v.picklist(['name', 'organisation', 'email', 'phone', 'address', 'website', 'function']),
  ),
  floor: v.optional(v.string()),
  secret: v.optional(v.boolean(), false),
  optional: v.optional(v.boolean(), false),
});

/** One category of personal data, with what it is for and the promise that ends it. */
export const ProfileCategory = v.strictObject({
  id: Id,
  name: LocalizedText,
  description: LocalizedText,
  promises: v.array(PromiseId),
  fields: v.pipe(v.array(ProfileField), v.minLength(1)),
  purposes: v.array(Id),
  systems: v.array(Id),
  /** Promise id of the rule that decides, or null where the statement is silent. */
  rule: v.nullable(PromiseId),
  relations: v.array(v.picklist(RELATION_KINDS)),
});

export const ProfilePurpose = v.strictObject({
  id: Id,
  name: LocalizedText,
  bases: v.pipe(v.array(v.picklist(LAWFUL_BASES)), v.minLength(1)),
  /** GDPR art. 6(1)(f): the interest itself, where that is a basis. */
  interest: v.optional(LocalizedText),
  promises: v.array(PromiseId),
});

/**
 * A system that holds copies: the owner's own, or one of a processor.
 * `copiesFrom` names the systems it synchronises with; `location` is the country
 * (ISO 3166, two letters) where the statement names one.
 */
export const ProfileSystem = v.strictObject({
  id: Id,
  name: LocalizedText,
  kind: v.picklist(['own', 'processor']),
  processor: v.optional(Id),
  location: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  copiesFrom: v.optional(v.array(Id), []),
  promises: v.array(PromiseId),
});

/**
 * A party that gets data. `catalogue` points into resources/processors.json;
 * `party` says in every language what kind of party it is, and is all there is
 * when the statement gives no name.
 */
export const ProfileProcessor = v.strictObject({
  id: Id,
  name: v.string(),
  party: LocalizedText,
  role: v.picklist(['processor', 'controller', 'recipient']),
  catalogue: v.optional(Id),
  /** True where the statement names a kind of party only. */
  unnamed: v.optional(v.boolean(), false),
  dpa: v.picklist(['none', 'privacy-policy-only', 'link', 'clickwrap', 'signed', 'unknown']),
  /** Certificates the statement mentions. */
  certificates: v.optional(v.array(v.string()), []),
  promises: v.array(PromiseId),
});

export const ProfileConsentTopic = v.strictObject({
  id: Id,
  name: LocalizedText,
  /** Who gets what is sent about it, where the statement says so. */
  audience: v.optional(v.picklist(AUDIENCES)),
  /** By which ways the statement says that one can stop. */
  withdrawBy: v.optional(v.array(v.picklist(CONSENT_WAYS)), []),
  promises: v.array(PromiseId),
});

/**
 * Something the statement promises to do again and again. `period` is null where it
 * does not say how often. `clean-up` is the regular look at what has to go (R18).
 */
export const ProfileDuty = v.strictObject({
  id: Id,
  promise: PromiseId,
  kind: v.picklist(DUTY_KINDS),
  name: LocalizedText,
  description: LocalizedText,
  period: v.nullable(v.pipe(v.string(), v.regex(/^P\d{1,3}[YMWD]$/))),
});

/** Something the statement leaves unclear or that other rules contradict, in neutral words. */
export const ProfileConflict = v.strictObject({
  code: Id,
  text: LocalizedText,
});

/** A promise about keeping or disposing, with the rule that carries it out. */
export const ProfileRule = v.strictObject({
  promise: PromiseId,
  kind: v.picklist(PROMISE_KINDS),
  name: LocalizedText,
  /** What the statement says, in our own words. */
  says: LocalizedText,
  rule: RetentionRule,
  /** Promise ids of disposal or detail promises this rule also carries out. */
  alsoCarriesOut: v.optional(v.array(PromiseId), []),
  conflicts: v.optional(v.array(ProfileConflict), []),
});
export type ProfileRule = v.InferOutput<typeof ProfileRule>;

export const StatementProfile = v.strictObject({
  id: Id,
  /** What its promise ids start with, and how many promises it holds. */
  prefix: v.pipe(v.string(), v.regex(/^[A-Z]+$/)),
  promiseCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  business: v.strictObject({
    name: v.string(),
    legalForm: LocalizedText,
    trade: LocalizedText,
    registration: v.optional(v.string()),
    address: v.optional(v.array(v.string())),
    email: v.optional(v.string()),
    dataProtectionOfficer: v.optional(v.string()),
  }),
  country: v.picklist(COUNTRIES),
  authority: v.picklist(['AP', 'GBA']),
  /** Form of address of the statement itself. */
  address: v.picklist(['formal', 'informal']),
  versionOn: v.nullable(v.string()),
  /** Promised term of response; null means only the statutory month. */
  responsePromise: v.nullable(
    v.strictObject({
      promise: PromiseId,
      period: v.string(),
      appliesTo: v.array(v.picklist(DATA_SUBJECT_RIGHTS)),
    }),
  ),
  categories: v.pipe(v.array(ProfileCategory), v.minLength(1)),
  purposes: v.pipe(v.array(ProfilePurpose), v.minLength(1)),
  systems: v.array(ProfileSystem),
  processors: v.array(ProfileProcessor),
  consentTopics: v.array(ProfileConsentTopic),
  duties: v.optional(v.array(ProfileDuty), []),
  rules: v.pipe(v.array(ProfileRule), v.minLength(1)),
  /** Conflicts that belong to no single retention rule. */
  conflicts: v.optional(
    v.array(v.strictObject({ ...ProfileConflict.entries, promises: v.array(PromiseId) })),
    [],
  ),
});
export type StatementProfile = v.InferOutput<typeof StatementProfile>;

const FACT_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * One fact of a catalogue with how sure it is: `verified` was read with the party
 * itself or in an official record, `secondary` with a third. A fact that was read
 * nowhere is not shipped: `value` null, `unverified`. `asOf` is the date of the
 * source (a year, a month or a day), where known.
 */
function catalogueFact<const Schema extends v.GenericSchema>(value: Schema) {
  const asOf = v.nullable(v.pipe(v.string(), v.regex(FACT_DATE)));
  return v.variant('status', [
    v.strictObject({
      value,
      status: v.picklist(['verified', 'secondary']),
      source: v.string(),
      asOf,
    }),
    v.strictObject({
      value: v.null(),
      status: v.literal('unverified'),
      source: v.null(),
      asOf: v.null(),
    }),
  ]);
}

const TextFact = catalogueFact(v.pipe(v.string(), v.minLength(1)));
const LinesFact = catalogueFact(v.pipe(v.array(v.string()), v.minLength(1)));
const LocalizedFact = catalogueFact(LocalizedText);
const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
/** A fact of a catalogue that is one line of text. */
export type TextFact = v.InferOutput<typeof TextFact>;

/** GDPR art. 45 and 46: adequacy decision for the Data Privacy Framework, standard clauses. */
export const TRANSFER_SAFEGUARDS = ['data-privacy-framework', 'standard-clauses'] as const;

/** A party of the catalogue; it only pre-fills, the owner confirms every fact. */
export const CatalogueProcessor = v.strictObject({
  id: Id,
  product: v.string(),
  legalName: TextFact,
  registration: TextFact,
  address: LinesFact,
  country: catalogueFact(CountryCode),
  phone: TextFact,
  email: TextFact,
  role: catalogueFact(v.picklist(['processor', 'controller'])),
  roleNote: LocalizedFact,
  subProcessors: LocalizedFact,
  dataLocation: LocalizedFact,
  /** Countries outside the EEA that see the data. */
  transferCountries: catalogueFact(v.pipe(v.array(CountryCode), v.minLength(1))),
  safeguards: catalogueFact(v.pipe(v.array(v.picklist(TRANSFER_SAFEGUARDS)), v.minLength(1))),
  /** Address of the processing agreement on the web. */
  dpa: TextFact,
  /** How the agreement comes about. */
  dpaHow: LocalizedFact,
  certificates: v.array(TextFact),
  retention: LocalizedFact,
  /** Months until its last copy is gone after it was told to erase, where it says that it waits. */
  erasesWithinMonths: v.optional(catalogueFact(v.pipe(v.number(), v.integer(), v.minValue(1)))),
  note: v.optional(LocalizedText),
});
export type CatalogueProcessor = v.InferOutput<typeof CatalogueProcessor>;

/** resources/processors.json. */
export const ProcessorCatalogue = v.strictObject({
  checkedOn: v.string(),
  processors: v.array(CatalogueProcessor),
});
export type ProcessorCatalogue = v.InferOutput<typeof ProcessorCatalogue>;

/** A supervisory authority (GDPR art. 77), as letters name it (resources/authorities.json). */
export const Authority = v.strictObject({
  id: v.picklist(['AP', 'GBA']),
  country: v.picklist(COUNTRIES),
  name: LocalizedText,
  postal: LinesFact,
  phone: TextFact,
  email: TextFact,
  website: TextFact,
});
export type Authority = v.InferOutput<typeof Authority>;
