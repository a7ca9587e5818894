/** Persons: the list, one person whole, and their timeline. */
import * as v from 'valibot';
import { DISPOSAL_CAUSES } from '#shared/domain/disposal/language.ts';
import { EVENT_KINDS, HOLD_KINDS } from '#shared/domain/retention/language.ts';
import { RELATION_KINDS } from '#shared/domain/statement-profile.ts';
import { ConsentView } from './consents.ts';
import { DataItemView } from './items.ts';
import {
  command,
  Day,
  Done,
  Id,
  Language,
  LetterForm,
  Locale,
  LocalizedText,
  line,
  MaybeDay,
  note,
  query,
} from './method.ts';

const MadeId = v.strictObject({ id: Id });

export const CONTACT_KINDS = ['email', 'phone', 'address', 'website', 'iban'] as const;

export const ContactPoint = v.strictObject({
  kind: v.picklist(CONTACT_KINDS),
  /** Addresses keep their lines apart by a line feed. */
  value: note(300),
  label: line(60),
});

/** What the form of a person sends: identity and contact points, all at once. */
export const PersonInput = v.strictObject({
  givenName: line(120),
  infix: line(30),
  familyName: line(120),
  /** A nickname is enough where the real name is not known (newsletters). */
  nickname: line(120),
  functionTitle: line(120),
  language: v.nullable(Locale),
  letterForm: v.nullable(LetterForm),
  source: line(200),
  note: note(),
  contactPoints: v.pipe(v.array(ContactPoint), v.maxLength(40)),
});
export type PersonInput = v.InferOutput<typeof PersonInput>;

export const PERSON_FILTERS = ['due', 'soon', 'start-missing', 'undecided', 'held'] as const;

export const PersonListInput = v.strictObject({
  search: v.optional(line(200), ''),
  relation: v.optional(v.nullable(v.picklist(RELATION_KINDS)), null),
  filter: v.optional(v.nullable(v.picklist(PERSON_FILTERS)), null),
  /** System that holds a copy. */
  systemId: v.optional(v.nullable(Id), null),
  /** Keyset: the last row of the page before. */
  after: v.optional(v.nullable(v.strictObject({ sortName: v.string(), id: Id })), null),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
});

export const PersonRow = v.strictObject({
  id: Id,
  name: v.string(),
  sortName: v.string(),
  organisation: v.string(),
  email: v.string(),
  phone: v.string(),
  relations: v.array(v.picklist(RELATION_KINDS)),
  items: v.number(),
  /** Earliest due date over the items; null when none is known. */
  nextDueOn: MaybeDay,
  /** Counts by what asks for attention. */
  due: v.number(),
  missing: v.number(),
});
export type PersonRow = v.InferOutput<typeof PersonRow>;

export const PersonView = v.strictObject({
  id: Id,
  displayName: v.string(),
  ...PersonInput.entries,
  relations: v.array(
    v.strictObject({
      id: Id,
      kind: v.picklist(RELATION_KINDS),
      organisationId: v.nullable(Id),
      organisation: v.string(),
      fromOn: MaybeDay,
      toOn: MaybeDay,
      note: v.string(),
    }),
  ),
  agreements: v.array(
    v.strictObject({
      id: Id,
      name: v.string(),
      reference: v.string(),
      fromOn: Day,
      toOn: MaybeDay,
      note: v.string(),
    }),
  ),
  /** Facts about the person as a whole; those of one item stand with the item. */
  events: v.array(
    v.strictObject({
      id: Id,
      kind: v.picklist(EVENT_KINDS),
      occurredOn: Day,
      source: v.string(),
      note: v.string(),
    }),
  ),
  holds: v.array(
    v.strictObject({
      id: Id,
      dataItemId: v.nullable(Id),
      kind: v.picklist(HOLD_KINDS),
      ground: v.string(),
      fromOn: Day,
      toOn: MaybeDay,
      reviewOn: MaybeDay,
    }),
  ),
  items: v.array(DataItemView),
  /** Until when something still needs to know each part of who this is; null without a date. */
  identity: v.array(
    v.strictObject({
      part: v.string(),
      dueOn: MaybeDay,
      category: LocalizedText,
      because: v.array(v.string()),
    }),
  ),
  consents: v.array(
    v.strictObject({
      ...ConsentView.entries,
      topic: LocalizedText,
    }),
  ),
  /** Since when nothing may be sent by way of advertising, and since when use is restricted. */
  marketingBlockedOn: MaybeDay,
  restrictedOn: MaybeDay,
  requests: v.array(
    v.strictObject({
      id: Id,
      number: v.string(),
      rights: v.array(v.string()),
      receivedOn: Day,
      status: v.string(),
      dueOn: Day,
    }),
  ),
  letters: v.array(
    v.strictObject({
      id: Id,
      number: v.string(),
      kind: v.string(),
      locale: v.string(),
      madeOn: Day,
      requestId: v.nullable(Id),
    }),
  ),
});
export type PersonView = v.InferOutput<typeof PersonView>;

export const TimelineEntry = v.strictObject({
  at: v.string(),
  kind: v.picklist(['event', 'journal']),
  /** Event kind or journal action: the screen has the words. */
  action: v.string(),
  /** A note of the owner; empty for journal entries. */
  note: v.string(),
  /** What the journal kept: field names, dates and counts. */
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.array(v.string())])),
});

/** The owner's answer to "this person was erased": leaving them out is not calling at all. */
export const RETURN_ANSWERS = ['someone-else', 'came-back'] as const;
const ReturnAnswer = v.optional(v.nullable(v.picklist(RETURN_ANSWERS)), null);

/** An erasure that a person looks like, by hash: nothing of the erased person is known. */
export const ErasedBefore = v.strictObject({
  erasureId: Id,
  erasedOn: Day,
  cause: v.picklist(DISPOSAL_CAUSES),
  /** What was the same: `email`, `phone`, `name-postcode`, `external-id`. */
  matchedOn: v.array(v.string()),
});
export type ErasedBefore = v.InferOutput<typeof ErasedBefore>;

export const personMethods = {
  'persons.list': query(
    PersonListInput,
    v.strictObject({ rows: v.array(PersonRow), more: v.boolean() }),
  ),
  'persons.count': query(
    v.omit(PersonListInput, ['after', 'limit']),
    v.strictObject({ count: v.number() }),
  ),
  'persons.get': query(v.strictObject({ personId: Id, language: Language }), PersonView),
  /** Refused with `erased-before` for somebody who was erased and suppressed, until it is answered. */
  'persons.create': command(
    v.strictObject({ ...PersonInput.entries, returned: ReturnAnswer }),
    MadeId,
  ),
  'persons.update': command(
    v.strictObject({ personId: Id, person: PersonInput, returned: ReturnAnswer }),
    Done,
  ),
  /** Whom of those that were erased and suppressed this looks like. */
  'persons.check-return': query(
    v.strictObject({ personId: v.nullable(Id), person: PersonInput }),
    v.array(ErasedBefore),
  ),
  'persons.timeline': query(v.strictObject({ personId: Id }), v.array(TimelineEntry)),
} as const;
