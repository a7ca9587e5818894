/** Persons, organisations, relations, agreements, and what is kept of them. */
import * as v from 'valibot';
import {
  DISPOSALS,
  EVENT_KINDS,
  HOLD_KINDS,
  RETENTION_STATES,
} from '#shared/domain/retention/language.ts';
import { LAWFUL_BASES, RELATION_KINDS } from '#shared/domain/statement-profile.ts';
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
  Nothing,
  note,
  query,
  requiredLine,
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

export const RelationInput = v.strictObject({
  personId: Id,
  kind: v.picklist(RELATION_KINDS),
  organisationId: v.nullable(Id),
  fromOn: MaybeDay,
  toOn: MaybeDay,
  note: note(2000),
});

export const AgreementInput = v.strictObject({
  personId: Id,
  name: requiredLine(200),
  reference: line(120),
  fromOn: Day,
  toOn: MaybeDay,
  note: note(2000),
});

export const EventInput = v.strictObject({
  personId: Id,
  /** Null: a fact about the person, which counts for every item. */
  dataItemId: v.nullable(Id),
  kind: v.picklist(EVENT_KINDS),
  occurredOn: Day,
  source: line(200),
  note: note(2000),
});

export const HoldInput = v.strictObject({
  personId: Id,
  dataItemId: v.nullable(Id),
  kind: v.picklist(HOLD_KINDS),
  ground: requiredLine(500),
  fromOn: Day,
  toOn: MaybeDay,
  reviewOn: MaybeDay,
});

export const DataItemInput = v.strictObject({
  personId: Id,
  categoryId: Id,
  label: line(200),
  source: line(200),
  collectedOn: MaybeDay,
  note: note(2000),
  systemIds: v.pipe(v.array(Id), v.maxLength(50)),
  /** Values of fields that are not part of the person's identity; several per field allowed. */
  fields: v.pipe(v.array(v.strictObject({ fieldId: Id, value: note(4000) })), v.maxLength(200)),
  /** Facts that start its clocks, given with the item. */
  events: v.optional(
    v.pipe(
      v.array(v.strictObject({ kind: v.picklist(EVENT_KINDS), occurredOn: Day })),
      v.maxLength(20),
    ),
    [],
  ),
});

export const Verdict = v.strictObject({
  state: v.picklist(RETENTION_STATES),
  dueOn: MaybeDay,
  /** What the date would be if no hold lasted; null without a hold. */
  dueWithoutHoldOn: MaybeDay,
  promisedOn: MaybeDay,
  floorOn: MaybeDay,
  decidedBy: v.nullable(v.picklist(['statement', 'law', 'choice'])),
  restrictedTo: v.nullable(v.string()),
  disposal: v.picklist(DISPOSALS),
  /** Promise code of the rule, such as KOEL-39; null without a rule. */
  promise: v.nullable(v.string()),
  ruleId: v.nullable(Id),
  /** In the language of the screen. */
  because: v.array(v.string()),
  conflicts: v.array(v.string()),
});
export type Verdict = v.InferOutput<typeof Verdict>;

export const DataItemView = v.strictObject({
  id: Id,
  categoryId: Id,
  category: LocalizedText,
  label: v.string(),
  source: v.string(),
  collectedOn: MaybeDay,
  note: v.string(),
  fields: v.array(
    v.strictObject({
      fieldId: Id,
      name: LocalizedText,
      /** Taken from the person's identity: edited there, shown here. */
      identity: v.nullable(v.string()),
      secret: v.boolean(),
      floor: v.nullable(v.string()),
      values: v.array(v.string()),
    }),
  ),
  systems: v.array(
    v.strictObject({ id: Id, name: LocalizedText, processor: v.nullable(v.string()) }),
  ),
  purposes: v.array(
    v.strictObject({ id: Id, name: LocalizedText, bases: v.array(v.picklist(LAWFUL_BASES)) }),
  ),
  events: v.array(
    v.strictObject({
      id: Id,
      kind: v.picklist(EVENT_KINDS),
      occurredOn: Day,
      source: v.string(),
      note: v.string(),
    }),
  ),
  verdict: Verdict,
});
export type DataItemView = v.InferOutput<typeof DataItemView>;

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
  consents: v.array(
    v.strictObject({
      id: Id,
      topicId: Id,
      topic: LocalizedText,
      givenOn: MaybeDay,
      givenHow: v.string(),
      wording: v.string(),
      proof: v.string(),
      withdrawnOn: MaybeDay,
      withdrawnHow: v.string(),
    }),
  ),
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

export const OrganisationInput = v.strictObject({
  name: requiredLine(200),
  registrationNumber: line(40),
  vatNumber: line(40),
  website: line(200),
  address: note(300),
});

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
  'persons.create': command(PersonInput, MadeId),
  'persons.update': command(v.strictObject({ personId: Id, person: PersonInput }), Done),
  'persons.timeline': query(v.strictObject({ personId: Id }), v.array(TimelineEntry)),
  'organisations.list': query(
    v.strictObject({ search: v.optional(line(200), '') }),
    v.array(v.strictObject({ id: Id, ...OrganisationInput.entries, persons: v.number() })),
  ),
  'organisations.create': command(OrganisationInput, MadeId),
  'organisations.update': command(
    v.strictObject({ organisationId: Id, organisation: OrganisationInput }),
    Done,
  ),
  'relations.create': command(RelationInput, MadeId),
  'relations.update': command(v.strictObject({ relationId: Id, relation: RelationInput }), Done),
  'relations.remove': command(v.strictObject({ relationId: Id }), Done),
  'agreements.create': command(AgreementInput, MadeId),
  'agreements.update': command(
    v.strictObject({ agreementId: Id, agreement: AgreementInput }),
    Done,
  ),
  'agreements.remove': command(v.strictObject({ agreementId: Id }), Done),
  'events.create': command(EventInput, MadeId),
  'events.update': command(v.strictObject({ eventId: Id, event: EventInput }), Done),
  'events.remove': command(v.strictObject({ eventId: Id }), Done),
  'holds.create': command(HoldInput, MadeId),
  'holds.update': command(v.strictObject({ holdId: Id, hold: HoldInput }), Done),
  'holds.release': command(
    v.strictObject({ holdId: Id, releasedOn: Day, reason: requiredLine(500) }),
    Done,
  ),
  'items.create': command(DataItemInput, MadeId),
  'items.update': command(v.strictObject({ dataItemId: Id, item: DataItemInput }), Done),
  'categories.list': query(
    Nothing,
    v.array(
      v.strictObject({
        id: Id,
        key: v.string(),
        name: LocalizedText,
        description: LocalizedText,
        promise: v.nullable(v.string()),
        neverStore: v.boolean(),
        relations: v.array(v.picklist(RELATION_KINDS)),
        systemIds: v.array(Id),
        /** Kinds of event that start the clock of its rule: the form asks for these. */
        clockKinds: v.array(v.picklist(EVENT_KINDS)),
        fields: v.array(
          v.strictObject({
            id: Id,
            key: v.string(),
            name: LocalizedText,
            identity: v.nullable(v.string()),
            secret: v.boolean(),
            optional: v.boolean(),
            floor: v.nullable(v.string()),
          }),
        ),
      }),
    ),
  ),
} as const;
