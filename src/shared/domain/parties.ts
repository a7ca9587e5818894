/** Parties that get data: their roles and papers, the end of a contract, and what asks for attention. */
import { addDays, addPeriod, type Period, type PlainDate } from './calendar.ts';
import { countryCode } from './letters/country.ts';
import type { LetterLocale } from './locale.ts';

export const PARTY_ROLES = ['processor', 'controller', 'recipient'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const DPA_STATES = [
  'none',
  'privacy-policy-only',
  'link',
  'clickwrap',
  'signed',
  'unknown',
] as const;
export type DpaState = (typeof DPA_STATES)[number];

/** The eight clauses that GDPR art. 28(3) asks for, by their letter. */
export const DPA_CLAUSES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** What the agreement describes (GDPR art. 28(3), first sentence), and what else it settles. */
export const DPA_HEAD = [
  'subject',
  'duration',
  'nature',
  'purpose',
  'data',
  'persons',
  'rights',
] as const;

/** GDPR art. 28(3) last subparagraph, art. 33(2) and art. 28(9). */
export const DPA_MORE = ['objection', 'breach', 'written'] as const;

export const DPA_POINTS = [...DPA_CLAUSES, ...DPA_HEAD, ...DPA_MORE] as const;

/** GDPR art. 28(3)(g): what the processor does at the end, at the choice of the controller. */
export const END_MODES = ['delete', 'return'] as const;
export type EndMode = (typeof END_MODES)[number];

export const PARTY_DOCUMENT_KINDS = [
  'dpa',
  'privacy-policy',
  'certificate',
  'sub-processors',
  'end',
  'other',
] as const;
export type PartyDocumentKind = (typeof PARTY_DOCUMENT_KINDS)[number];

/** What asks for attention, the most pressing first; signals, not judgements. */
export const PARTY_SIGNALS = [
  'data-remains',
  'end-letter-unsent',
  'end-unanswered',
  'no-name',
  'no-dpa',
  'policy-is-no-dpa',
  'review-due',
  'transfer-without-safeguard',
  'transfer-unchecked',
  'certificate-expired',
  'certificate-ending',
  'check-old',
  'no-location',
  'clauses-open',
  'sub-processors-unknown',
] as const;
export type PartySignal = (typeof PARTY_SIGNALS)[number];

/** How the end of a contract stands. Without a letter for parties that are no processor. */
export interface PartyEnd {
  readonly endsOn: PlainDate;
  readonly sentOn: PlainDate | null;
  /** The day to ask again; null while nothing was sent. */
  readonly chaseOn: PlainDate | null;
  readonly confirmedOn: PlainDate | null;
}

export interface PartyFacts {
  readonly role: PartyRole;
  readonly unnamed: boolean;
  readonly dataLocation: string;
  readonly dpaStatus: DpaState;
  readonly dpaReviewOn: PlainDate | null;
  readonly dpaClauses: readonly string[];
  readonly subProcessorsKnown: boolean | null;
  readonly transfers: readonly {
    readonly safeguards: string;
    readonly checkedOn: PlainDate | null;
  }[];
  readonly certificates: readonly { readonly validUntilOn: PlainDate | null }[];
  readonly checkedOn: PlainDate | null;
  readonly end: PartyEnd | null;
  /** Persons of whom an item still points to one of its systems. */
  readonly persons: number;
}

/** So long before its last day a certificate is asked after. */
const CERTIFICATE_SOON_DAYS = 60;

/** What was looked at longer ago is looked at again. */
const CHECK_PERIOD: Period = 'P1Y';

/** So many days after a letter its confirmation is asked for. */
export const END_CHASE_DAYS = 14;

/** What the owner may want to look at, most pressing first. `today` decides what is late. */
export function partySignals(party: PartyFacts, today: PlainDate): PartySignal[] {
  const found = new Set<PartySignal>([
    ...endSignals(party, today),
    // What was agreed no longer matters once the party said that nothing is left.
    ...(party.end?.confirmedOn ? [] : runningSignals(party, today)),
  ]);
  return PARTY_SIGNALS.filter((signal) => found.has(signal));
}

function endSignals({ role, end, persons }: PartyFacts, today: PlainDate): PartySignal[] {
  if (end === null) return [];
  const signals: PartySignal[] = [];
  if (persons > 0 && (end.confirmedOn !== null || end.endsOn <= today)) {
    signals.push('data-remains');
  }
  if (end.confirmedOn !== null || role !== 'processor') return signals;
  if (end.sentOn === null) signals.push('end-letter-unsent');
  else if (end.chaseOn !== null && end.chaseOn <= today) signals.push('end-unanswered');
  return signals;
}

function runningSignals(party: PartyFacts, today: PlainDate): PartySignal[] {
  const signals: PartySignal[] = [];
  if (party.unnamed) signals.push('no-name');
  if (party.dataLocation === '') signals.push('no-location');
  if (party.dpaReviewOn !== null && party.dpaReviewOn <= today) signals.push('review-due');
  if (party.checkedOn !== null && isOld(party.checkedOn, today)) signals.push('check-old');
  return [
    ...signals,
    ...agreementSignals(party),
    ...transferSignals(party, today),
    ...certificateSignals(party, today),
  ];
}

/** GDPR art. 28(3): only a processor needs an agreement; another controller does not. */
function agreementSignals(party: PartyFacts): PartySignal[] {
  if (party.role !== 'processor') return [];
  const signals: PartySignal[] = [];
  switch (party.dpaStatus) {
    case 'none':
    case 'unknown':
      signals.push('no-dpa');
      break;
    case 'privacy-policy-only':
      signals.push('policy-is-no-dpa');
      break;
    default:
      // Accepting terms online counts; what they say is gone through all the same.
      if (DPA_CLAUSES.some((clause) => !party.dpaClauses.includes(clause))) {
        signals.push('clauses-open');
      }
  }
  if (party.subProcessorsKnown === null) signals.push('sub-processors-unknown');
  return signals;
}

function transferSignals({ transfers }: PartyFacts, today: PlainDate): PartySignal[] {
  const signals: PartySignal[] = [];
  if (transfers.some((row) => row.safeguards.trim() === '')) {
    signals.push('transfer-without-safeguard');
  }
  // A decision that protects today may fall tomorrow (GDPR art. 45(5)).
  if (transfers.some((row) => row.checkedOn === null || isOld(row.checkedOn, today))) {
    signals.push('transfer-unchecked');
  }
  return signals;
}

function certificateSignals({ certificates }: PartyFacts, today: PlainDate): PartySignal[] {
  const days = certificates.flatMap((row) => row.validUntilOn ?? []);
  const signals: PartySignal[] = [];
  if (days.some((day) => day < today)) signals.push('certificate-expired');
  const soon = addDays(today, CERTIFICATE_SOON_DAYS);
  if (days.some((day) => day >= today && day <= soon)) signals.push('certificate-ending');
  return signals;
}

function isOld(checkedOn: PlainDate, today: PlainDate): boolean {
  return addPeriod(checkedOn, CHECK_PERIOD) < today;
}

/** Countries in which French is the language to write to a business in. */
const FRENCH: ReadonlySet<string> = new Set(['FR', 'LU', 'MC']);

/** The language of a letter to a party, by its country (code or name); unknown: the usual one. */
export function partyLocale(country: string, usual: LetterLocale): LetterLocale {
  const code = countryCode(country);
  if (code === undefined) return usual;
  if (code === 'NL') return 'nl-NL';
  if (code === 'BE') return usual === 'fr' ? 'fr' : 'nl-BE';
  return FRENCH.has(code) ? 'fr' : 'en';
}
