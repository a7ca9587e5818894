/** Consents: per topic, with proof, and withdrawn as easily as given (GDPR art. 7). */
import { createHash } from 'node:crypto';
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { latest, type PlainDate } from '#shared/domain/calendar.ts';
import { findTopic, findWording, listTopics } from '../queries/consent-topics.ts';
import {
  findConsent,
  insertConsent,
  listConsents,
  listConsentsOfPerson,
  updateConsent,
  withdrawConsent,
} from '../queries/consents.ts';
import { findPerson } from '../queries/persons.ts';
import { deleteEvent, findEventOfPerson, insertEvents, updateEvent } from '../queries/relations.ts';
import { getSettings } from '../queries/settings.ts';
import { refreshVerdicts } from '../verdicts.ts';
import { checkFields } from './checks.ts';
import { consentView, endsOfTopics } from './consent-view.ts';
import type { Handlers, WriteContext } from './context.ts';
import { found } from './texts.ts';

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

/** The day of the fact that goes with a consent; an implied one has none. */
function eventDay(consent: { readonly kind: string; readonly given_on: string | null }) {
  return consent.kind === 'implied' ? null : consent.given_on;
}

/** The fact that was recorded with the consent gets the right day; a second one would outlive it. */
async function moveConsentEvent(
  context: WriteContext,
  personId: number,
  before: string | null,
  after: PlainDate | null,
): Promise<void> {
  if (before === after) return;
  const { db, today } = context;
  const event =
    before === null ? undefined : await findEventOfPerson(db, personId, 'consent-given', before);
  if (event === undefined) {
    if (after !== null) await recordConsentEvent(context, personId, 'consent-given', after);
    return;
  }
  if (after === null) await deleteEvent(db, event.id);
  else await updateEvent(db, event.id, { occurred_on: after });
  await refreshVerdicts(db, today, { personId });
}

type Given = Omit<Parsed<'consents.give'>, 'personId' | 'proofFile'>;

/** The columns of what was written down, checked. */
async function columnsOf({ db, today }: WriteContext, given: Given) {
  const { givenOn, confirmedOn, wordingId, givenChannel, givenHow } = given;
  checkFields({
    givenOn: givenOn > today ? 'date.future' : null,
    givenHow: givenChannel === '' && givenHow === '' ? 'text.required' : null,
    confirmedOn:
      confirmedOn === null
        ? null
        : confirmedOn > today
          ? 'date.future'
          : confirmedOn < givenOn
            ? 'date.order'
            : null,
  });
  if (wordingId !== null) {
    const wording = found(await findWording(db, wordingId));
    if (wording.topic_id !== given.topicId) throw new ContractError('not-found');
  }
  return {
    kind: given.kind,
    given_on: givenOn,
    given_channel: givenChannel,
    given_how: givenHow,
    wording_id: wordingId,
    // What was shown is told once: by the version, or in words.
    wording: wordingId === null ? given.wording : '',
    confirmed_on: confirmedOn,
    confirmed_how: confirmedOn === null ? '' : given.confirmedHow,
    proof: given.proof,
  };
}

function fileColumns(file: Parsed<'consents.give'>['proofFile']) {
  return {
    proof_name: file?.name ?? '',
    proof_sha256: file === null ? '' : createHash('sha256').update(file.bytes).digest('hex'),
    proof_file: file?.bytes ?? null,
  };
}

export const consentHandlers: Handlers<
  'consents.list' | 'consents.give' | 'consents.update' | 'consents.withdraw'
> = {
  'consents.list': async ({ db, today }, input) => {
    const [topics, { warningDays }] = await Promise.all([listTopics(db, true), getSettings(db)]);
    const validFor = new Map(topics.map((topic) => [topic.id, topic.valid_for]));
    const ends = endsOfTopics(topics, today, warningDays);
    const rows = await listConsents(db, input, ends, today);
    return {
      rows: rows.slice(0, input.limit).map((row) => ({
        ...consentView(
          { ...row, valid_for: validFor.get(row.topic_id) ?? null },
          today,
          warningDays,
        ),
        personId: row.person_id,
        person: row.display_name,
        sortName: row.sort_name,
        stopped: row.stopped as 'objected' | 'restricted' | null,
      })),
      more: rows.length > input.limit,
    };
  },

  'consents.give': async (context, { personId, proofFile, ...given }) => {
    const { db, newId, journal } = context;
    found(await findPerson(db, personId));
    const topic = found(await findTopic(db, given.topicId));
    if (topic.ended_on !== null) throw new ContractError('conflict');
    const columns = await columnsOf(context, given);
    const id = newId();
    await insertConsent(db, {
      id,
      person_id: personId,
      topic_id: given.topicId,
      ...columns,
      ...fileColumns(proofFile),
      withdrawn_on: null,
      withdrawn_how: '',
    });
    if (given.kind === 'explicit') {
      await recordConsentEvent(context, personId, 'consent-given', given.givenOn);
    }
    await journal({
      action: given.kind === 'explicit' ? 'consent-given' : 'consent-implied',
      subjectKind: 'consent',
      subjectId: id,
      personId,
      detail: { topicId: given.topicId, givenOn: given.givenOn, proof: proofFile !== null },
    });
    return { id };
  },

  'consents.update': async (context, { consentId, proofFile, ...given }) => {
    const { db, journal } = context;
    const before = found(await findConsent(db, consentId));
    const topicId = before.topic_id;
    if (before.withdrawn_on !== null && given.givenOn > before.withdrawn_on) {
      throw new ContractError('bad-input', { givenOn: 'date.order' });
    }
    const columns = await columnsOf(context, { ...given, topicId });
    await updateConsent(db, consentId, {
      ...columns,
      ...(proofFile !== undefined && fileColumns(proofFile)),
    });
    await moveConsentEvent(
      context,
      before.person_id,
      eventDay(before),
      given.kind === 'implied' ? null : given.givenOn,
    );
    await journal({
      action: 'consent-changed',
      subjectKind: 'consent',
      subjectId: consentId,
      personId: before.person_id,
      detail: { topicId, givenOn: given.givenOn, kind: given.kind },
    });
    return DONE;
  },

  'consents.withdraw': async (
    context,
    { consentId, withdrawnOn, withdrawnChannel, withdrawnHow },
  ) => {
    const { db, today, journal } = context;
    const row = found(await findConsent(db, consentId));
    if (row.withdrawn_on !== null) throw new ContractError('conflict');
    const isUntold = withdrawnChannel === '' && withdrawnHow === '';
    checkFields({
      withdrawnHow: isUntold ? 'text.required' : null,
      withdrawnOn:
        withdrawnOn > today
          ? 'date.future'
          : row.given_on !== null && withdrawnOn < row.given_on
            ? 'date.order'
            : null,
    });
    await withdrawConsent(db, consentId, {
      on: withdrawnOn,
      channel: withdrawnChannel,
      how: withdrawnHow,
    });
    if (row.kind === 'explicit') await endClocks(context, row.person_id, withdrawnOn);
    await journal({
      action: 'consent-withdrawn',
      subjectKind: 'consent',
      subjectId: consentId,
      personId: row.person_id,
      detail: { topicId: row.topic_id, withdrawnOn },
    });
    return DONE;
  },
};

/** With another topic still wanted, the person stays on the lists; an implied yes wants nothing. */
async function endClocks(
  context: WriteContext,
  personId: number,
  withdrawnOn: PlainDate,
): Promise<void> {
  const all = await listConsentsOfPerson(context.db, personId);
  const left = all.filter(({ kind }) => kind === 'explicit');
  if (left.some((consent) => consent.withdrawn_on === null)) return;
  // Withdrawals are not always written down in the order in which they came.
  const ends = left.flatMap((consent) => (consent.withdrawn_on ?? []) as PlainDate[]);
  const lastOn = latest(ends) ?? withdrawnOn;
  await recordConsentEvent(context, personId, 'consent-withdrawn', lastOn);
}
