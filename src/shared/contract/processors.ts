/** Processors, recipients and the systems that hold copies. */
import * as v from 'valibot';
import {
  command,
  Done,
  Id,
  LocalizedText,
  line,
  MaybeDay,
  Nothing,
  note,
  query,
  requiredLine,
} from './method.ts';

const MadeId = v.strictObject({ id: Id });

export const PROCESSOR_ROLES = ['processor', 'controller', 'recipient'] as const;

export const DPA_STATES = [
  'none',
  'privacy-policy-only',
  'link',
  'clickwrap',
  'signed',
  'unknown',
] as const;

export const ProcessorInput = v.strictObject({
  name: requiredLine(120),
  role: v.picklist(PROCESSOR_ROLES),
  unnamed: v.boolean(),
  legalName: line(200),
  registration: line(80),
  address: note(300),
  country: line(80),
  email: line(254),
  phone: line(40),
  purpose: line(300),
  dataLocation: line(200),
  dpaStatus: v.picklist(DPA_STATES),
  dpaReference: line(500),
  dpaConcludedOn: MaybeDay,
  dpaReviewOn: MaybeDay,
  /** Clauses a to h of GDPR art. 28(3) found in the agreement. */
  dpaClauses: v.pipe(v.array(v.picklist(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])), v.maxLength(8)),
  transfers: v.pipe(
    v.array(
      v.strictObject({ country: requiredLine(80), safeguards: line(300), checkedOn: MaybeDay }),
    ),
    v.maxLength(20),
  ),
  certificates: v.pipe(
    v.array(v.strictObject({ name: requiredLine(120), validUntilOn: MaybeDay })),
    v.maxLength(20),
  ),
  note: note(),
});
export type ProcessorInput = v.InferOutput<typeof ProcessorInput>;

export const ProcessorView = v.strictObject({
  id: Id,
  ...ProcessorInput.entries,
  /** Facts of the catalogue that the owner has not confirmed yet: field -> source. */
  unconfirmed: v.array(v.strictObject({ field: v.string(), source: v.string(), asOf: v.string() })),
  warnings: v.array(
    v.picklist([
      'no-dpa',
      'policy-is-no-dpa',
      'no-name',
      'no-location',
      'transfer-without-safeguard',
      'certificate-expired',
      'review-due',
    ]),
  ),
  systems: v.array(v.strictObject({ id: Id, name: LocalizedText })),
  persons: v.number(),
});
export type ProcessorView = v.InferOutput<typeof ProcessorView>;

export const SystemInput = v.strictObject({
  name: requiredLine(120),
  kind: v.picklist(['own', 'processor']),
  processorId: v.nullable(Id),
  location: line(200),
  note: note(2000),
});

export const SystemView = v.strictObject({
  id: Id,
  name: LocalizedText,
  kind: v.picklist(['own', 'processor']),
  processorId: v.nullable(Id),
  processor: v.string(),
  location: v.string(),
  note: v.string(),
  items: v.number(),
  persons: v.number(),
});
export type SystemView = v.InferOutput<typeof SystemView>;

export const processorMethods = {
  'processors.list': query(Nothing, v.array(ProcessorView)),
  'processors.create': command(ProcessorInput, MadeId),
  'processors.update': command(
    v.strictObject({ processorId: Id, processor: ProcessorInput }),
    Done,
  ),
  'processors.confirm-facts': command(
    v.strictObject({ processorId: Id, fields: v.array(line(60)) }),
    Done,
  ),
  'systems.list': query(Nothing, v.array(SystemView)),
  'systems.create': command(SystemInput, MadeId),
  'systems.update': command(v.strictObject({ systemId: Id, system: SystemInput }), Done),
} as const;
