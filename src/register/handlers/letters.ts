/** Letters: composed from the register, edited by the owner, kept with a number. */
import * as v from 'valibot';
import { ContractError } from '#shared/contract/errors.ts';
import { addPeriod, type PlainDate, yearOf } from '#shared/domain/calendar.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import { gatherDossier } from '../dossier.ts';
import { findLetter, findRequest, insertLetter } from '../queries/requests.ts';
import { getSettings, nextNumber } from '../queries/settings.ts';
import type { Handlers } from './context.ts';
import { found } from './texts.ts';

export const letterHandlers: Handlers<'letters.compose-answer' | 'letters.create' | 'letters.get'> =
  {
    'letters.compose-answer': async ({ db, today }, input) => {
      const request = found(await findRequest(db, input.requestId));
      const dossier = await gatherDossier(db, {
        personId: found(request.person_id ?? undefined),
        requestId: input.requestId,
        locale: input.locale,
        madeOn: today,
        attachments: input.attachments,
        masked: input.masked,
        searched: new Map(input.searched.map((entry) => [entry.systemId, entry.note])),
      });
      return composeAccessAnswer(dossier, { locale: input.locale, form: input.form });
    },

    'letters.create': async ({ db, newId, now, today, journal }, { requestId, document }) => {
      const request = found(await findRequest(db, requestId));
      // Of somebody who was erased nothing is written down again.
      if (request.status === 'answered' || request.person_id === null) {
        throw new ContractError('conflict');
      }
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
      await journal({
        action: 'letter-made',
        subjectKind: 'letter',
        subjectId: id,
        ...(request.person_id !== null && { personId: request.person_id }),
        detail: { number, kind: document.kind, locale: document.locale },
      });
      return { id, number };
    },

    'letters.get': async ({ db }, { letterId }) => {
      const row = found(await findLetter(db, letterId));
      return {
        id: row.id,
        number: row.number,
        madeOn: row.made_on as PlainDate,
        requestId: row.request_id,
        personId: row.person_id,
        document: row.document === '' ? null : v.parse(LetterDocument, JSON.parse(row.document)),
        erasedOn: row.erased_on as PlainDate | null,
      };
    },
  };
