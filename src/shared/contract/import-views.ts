/** What is shown of an import before anything is kept of it. */
import * as v from 'valibot';
import { DISPOSAL_CAUSES } from '#shared/domain/disposal/language.ts';
import {
  DOUBT_CODES,
  REASON_CODES,
  REFUSAL_CODES,
  REJECTION_CODES,
  SKIP_KINDS,
  WARNING_CODES,
} from '#shared/domain/imports/codes.ts';
import { CONSENT_PROOFS, CONSENT_STATES } from '#shared/domain/imports/consent-states.ts';
import { PLAIN_TARGETS } from '#shared/domain/imports/mapping.ts';
import { MATCH_STRENGTHS } from '#shared/domain/matching/parties.ts';
import { EVENT_KINDS } from '#shared/domain/retention/language.ts';
import { RELATION_KINDS } from '#shared/domain/statement-profile.ts';
import { Day, Id, line, MaybeDay } from './method.ts';
import { CONTACT_KINDS } from './persons.ts';

export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const Params = v.record(v.string(), v.union([v.string(), v.number()]));

export const ColumnTarget = v.union([
  v.strictObject({ to: v.picklist(PLAIN_TARGETS), label: v.exactOptional(line(60)) }),
  v.strictObject({
    to: v.literal('consent'),
    topic: line(120),
    means: v.picklist(['opted-in', 'opted-out']),
  }),
  v.strictObject({
    to: v.picklist(['consent-given-on', 'consent-ended-on']),
    topic: line(120),
  }),
  v.strictObject({ to: v.literal('event'), kind: v.picklist(EVENT_KINDS) }),
]);
export type ColumnTarget = v.InferOutput<typeof ColumnTarget>;

const Candidate = v.strictObject({
  format: v.string(),
  /** 0 to 1. */
  confidence: v.number(),
  reasons: v.array(v.strictObject({ code: v.picklist(REASON_CODES), params: Params })),
});

/** A table, sheet or entry, as it was opened. */
const ImportPart = v.strictObject({
  entry: v.string(),
  /** How it was read; null when it was left out. */
  format: v.nullable(v.string()),
  encoding: v.nullable(v.string()),
  delimiter: v.nullable(v.string()),
  rows: Count,
  hidden: v.boolean(),
  /** Rows whose letters depend on a guessed character set, and what stands in them. */
  doubtfulRows: v.array(v.strictObject({ row: Count, text: v.string() })),
  candidates: v.array(Candidate),
  /** Only for a table that is read by a mapping. */
  columns: v.nullable(
    v.array(
      v.strictObject({
        name: v.string(),
        /** At most three values, to recognise the column by. */
        samples: v.array(v.string()),
        target: ColumnTarget,
        why: v.picklist(['name', 'values', 'nothing', 'saved', 'chosen']),
        /** What of it is never taken over. */
        forbidden: v.nullable(v.picklist(SKIP_KINDS)),
        suspected: v.boolean(),
      }),
    ),
  ),
});
export type ImportPart = v.InferOutput<typeof ImportPart>;

const Warning = v.strictObject({
  code: v.picklist(WARNING_CODES),
  params: Params,
  entry: v.string(),
  row: v.nullable(Count),
});

export const Skipped = v.strictObject({
  kind: v.picklist(SKIP_KINDS),
  /** Empty in a kept report, which counts by kind alone. */
  column: v.string(),
  entry: v.string(),
  count: Count,
});

/** How sure it is that two are the same. */
export const Strength = v.picklist(MATCH_STRENGTHS);

const StrengthCounts = v.strictObject({ exact: Count, likely: Count, near: Count });

/** What was found in the files, and what the register has to say about it. */
export const ImportLook = v.strictObject({
  state: v.literal('read'),
  format: v.string(),
  /** What the reader calls the system; empty for a table that anybody could have made. */
  system: v.string(),
  parts: v.array(ImportPart),
  counts: v.strictObject({
    persons: Count,
    organisations: Count,
    relations: Count,
    consents: Count,
    events: Count,
    holdings: Count,
    /** Records with a value to look at. */
    doubtful: Count,
    rejected: Count,
    skipped: Count,
    heldBack: Count,
    warnings: Count,
  }),
  /** The first of them. */
  warnings: v.array(Warning),
  skipped: v.array(Skipped),
  /** Duplicates, by how sure they are. */
  proposals: StrengthCounts,
  /** What the import would go by, unless the owner says otherwise. */
  proposed: v.strictObject({
    systemId: v.nullable(Id),
    /** For whom the file gives no relation. */
    relation: v.nullable(v.picklist(RELATION_KINDS)),
    withoutRelation: Count,
    categoryId: v.nullable(Id),
  }),
  /** Consents by what the source calls them. */
  topics: v.array(
    v.strictObject({
      name: v.string(),
      /** The topic of the register that it looks like. */
      topicId: v.nullable(Id),
      states: v.record(v.picklist(CONSENT_STATES), Count),
      withoutProof: Count,
    }),
  ),
});
export type ImportLook = v.InferOutput<typeof ImportLook>;

export const ImportRefusal = v.strictObject({
  state: v.literal('refused'),
  code: v.picklist(REFUSAL_CODES),
  params: Params,
});

const Doubt = v.strictObject({ code: v.picklist(DOUBT_CODES), field: v.string() });
const Where = { key: v.string(), entry: v.string(), row: Count, externalId: v.string() };

const ReadContact = v.strictObject({
  kind: v.picklist(CONTACT_KINDS),
  value: v.string(),
  label: v.string(),
});

/** One person or organisation of the files, as it would come in. */
export const ImportParty = v.strictObject({
  ...Where,
  kind: v.picklist(['person', 'organisation']),
  name: v.string(),
  functionTitle: v.string(),
  organisation: v.string(),
  registrationNumber: v.string(),
  vatNumber: v.string(),
  relations: v.array(
    v.strictObject({ kind: v.picklist(RELATION_KINDS), fromOn: MaybeDay, toOn: MaybeDay }),
  ),
  contactPoints: v.array(ReadContact),
  inactive: v.boolean(),
  modifiedOn: MaybeDay,
  tags: v.array(v.string()),
  doubts: v.array(Doubt),
  /** Erasures that keep somebody out; empty for who may come in. */
  erasedBefore: v.array(
    v.strictObject({
      erasedOn: Day,
      cause: v.picklist(DISPOSAL_CAUSES),
      matchedOn: v.array(v.string()),
    }),
  ),
});
export type ImportParty = v.InferOutput<typeof ImportParty>;

export const ImportPreviewRow = v.variant('section', [
  v.strictObject({ section: v.literal('parties'), ...ImportParty.entries }),
  v.strictObject({
    section: v.literal('consents'),
    of: v.string(),
    entry: v.string(),
    row: Count,
    topic: v.string(),
    state: v.picklist(CONSENT_STATES),
    givenOn: MaybeDay,
    givenHow: v.string(),
    endedOn: MaybeDay,
    endedHow: v.string(),
    proof: v.picklist(CONSENT_PROOFS),
    evidence: v.string(),
    doubts: v.array(Doubt),
  }),
  v.strictObject({
    section: v.literal('events'),
    of: v.string(),
    entry: v.string(),
    row: Count,
    kind: v.picklist(EVENT_KINDS),
    on: Day,
    source: v.string(),
    doubts: v.array(Doubt),
  }),
  v.strictObject({
    section: v.literal('holdings'),
    entry: v.string(),
    row: Count,
    name: v.string(),
    bytes: v.nullable(v.number()),
    modifiedOn: MaybeDay,
    lockedUntilOn: MaybeDay,
    legalHold: v.boolean(),
  }),
  v.strictObject({
    section: v.literal('rejected'),
    entry: v.string(),
    row: Count,
    code: v.picklist(REJECTION_CODES),
    params: Params,
  }),
]);
export type ImportPreviewRow = v.InferOutput<typeof ImportPreviewRow>;

/** Person or organisation beside which one of the file is put. */
const Side = v.strictObject({
  /** Null for another record of the files. */
  personId: v.nullable(Id),
  organisationId: v.nullable(Id),
  ...v.omit(ImportParty, ['erasedBefore', 'kind']).entries,
});
export type ImportSide = v.InferOutput<typeof Side>;

/** Two who may be the same, side by side. */
export const ImportProposal = v.strictObject({
  id: Count,
  kind: v.picklist(['person', 'organisation']),
  strength: Strength,
  /** What is the same: `email`, `phone`, `iban`, `external-id`, `name-address`, ... */
  on: v.array(v.string()),
  /** What contradicts it. */
  against: v.array(v.string()),
  incoming: Side,
  with: Side,
});
export type ImportProposal = v.InferOutput<typeof ImportProposal>;
