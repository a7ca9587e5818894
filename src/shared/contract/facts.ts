/** Organisations, relations, agreements, events and holds: what clocks run on. */
import * as v from 'valibot';
import { EVENT_KINDS, HOLD_KINDS } from '#shared/domain/retention/language.ts';
import { RELATION_KINDS } from '#shared/domain/statement-profile.ts';
import { command, Day, Done, Id, line, MaybeDay, note, query, requiredLine } from './method.ts';

const MadeId = v.strictObject({ id: Id });

export const OrganisationInput = v.strictObject({
  name: requiredLine(200),
  registrationNumber: line(40),
  vatNumber: line(40),
  website: line(200),
  address: note(300),
});

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

export const factMethods = {
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
} as const;
