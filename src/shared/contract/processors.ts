/** Processors, recipients and the systems that hold copies. */
import * as v from 'valibot';
import {
  DPA_POINTS,
  DPA_STATES,
  END_MODES,
  PARTY_DOCUMENT_KINDS,
  PARTY_ROLES,
  PARTY_SIGNALS,
} from '#shared/domain/parties.ts';
import {
  command,
  Day,
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

export const ProcessorInput = v.strictObject({
  name: requiredLine(120),
  role: v.picklist(PARTY_ROLES),
  unnamed: v.boolean(),
  legalName: line(200),
  registration: line(80),
  address: note(300),
  country: line(80),
  email: line(254),
  phone: line(40),
  purpose: line(300),
  /** Why the party has to have the data at all. */
  necessity: note(1000),
  dataLocation: line(200),
  dpaStatus: v.picklist(DPA_STATES),
  dpaVersion: line(80),
  dpaReference: line(500),
  dpaConcludedOn: MaybeDay,
  dpaReviewOn: MaybeDay,
  /** What was found in the agreement: the clauses of GDPR art. 28(3) and what it describes. */
  dpaClauses: v.pipe(v.array(v.picklist(DPA_POINTS)), v.maxLength(DPA_POINTS.length)),
  /** False: it has none. Null: nobody asked yet. */
  subProcessorsKnown: v.nullable(v.boolean()),
  /** Where their list can be found, or what they say of it. */
  subProcessorList: line(500),
  subProcessors: v.pipe(
    v.array(
      v.strictObject({
        name: requiredLine(120),
        country: line(80),
        purpose: line(200),
        announcedOn: MaybeDay,
        objectedOn: MaybeDay,
        endedOn: MaybeDay,
      }),
    ),
    v.maxLength(200),
  ),
  /** `safeguards`: codes of known safeguards and own words, with a semicolon between them. */
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
  /** When the owner last looked whether the party keeps to it, and what was seen. */
  checkedOn: MaybeDay,
  checkNote: note(1000),
  note: note(),
});
export type ProcessorInput = v.InferOutput<typeof ProcessorInput>;

/** The end of a contract; `mode` is null for a party that is no processor. */
export const PartyEndView = v.strictObject({
  endsOn: Day,
  mode: v.nullable(v.picklist(END_MODES)),
  letterId: v.nullable(Id),
  sentOn: MaybeDay,
  expectedOn: MaybeDay,
  chaseOn: MaybeDay,
  confirmedOn: MaybeDay,
  /** What remains in force, and what was said at the end. */
  note: v.string(),
});
export type PartyEndView = v.InferOutput<typeof PartyEndView>;

export const ProcessorView = v.strictObject({
  id: Id,
  ...ProcessorInput.entries,
  /** The product of the catalogue that it is; null for a party of the owner's own. */
  catalogue: v.nullable(v.string()),
  /** Facts of the catalogue that the owner has not confirmed yet: field -> source. */
  unconfirmed: v.array(v.strictObject({ field: v.string(), source: v.string(), asOf: v.string() })),
  warnings: v.array(v.picklist(PARTY_SIGNALS)),
  /** With those that ended with it. */
  systems: v.array(v.strictObject({ id: Id, name: LocalizedText, endedOn: MaybeDay })),
  persons: v.number(),
  documents: v.array(
    v.strictObject({
      id: Id,
      kind: v.picklist(PARTY_DOCUMENT_KINDS),
      name: v.string(),
      /** SHA-256 of the file, in hexadecimal digits. */
      sha256: v.string(),
      addedOn: Day,
      bytes: v.number(),
    }),
  ),
  end: v.nullable(PartyEndView),
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
  /** Every party in use, and those whose end was not confirmed yet. */
  'processors.list': query(Nothing, v.array(ProcessorView)),
  /** Parties whose contract ended and who confirmed it. */
  'processors.list-ended': query(Nothing, v.array(ProcessorView)),
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
