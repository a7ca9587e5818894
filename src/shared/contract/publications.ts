/** Posts and pages that show work for somebody, to be found again when they object. */
import * as v from 'valibot';
import { command, Day, Done, Id, MaybeDay, query, requiredLine } from './method.ts';

export const PublicationInput = v.strictObject({
  personId: v.nullable(Id),
  /** Where it stands: an address, a page, a magazine. */
  place: requiredLine(300),
  what: requiredLine(300),
  publishedOn: MaybeDay,
  takenDownOn: MaybeDay,
});
export type PublicationInput = v.InferOutput<typeof PublicationInput>;

export const PublicationView = v.strictObject({
  id: Id,
  ...PublicationInput.entries,
  person: v.string(),
  /** The person objected to advertising from this day on. */
  objectedOn: MaybeDay,
});
export type PublicationView = v.InferOutput<typeof PublicationView>;

export const publicationMethods = {
  /** What still stands first; of everybody or of one person. */
  'publications.list': query(
    v.strictObject({ personId: v.nullable(Id) }),
    v.array(PublicationView),
  ),
  'publications.create': command(PublicationInput, v.strictObject({ id: Id })),
  'publications.update': command(
    v.strictObject({ publicationId: Id, publication: PublicationInput }),
    Done,
  ),
  'publications.take-down': command(v.strictObject({ publicationId: Id, takenDownOn: Day }), Done),
  'publications.remove': command(v.strictObject({ publicationId: Id }), Done),
} as const;
