/** Working a request: who asks, what is decided on each right, who is told, what goes along. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { GROUNDS_FOR } from '#shared/domain/requests.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import type { ReadDb } from '../database.ts';
import { findProcessor } from '../queries/processors.ts';
import {
  deleteAttachment,
  findMarketingBlock,
  insertAttachment,
  listAttachments,
  saveNotice,
  saveOutcome,
} from '../queries/request-file.ts';
import { closePause, openPause, updateRequest } from '../queries/requests.ts';
import type { Handlers, WriteContext } from './context.ts';
import { openRequest, openRequestOfSomebody, requestOfSomebody } from './open-request.ts';
import { type OutcomeDetail, type RequestOfFile, rightsOf } from './request-state.ts';
import { found } from './texts.ts';
import { withoutNationalNumbers } from './typed-texts.ts';

/** Of at most 8 MB each: together within what a package holds. */
const MOST_ATTACHMENTS = 12;

/** A day in the life of a request: not before it came in, not after today. */
export function checkDay(
  field: string,
  day: PlainDate,
  row: Pick<RequestOfFile, 'received_on'>,
  today: PlainDate,
): void {
  if (day > today) throw new ContractError('bad-input', { [field]: 'date.future' });
  if (day < row.received_on) throw new ContractError('bad-input', { [field]: 'date.order' });
}

/** The line of the journal about a request; no text of the owner, no name. */
export function requestLine(
  row: RequestOfFile,
  action: string,
  detail: Record<string, string | number | boolean | null | readonly string[]> = {},
) {
  return {
    action,
    subjectKind: 'request',
    subjectId: row.id,
    ...(row.person_id !== null && { personId: row.person_id }),
    detail: { number: row.number, ...detail },
  };
}

/** What was carried out is the decision on its right too, when that was asked for. */
export async function grantAsked(
  { db, today }: WriteContext,
  row: RequestOfFile,
  right: DataSubjectRight,
  detail: OutcomeDetail | Record<string, never> = {},
): Promise<void> {
  if (!rightsOf(row).includes(right)) return;
  await saveOutcome(db, {
    request_id: row.id,
    right,
    decision: 'granted',
    decided_on: today,
    ground: null,
    explanation: '',
    detail: JSON.stringify(detail),
  });
}

/** A refusal has a ground that can stand against that right, and says why it holds here. */
function checkOutcome(input: Parsed<'requests.decide'>, row: RequestOfFile): void {
  const { right, decision, ground, explanation, objection, portability } = input;
  const problems: Record<string, string> = {};
  if (!rightsOf(row).includes(right)) problems.right = 'value.invalid';
  const isRefusal = decision === 'refused' || decision === 'partly';
  if (isRefusal) {
    if (ground === null) problems.ground = 'text.required';
    else if (!GROUNDS_FOR[right].includes(ground)) problems.ground = 'value.invalid';
    if (explanation === '') problems.explanation = 'text.required';
  } else if (ground !== null) problems.ground = 'value.invalid';
  if (objection !== null && right !== 'objection') problems.objection = 'value.invalid';
  if (portability !== null && right !== 'portability') problems.portability = 'value.invalid';
  // GDPR art. 20(2): sent to the other organisation, or said why that was not feasible.
  if (portability !== null && portability.to !== '' && portability.sentOn === null) {
    if (portability.whyNot === '') problems['portability.whyNot'] = 'text.required';
  }
  if (right === 'objection' && decision !== 'withdrawn') {
    if (objection === null) problems.objection = 'text.required';
    // GDPR art. 21(3): against advertising the objection always holds.
    else if (objection.about === 'marketing' && isRefusal && ground !== 'identity') {
      problems.decision = 'value.invalid';
    } else if (objection.about === 'general' && objection.weighing === '') {
      problems['objection.weighing'] = 'text.required';
    }
  }
  if (Object.keys(problems).length > 0) throw new ContractError('bad-input', problems);
}

async function recordIdentity(
  { db, newId, today, journal }: WriteContext,
  typed: Parsed<'requests.record-identity'>,
): Promise<typeof DONE> {
  const input = withoutNationalNumbers(typed);
  const row = await openRequestOfSomebody(db, input.requestId);
  checkDay('on', input.on, row, today);
  // Asking everybody for a copy is what was fined: it takes a reason in writing.
  if (input.method === 'masked-copy' && input.copyReason === '') {
    throw new ContractError('bad-input', { copyReason: 'text.required' });
  }
  if (input.result === 'asked' && input.doubt === '') {
    throw new ContractError('bad-input', { doubt: 'text.required' });
  }
  await updateRequest(db, row.id, {
    identity_method: input.method,
    identity_result: input.result,
    identity_checked_on: input.on,
    identity_doubt: input.doubt,
    identity_copy_reason: input.copyReason,
  });
  if (input.result === 'asked') {
    await openPause(db, { id: newId(), requestId: row.id, fromOn: input.on });
  } else {
    await closePause(db, row.id, input.on);
  }
  await journal(
    requestLine(row, 'request-identity', {
      method: input.method,
      result: input.result,
      on: input.on,
    }),
  );
  return DONE;
}

/** GDPR art. 21(3): granting it is stopping; of who is not in the register nothing is sent. */
async function checkStopped(
  db: ReadDb,
  { objection, decision }: Parsed<'requests.decide'>,
  { person_id }: RequestOfFile,
): Promise<void> {
  if (objection?.about !== 'marketing' || decision !== 'granted' || person_id === null) return;
  if ((await findMarketingBlock(db, person_id)) === undefined) throw new ContractError('conflict');
}

export const requestWorkHandlers: Handlers<
  | 'requests.record-identity'
  | 'requests.decide'
  | 'requests.forward'
  | 'requests.record-reminder'
  | 'requests.record-notice'
  | 'requests.add-attachment'
  | 'requests.remove-attachment'
> = {
  'requests.record-identity': recordIdentity,

  'requests.decide': async ({ db, today, journal }, typed) => {
    const input = withoutNationalNumbers(typed);
    const row = await openRequest(db, input.requestId);
    checkOutcome(input, row);
    await checkStopped(db, input, row);
    const detail: OutcomeDetail = { objection: input.objection, portability: input.portability };
    await saveOutcome(db, {
      request_id: row.id,
      right: input.right,
      decision: input.decision,
      decided_on: today,
      ground: input.ground,
      explanation: input.explanation,
      detail: JSON.stringify(detail),
    });
    await journal(
      requestLine(row, 'request-decided', {
        right: input.right,
        decision: input.decision,
        ground: input.ground,
      }),
    );
    return DONE;
  },

  'requests.forward': async (
    { db, today, journal },
    { requestId, controllerName, forwardedOn },
  ) => {
    const row = await openRequest(db, requestId);
    checkDay('forwardedOn', forwardedOn, row, today);
    if (row.kind !== 'misdirected') throw new ContractError('conflict');
    await updateRequest(db, row.id, {
      controller_name: withoutNationalNumbers(controllerName),
      forwarded_on: forwardedOn,
    });
    await journal(requestLine(row, 'request-forwarded', { on: forwardedOn }));
    return DONE;
  },

  'requests.record-reminder': async ({ db, today, journal }, { requestId, remindedOn }) => {
    const row = await openRequest(db, requestId);
    checkDay('remindedOn', remindedOn, row, today);
    await updateRequest(db, row.id, { reminded_on: remindedOn });
    await journal(requestLine(row, 'request-reminded', { on: remindedOn }));
    return DONE;
  },

  // Also after the answer: a party may confirm later, and hears when a restriction ends.
  'requests.record-notice': async ({ db, newId, today, journal }, typed) => {
    const input = withoutNationalNumbers(typed);
    const row = await requestOfSomebody(db, input.requestId);
    found(await findProcessor(db, input.processorId));
    if (input.toldOn === null && input.whyNot === '') {
      throw new ContractError('bad-input', { whyNot: 'text.required' });
    }
    if (input.toldOn !== null) checkDay('toldOn', input.toldOn, row, today);
    await saveNotice(db, {
      id: newId(),
      request_id: row.id,
      processor_id: input.processorId,
      about: input.about,
      told_on: input.toldOn,
      why_not: input.toldOn === null ? input.whyNot : '',
    });
    await journal(
      requestLine(row, 'request-party-told', {
        processorId: input.processorId,
        about: input.about,
        on: input.toldOn,
      }),
    );
    return DONE;
  },

  'requests.add-attachment': async ({ db, newId, journal }, typed) => {
    const input = withoutNationalNumbers(typed);
    const row = await openRequestOfSomebody(db, input.requestId);
    // More would not go into one package.
    if ((await listAttachments(db, row.id)).length >= MOST_ATTACHMENTS) {
      throw new ContractError('bad-input', { file: 'file.too-many' });
    }
    const id = newId();
    await insertAttachment(db, {
      id,
      request_id: row.id,
      name: input.name,
      system: input.system,
      note: input.note,
      file_name: input.file.name,
      bytes: input.file.bytes,
    });
    await journal(requestLine(row, 'request-attachment-added', { bytes: input.file.bytes.length }));
    return { id };
  },

  'requests.remove-attachment': async ({ db, journal }, { requestId, attachmentId }) => {
    const row = await openRequest(db, requestId);
    if ((await deleteAttachment(db, row.id, attachmentId)) === 0) {
      throw new ContractError('not-found');
    }
    await journal(requestLine(row, 'request-attachment-removed'));
    return DONE;
  },
};
