/** A request as the screens see it: the whole case, and a line of the list. */

import type * as v from 'valibot';
import type { DeadlineView } from '#shared/contract/deadline-view.ts';
import type { RequestRow, RequestView } from '#shared/contract/request-views.ts';
import type { Period, PlainDate } from '#shared/domain/calendar.ts';
import { explainDeadline } from '#shared/domain/deadlines.ts';
import type { DisposalCause, DisposalStatus } from '#shared/domain/disposal/language.ts';
import { possibleIdentityMethods } from '#shared/domain/identity-check.ts';
import type { LocalizedText, UiLanguage } from '#shared/domain/locale.ts';
import { listRequestTasks, nextRequestTask } from '#shared/domain/request-steps.ts';
import type { IdentityMethod, RequestChannel, RequestKind } from '#shared/domain/requests.ts';
import type { ReadDb } from '../database.ts';
import { listConsentsOfPerson } from '../queries/consents.ts';
import { listCategoryFields, listItemsOfPerson } from '../queries/items.ts';
import { listContactPoints } from '../queries/persons.ts';
import { listSystems } from '../queries/processors.ts';
import {
  findMarketingBlock,
  listAttachments,
  listChanges,
  listExports,
  listNotices,
  listOutcomes,
  listRestrictions,
} from '../queries/request-file.ts';
import { findDisposalOfRequest, listLetters, listPauses } from '../queries/requests.ts';
import { getSettings } from '../queries/settings.ts';
import { keptUntilOf } from './kept-until.ts';
import { type RequestDeadline, requestDeadline } from './request-deadline.ts';
import {
  countUntold,
  listHoldersOf,
  type RequestOfFile,
  readRequestState,
  rightsOf,
  stateOf,
  viewOutcome,
} from './request-state.ts';
import { readText } from './texts.ts';

/** The name by which the case is known: of the person, or of who wrote. */
export function nameOfRequest(row: RequestOfFile): string {
  return row.display_name ?? row.subject_name;
}

/** The case whole. Of a request that is not for us nothing of the register belongs to it. */
export async function viewRequest(
  db: ReadDb,
  row: RequestOfFile,
  today: PlainDate,
  language: UiLanguage,
): Promise<RequestView> {
  const personId = row.kind === 'misdirected' ? null : row.person_id;
  const items = personId === null ? [] : await listItemsOfPerson(db, personId);
  const itemIds = items.map(({ id }) => id);
  const [deadline, systems, holders, letters, disposal, outcomeRows, changes, restrictions] =
    await Promise.all([
      requestDeadline(db, row, today),
      listSystems(db),
      listHoldersOf(db, itemIds),
      listLetters(db, { requestId: row.id }),
      findDisposalOfRequest(db, row.id),
      listOutcomes(db, row.id),
      listChanges(db, row.id),
      listRestrictions(db, row.id),
    ]);
  const [settings, pauses, notices, attachments, exports, consents, block, points, fields] =
    await Promise.all([
      getSettings(db),
      listPauses(db, row.id),
      listNotices(db, row.id),
      listAttachments(db, row.id),
      listExports(db, row.id),
      personId === null ? [] : listConsentsOfPerson(db, personId),
      personId === null ? undefined : findMarketingBlock(db, personId),
      personId === null ? [] : listContactPoints(db, personId),
      listCategoryFields(
        db,
        items.map((item) => item.category_id),
      ),
    ]);
  const outcomes = outcomeRows.map(viewOutcome);
  const untold = countUntold({ parties: holders.parties, notices, changes, restrictions });
  const state = stateOf(row, { deadline, outcomes, letters, disposal, untold });
  const has = (kind: string) => points.some((point) => point.kind === kind);
  return {
    id: row.id,
    number: row.number,
    kind: state.kind,
    personId: row.person_id,
    person: nameOfRequest(row),
    subject: { name: row.subject_name, address: row.subject_address, email: row.subject_email },
    representative:
      row.representative_name === ''
        ? null
        : {
            name: row.representative_name,
            address: row.representative_address,
            email: row.representative_email,
            proof: row.representative_proof,
          },
    rights: [...state.rights],
    receivedOn: state.receivedOn,
    channel: row.channel as RequestChannel,
    status: row.status as RequestView['status'],
    answeredOn: row.answered_on as PlainDate | null,
    closedBecause: row.closed_because,
    keptUntil: keptUntilOf(row, settings.requestFilePeriod),
    note: row.note,
    message: row.message,
    controllerName: row.controller_name,
    forwardedOn: row.forwarded_on as PlainDate | null,
    remindedOn: state.remindedOn,
    deadline: viewDeadline(deadline, language),
    identity: {
      result: state.identity,
      method: row.identity_method as IdentityMethod | null,
      on: row.identity_checked_on as PlainDate | null,
      doubt: row.identity_doubt,
      copyReason: row.identity_copy_reason,
      possible: possibleIdentityMethods({
        channel: row.channel as RequestChannel,
        fromKnownAddress: row.channel === 'post' ? has('address') : has('email'),
        hasPhone: has('phone'),
        // Login data are secret, and what tax law wants kept is known to both sides alone.
        hasAccount: fields.some(({ secret }) => secret === 1),
        hasInvoice: fields.some(({ floor }) => floor !== null),
      }),
      pauses: pauses.map(({ from_on, to_on }) => ({
        from: from_on as PlainDate,
        to: to_on as PlainDate | null,
      })),
    },
    tasks: listRequestTasks(state),
    outcomes,
    systems: systems.map((system) => ({
      id: system.id,
      name: readText(system.name),
      holdsItems: holders.held.filter((entry) => entry.id === system.id).length,
    })),
    recipients: holders.parties,
    notices: notices.map((notice) => ({
      processorId: notice.processor_id,
      name: notice.name,
      about: notice.about as RequestView['notices'][number]['about'],
      letterId: notice.letter_id,
      toldOn: notice.told_on as PlainDate | null,
      whyNot: notice.why_not,
    })),
    changes: changes.map((change) => ({
      id: change.id,
      what: readText(change.what),
      before: change.before,
      after: change.after,
      systems: JSON.parse(change.systems) as LocalizedText[],
      changedOn: change.changed_on as PlainDate,
    })),
    restrictions: restrictions.map((hold) => ({
      holdId: hold.id,
      dataItemId: hold.data_item_id,
      ground: hold.restriction_ground as RequestView['restrictions'][number]['ground'],
      fromOn: hold.from_on as PlainDate,
      toOn: hold.to_on as PlainDate | null,
    })),
    consents: consents.map((consent) => ({
      id: consent.id,
      topicId: consent.topic_id,
      topic: readText(consent.topic),
      givenOn: consent.given_on as PlainDate | null,
      withdrawnOn: consent.withdrawn_on as PlainDate | null,
    })),
    marketingBlockedOn: (block?.since_on ?? null) as PlainDate | null,
    attachments: attachments.map((file) => ({
      id: file.id,
      name: file.name,
      system: file.system,
      note: file.note,
      fileName: file.file_name,
      bytes: file.size,
    })),
    exports: exports.map((made) => ({
      id: made.id,
      madeOn: made.made_on as PlainDate,
      fileName: made.file_name,
      scope: made.scope as 'all' | 'portable',
      encrypted: made.encrypted === 1,
      sha256: made.sha256,
      files: (JSON.parse(made.entries) as unknown[]).length,
    })),
    letters: letters.map((letter) => ({
      id: letter.id,
      number: letter.number,
      kind: letter.kind,
      locale: letter.locale,
      madeOn: letter.made_on as PlainDate,
      sentOn: letter.sent_on as PlainDate | null,
      sentHow: letter.sent_how,
    })),
    disposal:
      disposal === undefined
        ? null
        : {
            id: disposal.id,
            number: disposal.number,
            cause: disposal.cause as DisposalCause,
            status: disposal.status as DisposalStatus,
            carriedOutOn: disposal.carried_out_on as PlainDate | null,
          },
  };
}

function viewDeadline(
  deadline: RequestDeadline,
  language: UiLanguage,
): v.InferOutput<typeof DeadlineView> {
  const { withPause } = deadline;
  return {
    rawDue: deadline.rawDue,
    due: deadline.due,
    safeDate: deadline.safeDate,
    promisedDue: deadline.promisedDue,
    effectiveDue: deadline.effectiveDue,
    rawExtendedDue: deadline.rawExtendedDue,
    extendedDue: deadline.extendedDue,
    latestExtensionOn: { ...deadline.latestExtensionOn },
    extendedOn: deadline.extendedOn,
    answerBy: deadline.term.dueOn,
    withPause:
      withPause === null
        ? null
        : {
            days: withPause.extendedPausedDays,
            due: withPause.due,
            extendedDue: withPause.extendedDue,
          },
    because: explainDeadline(deadline.because, language),
  };
}

/** A line of the list. What comes next is asked of open requests only. */
export async function viewRow(
  db: ReadDb,
  row: RequestOfFile,
  today: PlainDate,
  requestFilePeriod: Period | null,
): Promise<RequestRow> {
  const isOpen = row.status === 'open';
  const deadline = await requestDeadline(db, row, today);
  const [pauses, state] = await Promise.all([
    isOpen ? listPauses(db, row.id) : [],
    isOpen ? readRequestState(db, row, deadline) : null,
  ]);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as RequestKind,
    personId: row.person_id,
    person: nameOfRequest(row),
    rights: rightsOf(row),
    receivedOn: row.received_on as PlainDate,
    status: row.status as RequestRow['status'],
    answeredOn: row.answered_on as PlainDate | null,
    answerBy: deadline.term.dueOn,
    remindOn: deadline.term.remindOn,
    extended: deadline.extendedOn !== null,
    waiting: pauses.some(({ to_on }) => to_on === null),
    next: state === null ? null : (nextRequestTask(listRequestTasks(state)) ?? null),
    keptUntil: keptUntilOf(row, requestFilePeriod),
  };
}
