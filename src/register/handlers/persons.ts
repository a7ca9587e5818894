/** Persons: the list, one person whole, and their identity. */
import { ContractError, withinField } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PersonInput, PersonView } from '#shared/contract/persons.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Recognisable } from '#shared/domain/disposal/identifiers.ts';
import { foldQueryVariants } from '#shared/domain/fold.ts';
import type { Country, LetterLocale } from '#shared/domain/locale.ts';
import type { EventKind, HoldKind } from '#shared/domain/retention/language.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import { findErasedBefore, passGate } from '../gate.ts';
import { knownIdentity } from '../identity.ts';
import { listConsentsOfPerson } from '../queries/consents.ts';
import { listJournalOfPerson } from '../queries/journal.ts';
import {
  countPersons,
  findPerson,
  insertPerson,
  listContactPoints,
  listPersons,
  replaceContactPoints,
  updatePerson,
} from '../queries/persons.ts';
import { listAgreements, listEvents, listHolds, listRelations } from '../queries/relations.ts';
import { findMarketingBlock, findRestriction } from '../queries/request-file.ts';
import { listLetters, listRequestsOfPerson } from '../queries/requests.ts';
import { getController, getSettings } from '../queries/settings.ts';
import { checkContactPoints } from './checks.ts';
import { consentView } from './consent-view.ts';
import type { Handlers, WriteContext } from './context.ts';
import { viewIdentity } from './identity-view.ts';
import { viewItems } from './item-view.ts';
import { journalDetail } from './journal-detail.ts';
import { displayNameOf, sortNameOf } from './names.ts';
import { requestDeadline } from './request-deadline.ts';
import { refreshSearchLine } from './search.ts';
import { found, readText } from './texts.ts';

function columnsOf(person: PersonInput, now: string) {
  return {
    given_name: person.givenName,
    infix: person.infix,
    family_name: person.familyName,
    nickname: person.nickname,
    function_title: person.functionTitle,
    display_name: displayNameOf(person),
    sort_name: sortNameOf(person),
    language: person.language,
    letter_form: person.letterForm,
    source: person.source,
    note: person.note,
    updated_at: now,
  };
}

/** A person needs something to be called by; a nickname is enough. */
function checkName(person: PersonInput): void {
  if (displayNameOf(person) === '') {
    throw new ContractError('bad-input', { familyName: 'person.no-name' });
  }
}

async function saveContactPoints(
  { db, newId }: WriteContext,
  personId: number,
  person: PersonInput,
): Promise<void> {
  const { country } = await getController(db);
  const points = checkContactPoints(person.contactPoints, country as Country);
  await replaceContactPoints(
    db,
    personId,
    points.map((point) => ({ id: newId(), ...point })),
  );
}

/** A telephone number is one word, however it is spaced. */
function searchTerms(search: string) {
  const typed = /^\+?[\d\s().\-/]+$/.test(search) ? search.replace(/\D/g, '') : search;
  return foldQueryVariants(typed);
}

const day = (text: string) => text as PlainDate;
const maybeDay = (text: string | null) => text as PlainDate | null;

export const personHandlers: Handlers<
  | 'persons.list'
  | 'persons.count'
  | 'persons.get'
  | 'persons.create'
  | 'persons.update'
  | 'persons.timeline'
  | 'persons.check-return'
> = {
  'persons.list': async ({ db, today }, input) => {
    const { warningDays } = await getSettings(db);
    const rows = await listPersons(db, input, searchTerms(input.search), today, warningDays);
    return {
      rows: rows.slice(0, input.limit).map((row) => ({
        id: row.id,
        name: row.display_name,
        sortName: row.sort_name,
        organisation: row.organisation ?? '',
        email: row.email ?? '',
        phone: row.phone ?? '',
        relations: JSON.parse(row.relations) as RelationKind[],
        items: row.items,
        nextDueOn: maybeDay(row.next_due_on),
        due: row.due,
        missing: row.missing,
      })),
      more: rows.length > input.limit,
    };
  },

  'persons.count': async ({ db, today }, input) => {
    const { warningDays } = await getSettings(db);
    return {
      count: await countPersons(db, input, searchTerms(input.search), today, warningDays),
    };
  },

  'persons.get': async ({ db, today }, { personId, language }) => {
    const row = found(await findPerson(db, personId));
    const { warningDays } = await getSettings(db);
    const [points, relations, agreements, events, holds, consents, requests, letters] =
      await Promise.all([
        listContactPoints(db, personId),
        listRelations(db, personId),
        listAgreements(db, personId),
        listEvents(db, personId),
        listHolds(db, personId),
        listConsentsOfPerson(db, personId),
        listRequestsOfPerson(db, personId),
        listLetters(db, { personId }),
      ]);
    const eventViews = events.map((event) => ({
      id: event.id,
      dataItemId: event.data_item_id,
      kind: event.kind as EventKind,
      occurredOn: day(event.occurred_on),
      source: event.source,
      note: event.note,
    }));
    return {
      id: row.id,
      displayName: row.display_name,
      givenName: row.given_name,
      infix: row.infix,
      familyName: row.family_name,
      nickname: row.nickname,
      functionTitle: row.function_title,
      language: row.language as LetterLocale | null,
      letterForm: row.letter_form as PersonView['letterForm'],
      source: row.source,
      note: row.note,
      contactPoints: points as PersonView['contactPoints'],
      relations: relations.map((relation) => ({
        id: relation.id,
        kind: relation.kind as RelationKind,
        organisationId: relation.organisation_id,
        organisation: relation.organisation ?? '',
        fromOn: maybeDay(relation.from_on),
        toOn: maybeDay(relation.to_on),
        note: relation.note,
      })),
      agreements: agreements.map((agreement) => ({
        id: agreement.id,
        name: agreement.name,
        reference: agreement.reference,
        fromOn: day(agreement.from_on),
        toOn: maybeDay(agreement.to_on),
        note: agreement.note,
      })),
      events: eventViews
        .filter((event) => event.dataItemId === null)
        .map(({ dataItemId: _, ...event }) => event),
      holds: holds.map((hold) => ({
        id: hold.id,
        dataItemId: hold.data_item_id,
        kind: hold.kind as HoldKind,
        ground: hold.ground,
        fromOn: day(hold.from_on),
        toOn: maybeDay(hold.to_on),
        reviewOn: maybeDay(hold.review_on),
      })),
      items: await viewItems(
        db,
        personId,
        knownIdentity(row, points, relations),
        eventViews,
        language,
        today,
      ),
      identity: await viewIdentity(db, today, personId, language),
      consents: consents.map((consent) => ({
        ...consentView(consent, today, warningDays),
        topic: readText(consent.topic),
      })),
      marketingBlockedOn: maybeDay((await findMarketingBlock(db, personId))?.since_on ?? null),
      restrictedOn: maybeDay((await findRestriction(db, personId, today)) ?? null),
      requests: await Promise.all(
        requests.map(async (request) => ({
          id: request.id,
          number: request.number,
          rights: JSON.parse(request.rights) as string[],
          receivedOn: day(request.received_on),
          status: request.status,
          dueOn: (await requestDeadline(db, request, today)).term.dueOn,
        })),
      ),
      letters: letters.map((letter) => ({
        id: letter.id,
        number: letter.number,
        kind: letter.kind,
        locale: letter.locale,
        madeOn: day(letter.made_on),
        requestId: letter.request_id,
      })),
    };
  },

  'persons.create': async (context, { returned, ...person }) => {
    checkName(person);
    const { db, now, newId, journal } = context;
    const id = newId();
    await insertPerson(db, { id, created_at: now, ...columnsOf(person, now) });
    await saveContactPoints(context, id, person);
    await refreshSearchLine(db, id);
    await passGate(context, id, recognisableInput(person), returned);
    await journal({
      action: 'person-created',
      subjectKind: 'person',
      subjectId: id,
      personId: id,
    });
    return { id };
  },

  'persons.update': async (context, { personId, person, returned }) => {
    await withinField('person', () => checkName(person));
    const { db, now, journal } = context;
    const before = found(await findPerson(db, personId));
    const pointsBefore = await listContactPoints(db, personId);
    const columns = columnsOf(person, now);
    await updatePerson(db, personId, columns);
    await withinField('person', () => saveContactPoints(context, personId, person));
    await refreshSearchLine(db, personId);
    await passGate(context, personId, recognisableInput(person), returned);
    const changed: string[] = (Object.keys(columns) as (keyof typeof columns)[]).filter(
      (column) => column !== 'updated_at' && before[column] !== columns[column],
    );
    const points = await listContactPoints(db, personId);
    if (JSON.stringify(points) !== JSON.stringify(pointsBefore)) changed.push('contact_points');
    await journal({
      action: 'person-changed',
      subjectKind: 'person',
      subjectId: personId,
      personId,
      detail: { fields: changed },
    });
    return DONE;
  },

  'persons.check-return': async ({ db, digest }, { personId, person }) =>
    findErasedBefore(db, digest, recognisableInput(person), personId),

  'persons.timeline': async ({ db }, { personId }) => {
    found(await findPerson(db, personId));
    const [events, journal] = await Promise.all([
      listEvents(db, personId),
      listJournalOfPerson(db, personId),
    ]);
    const entries = [
      ...events.map((event) => ({
        at: event.occurred_on,
        kind: 'event' as const,
        action: event.kind,
        note: event.note || event.source,
        detail: {},
      })),
      ...journal.map((entry) => ({
        at: entry.at,
        kind: 'journal' as const,
        action: entry.action,
        note: '',
        detail: journalDetail(entry.detail),
      })),
    ];
    return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  },
};

/** By what somebody who is typed in would be recognised. */
function recognisableInput(person: PersonInput): Recognisable {
  return { name: displayNameOf(person), contactPoints: person.contactPoints, externalIds: [] };
}
