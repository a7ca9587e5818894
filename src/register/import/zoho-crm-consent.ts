/** What Zoho CRM says of consent: an opt-out, and the ground on which somebody is kept. */
import { foldForSearch } from '#shared/domain/fold.ts';
import { type ConsentState, strictestConsent } from '#shared/domain/imports/consent-states.ts';
import { doubtAbout } from './gather.ts';
import type { PresetTable } from './preset.ts';
import type { TableRow } from './reader.ts';
import type { RecordKey } from './records.ts';
import { readConsentState } from './state-words.ts';

/** Zoho calls it an opt-out of e-mail; it names no list. */
const TOPIC = 'E-mail';

const BASIS_STATES: readonly (readonly [ConsentState, RegExp])[] = [
  ['withdrawn', /refus|stop ?processing|withdrawn|declin/],
  ['never-given', /pending|waiting|not ?responded|no ?response/],
  ['given', /obtained/],
];

/** True for the ground that says that a person was erased at the source. */
export function isErased(basis: string): boolean {
  return /^(?:data )?(?:deleted|erased)$/.test(foldForSearch(basis));
}

/** The state that a ground of processing tells; undefined for one that is no consent. */
function stateOfBasis(basis: string): ConsentState | undefined {
  const folded = foldForSearch(basis).replace(/[_-]+/g, ' ');
  return BASIS_STATES.find(([, pattern]) => pattern.test(folded))?.[0];
}

/**
 * Adds one consent for e-mail where the row says anything of it: the strictest of the
 * opt-out, the day of unsubscribing and the ground. No opt-out is no consent.
 */
export function addZohoConsent(open: PresetTable, key: RecordKey, row: TableRow): void {
  const optOut = readConsentState(open.text(row, 'Email Opt Out'), 'opted-out');
  const ended = open.date(row, 'Unsubscribed Time');
  const mode = open.text(row, 'Unsubscribed Mode');
  const left = ended.moment !== null || ended.doubt !== null || mode !== '';
  const byBasis = stateOfBasis(open.text(row, 'Data Processing Basis'));
  const states: ConsentState[] = [
    ...(left ? (['withdrawn'] as const) : []),
    ...(byBasis === undefined ? [] : [byBasis]),
    ...(optOut === 'unclear' ? (['unknown'] as const) : []),
    // An opt-out of "no" takes nothing from a consent that was obtained.
    ...(optOut === 'empty' || optOut === 'unclear' || optOut === 'unknown' ? [] : [optOut]),
  ];
  if (states.length === 0 && optOut === 'empty') return;
  const state = strictestConsent(states);
  const given = open.date(row, 'Consent Date');
  const through = open.text(row, 'Consent Through');
  const proven = given.moment !== null && through !== '';
  open.gathering.addConsent(key, row.row, {
    topic: TOPIC,
    state,
    given: given.moment,
    givenHow: through,
    ended: state === 'withdrawn' ? ended.moment : null,
    endedHow: state === 'withdrawn' ? endedHow(mode, ended.moment !== null, optOut) : '',
    proof: proven ? 'single-opt-in' : 'none',
    evidence: proven ? evidenceOf(open, row) : '',
    doubts: [
      ...doubtAbout('state', optOut === 'unclear' ? 'consent.unclear' : null),
      ...doubtAbout('proof', state === 'given' && !proven ? 'consent.without-proof' : null),
      ...doubtAbout('given', given.doubt),
      ...doubtAbout('ended', ended.doubt),
    ],
  });
}

function evidenceOf(open: PresetTable, row: TableRow): string {
  return ['Consent Date', 'Consent Through', 'Consent Remarks']
    .map((column) => [column, open.text(row, column)])
    .filter(([, text]) => text !== '')
    .map((parts) => parts.join(': '))
    .join('; ');
}

function endedHow(mode: string, dated: boolean, optOut: string): string {
  if (mode !== '') return mode;
  if (dated) return 'Unsubscribed Time';
  return optOut === 'withdrawn' ? 'Email Opt Out' : 'Data Processing Basis';
}
