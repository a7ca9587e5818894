/**
 * What makes a consent count, and what shows that it was given (GDPR art. 4(11) and 7):
 * states, how long it lasts, what is missing in its proof, and whether saying no is as
 * easy as saying yes. Pure: the day is an argument.
 */
import { addDays, addPeriod, daysBetween, type Period, type PlainDate } from './calendar.ts';

/** An implied yes ("by using this form you agree") is written down, and never counts. */
export const CONSENT_KINDS = ['explicit', 'implied'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** Ways by which one can say yes or no, by the trouble that they take. */
export const CONSENT_WAYS = [
  'link',
  'website',
  'account',
  'email',
  'phone',
  'letter',
  'in-person',
] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** How a yes or a no came in; an empty text where nobody knows. */
export const CONSENT_CHANNELS = [...CONSENT_WAYS, 'other'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/** Languages in which people are asked. */
export const WORDING_LANGUAGES = ['nl', 'en', 'fr', 'de'] as const;
export type WordingLanguage = (typeof WORDING_LANGUAGES)[number];

/**
 * given: it counts. expiring: it counts, and ends within the warning term. undated: the topic
 * lasts for a while and the day is not known, so that nobody can tell whether it still holds.
 */
export const CONSENT_STATES = [
  'given',
  'expiring',
  'expired',
  'undated',
  'withdrawn',
  'implied',
] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

export interface ConsentFacts {
  readonly kind: ConsentKind;
  readonly givenOn: PlainDate | null;
  /** The day on which a link in a mail was followed (double opt-in). */
  readonly confirmedOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
}

/** The day from which a consent lasts: when it was confirmed, and otherwise when it was given. */
export function lastsFrom({ confirmedOn, givenOn }: ConsentFacts): PlainDate | null {
  return confirmedOn ?? givenOn;
}

/** The first day on which a consent no longer counts; null without an end or a beginning. */
export function consentEndsOn(consent: ConsentFacts, validFor: Period | null): PlainDate | null {
  const from = lastsFrom(consent);
  return validFor === null || from === null ? null : addPeriod(from, validFor);
}

/** What a consent is worth on a day; `warningDays` before its end it is `expiring`. */
export function consentState(
  consent: ConsentFacts,
  validFor: Period | null,
  today: PlainDate,
  warningDays: number,
): ConsentState {
  if (consent.withdrawnOn !== null) return 'withdrawn';
  if (consent.kind === 'implied') return 'implied';
  const endsOn = consentEndsOn(consent, validFor);
  if (endsOn === null) return validFor === null ? 'given' : 'undated';
  if (endsOn <= today) return 'expired';
  return endsOn <= addDays(today, warningDays) ? 'expiring' : 'given';
}

/** Something may be done on the ground of it (GDPR art. 6(1)(a)). */
export function doesCount(state: ConsentState): boolean {
  return state === 'given' || state === 'expiring';
}

/**
 * The last day from which a consent has ended by `today`: all that began then or before are
 * over. Lets a database compare days where it cannot reckon with months.
 */
export function lastEndedStart(validFor: Period, today: PlainDate): PlainDate {
  // A period is as long everywhere, but for the length of months: a few days at most.
  let day = addDays(today, -daysBetween(today, addPeriod(today, validFor)));
  while (addPeriod(day, validFor) > today) day = addDays(day, -1);
  while (addPeriod(addDays(day, 1), validFor) <= today) day = addDays(day, 1);
  return day;
}

/** What is missing in the proof of a consent, by weight (GDPR art. 7(1)). */
export const PROOF_GAPS = [
  'implied',
  'when',
  'how',
  'wording',
  'wording-not-in-force',
  'evidence',
  'confirmation',
] as const;
export type ProofGap = (typeof PROOF_GAPS)[number];

export interface ProofFacts extends ConsentFacts {
  readonly givenChannel: ConsentChannel | '';
  readonly givenHow: string;
  /** The version that was shown, with the days between which it stood there. */
  readonly wordingShown: { readonly fromOn: PlainDate; readonly toOn: PlainDate | null } | null;
  /** What was shown, where no version of it is kept. */
  readonly wording: string;
  /** Where it can be found, and the name of the file that is kept. */
  readonly proof: string;
  readonly proofName: string;
}

/** Ways by which anybody can sign up somebody else. */
const UNSEEN: readonly (ConsentChannel | '')[] = ['website', ''];

/** What is missing to show that somebody agreed: to what, when, how, and by what it is seen. */
export function proofGaps(consent: ProofFacts): ProofGap[] {
  const { givenOn, wordingShown, givenChannel } = consent;
  // What shows that nobody agreed may be whole, and proves nothing.
  if (consent.kind === 'implied') return ['implied'];
  const missing: Readonly<Record<ProofGap, boolean>> = {
    implied: false,
    when: givenOn === null,
    how: givenChannel === '' && consent.givenHow.trim() === '',
    wording: wordingShown === null && consent.wording.trim() === '',
    'wording-not-in-force':
      wordingShown !== null && givenOn !== null && !isInForce(wordingShown, givenOn),
    evidence: consent.proof.trim() === '' && consent.proofName === '',
    confirmation: consent.confirmedOn === null && UNSEEN.includes(givenChannel),
  };
  return PROOF_GAPS.filter((gap) => missing[gap]);
}

/** A text that people were shown, from a day and until another on which it no longer stood there. */
export interface Wording {
  readonly language: WordingLanguage;
  readonly version: number;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

function isInForce({ fromOn, toOn }: Pick<Wording, 'fromOn' | 'toOn'>, day: PlainDate): boolean {
  return fromOn <= day && (toOn === null || day < toOn);
}

/** The texts that stood there on a day, in the order in which they were given. */
export function wordingsOn<W extends Wording>(wordings: readonly W[], day: PlainDate): W[] {
  return wordings.filter((wording) => isInForce(wording, day));
}

/** From a click to a visit. A way of saying no is as easy when it takes no more than the yes did. */
const TROUBLE: Readonly<Record<ConsentWay, number>> = {
  link: 0,
  website: 0,
  account: 0,
  email: 1,
  phone: 2,
  letter: 3,
  'in-person': 3,
};

/**
 * Ways by which a yes is given and for which no way of saying no is as easy (GDPR art. 7(3)).
 * Without any known way of saying no that is all of them.
 */
export function harderToWithdraw(
  givenBy: readonly ConsentWay[],
  withdrawBy: readonly ConsentWay[],
): ConsentWay[] {
  const easiest = Math.min(...withdrawBy.map((way) => TROUBLE[way]));
  return givenBy.filter((way) => !withdrawBy.includes(way) && easiest > TROUBLE[way]);
}
