/** What an export of Mailchimp proves of consent, and how it ended. */
import { foldForSearch } from '#shared/domain/fold.ts';
import {
  type ConsentProof,
  type ConsentState,
  strictestConsent,
} from '#shared/domain/imports/consent-states.ts';
import type { ReadDate } from './dates.ts';
import { type ConsentDraft, doubtAbout } from './gather.ts';
import type { PresetTable } from './preset.ts';
import type { Table, TableRow } from './reader.ts';

/** "nonsubscribed" and "unsubscribed" end like "subscribed", and go before it. */
const NAMES: readonly (readonly [string, ConsentState])[] = [
  ['nonsubscribed', 'never-given'],
  ['unsubscribed', 'withdrawn'],
  ['cleaned', 'undeliverable'],
  ['subscribed', 'given'],
];

/**
 * What everybody in a file is: by the name of the entry, of the file, and otherwise by the
 * columns that only one kind of file has. Null when nothing tells.
 */
export function stateOfFile({ entry, fileName, header }: Table): ConsentState | null {
  const named = stateOfName(entry) ?? stateOfName(fileName);
  if (named !== undefined) return named;
  const unsubscribed = header.includes('UNSUB_TIME');
  const cleaned = header.includes('CLEAN_TIME');
  if (unsubscribed === cleaned) return null;
  return unsubscribed ? 'withdrawn' : 'undeliverable';
}

function stateOfName(name: string): ConsentState | undefined {
  const base = foldForSearch(name.split(/[\\/]/).at(-1) ?? '').replace(/[^a-z]/g, '');
  return NAMES.find(([part]) => base.includes(part))?.[1];
}

/** Addresses of the machine itself: nobody signed up from there. */
const NOWHERE = /^(?:|0\.0\.0\.0|127(?:\.\d{1,3}){3}|::1?|-)$/;
const COMPLAINT = /spam|abuse|complain/i;

/** The consent of one row; `states` are what the whole file is said to be. */
export function readMailchimpConsent(
  audience: PresetTable,
  row: TableRow,
  states: readonly ConsentState[],
  keepIp: boolean,
): ConsentDraft {
  const { text, date } = audience;
  const [unsubscribed, cleaned] = [date(row, 'UNSUB_TIME'), date(row, 'CLEAN_TIME')];
  const reason = text(row, 'UNSUB_REASON');
  const state = strictestConsent([
    ...states,
    ...(isFilled(unsubscribed) || reason !== '' ? (['withdrawn'] as const) : []),
    ...(COMPLAINT.test(reason) ? (['complained'] as const) : []),
    ...(isFilled(cleaned) ? (['undeliverable'] as const) : []),
  ]);
  const ended = state === 'undeliverable' ? cleaned : unsubscribed;
  const over = state !== 'given' && state !== 'never-given' && state !== 'unknown';
  const given = state === 'never-given' ? NOTHING : readGiven(audience, row, keepIp);
  return {
    state,
    given: given.on.moment,
    givenHow: given.on.moment === null ? '' : text(row, 'SOURCE'),
    ended: over ? ended.moment : null,
    endedHow: over ? reason || (isFilled(cleaned) ? 'CLEAN_TIME' : '') : '',
    proof: given.proof,
    evidence: given.evidence,
    doubts: [
      ...doubtAbout('state', state === 'unknown' ? 'consent.unclear' : null),
      ...doubtAbout(
        'proof',
        state === 'given' && given.proof === 'none' ? 'consent.without-proof' : null,
      ),
      ...doubtAbout('given', given.on.doubt),
      ...doubtAbout('ended', over ? ended.doubt : null),
    ],
  };
}

function isFilled({ moment, doubt }: ReadDate): boolean {
  return moment !== null || doubt !== null;
}

interface Given {
  readonly on: ReadDate;
  readonly proof: ConsentProof;
  readonly evidence: string;
}

const NOTHING: Given = { on: { moment: null, doubt: null }, proof: 'none', evidence: '' };

/**
 * When and how somebody signed up. A time without an origin, or an import, proves nothing;
 * a confirmation counts as one when it came later than the sign-up.
 */
function readGiven(audience: PresetTable, row: TableRow, keepIp: boolean): Given {
  const { text, date, gathering } = audience;
  const [optIn, confirm] = [date(row, 'OPTIN_TIME'), date(row, 'CONFIRM_TIME')];
  const [optInIp, confirmIp] = [text(row, 'OPTIN_IP'), text(row, 'CONFIRM_IP')];
  const source = text(row, 'SOURCE');
  const imported = /import/i.test(source);
  const unproven = imported || NOWHERE.test(optInIp) || optIn.moment === null;
  const later = (confirm.moment?.at ?? '') > (optIn.moment?.at ?? '');
  const confirmed = later && !NOWHERE.test(confirmIp);
  const proof = unproven ? 'none' : confirmed ? 'double-opt-in' : 'single-opt-in';
  const kept = keepIp && proof !== 'none';
  if (!kept) {
    gathering.skip('ip-address', 'OPTIN_IP', optInIp);
    gathering.skip('ip-address', 'CONFIRM_IP', confirmIp);
  }
  const evidence = [
    ['OPTIN_TIME', text(row, 'OPTIN_TIME')],
    ['OPTIN_IP', kept ? optInIp : ''],
    ['CONFIRM_TIME', confirmed ? text(row, 'CONFIRM_TIME') : ''],
    ['CONFIRM_IP', kept && confirmed ? confirmIp : ''],
    ['SOURCE', source],
  ]
    .filter(([, value]) => value !== '')
    .map((parts) => parts.join(': '))
    .join('; ');
  return {
    // The time of an upload is not when anybody agreed.
    on: imported ? NOTHING.on : confirm.moment === null ? optIn : confirm,
    proof,
    evidence: proof === 'none' ? '' : evidence,
  };
}
