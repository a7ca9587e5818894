/** Relations, agreements and events: the facts that clocks run on. */
import { withinField } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { ReadDb } from '../database.ts';
import { findPerson } from '../queries/persons.ts';
import {
  deleteAgreement,
  deleteEvent,
  deleteRelation,
  findAgreement,
  findEvent,
  findOrganisation,
  findRelation,
  insertAgreement,
  insertEvents,
  insertRelation,
  updateAgreement,
  updateEvent,
  updateRelation,
} from '../queries/relations.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { Handlers } from './context.ts';
import { checkItemOf, checkOrder, checkStaysWith } from './fact-checks.ts';
import { refreshSearchLine } from './search.ts';
import { found } from './texts.ts';

async function checkRelation(db: ReadDb, relation: Parsed<'relations.create'>): Promise<void> {
  found(await findPerson(db, relation.personId));
  if (relation.organisationId !== null) found(await findOrganisation(db, relation.organisationId));
  checkOrder(relation.fromOn, relation.toOn);
}

function relationColumns(relation: Parsed<'relations.create'>) {
  return {
    person_id: relation.personId,
    organisation_id: relation.organisationId,
    kind: relation.kind,
    from_on: relation.fromOn,
    to_on: relation.toOn,
    note: relation.note,
  };
}

function agreementColumns(agreement: Parsed<'agreements.create'>) {
  return {
    person_id: agreement.personId,
    name: agreement.name,
    reference: agreement.reference,
    from_on: agreement.fromOn,
    to_on: agreement.toOn,
    note: agreement.note,
  };
}

function eventColumns(event: Parsed<'events.create'>) {
  return {
    person_id: event.personId,
    data_item_id: event.dataItemId,
    kind: event.kind,
    occurred_on: event.occurredOn,
    source: event.source,
    note: event.note,
  };
}

export const agreementHandlers: Handlers<
  | 'relations.create'
  | 'relations.update'
  | 'relations.remove'
  | 'agreements.create'
  | 'agreements.update'
  | 'agreements.remove'
  | 'events.create'
  | 'events.update'
  | 'events.remove'
> = {
  'relations.create': async ({ db, newId, journal }, relation) => {
    await checkRelation(db, relation);
    const id = newId();
    await insertRelation(db, { id, ...relationColumns(relation) });
    await refreshSearchLine(db, relation.personId);
    await journal({
      action: 'relation-created',
      subjectKind: 'relation',
      subjectId: id,
      personId: relation.personId,
      detail: { kind: relation.kind },
    });
    return { id };
  },

  'relations.update': async ({ db, journal }, { relationId, relation }) => {
    checkStaysWith(found(await findRelation(db, relationId)), relation.personId);
    await withinField('relation', () => checkRelation(db, relation));
    await updateRelation(db, relationId, relationColumns(relation));
    await refreshSearchLine(db, relation.personId);
    await journal({
      action: 'relation-changed',
      subjectKind: 'relation',
      subjectId: relationId,
      personId: relation.personId,
      detail: { kind: relation.kind },
    });
    return DONE;
  },

  'relations.remove': async ({ db, journal }, { relationId }) => {
    const row = found(await findRelation(db, relationId));
    await deleteRelation(db, relationId);
    await refreshSearchLine(db, row.person_id);
    await journal({
      action: 'relation-removed',
      subjectKind: 'relation',
      subjectId: relationId,
      personId: row.person_id,
      detail: { kind: row.kind },
    });
    return DONE;
  },

  'agreements.create': async ({ db, newId, today, journal }, agreement) => {
    found(await findPerson(db, agreement.personId));
    checkOrder(agreement.fromOn, agreement.toOn);
    const id = newId();
    await insertAgreement(db, { id, ...agreementColumns(agreement) });
    await refreshVerdicts(db, today, { personId: agreement.personId });
    await journal({
      action: 'agreement-created',
      subjectKind: 'agreement',
      subjectId: id,
      personId: agreement.personId,
      detail: { fromOn: agreement.fromOn, toOn: agreement.toOn },
    });
    return { id };
  },

  'agreements.update': async ({ db, today, journal }, { agreementId, agreement }) => {
    checkStaysWith(found(await findAgreement(db, agreementId)), agreement.personId);
    await withinField('agreement', () => checkOrder(agreement.fromOn, agreement.toOn));
    await updateAgreement(db, agreementId, agreementColumns(agreement));
    await refreshVerdicts(db, today, { personId: agreement.personId });
    await journal({
      action: 'agreement-changed',
      subjectKind: 'agreement',
      subjectId: agreementId,
      personId: agreement.personId,
      detail: { fromOn: agreement.fromOn, toOn: agreement.toOn },
    });
    return DONE;
  },

  'agreements.remove': async ({ db, today, journal }, { agreementId }) => {
    const row = found(await findAgreement(db, agreementId));
    await deleteAgreement(db, agreementId);
    await refreshVerdicts(db, today, { personId: row.person_id });
    await journal({
      action: 'agreement-removed',
      subjectKind: 'agreement',
      subjectId: agreementId,
      personId: row.person_id,
      detail: { fromOn: row.from_on, toOn: row.to_on },
    });
    return DONE;
  },

  'events.create': async ({ db, newId, now, today, journal }, event) => {
    await checkItemOf(db, event.personId, event.dataItemId);
    const id = newId();
    await insertEvents(db, [{ id, ...eventColumns(event), created_at: now }]);
    await refreshVerdicts(db, today, { personId: event.personId });
    await journal({
      action: 'event-recorded',
      subjectKind: 'event',
      subjectId: id,
      personId: event.personId,
      detail: { kind: event.kind, occurredOn: event.occurredOn },
    });
    return { id };
  },

  'events.update': async ({ db, today, journal }, { eventId, event }) => {
    const before = found(await findEvent(db, eventId));
    checkStaysWith(before, event.personId);
    await checkItemOf(db, event.personId, event.dataItemId);
    await updateEvent(db, eventId, eventColumns(event));
    await refreshVerdicts(db, today, { personId: event.personId });
    await journal({
      action: 'event-changed',
      subjectKind: 'event',
      subjectId: eventId,
      personId: event.personId,
      detail: { kind: event.kind, before: before.occurred_on, after: event.occurredOn },
    });
    return DONE;
  },

  'events.remove': async ({ db, today, journal }, { eventId }) => {
    const row = found(await findEvent(db, eventId));
    await deleteEvent(db, eventId);
    await refreshVerdicts(db, today, { personId: row.person_id });
    await journal({
      action: 'event-removed',
      subjectKind: 'event',
      subjectId: eventId,
      personId: row.person_id,
      detail: { kind: row.kind, occurredOn: row.occurred_on },
    });
    return DONE;
  },
};
