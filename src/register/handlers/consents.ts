/** Consents: per topic, with proof, and withdrawn as easily as given (GDPR art. 7). */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import { latest, type PlainDate } from '#shared/domain/calendar.ts';
import {
  findConsent,
  findTopic,
  insertConsent,
  insertTopic,
  listConsents,
  listConsentsOfPerson,
  listTopics,
  updateConsent,
  withdrawConsent,
} from '../queries/consents.ts';
import { findPerson } from '../queries/persons.ts';
import { findEventOfPerson, insertEvents, updateEvent } from '../queries/relations.ts';
import { unblockMarketing } from '../queries/request-file.ts';
import { listStatements } from '../queries/settings.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { Handlers, WriteContext } from './context.ts';
import { foldForSorting } from './names.ts';
import { distinctNames, found, ownText } from './texts.ts';

/** Consent starts and stops clocks: the fact is recorded for the person as a whole. */
async function recordConsentEvent(
  { db, newId, now, today }: WriteContext,
  personId: number,
  kind: 'consent-given' | 'consent-withdrawn',
  occurredOn: PlainDate,
): Promise<void> {
  await insertEvents(db, [
    {
      id: newId(),
      person_id: personId,
      data_item_id: null,
      kind,
      occurred_on: occurredOn,
      source: '',
      note: '',
      created_at: now,
    },
  ]);
  await refreshVerdicts(db, today, { personId });
}

/** The fact that was recorded with the consent gets the right day; a second one would outlive it. */
async function moveConsentEvent(
  context: WriteContext,
  personId: number,
  before: string | null,
  occurredOn: PlainDate,
): Promise<void> {
  const { db, today } = context;
  const event =
    before === null ? undefined : await findEventOfPerson(db, personId, 'consent-given', before);
  if (event === undefined) {
    await recordConsentEvent(context, personId, 'consent-given', occurredOn);
    return;
  }
  await updateEvent(db, event.id, { occurred_on: occurredOn });
  await refreshVerdicts(db, today, { personId });
}

export const consentHandlers: Handlers<
  | 'consents.topics'
  | 'consents.list'
  | 'consents.give'
  | 'consents.update'
  | 'consents.withdraw'
  | 'consents.create-topic'
> = {
  'consents.topics': async ({ db }) => {
    const [rows, statements] = await Promise.all([listTopics(db), listStatements(db)]);
    const nameOf = distinctNames(rows, statements);
    return rows.map((row) => ({
      id: row.id,
      key: row.key,
      name: nameOf(row),
      given: row.given,
      withdrawn: row.withdrawn,
      withoutProof: row.without_proof,
    }));
  },

  'consents.list': async ({ db, today }, input) => {
    const rows = await listConsents(db, input, today);
    return {
      rows: rows.slice(0, input.limit).map((row) => ({
        id: row.id,
        personId: row.person_id,
        person: row.display_name,
        sortName: row.sort_name,
        topicId: row.topic_id,
        givenOn: row.given_on as PlainDate | null,
        givenHow: row.given_how,
        wording: row.wording,
        proof: row.proof,
        withdrawnOn: row.withdrawn_on as PlainDate | null,
        withdrawnHow: row.withdrawn_how,
        stopped: row.stopped as 'objected' | 'restricted' | null,
      })),
      more: rows.length > input.limit,
    };
  },

  'consents.give': async (context, consent) => {
    const { db, newId, today, journal } = context;
    found(await findPerson(db, consent.personId));
    found(await findTopic(db, consent.topicId));
    if (consent.givenOn > today) {
      throw new ContractError('bad-input', { givenOn: 'date.future' });
    }
    const id = newId();
    await insertConsent(db, {
      id,
      person_id: consent.personId,
      topic_id: consent.topicId,
      given_on: consent.givenOn,
      given_how: consent.givenHow,
      wording: consent.wording,
      proof: consent.proof,
      withdrawn_on: null,
      withdrawn_how: '',
    });
    await recordConsentEvent(context, consent.personId, 'consent-given', consent.givenOn);
    // Who says yes again after an objection may be written to again.
    await unblockMarketing(db, consent.personId, consent.givenOn);
    await journal({
      action: 'consent-given',
      subjectKind: 'consent',
      subjectId: id,
      personId: consent.personId,
      detail: { topicId: consent.topicId, givenOn: consent.givenOn },
    });
    return { id };
  },

  'consents.update': async (context, { consentId, givenOn, givenHow, wording, proof }) => {
    const { db, today, journal } = context;
    const before = found(await findConsent(db, consentId));
    if (givenOn > today) throw new ContractError('bad-input', { givenOn: 'date.future' });
    if (before.withdrawn_on !== null && givenOn > before.withdrawn_on) {
      throw new ContractError('bad-input', { givenOn: 'date.order' });
    }
    await updateConsent(db, consentId, {
      given_on: givenOn,
      given_how: givenHow,
      wording,
      proof,
    });
    if (givenOn !== before.given_on) {
      await moveConsentEvent(context, before.person_id, before.given_on, givenOn);
    }
    await journal({
      action: 'consent-changed',
      subjectKind: 'consent',
      subjectId: consentId,
      personId: before.person_id,
      detail: { topicId: before.topic_id, givenOn },
    });
    return DONE;
  },

  'consents.withdraw': async (context, { consentId, withdrawnOn, withdrawnHow }) => {
    const { db, today, journal } = context;
    const row = found(await findConsent(db, consentId));
    if (row.withdrawn_on !== null) throw new ContractError('conflict');
    if (withdrawnOn > today) {
      throw new ContractError('bad-input', { withdrawnOn: 'date.future' });
    }
    if (row.given_on !== null && withdrawnOn < row.given_on) {
      throw new ContractError('bad-input', { withdrawnOn: 'date.order' });
    }
    await withdrawConsent(db, consentId, withdrawnOn, withdrawnHow);
    // With another topic still wanted, the person stays on the lists.
    const left = await listConsentsOfPerson(db, row.person_id);
    if (left.every((consent) => consent.withdrawn_on !== null)) {
      // Withdrawals are not always written down in the order in which they came.
      const ends = left.flatMap((consent) => (consent.withdrawn_on ?? []) as PlainDate[]);
      const lastOn = latest(ends) ?? withdrawnOn;
      await recordConsentEvent(context, row.person_id, 'consent-withdrawn', lastOn);
    }
    await journal({
      action: 'consent-withdrawn',
      subjectKind: 'consent',
      subjectId: consentId,
      personId: row.person_id,
      detail: { topicId: row.topic_id, withdrawnOn },
    });
    return DONE;
  },

  'consents.create-topic': async ({ db, newId, journal }, { name }) => {
    const id = newId();
    await insertTopic(db, { id, key: `${foldForSorting(name)}-${id}`, name: ownText(name) });
    await journal({ action: 'consent-topic-created', subjectKind: 'consent-topic', subjectId: id });
    return { id };
  },
};
