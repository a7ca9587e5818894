/** Consents and topics as the register answers with them. */
import type { ConsentTopicView, ConsentView } from '#shared/contract/consents.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';

/** A yes of 2024 that nothing is missing of. */
export function makeConsentView(parts: Partial<ConsentView> = {}): ConsentView {
  return {
    id: 1,
    topicId: 2,
    kind: 'explicit',
    givenOn: getPlainDate('2024-05-03'),
    givenChannel: 'website',
    givenHow: 'formulier op de website',
    wordingId: null,
    wordingVersion: null,
    wording: 'Ja, ik wil de nieuwsbrief',
    confirmedOn: getPlainDate('2024-05-04'),
    confirmedHow: '',
    proof: 'export 2024-05.csv',
    proofName: '',
    proofSha256: '',
    withdrawnOn: null,
    withdrawnChannel: '',
    withdrawnHow: '',
    state: 'given',
    endsOn: null,
    gaps: [],
    ...parts,
  };
}

export function makeTopic(parts: Partial<ConsentTopicView> = {}): ConsentTopicView {
  return {
    id: 2,
    key: 'news',
    name: { nl: 'Nieuwsbrief', en: 'Newsletter' },
    validFor: null,
    withdrawBy: ['link'],
    audience: 'consent',
    endedOn: null,
    givenBy: ['website'],
    wordings: 0,
    all: 3,
    given: 2,
    expiring: 0,
    expired: 0,
    withdrawn: 1,
    implied: 0,
    withoutProof: 1,
    ...parts,
  };
}
