/** How far a request is: what was decided, told and erased, from which its tasks follow. */
import type {
  ObjectionDetail,
  OutcomeView,
  PortabilityDetail,
} from '#shared/contract/request-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { DisposalCause } from '#shared/domain/disposal/language.ts';
import { answeredByErasure, type RequestState } from '#shared/domain/request-steps.ts';
import type { IdentityResult, RequestKind } from '#shared/domain/requests.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import type { ReadDb } from '../database.ts';
import { listItemSystems, listItemsOfPerson } from '../queries/items.ts';
import {
  listChanges,
  listNotices,
  listOutcomes,
  listRestrictions,
} from '../queries/request-file.ts';
import { findDisposalOfRequest, type findRequest, listLetters } from '../queries/requests.ts';
import type { RequestDeadline } from './request-deadline.ts';

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

/** What somebody asks for, as it is kept. */
export function rightsOf({ rights }: { readonly rights: string }): DataSubjectRight[] {
  return JSON.parse(rights) as DataSubjectRight[];
}

interface StateParts {
  readonly deadline: RequestDeadline;
  readonly outcomes: readonly OutcomeView[];
  readonly letters: Awaited<ReturnType<typeof listLetters>>;
  readonly disposal: Awaited<ReturnType<typeof findDisposalOfRequest>>;
  readonly untold: number;
}

export function stateOf(row: RequestOfFile, parts: StateParts): RequestState {
  const { deadline, outcomes, letters, disposal, untold } = parts;
  return {
    kind: row.kind as RequestKind,
    rights: rightsOf(row),
    receivedOn: row.received_on as PlainDate,
    dueOn: deadline.term.dueOn,
    refusalDueOn: deadline.effectiveDue,
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
export async function listHoldersOf(db: ReadDb, itemIds: readonly number[]) {
  const held = await listItemSystems(db, itemIds);
  const parties = new Map<number, string>();
  for (const { processor_id, processor } of held) {
    if (processor_id !== null) parties.set(processor_id, processor ?? '');
  }
  return { held, parties: [...parties].map(([id, name]) => ({ id, name })) };
}

interface Told {
  readonly parties: readonly { readonly id: number }[];
  readonly notices: Awaited<ReturnType<typeof listNotices>>;
  readonly changes: Awaited<ReturnType<typeof listChanges>>;
  readonly restrictions: Awaited<ReturnType<typeof listRestrictions>>;
}

/**
 * How many parties are still to be told of a correction or a restriction (GDPR art. 19).
 * That it ended is told to who heard of it.
 */
export function countUntold({ parties, notices, changes, restrictions }: Told): number {
  const settled = (about: string) =>
    notices.filter((one) => one.about === about && (one.told_on !== null || one.why_not !== ''));
  const open = (about: string, among: readonly { readonly id: number }[]) =>
    among.filter(({ id }) => !settled(about).some((one) => one.processor_id === id)).length;
  const lasts = restrictions.some(({ to_on }) => to_on === null);
  const heard = settled('restriction')
    .filter(({ told_on }) => told_on !== null)
    .map(({ processor_id }) => ({ id: processor_id }));
  return (
    (changes.length > 0 ? open('rectification', parties) : 0) +
    (lasts ? open('restriction', parties) : 0) +
    (restrictions.length > 0 && !lasts ? open('restriction-lifted', heard) : 0)
  );
}

/** The same for a line of the list, which looks no further when nothing was changed. */
async function readUntold(db: ReadDb, row: RequestOfFile): Promise<number> {
  const [changes, restrictions] = await Promise.all([
    listChanges(db, row.id),
    listRestrictions(db, row.id),
  ]);
  if (row.person_id === null || changes.length + restrictions.length === 0) return 0;
  const items = await listItemsOfPerson(db, row.person_id);
  const [{ parties }, notices] = await Promise.all([
    listHoldersOf(
      db,
      items.map(({ id }) => id),
    ),
    listNotices(db, row.id),
  ]);
  return countUntold({ parties, notices, changes, restrictions });
}

/** The state of a case without the case: for the list, and to look at before it is closed. */
export async function readRequestState(
  db: ReadDb,
  row: RequestOfFile,
  deadline: RequestDeadline,
): Promise<RequestState> {
  const [letters, disposal, outcomes, untold] = await Promise.all([
    listLetters(db, { requestId: row.id }),
    findDisposalOfRequest(db, row.id),
    listOutcomes(db, row.id),
    readUntold(db, row),
  ]);
  return stateOf(row, { deadline, outcomes: outcomes.map(viewOutcome), letters, disposal, untold });
}
