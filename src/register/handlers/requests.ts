/** Requests: received, timed, answered. An open request holds everything of its person. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { addPeriod, type PlainDate, yearOf } from '#shared/domain/calendar.ts';
import { undecidedRights } from '#shared/domain/request-steps.ts';
import { findPerson } from '../queries/persons.ts';
import { insertHold, releaseHoldsOfRequest } from '../queries/relations.ts';
import { deleteOutcomesExcept, moveHoldOfRequest } from '../queries/request-file.ts';
import {
  closePause,
  findRequest,
  giveLetters,
  insertRequest,
  listAnsweredRequests,
  listOpenRequests,
  listRequestHistory,
  replaceRights,
  updateRequest,
} from '../queries/requests.ts';
import { getSettings, nextNumber } from '../queries/settings.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { Handlers, WriteContext } from './context.ts';
import { listExpired } from './expired-requests.ts';
import { journalDetail } from './journal-detail.ts';
import { openRequest, openRequestOfSomebody } from './open-request.ts';
import { requestDeadline } from './request-deadline.ts';
import { type RequestOfFile, readRequestState } from './request-state.ts';
import { viewRequest, viewRow } from './request-view.ts';
import { requestLine } from './request-work.ts';
import { found } from './texts.ts';
import { withoutNationalNumbers } from './typed-texts.ts';

type NewRequest = Parsed<'requests.create'>;

/** A request is about somebody, and asks for something unless it is a complaint or not for us. */
function checkRequest(request: NewRequest, today: PlainDate): void {
  const { kind, personId, subject, rights, receivedOn } = request;
  const problems: Record<string, string> = {};
  if (receivedOn > today) problems.receivedOn = 'date.future';
  if (personId === null && subject.name === '') problems['subject.name'] = 'text.required';
  if (kind === 'request' && rights.length === 0) problems.rights = 'text.required';
  if (Object.keys(problems).length > 0) throw new ContractError('bad-input', problems);
}

function subjectColumns(
  subject: NewRequest['subject'],
  representative: NewRequest['representative'],
) {
  return {
    subject_name: subject.name,
    subject_address: subject.address,
    subject_email: subject.email,
    representative_name: representative?.name ?? '',
    representative_address: representative?.address ?? '',
    representative_email: representative?.email ?? '',
    representative_proof: representative?.proof ?? '',
  };
}

/** Data must not disappear between a request and its answer (EDPB Guidelines 01/2022). */
async function holdForRequest(
  { db, newId, today }: WriteContext,
  request: { readonly id: number; readonly number: string; readonly receivedOn: string },
  personId: number,
): Promise<void> {
  await insertHold(db, {
    id: newId(),
    person_id: personId,
    data_item_id: null,
    request_id: request.id,
    kind: 'open-request',
    ground: request.number,
    from_on: request.receivedOn,
    to_on: null,
    review_on: null,
  });
  await refreshVerdicts(db, today, { personId });
}

const byUrgency = (a: { answerBy: string }, b: { answerBy: string }) =>
  a.answerBy < b.answerBy ? -1 : a.answerBy > b.answerBy ? 1 : 0;

/** Nothing can have happened to a request before it came in. */
function checkReceivedBefore(row: RequestOfFile, receivedOn: PlainDate): void {
  const { extended_on, identity_checked_on, forwarded_on, reminded_on } = row;
  const days = [extended_on, identity_checked_on, forwarded_on, reminded_on];
  if (days.some((day) => day !== null && day < receivedOn)) {
    throw new ContractError('bad-input', { receivedOn: 'date.order' });
  }
}

export const requestHandlers: Handlers<
  | 'requests.list'
  | 'requests.get'
  | 'requests.timeline'
  | 'requests.create'
  | 'requests.update'
  | 'requests.link-person'
  | 'requests.close'
  | 'requests.reopen'
> = {
  'requests.list': async ({ db, today }, { show, limit }) => {
    const all =
      show === 'open'
        ? await listOpenRequests(db)
        : show === 'expired'
          ? await listExpired(db, today)
          : await listAnsweredRequests(db, limit);
    const { requestFilePeriod } = await getSettings(db);
    const rows = await Promise.all(
      all.slice(0, limit).map((row) => viewRow(db, row, today, requestFilePeriod)),
    );
    return {
      rows: show === 'open' ? rows.sort(byUrgency) : rows,
      more: all.length > limit,
    };
  },

  'requests.get': async ({ db, today }, { requestId, language }) =>
    viewRequest(db, found(await findRequest(db, requestId)), today, language),

  'requests.timeline': async ({ db }, { requestId }) => {
    found(await findRequest(db, requestId));
    const lines = await listRequestHistory(db, requestId);
    return lines.map(({ at, action, detail }) => ({ at, action, detail: journalDetail(detail) }));
  },

  'requests.create': async (context, typed) => {
    const { db, newId, now, today, journal } = context;
    const request = withoutNationalNumbers(typed);
    checkRequest(request, today);
    const { personId } = request;
    if (personId !== null) found(await findPerson(db, personId));
    const id = newId();
    const number = await nextNumber(db, 'request', yearOf(request.receivedOn));
    const rights = [...new Set(request.rights)];
    await insertRequest(
      db,
      {
        id,
        number,
        kind: request.kind,
        person_id: personId,
        ...subjectColumns(request.subject, request.representative),
        received_on: request.receivedOn,
        channel: request.channel,
        status: 'open',
        note: request.note,
        message: request.message,
        controller_name: request.controllerName,
        created_at: now,
      },
      rights,
    );
    if (personId !== null) {
      await holdForRequest(context, { id, number, receivedOn: request.receivedOn }, personId);
    }
    await journal({
      action: 'request-received',
      subjectKind: 'request',
      subjectId: id,
      ...(personId !== null && { personId }),
      detail: { number, kind: request.kind, rights, receivedOn: request.receivedOn },
    });
    return { id, number };
  },

  'requests.update': async (context, { requestId, ...typed }) => {
    const { db, today, journal } = context;
    const row = await openRequestOfSomebody(db, requestId);
    const change = withoutNationalNumbers(typed);
    checkRequest(
      {
        ...change,
        kind: row.kind as NewRequest['kind'],
        personId: row.person_id,
        message: '',
        controllerName: '',
      },
      today,
    );
    checkReceivedBefore(row, change.receivedOn);
    const rights = [...new Set(change.rights)];
    await updateRequest(db, requestId, {
      received_on: change.receivedOn,
      channel: change.channel,
      note: change.note,
      ...subjectColumns(change.subject, change.representative),
    });
    await moveHoldOfRequest(db, requestId, change.receivedOn);
    await replaceRights(db, requestId, rights);
    await deleteOutcomesExcept(db, requestId, rights);
    await journal(requestLine(row, 'request-changed', { rights, receivedOn: change.receivedOn }));
    return DONE;
  },

  'requests.link-person': async (context, { requestId, personId }) => {
    const { db, journal } = context;
    const row = await openRequestOfSomebody(db, requestId);
    found(await findPerson(db, personId));
    if (row.person_id !== null) throw new ContractError('conflict');
    // What was typed of the sender is in the register already, under the person.
    await updateRequest(db, requestId, {
      person_id: personId,
      subject_name: '',
      subject_address: '',
      subject_email: '',
    });
    await giveLetters(db, requestId, personId);
    await holdForRequest(
      context,
      { id: requestId, number: row.number, receivedOn: row.received_on },
      personId,
    );
    await journal(requestLine({ ...row, person_id: personId }, 'request-linked'));
    return DONE;
  },

  'requests.close': async (context, { requestId, answeredOn, undecidedBecause }) => {
    const { db, today, journal } = context;
    const row = await openRequest(db, requestId);
    if (answeredOn < row.received_on) {
      throw new ContractError('bad-input', { answeredOn: 'date.order' });
    }
    if (answeredOn > today) {
      throw new ContractError('bad-input', { answeredOn: 'date.future' });
    }
    const open = await rightsLeftOpen(context, row);
    if (open.length > 0 && undecidedBecause === '') {
      throw new ContractError('bad-input', { undecidedBecause: 'text.required' });
    }
    const { requestFilePeriod } = await getSettings(db);
    await updateRequest(db, requestId, {
      status: 'answered',
      answered_on: answeredOn,
      closed_because: withoutNationalNumbers(undecidedBecause),
      kept_until: requestFilePeriod === null ? null : addPeriod(answeredOn, requestFilePeriod),
    });
    await releaseHoldsOfRequest(db, requestId, answeredOn);
    await closePause(db, requestId, answeredOn);
    if (row.person_id !== null) await refreshVerdicts(db, today, { personId: row.person_id });
    await journal(requestLine(row, 'request-answered', { answeredOn, undecided: open }));
    return DONE;
  },

  'requests.reopen': async (context, { requestId, reason }) => {
    const { db, journal } = context;
    const row = found(await findRequest(db, requestId));
    if (row.status !== 'answered') throw new ContractError('conflict');
    await updateRequest(db, requestId, {
      status: 'open',
      answered_on: null,
      kept_until: null,
      closed_because: '',
      note: [row.note, withoutNationalNumbers(reason)].filter((text) => text !== '').join('\n'),
    });
    if (row.person_id !== null) {
      await holdForRequest(
        context,
        { id: requestId, number: row.number, receivedOn: row.received_on },
        row.person_id,
      );
    }
    await journal(requestLine(row, 'request-reopened'));
    return DONE;
  },
};

/** Rights without a decision; the letter that answers an access request is one. */
async function rightsLeftOpen({ db, today }: WriteContext, row: RequestOfFile) {
  if (row.kind !== 'request') return [];
  return undecidedRights(await readRequestState(db, row, await requestDeadline(db, row, today)));
}
