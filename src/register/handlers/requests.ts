/** Requests: received, timed, answered. An open request holds everything of its person. */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import { type PlainDate, yearOf } from '#shared/domain/calendar.ts';
import { explainDeadline } from '#shared/domain/deadlines.ts';
import type { DisposalStatus } from '#shared/domain/disposal/language.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { listItemSystems, listItemsOfPerson } from '../queries/items.ts';
import { findPerson } from '../queries/persons.ts';
import { listSystems } from '../queries/processors.ts';
import { insertHold, releaseHoldsOfRequest } from '../queries/relations.ts';
import {
  closeRequest,
  findDisposalOfRequest,
  findRequest,
  insertRequest,
  listLetters,
} from '../queries/requests.ts';
import { nextNumber } from '../queries/settings.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { Handlers } from './context.ts';
import { requestDeadline } from './request-deadline.ts';
import { found, readText } from './texts.ts';

type Channel = 'email' | 'post' | 'phone' | 'in-person' | 'portal' | 'other';

export const requestHandlers: Handlers<'requests.create' | 'requests.get' | 'requests.close'> = {
  'requests.create': async ({ db, newId, now, today, journal }, request) => {
    found(await findPerson(db, request.personId));
    if (request.receivedOn > today) {
      throw new ContractError('bad-input', { receivedOn: 'date.future' });
    }
    const id = newId();
    const number = await nextNumber(db, 'request', yearOf(request.receivedOn));
    await insertRequest(db, {
      id,
      number,
      personId: request.personId,
      rights: [...new Set(request.rights)],
      receivedOn: request.receivedOn,
      channel: request.channel,
      note: request.note,
      createdAt: now,
    });
    // Data must not disappear between a request and its answer (EDPB Guidelines 01/2022).
    await insertHold(db, {
      id: newId(),
      person_id: request.personId,
      data_item_id: null,
      request_id: id,
      kind: 'open-request',
      ground: number,
      from_on: request.receivedOn,
      to_on: null,
      review_on: null,
    });
    await refreshVerdicts(db, today, { personId: request.personId });
    await journal({
      action: 'request-received',
      subjectKind: 'request',
      subjectId: id,
      personId: request.personId,
      detail: { number, rights: request.rights, receivedOn: request.receivedOn },
    });
    return { id, number };
  },

  'requests.get': async ({ db, today }, { requestId, language }) => {
    const row = found(await findRequest(db, requestId));
    const personId = row.person_id;
    const [deadline, systems, items, letters, disposal] = await Promise.all([
      requestDeadline(db, row, today),
      listSystems(db),
      personId === null ? [] : listItemsOfPerson(db, personId),
      listLetters(db, { requestId }),
      findDisposalOfRequest(db, requestId),
    ]);
    const held = await listItemSystems(
      db,
      items.map((item) => item.id),
    );
    return {
      id: row.id,
      number: row.number,
      personId,
      person: row.display_name ?? '',
      rights: JSON.parse(row.rights) as DataSubjectRight[],
      receivedOn: row.received_on as PlainDate,
      channel: row.channel as Channel,
      status: row.status as 'open' | 'answered',
      answeredOn: row.answered_on as PlainDate | null,
      note: row.note,
      deadline: {
        rawDue: deadline.rawDue,
        due: deadline.due,
        safeDate: deadline.safeDate,
        promisedDue: deadline.promisedDue,
        effectiveDue: deadline.effectiveDue,
        rawExtendedDue: deadline.rawExtendedDue,
        extendedDue: deadline.extendedDue,
        because: explainDeadline(deadline.because, language),
      },
      systems: systems.map((system) => ({
        id: system.id,
        name: readText(system.name),
        holdsItems: held.filter((entry) => entry.id === system.id).length,
      })),
      letters: letters.map((letter) => ({
        id: letter.id,
        number: letter.number,
        kind: letter.kind,
        locale: letter.locale,
        madeOn: letter.made_on as PlainDate,
      })),
      disposal:
        disposal === undefined
          ? null
          : {
              id: disposal.id,
              number: disposal.number,
              status: disposal.status as DisposalStatus,
              carriedOutOn: disposal.carried_out_on as PlainDate | null,
            },
    };
  },

  'requests.close': async ({ db, today, journal }, { requestId, answeredOn }) => {
    const row = found(await findRequest(db, requestId));
    if (row.status === 'answered') throw new ContractError('conflict');
    if (answeredOn < row.received_on) {
      throw new ContractError('bad-input', { answeredOn: 'date.order' });
    }
    if (answeredOn > today) {
      throw new ContractError('bad-input', { answeredOn: 'date.future' });
    }
    await closeRequest(db, requestId, answeredOn);
    await releaseHoldsOfRequest(db, requestId, answeredOn);
    if (row.person_id !== null) await refreshVerdicts(db, today, { personId: row.person_id });
    await journal({
      action: 'request-answered',
      subjectKind: 'request',
      subjectId: requestId,
      ...(row.person_id !== null && { personId: row.person_id }),
      detail: { number: row.number, answeredOn },
    });
    return DONE;
  },
};
