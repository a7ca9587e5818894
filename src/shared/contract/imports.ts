/**
 * Bringing in what stands in other systems. One import at a time lies on the desk of the
 * register process: files are put there, looked into, weighed against the register, and
 * taken over in one transaction or thrown away. Nothing of it is kept before that.
 */
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
import {
  FINDING_KINDS,
  MERGE_DECISIONS,
  MOST_FILES,
  PIECE_BYTES,
} from '#shared/domain/imports/language.ts';
import { DATE_ORDERS, PLAIN_TARGETS } from '#shared/domain/imports/mapping.ts';
import { DELIMITERS, ENCODINGS } from '#shared/domain/imports/text-form.ts';
import { MATCH_STRENGTHS } from '#shared/domain/matching/parties.ts';
import { EVENT_KINDS } from '#shared/domain/retention/language.ts';
import { RELATION_KINDS } from '#shared/domain/statement-profile.ts';
import {
  command,
  Day,
  Done,
  Id,
  Language,
  LocalizedText,
  line,
  MaybeDay,
  Nothing,
  query,
} from './method.ts';
import { CONTACT_KINDS } from './persons.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Params = v.record(v.string(), v.union([v.string(), v.number()]));

/** A name of a file, sheet or entry, only to show; never used as a path. */
const Name = v.pipe(v.string(), v.maxLength(1000));

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

/** What the owner decides about reading; null leaves it to what was recognised. */
export const ReadChoices = v.strictObject({
  /** Id of a reader. */
  format: v.nullable(line(60)),
  /** Sheets or entries to read. */
  entries: v.nullable(v.pipe(v.array(Name), v.maxLength(MOST_FILES))),
  encoding: v.nullable(v.picklist(ENCODINGS)),
  delimiter: v.nullable(v.picklist(DELIMITERS)),
  dateOrder: v.nullable(v.picklist(DATE_ORDERS)),
  /** Where a table without a reader of its own puts each of its columns. */
  columns: v.nullable(v.pipe(v.array(ColumnTarget), v.maxLength(2000))),
  /** What a list is that does not say it itself. */
  consentState: v.nullable(v.picklist(CONSENT_STATES)),
  /** Keep IP addresses as part of the proof of a consent. */
  keepIpAsProof: v.boolean(),
  /** Whose numbers the records carry: `propose` for what looks most like it, null for none. */
  systemId: v.optional(v.nullable(v.union([Id, v.literal('propose')])), 'propose'),
});
export type ReadChoices = v.InferOutput<typeof ReadChoices>;

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

const Skipped = v.strictObject({
  kind: v.picklist(SKIP_KINDS),
  /** Empty in a kept report, which counts by kind alone. */
  column: v.string(),
  entry: v.string(),
  count: Count,
});

/** How sure it is that two are the same. */
const Strength = v.picklist(MATCH_STRENGTHS);

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

const PreviewRow = v.variant('section', [
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
export type ImportPreviewRow = v.InferOutput<typeof PreviewRow>;

/** Person or organisation beside which one of the file is put. */
const Side = v.strictObject({
  /** Null for another record of the files. */
  personId: v.nullable(Id),
  organisationId: v.nullable(Id),
  ...v.omit(ImportParty, ['erasedBefore', 'kind']).entries,
});
export type ImportSide = v.InferOutput<typeof Side>;

const Decision = v.picklist(MERGE_DECISIONS);

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

/** How the import is taken over. */
export const ImportPlan = v.strictObject({
  /** Whose content it is; null for a list of the owner's own. */
  systemId: v.nullable(Id),
  /** The category of what is kept from now on of everybody in it. */
  categoryId: Id,
  /** For whom the file gives no relation. */
  relation: v.picklist(RELATION_KINDS),
  topics: v.pipe(
    v.array(
      v.strictObject({
        name: v.string(),
        /** A topic of the register, a new one by that name, or none: then it stays out. */
        to: v.union([Id, v.picklist(['new', 'none'])]),
      }),
    ),
    v.maxLength(200),
  ),
  decisions: v.strictObject({
    exact: Decision,
    likely: Decision,
    near: Decision,
    /** Where the owner decided otherwise, by number of the proposal. */
    own: v.pipe(v.array(v.strictObject({ id: Count, decision: Decision })), v.maxLength(100_000)),
  }),
  /** Records that stay out, by their key. */
  leaveOut: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(100_000)),
  /** It is everything that the system holds today: compared with the register. */
  whole: v.boolean(),
  /** False only compares: nobody comes in. */
  takeOver: v.boolean(),
  /** For the texts that are kept with it. */
  language: Language,
});
export type ImportPlan = v.InferOutput<typeof ImportPlan>;

/** Why somebody in the files did not come in, or came to somebody who was there. */
export const LEFT_OUT = [
  'erased-before',
  'restricted',
  'by-choice',
  'rejected',
  'compared-only',
] as const;

export const ImportFinding = v.strictObject({
  id: Id,
  kind: v.picklist(FINDING_KINDS),
  /** Null for somebody who is not in the register. */
  personId: v.nullable(Id),
  person: v.string(),
  /** Where in the files; null for who is not there. */
  row: v.nullable(Count),
  externalId: v.string(),
  /** The run with the task that it became; null when it has none. */
  disposalId: v.nullable(Id),
  disposal: v.string(),
  doneOn: MaybeDay,
});
export type ImportFinding = v.InferOutput<typeof ImportFinding>;

export const ImportReport = v.strictObject({
  id: Id,
  madeAt: v.string(),
  format: v.string(),
  systemId: v.nullable(Id),
  system: v.nullable(LocalizedText),
  whole: v.boolean(),
  takeOver: v.boolean(),
  files: v.array(v.strictObject({ sha256: v.string(), bytes: Count })),
  counts: v.strictObject({
    rows: Count,
    personsCreated: Count,
    /** Persons who were there and got something from the files. */
    personsMerged: Count,
    /** Records that were the same as another of the files. */
    recordsMerged: Count,
    organisationsCreated: Count,
    organisationsMerged: Count,
    relations: Count,
    contactPoints: Count,
    items: Count,
    /** Copies in the system that are known from now on. */
    copies: Count,
    events: Count,
    consentsGiven: Count,
    consentsWithoutProof: Count,
    consentsEnded: Count,
    /** A yes in the files against a no in the register, which stays. */
    consentsKeptEnded: Count,
  }),
  leftOut: v.array(
    v.strictObject({ reason: v.picklist(LEFT_OUT), code: v.string(), count: Count }),
  ),
  /** The first of them: by row, never by name. */
  leftOutRows: v.array(
    v.strictObject({
      /** Its number among what was read, since its name may be somebody's; empty for a lone table. */
      entry: v.string(),
      row: Count,
      reason: v.picklist(LEFT_OUT),
      code: v.string(),
    }),
  ),
  skipped: v.array(Skipped),
  findings: v.array(ImportFinding),
  undoneOn: MaybeDay,
  /** What stands in the way of undoing it; null when nothing does. */
  undoBlockedBy: v.nullable(v.picklist(['changed-since', 'already-undone', 'compared-only'])),
  /** Persons about whom something was done since. */
  changedPersons: v.array(v.strictObject({ id: Id, name: v.string() })),
});
export type ImportReport = v.InferOutput<typeof ImportReport>;

/** Detail of the `progress` event while an import is read, weighed or taken over. */
export const IMPORT_STEPS = ['reading', 'matching', 'checking', 'taking-over', 'indexing'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];
export interface ImportProgress {
  readonly kind: 'import';
  readonly step: ImportStep;
  readonly done: number;
  /** 0 when it is not known. */
  readonly total: number;
}

const Page = {
  offset: v.optional(Count, 0),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
};

export const importMethods = {
  /** Clears the desk. */
  'imports.clear': command(Nothing, Done),
  /** Puts a piece of a file on the desk; pieces of a file come in order. */
  'imports.put': command(
    v.strictObject({
      file: v.pipe(Count, v.maxValue(MOST_FILES - 1)),
      name: Name,
      offset: Count,
      /** Of the whole file. */
      size: Count,
      bytes: v.pipe(
        v.custom<Uint8Array>((value) => value instanceof Uint8Array),
        v.check((bytes) => bytes.length <= PIECE_BYTES, 'file.size'),
      ),
    }),
    v.union([Done, ImportRefusal]),
  ),
  /** Opens and reads what is on the desk and weighs it against the register. */
  'imports.look': command(
    v.strictObject({ choices: ReadChoices }),
    v.variant('state', [ImportLook, ImportRefusal]),
  ),
  'imports.preview': command(
    v.strictObject({
      section: v.picklist(['parties', 'consents', 'events', 'holdings', 'rejected']),
      only: v.optional(v.picklist(['all', 'doubtful', 'held-back']), 'all'),
      ...Page,
    }),
    v.strictObject({ rows: v.array(PreviewRow), total: Count }),
  ),
  'imports.proposals': command(
    v.strictObject({ strength: v.nullable(Strength), ...Page }),
    v.strictObject({ rows: v.array(ImportProposal), total: Count }),
  ),
  /** Takes it over in one transaction; can be stopped, and then nothing has happened. */
  'imports.run': command(v.strictObject({ plan: ImportPlan }), v.strictObject({ id: Id })),
  'imports.list': query(
    Nothing,
    v.array(
      v.strictObject({
        id: Id,
        madeAt: v.string(),
        format: v.string(),
        system: v.nullable(LocalizedText),
        whole: v.boolean(),
        takeOver: v.boolean(),
        personsCreated: Count,
        personsMerged: Count,
        openFindings: Count,
        undoneOn: MaybeDay,
      }),
    ),
  ),
  'imports.get': query(v.strictObject({ importId: Id }), ImportReport),
  /** Takes back all of it, as long as nothing was built on it. */
  'imports.undo': command(v.strictObject({ importId: Id }), Done),
  /** The owner dealt with what a comparison found; `forget-copy` takes away that a copy is there. */
  'imports.settle': command(
    v.strictObject({
      findingIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(10_000)),
      how: v.picklist(['done', 'forget-copy']),
    }),
    Done,
  ),
} as const;
