/** The letters of a request, filled from the register, the decisions and what the owner says. */
import { ContractError } from '#shared/contract/errors.ts';
import type { LetterChoice } from '#shared/contract/letters.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import type { LetterStyle } from '#shared/domain/letters/frame.ts';
import {
  composeAck,
  composeExtension,
  composeFee,
  composeIdentity,
  composeNotController,
  composeRefusal,
} from '#shared/domain/letters/procedure-letters.ts';
import type { RequestLetterFacts } from '#shared/domain/letters/request-facts.ts';
import type { ReadDb } from './database.ts';
import { gatherDossier, linesOf } from './dossier.ts';
import { checkExtension, requestDeadline } from './handlers/request-deadline.ts';
import { type RequestOfFile, viewOutcome } from './handlers/request-state.ts';
import { found } from './handlers/texts.ts';
import { listOutcomes } from './queries/request-file.ts';
import type { Gathered } from './request-letter-parts.ts';
import { notice } from './request-notices.ts';
import {
  consentWithdrawn,
  generalObjection,
  marketing,
  portability,
  recipientsTold,
  rectification,
  restrictionOff,
  restrictionOn,
} from './request-outcome-letters.ts';
import { gatherUnknownDossier } from './unknown-dossier.ts';

export function representativeOf(row: RequestOfFile): RequestLetterFacts['representative'] {
  if (row.representative_name === '') return null;
  return {
    name: row.representative_name,
    addressLines: linesOf(row.representative_address),
    email: row.representative_email,
  };
}

/** Everything of the person, or of whoever wrote when that is nobody of the register. */
export async function dossierOfRequest(
  db: ReadDb,
  request: RequestOfFile,
  input: {
    readonly locale: LetterStyle['locale'];
    readonly madeOn: PlainDate;
    readonly attachments: Dossier['attachments'];
    readonly masked: Dossier['masked'];
    readonly searched: ReadonlyMap<number, string>;
  },
): Promise<Dossier> {
  if (request.person_id !== null) {
    return gatherDossier(db, { ...input, personId: request.person_id, requestId: request.id });
  }
  // Of somebody who was erased nothing is written down again.
  if (request.subject_name === '') throw new ContractError('conflict');
  return gatherUnknownDossier(db, request, input);
}

/** The letter as it would be made now. Throws `conflict` when there is nothing for it to say yet. */
export async function composeRequestLetter(
  db: ReadDb,
  request: RequestOfFile,
  choice: LetterChoice,
  style: LetterStyle,
  today: PlainDate,
): Promise<LetterDocument> {
  const dossier = await dossierOfRequest(db, request, {
    locale: style.locale,
    madeOn: today,
    attachments: [],
    masked: [],
    searched: new Map(),
  });
  const facts: RequestLetterFacts = {
    controller: dossier.controller,
    authority: dossier.authority,
    person: dossier.person,
    representative: representativeOf(request),
    request: found(dossier.request ?? undefined),
    madeOn: today,
  };
  return compose({ db, today, request, dossier, facts, style }, choice);
}

async function compose(given: Gathered, choice: LetterChoice): Promise<LetterDocument> {
  const { today, request, facts, style } = given;
  switch (choice.kind) {
    case 'ack':
      return composeAck(
        {
          ...facts,
          answerBy: (await deadlineOf(given)).term.dueOn,
          identityMethod: choice.identityMethod,
        },
        style,
      );
    case 'identity': {
      if (choice.methods.includes('masked-copy') && choice.copyReason === '') {
        throw new ContractError('bad-input', { 'choice.copyReason': 'text.required' });
      }
      const { kind: _, ...words } = choice;
      const answerBy = (await deadlineOf(given)).term.dueOn;
      return composeIdentity({ ...facts, ...words, answerBy }, style);
    }
    case 'extension': {
      const deadline = await deadlineOf(given);
      checkExtension(deadline, today);
      const { kind: _, ...words } = choice;
      return composeExtension({ ...facts, ...words, extendedDue: deadline.extendedDue }, style);
    }
    case 'refusal':
      return composeRefusal({ ...facts, refusals: await refusalsOf(given) }, style);
    case 'fee.notice':
      if (choice.replyBy < today) {
        throw new ContractError('bad-input', { 'choice.replyBy': 'date.order' });
      }
      return composeFee(
        { ...facts, amount: choice.amount, why: choice.why, replyBy: choice.replyBy },
        style,
      );
    case 'not.controller':
      // Without a name nobody would know whom to ask.
      if (request.controller_name === '') throw new ContractError('conflict');
      return composeNotController(
        {
          ...facts,
          customer: request.controller_name,
          service: choice.service,
          forwardedOn: request.forwarded_on as PlainDate | null,
        },
        style,
      );
    case 'rectification.done':
      return rectification(given, choice);
    case 'restriction.on':
      return restrictionOn(given, choice.until);
    case 'restriction.off':
      return restrictionOff(given, choice);
    case 'recipients.tell':
      return recipientsTold(given);
    case 'recipients.notify':
      return notice(given, choice);
    case 'portability.answer':
      return portability(given);
    case 'objection.marketing':
      return marketing(given);
    case 'objection.general':
      return generalObjection(given);
    case 'consent.withdrawn':
      return consentWithdrawn(given, choice.consequence);
  }
}

async function deadlineOf({ db, request, today }: Gathered) {
  return requestDeadline(db, request, today);
}

/** What was refused, wholly or partly; the letter has nothing to say without. */
async function refusalsOf({ db, request }: Gathered) {
  const refused = (await listOutcomes(db, request.id)).map(viewOutcome).flatMap((outcome) => {
    const { right, decision, ground, explanation } = outcome;
    if (ground === null || (decision !== 'refused' && decision !== 'partly')) return [];
    const extent = decision === 'refused' ? ('whole' as const) : ('partly' as const);
    return [{ right, extent, ground, explanation }];
  });
  if (refused.length === 0) throw new ContractError('conflict');
  return refused;
}
