/** Who may get in where, and going through that list (GDPR art. 32(4), KOEL-35 and -36). */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { AuthorisedTo } from '#shared/domain/authorisations.ts';
import { latest, type PlainDate } from '#shared/domain/calendar.ts';
import { recordDutyDone } from '../duty-done.ts';
import {
  endAuthorisations,
  findAuthorisation,
  findReviewDuty,
  insertAuthorisation,
  insertReview,
  listAuthorisations,
  listReviews,
  updateAuthorisation,
} from '../queries/authorisations.ts';
import { listDutyDays } from '../queries/duties.ts';
import { findSystem } from '../queries/processors.ts';
import type { Handlers } from './context.ts';
import { found, readText } from './texts.ts';

export const authorisationHandlers: Handlers<
  | 'authorisations.list'
  | 'authorisations.create'
  | 'authorisations.update'
  | 'authorisations.end'
  | 'authorisations.review'
> = {
  'authorisations.list': async ({ db }) => {
    const [rows, reviews, duty] = await Promise.all([
      listAuthorisations(db),
      listReviews(db),
      findReviewDuty(db),
    ]);
    const days = duty === undefined ? [] : await listDutyDays(db, duty.id);
    const last = latest([...reviews.map((row) => row.reviewed_on), ...days] as PlainDate[]);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        who: row.who,
        functionTitle: row.function_title,
        systemId: row.system_id,
        system: readText(row.system_name),
        may: row.may as AuthorisedTo,
        sinceOn: row.since_on as PlainDate | null,
        endedOn: row.ended_on as PlainDate | null,
        note: row.note,
      })),
      reviews: reviews.map((row) => ({
        id: row.id,
        reviewedOn: row.reviewed_on as PlainDate,
        found: row.found,
      })),
      reviewedOn: last ?? null,
      period: duty?.period ?? null,
    };
  },

  'authorisations.create': async ({ db, newId, journal }, input) => {
    found(await findSystem(db, input.systemId));
    const id = newId();
    await insertAuthorisation(db, { id, ...columnsOf(input), ended_on: null });
    await journal({
      action: 'authorisation-added',
      subjectKind: 'authorisation',
      subjectId: id,
      detail: { may: input.may, sinceOn: input.sinceOn },
    });
    return { id };
  },

  'authorisations.update': async ({ db, journal }, { authorisationId, authorisation }) => {
    const before = found(await findAuthorisation(db, authorisationId));
    if (before.ended_on !== null) throw new ContractError('conflict');
    found(await findSystem(db, authorisation.systemId));
    await updateAuthorisation(db, authorisationId, columnsOf(authorisation));
    await journal({
      action: 'authorisation-changed',
      subjectKind: 'authorisation',
      subjectId: authorisationId,
      detail: { may: authorisation.may, sinceOn: authorisation.sinceOn },
    });
    return DONE;
  },

  'authorisations.end': async ({ db, today, journal }, { authorisationIds, endedOn }) => {
    if (endedOn > today) throw new ContractError('bad-input', { endedOn: 'date.future' });
    const ids = [...new Set(authorisationIds)];
    for (const id of ids) {
      const { ended_on, since_on } = found(await findAuthorisation(db, id));
      if (ended_on !== null) throw new ContractError('conflict');
      if (since_on !== null && endedOn < since_on) {
        throw new ContractError('bad-input', { endedOn: 'date.order' });
      }
    }
    await endAuthorisations(db, ids, endedOn);
    const [only] = ids.length === 1 ? ids : [];
    await journal({
      action: 'authorisations-ended',
      subjectKind: 'authorisation',
      ...(only !== undefined && { subjectId: only }),
      detail: { count: ids.length, endedOn },
    });
    return DONE;
  },

  'authorisations.review': async (context, input) => {
    const { db, now, newId, today, journal } = context;
    const { reviewedOn, found: whatWasFound } = input;
    if (reviewedOn > today) throw new ContractError('bad-input', { reviewedOn: 'date.future' });
    const id = newId();
    await insertReview(db, {
      id,
      reviewed_on: reviewedOn,
      found: whatWasFound,
      created_at: now,
    });
    const duty = await findReviewDuty(db);
    const nextOn =
      duty === undefined
        ? null
        : await recordDutyDone(context, duty, { done_on: reviewedOn, note: whatWasFound });
    await journal({
      action: 'authorisations-reviewed',
      subjectKind: 'authorisation-review',
      subjectId: id,
      detail: { reviewedOn, nextOn },
    });
    return { id };
  },
};

function columnsOf(input: {
  readonly who: string;
  readonly functionTitle: string;
  readonly systemId: number;
  readonly may: AuthorisedTo;
  readonly sinceOn: PlainDate | null;
  readonly note: string;
}) {
  return {
    who: input.who,
    function_title: input.functionTitle,
    system_id: input.systemId,
    may: input.may,
    since_on: input.sinceOn,
    note: input.note,
  };
}
