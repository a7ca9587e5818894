import { describe, expect, it } from 'vitest';
import { getPlainDate } from './calendar.ts';
import {
  DPA_CLAUSES,
  DPA_STATES,
  type PartyFacts,
  type PartySignal,
  partyLocale,
  partySignals,
} from './parties.ts';

const TODAY = getPlainDate('2026-11-22');
const on = getPlainDate;

/** Nothing asks for attention. */
const CALM: PartyFacts = {
  role: 'processor',
  unnamed: false,
  dataLocation: 'Ierland',
  dpaStatus: 'signed',
  dpaReviewOn: on('2026-11-23'),
  dpaClauses: DPA_CLAUSES,
  subProcessorsKnown: false,
  transfers: [{ safeguards: 'standard-clauses', checkedOn: on('2025-11-22') }],
  certificates: [{ validUntilOn: on('2027-01-22') }, { validUntilOn: null }],
  checkedOn: on('2025-11-22'),
  end: null,
  persons: 12,
};
const ENDING = { endsOn: TODAY, sentOn: null, chaseOn: null, confirmedOn: null };

const SIGNALS: readonly (readonly [string, Partial<PartyFacts>, readonly PartySignal[]])[] = [
  ['nothing', {}, []],
  ['a name that is not known', { unnamed: true }, ['no-name']],
  ['a place that is not known', { dataLocation: '' }, ['no-location']],
  ['a review whose day has come', { dpaReviewOn: TODAY }, ['review-due']],
  [
    'a transfer that nothing protects',
    { transfers: [{ safeguards: ' ', checkedOn: TODAY }] },
    ['transfer-without-safeguard'],
  ],
  [
    'a transfer that was never checked',
    { transfers: [{ safeguards: 'standard-clauses', checkedOn: null }] },
    ['transfer-unchecked'],
  ],
  [
    'a transfer that was checked longer than a year ago',
    { transfers: [{ safeguards: 'standard-clauses', checkedOn: on('2025-11-21') }] },
    ['transfer-unchecked'],
  ],
  [
    'a certificate in its last two months',
    { certificates: [{ validUntilOn: on('2027-01-21') }] },
    ['certificate-ending'],
  ],
  [
    'a certificate on its last day',
    { certificates: [{ validUntilOn: TODAY }] },
    ['certificate-ending'],
  ],
  [
    'a certificate that expired',
    { certificates: [{ validUntilOn: on('2026-11-21') }] },
    ['certificate-expired'],
  ],
  ['a check of longer than a year ago', { checkedOn: on('2025-11-21') }, ['check-old']],
  ['a clause that was not found', { dpaClauses: ['a', 'b', 'subject'] }, ['clauses-open']],
  ['sub-processors nobody asked about', { subProcessorsKnown: null }, ['sub-processors-unknown']],
  [
    'a contract that ends later',
    { end: { ...ENDING, endsOn: on('2026-12-31') } },
    ['end-letter-unsent'],
  ],
  ['a contract that ended', { end: ENDING }, ['data-remains', 'end-letter-unsent']],
  [
    'an answer that is awaited',
    { end: { ...ENDING, sentOn: TODAY, chaseOn: on('2026-12-06') } },
    ['data-remains'],
  ],
  [
    'an answer that did not come',
    { end: { ...ENDING, sentOn: on('2026-11-01'), chaseOn: TODAY } },
    ['data-remains', 'end-unanswered'],
  ],
  ['an end with nobody left', { persons: 0, end: { ...ENDING, confirmedOn: TODAY } }, []],
  [
    'an end after which items still point there',
    { unnamed: true, dpaReviewOn: TODAY, end: { ...ENDING, confirmedOn: TODAY } },
    ['data-remains'],
  ],
  [
    'the end of a party that is no processor: no letter is owed',
    { role: 'recipient', persons: 0, end: ENDING },
    [],
  ],
];

describe('signals about a party', () => {
  it.each(SIGNALS)('%s', (_name, parts, expected) => {
    expect(partySignals({ ...CALM, ...parts }, TODAY)).toEqual(expected);
  });

  it.each(['controller', 'recipient'] as const)('ask no agreement of a %s', (role) => {
    for (const dpaStatus of DPA_STATES) {
      const party = { ...CALM, role, dpaStatus, dpaClauses: [], subProcessorsKnown: null };
      expect(partySignals(party, TODAY), dpaStatus).toEqual([]);
    }
  });

  it.each([
    ['none', ['no-dpa']],
    ['unknown', ['no-dpa']],
    ['privacy-policy-only', ['policy-is-no-dpa']],
    ['link', []],
    ['clickwrap', []],
    ['signed', []],
  ] as const)('of a processor whose agreement is "%s"', (dpaStatus, expected) => {
    expect(partySignals({ ...CALM, dpaStatus }, TODAY)).toEqual(expected);
  });
});

describe('the language of a letter to a party', () => {
  it.each([
    ['NL', 'en', 'nl-NL'],
    ['Nederland', 'en', 'nl-NL'],
    ['BE', 'nl-NL', 'nl-BE'],
    ['België', 'fr', 'fr'],
    ['FR', 'nl-NL', 'fr'],
    ['Luxembourg', 'nl-NL', 'fr'],
    ['US', 'nl-NL', 'en'],
    ['DE', 'nl-BE', 'en'],
    ['', 'nl-BE', 'nl-BE'],
    ['ergens', 'nl-NL', 'nl-NL'],
  ] as const)('follows the country %s', (country, usual, expected) => {
    expect(partyLocale(country, usual)).toBe(expected);
  });
});
