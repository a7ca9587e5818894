/** A consent as the screens show it: its state, its end, and what its proof lacks. */
import type { ConsentView } from '#shared/contract/consents.ts';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import {
  type ConsentChannel,
  type ConsentFacts,
  type ConsentKind,
  consentEndsOn,
  consentState,
  lastEndedStart,
  proofGaps,
} from '#shared/domain/consent.ts';
import type { listConsentsOfPerson, TopicEnd } from '../queries/consents.ts';

type Row = Omit<Awaited<ReturnType<typeof listConsentsOfPerson>>[number], 'topic'>;

/** What decides the state of a consent. */
export function factsOfConsent(
  row: Pick<Row, 'kind' | 'given_on' | 'confirmed_on' | 'withdrawn_on'>,
): ConsentFacts {
  return {
    kind: row.kind as ConsentKind,
    givenOn: row.given_on as PlainDate | null,
    confirmedOn: row.confirmed_on as PlainDate | null,
    withdrawnOn: row.withdrawn_on as PlainDate | null,
  };
}

export function consentView(row: Row, today: PlainDate, warningDays: number): ConsentView {
  const facts = factsOfConsent(row);
  const givenChannel = row.given_channel as ConsentChannel | '';
  return {
    id: row.id,
    topicId: row.topic_id,
    ...facts,
    givenChannel,
    givenHow: row.given_how,
    wordingId: row.wording_id,
    wordingVersion: row.wording_version,
    wording: row.wording_text ?? row.wording,
    confirmedHow: row.confirmed_how,
    proof: row.proof,
    proofName: row.proof_name,
    proofSha256: row.proof_sha256,
    withdrawnChannel: row.withdrawn_channel as ConsentChannel | '',
    withdrawnHow: row.withdrawn_how,
    state: consentState(facts, row.valid_for, today, warningDays),
    endsOn: consentEndsOn(facts, row.valid_for),
    gaps: proofGaps({
      ...facts,
      givenChannel,
      givenHow: row.given_how,
      wording: row.wording,
      wordingShown:
        row.wording_from === null
          ? null
          : {
              fromOn: row.wording_from as PlainDate,
              toOn: row.wording_to as PlainDate | null,
            },
      proof: row.proof,
      proofName: row.proof_name,
    }),
  };
}

/** The days from which consents have ended, for a database that cannot reckon with months. */
export function endsOfTopics(
  topics: readonly { readonly id: number; readonly valid_for: string | null }[],
  today: PlainDate,
  warningDays: number,
): TopicEnd[] {
  return topics.flatMap(({ id, valid_for }) =>
    valid_for === null
      ? []
      : [
          {
            topicId: id,
            gone: lastEndedStart(valid_for, today),
            soon: lastEndedStart(valid_for, addDays(today, warningDays)),
          },
        ],
  );
}
