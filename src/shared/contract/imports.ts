/**
 * Bringing in what stands in other systems. One import at a time lies on the desk of the
 * register process: files are put there, looked into, weighed against the register, and
 * taken over in one transaction or thrown away. Nothing of it is kept before that.
 */
import * as v from 'valibot';
import { CONSENT_STATES } from '#shared/domain/imports/consent-states.ts';
import { MERGE_DECISIONS, MOST_FILES, PIECE_BYTES } from '#shared/domain/imports/language.ts';
import { DATE_ORDERS } from '#shared/domain/imports/mapping.ts';
import { DELIMITERS, ENCODINGS } from '#shared/domain/imports/text-form.ts';
import { RELATION_KINDS } from '#shared/domain/statement-profile.ts';
import { ImportReport } from './import-reports.ts';
import {
  ColumnTarget,
  Count,
  ImportLook,
  ImportPreviewRow,
  ImportProposal,
  ImportRefusal,
  Strength,
} from './import-views.ts';
import {
  command,
  Done,
  Id,
  Language,
  LocalizedText,
  line,
  MaybeDay,
  Nothing,
  query,
} from './method.ts';

/** A name of a file, sheet or entry, only to show; never used as a path. */
const Name = v.pipe(v.string(), v.maxLength(1000));

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

const Decision = v.picklist(MERGE_DECISIONS);

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
    v.strictObject({ rows: v.array(ImportPreviewRow), total: Count }),
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
