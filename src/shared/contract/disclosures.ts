/** What was handed to others: to an authority, a colleague, a debt collector, or elsewhere. */
import * as v from 'valibot';
import { DISCLOSURE_KINDS, DISCLOSURE_LACKS, disclosureLacks } from '#shared/domain/disclosures.ts';
import { lackProblems, withoutProblems } from './lacks.ts';
import { command, Day, Done, Id, line, MaybeDay, note, query, requiredLine } from './method.ts';

const Facts = v.strictObject({
  kind: v.picklist(DISCLOSURE_KINDS),
  personId: v.nullable(Id),
  /** The party of the register behind the recipient, where it is one. */
  processorId: v.nullable(Id),
  recipient: requiredLine(200),
  law: line(300),
  what: v.pipe(note(4000), v.minLength(1, 'text.required')),
  why: note(4000),
  disclosedOn: Day,
  agreedOn: MaybeDay,
  agreedHow: line(500),
  silent: v.boolean(),
  silentBecause: note(2000),
});

export const DisclosureInput = v.pipe(
  Facts,
  withoutProblems<v.InferOutput<typeof Facts>>((input) =>
    lackProblems(disclosureLacks(input), DISCLOSURE_LACKS),
  ),
);
export type DisclosureInput = v.InferOutput<typeof DisclosureInput>;

export const DisclosureView = v.strictObject({
  id: Id,
  ...Facts.entries,
  /** Name of the person; empty without one. */
  person: v.string(),
});
export type DisclosureView = v.InferOutput<typeof DisclosureView>;

export const disclosureMethods = {
  /** The newest first; of everybody or of one person. */
  'disclosures.list': query(v.strictObject({ personId: v.nullable(Id) }), v.array(DisclosureView)),
  'disclosures.create': command(DisclosureInput, v.strictObject({ id: Id })),
  'disclosures.update': command(
    v.strictObject({ disclosureId: Id, disclosure: DisclosureInput }),
    Done,
  ),
  /** For what was logged by mistake; the journal keeps that it was. */
  'disclosures.remove': command(v.strictObject({ disclosureId: Id }), Done),
} as const;
