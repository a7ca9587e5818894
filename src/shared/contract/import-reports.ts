/** What an import did, what it left out and why, and what a comparison found. */
import * as v from 'valibot';
import { FINDING_KINDS } from '#shared/domain/imports/language.ts';
import { Count, Skipped } from './import-views.ts';
import { Id, LocalizedText, MaybeDay } from './method.ts';

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
