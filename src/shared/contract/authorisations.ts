/** Who may get in where, and when that list was gone through (GDPR art. 32(4)). */
import * as v from 'valibot';
import { AUTHORISED_TO } from '#shared/domain/authorisations.ts';
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

export const AuthorisationInput = v.strictObject({
  /** An employee, or a role where one person is enough to know who is meant. */
  who: requiredLine(120),
  functionTitle: line(120),
  systemId: Id,
  may: v.picklist(AUTHORISED_TO),
  sinceOn: MaybeDay,
  note: note(2000),
});
export type AuthorisationInput = v.InferOutput<typeof AuthorisationInput>;

export const AuthorisationView = v.strictObject({
  id: Id,
  ...AuthorisationInput.entries,
  system: LocalizedText,
  endedOn: MaybeDay,
});
export type AuthorisationView = v.InferOutput<typeof AuthorisationView>;

export const AuthorisationList = v.strictObject({
  rows: v.array(AuthorisationView),
  reviews: v.array(v.strictObject({ id: Id, reviewedOn: Day, found: v.string() })),
  /** The last time, of a review here or of the recurring duty about it. */
  reviewedOn: MaybeDay,
  /** How often the duty comes back; null without such a duty or period. */
  period: v.nullable(v.string()),
});
export type AuthorisationList = v.InferOutput<typeof AuthorisationList>;

export const authorisationMethods = {
  'authorisations.list': query(Nothing, AuthorisationList),
  'authorisations.create': command(AuthorisationInput, MadeId),
  'authorisations.update': command(
    v.strictObject({ authorisationId: Id, authorisation: AuthorisationInput }),
    Done,
  ),
  /** One or several at once: somebody who leaves gives everything back on the same day. */
  'authorisations.end': command(
    v.strictObject({
      authorisationIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(500)),
      endedOn: Day,
    }),
    Done,
  ),
  /** The list was gone through; counts as doing the recurring duty about it. */
  'authorisations.review': command(v.strictObject({ reviewedOn: Day, found: note(4000) }), MadeId),
} as const;
