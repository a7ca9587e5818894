/** Letters: composed from the register, edited by the owner, kept with a number, sent. */
import * as v from 'valibot';
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import { addDays, addPeriod, type PlainDate, yearOf } from '#shared/domain/calendar.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { LetterDocument, type LetterKind } from '#shared/domain/letters/document.ts';
import { END_CHASE_DAYS } from '#shared/domain/parties.ts';
import { findPartyOfEndLetter } from '../queries/parties.ts';
import { findProcessor } from '../queries/processors.ts';
import {
  findNoticeOfLetter,
  listAttachments,
  listOutcomes,
  saveNotice,
} from '../queries/request-file.ts';
import {
  findLetter,
  findRequest,
  insertLetter,
  markLetterSent,
  openPause,
  updateRequest,
} from '../queries/requests.ts';
import { getSettings, nextNumber } from '../queries/settings.ts';
import { composeRequestLetter, dossierOfRequest, representativeOf } from '../request-letters.ts';
import type { Handlers, WriteContext } from './context.ts';
import { checkLetterKind, requestForLetter } from './open-request.ts';
import { recordEndSent } from './party-end.ts';
import { checkExtension, requestDeadline } from './request-deadline.ts';
import type { RequestOfFile } from './request-state.ts';
import { grantAsked, requestLine } from './request-work.ts';
import { found } from './texts.ts';
import { withoutNationalNumbers } from './typed-texts.ts';

/** Letters that go to a party and not to the person. */
const TO_PARTIES: readonly LetterKind[] = ['recipients.notify'];

/** An answer about access is the decision on it. */
async function decideAccess(context: WriteContext, row: RequestOfFile): Promise<void> {
  const outcomes = await listOutcomes(context.db, row.id);
  if (!outcomes.some(({ right }) => right === 'access')) await grantAsked(context, row, 'access');
}

type Letter = NonNullable<Awaited<ReturnType<typeof findLetter>>>;

/** A letter of extension moves the term; a day that is put right moves along. */
async function extend(
  context: WriteContext,
  letter: Letter,
  request: RequestOfFile,
  sentOn: PlainDate,
): Promise<void> {
  const isPutRight = letter.sent_on !== null && letter.sent_on === request.extended_on;
  if (letter.sent_on !== null && !isPutRight) return;
  const { db, today, journal } = context;
  const before = isPutRight ? { ...request, extended_on: null } : request;
  checkExtension(await requestDeadline(db, before, today), sentOn);
  await updateRequest(db, request.id, { extended_on: sentOn });
  await journal(requestLine(request, 'request-extended', { on: sentOn }));
}

/** The clock rests while the answer is awaited: not for a question that was answered already. */
async function awaitIdentity(
  { db, newId }: WriteContext,
  request: RequestOfFile,
  sentOn: PlainDate,
): Promise<void> {
  if (request.identity_result === 'confirmed') return;
  await openPause(db, { id: newId(), requestId: request.id, fromOn: sentOn });
  if (request.identity_result === 'asked') return;
  await updateRequest(db, request.id, {
    identity_result: 'asked',
    identity_checked_on: sentOn,
  });
}

export const letterHandlers: Handlers<
  | 'letters.compose'
  | 'letters.compose-answer'
  | 'letters.create'
  | 'letters.mark-sent'
  | 'letters.get'
> = {
  'letters.compose': async ({ db, today }, { requestId, locale, form, choice }) => {
    const request = await requestForLetter(db, requestId, choice.kind);
    return composeRequestLetter(db, request, choice, { locale, form }, today);
  },

  'letters.compose-answer': async ({ db, today }, input) => {
    const request = found(await findRequest(db, input.requestId));
    checkLetterKind(request, 'access.answer');
    const dossier = await dossierOfRequest(db, request, {
      locale: input.locale,
      madeOn: today,
      attachments: [
        ...input.attachments,
        ...(await listAttachments(db, request.id)).map(({ name, system, note }) => ({
          name,
          system,
          note,
        })),
      ],
      masked: input.masked,
      searched: new Map(input.searched.map((entry) => [entry.systemId, entry.note])),
    });
    return composeAccessAnswer(dossier, {
      locale: input.locale,
      form: input.form,
      representative: representativeOf(request),
      questions: input.questions,
    });
  },

  'letters.create': async (context, { requestId, document, notice }) => {
    const { db, newId, now, today, journal } = context;
    const request = await requestForLetter(db, requestId, document.kind);
    if (document.kind === 'extension') {
      checkExtension(await requestDeadline(db, request, today), today);
    }
    const toParty = TO_PARTIES.includes(document.kind);
    if (toParty !== (notice !== null))
      throw new ContractError('bad-input', { notice: 'value.invalid' });
    if (notice !== null) found(await findProcessor(db, notice.processorId));
    const settings = await getSettings(db);
    const id = newId();
    const number = await nextNumber(db, 'letter', yearOf(today));
    await insertLetter(db, {
      id,
      number,
      request_id: requestId,
      person_id: request.person_id,
      kind: document.kind,
      locale: document.locale,
      form: document.form,
      document: JSON.stringify(document),
      made_on: today,
      created_at: now,
      sent_on: null,
      kept_until:
        settings.requestFilePeriod === null ? null : addPeriod(today, settings.requestFilePeriod),
    });
    if (document.kind === 'access.answer' || document.kind === 'access.none') {
      await decideAccess(context, request);
    }
    if (notice !== null) {
      await saveNotice(db, {
        id: newId(),
        request_id: requestId,
        processor_id: notice.processorId,
        about: notice.about,
        letter_id: id,
        told_on: null,
        why_not: '',
      });
    }
    await journal({
      action: 'letter-made',
      subjectKind: 'letter',
      subjectId: id,
      ...(request.person_id !== null && { personId: request.person_id }),
      detail: { number, kind: document.kind, locale: document.locale },
    });
    return { id, number };
  },

  'letters.mark-sent': async (context, { letterId, sentOn, how }) => {
    const { db, today, journal } = context;
    const letter = found(await findLetter(db, letterId));
    if (sentOn > today) throw new ContractError('bad-input', { sentOn: 'date.future' });
    if (sentOn < letter.made_on) throw new ContractError('bad-input', { sentOn: 'date.order' });
    const request =
      letter.request_id === null ? undefined : await findRequest(db, letter.request_id);
    if (request !== undefined && request.status === 'open') {
      if (letter.kind === 'extension') await extend(context, letter, request, sentOn);
      if (letter.kind === 'identity' && letter.sent_on === null) {
        await awaitIdentity(context, request, sentOn);
      }
    }
    const told = await findNoticeOfLetter(db, letterId);
    if (told !== undefined) await saveNotice(db, { ...told, told_on: sentOn, why_not: '' });
    const ended = await findPartyOfEndLetter(db, letterId);
    if (ended?.end_confirmed_on === null) {
      await recordEndSent(context, ended, { sentOn, chaseOn: addDays(sentOn, END_CHASE_DAYS) });
    }
    await markLetterSent(db, letterId, sentOn, withoutNationalNumbers(how));
    await journal({
      action: 'letter-sent',
      subjectKind: 'letter',
      subjectId: letterId,
      ...(letter.person_id !== null && { personId: letter.person_id }),
      detail: { number: letter.number, kind: letter.kind, on: sentOn },
    });
    return DONE;
  },

  'letters.get': async ({ db }, { letterId }) => {
    const row = found(await findLetter(db, letterId));
    return {
      id: row.id,
      number: row.number,
      madeOn: row.made_on as PlainDate,
      sentOn: row.sent_on as PlainDate | null,
      sentHow: row.sent_how,
      requestId: row.request_id,
      personId: row.person_id,
      ...(row.breach_id !== null && { breachId: row.breach_id }),
      document: row.document === '' ? null : v.parse(LetterDocument, JSON.parse(row.document)),
      erasedOn: row.erased_on as PlainDate | null,
    };
  },
};
