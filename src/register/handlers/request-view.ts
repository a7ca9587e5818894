/** A request as the screens see it, and the state from which its tasks follow. */

import type * as v from 'valibot';
import type { DeadlineView } from '#shared/contract/deadline-view.ts';
import type {
  ObjectionDetail,
  OutcomeView,
  PortabilityDetail,
  RequestRow,
  RequestView,
} from '#shared/contract/request-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { explainDeadline } from '#shared/domain/deadlines.ts';
import type { DisposalCause, DisposalStatus } from '#shared/domain/disposal/language.ts';
import { possibleIdentityMethods } from '#shared/domain/identity-check.ts';
import type { LocalizedText, UiLanguage } from '#shared/domain/locale.ts';
import {
  answeredByErasure,
  listRequestTasks,
  nextRequestTask,
  type RequestState,
} from '#shared/domain/request-steps.ts';
import type {
  IdentityMethod,
  IdentityResult,
  RequestChannel,
  RequestKind,
} from '#shared/domain/requests.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import type { ReadDb } from '../database.ts';
import { listConsentsOfPerson } from '../queries/consents.ts';
import { listCategoryFields, listItemSystems, listItemsOfPerson } from '../queries/items.ts';
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
import {
  findDisposalOfRequest,
  type findRequest,
  listLetters,
  listPauses,
} from '../queries/requests.ts';
import { type RequestDeadline, requestDeadline } from './request-deadline.ts';
import { readText } from './texts.ts';

export type RequestOfFile = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** What a decision carries beside its ground, as it is kept. */
export interface OutcomeDetail {
  readonly objection: ObjectionDetail | null;
  readonly portability: PortabilityDetail | null;
}

export function viewOutcome(row: Awaited<ReturnType<typeof listOutcomes>>[number]): OutcomeView {
  const detail = JSON.parse(row.detail) as Partial<OutcomeDetail>;
  return {
    right: row.right as DataSubjectRight,
    decision: row.decision as OutcomeView['decision'],
    decidedOn: row.decided_on as PlainDate,
    ground: row.ground as OutcomeView['ground'],
    explanation: row.explanation,
    objection: detail.objection ?? null,
    portability: detail.portability ?? null,
  };
}

/** The name by which the case is known: of the person, or of who wrote. */
export function nameOfRequest(row: RequestOfFile): string {
  return row.display_name ?? row.subject_name;
}

interface StateParts {
  readonly deadline: RequestDeadline;
  readonly outcomes: readonly OutcomeView[];
  readonly letters: Awaited<ReturnType<typeof listLetters>>;
  readonly disposal: Awaited<ReturnType<typeof findDisposalOfRequest>>;
  readonly untold: number;
}

function stateOf(row: RequestOfFile, parts: StateParts): RequestState {
  const { deadline, outcomes, letters, disposal, untold } = parts;
  return {
    kind: row.kind as RequestKind,
    rights: JSON.parse(row.rights) as DataSubjectRight[],
    receivedOn: row.received_on as PlainDate,
    dueOn: deadline.term.dueOn,
    isOpen: row.status === 'open',
    identity: row.identity_result as IdentityResult | null,
    outcomes,
    letters: letters.map(({ kind, sent_on }) => ({ kind, isSent: sent_on !== null })),
    answeredByErasure:
      disposal?.status === 'carried-out' || disposal?.status === 'done'
        ? answeredByErasure(disposal.cause as DisposalCause)
        : [],
    isForwarded: row.forwarded_on !== null,
    untold,
    remindedOn: row.reminded_on as PlainDate | null,
  };
}

/** Parties that hold data of somebody, each once. */
async function listHoldersOf(db: ReadDb, itemIds: readonly number[]) {
  const held = await listItemSystems(db, itemIds);
  const parties = new Map<number, string>();
  for (const { processor_id, processor } of held) {
    if (processor_id !== null) parties.set(processor_id, processor ?? '');
  }
  return { held, parties: [...parties].map(([id, name]) => ({ id, name })) };
}

/** How many parties are still to be told of a correction or a restriction (GDPR art. 19). */
function countUntold(
  parties: readonly { readonly id: number }[],
  notices: Awaited<ReturnType<typeof listNotices>>,
  parts: { readonly isChanged: boolean; readonly isRestricted: boolean },
): number {
  const open = (about: string) =>
    parties.filter(
      ({ id }) =>
        !notices.some(
          (notice) =>
            notice.processor_id === id &&
            notice.about === about &&
            (notice.told_on !== null || notice.why_not !== ''),
        ),
    ).length;
  return (
    (parts.isChanged ? open('rectification') : 0) + (parts.isRestricted ? open('restriction') : 0)
  );
}

/** The case whole. */
export async function viewRequest(
  db: ReadDb,
  row: RequestOfFile,
  today: PlainDate,
  language: UiLanguage,
): Promise<RequestView> {
  const personId = row.person_id;
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
  const [pauses, notices, attachments, exports, consents, block, points, fields] =
    await Promise.all([
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
  const untold = countUntold(holders.parties, notices, {
    isChanged: changes.length > 0,
    isRestricted: restrictions.length > 0,
  });
  const state = stateOf(row, { deadline, outcomes, letters, disposal, untold });
  const has = (kind: string) => points.some((point) => point.kind === kind);
  return {
    id: row.id,
    number: row.number,
    kind: state.kind,
    personId,
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
    keptUntil: row.kept_until as PlainDate | null,
    note: row.note,
    message: row.message,
    controllerName: row.controller_name,
    forwardedOn: row.forwarded_on as PlainDate | null,
    remindedOn: state.remindedOn,
    deadline: viewDeadline(deadline, row, language),
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
  row: RequestOfFile,
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
    extendedOn: row.extended_on as PlainDate | null,
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

/** A line of the list. */
export async function viewRow(
  db: ReadDb,
  row: RequestOfFile,
  today: PlainDate,
): Promise<RequestRow> {
  const [deadline, letters, disposal, outcomes, pauses] = await Promise.all([
    requestDeadline(db, row, today),
    listLetters(db, { requestId: row.id }),
    findDisposalOfRequest(db, row.id),
    listOutcomes(db, row.id),
    listPauses(db, row.id),
  ]);
  const state = stateOf(row, {
    deadline,
    outcomes: outcomes.map(viewOutcome),
    letters,
    disposal,
    untold: 0,
  });
  return {
    id: row.id,
    number: row.number,
    kind: state.kind,
    personId: row.person_id,
    person: nameOfRequest(row),
    rights: [...state.rights],
    receivedOn: state.receivedOn,
    status: row.status as RequestRow['status'],
    answeredOn: row.answered_on as PlainDate | null,
    answerBy: deadline.term.dueOn,
    remindOn: deadline.term.remindOn,
    extended: row.extended_on !== null,
    waiting: pauses.some(({ to_on }) => to_on === null),
    next: state.isOpen ? (nextRequestTask(listRequestTasks(state)) ?? null) : null,
    keptUntil: row.kept_until as PlainDate | null,
  };
}

/** The state of a case, to look at before it is closed. */
export async function readRequestState(
  db: ReadDb,
  row: RequestOfFile,
  today: PlainDate,
): Promise<RequestState> {
  const [deadline, letters, disposal, outcomes] = await Promise.all([
    requestDeadline(db, row, today),
    listLetters(db, { requestId: row.id }),
    findDisposalOfRequest(db, row.id),
    listOutcomes(db, row.id),
  ]);
  return stateOf(row, {
    deadline,
    outcomes: outcomes.map(viewOutcome),
    letters,
    disposal,
    untold: 0,
  });
}
