/**
 * Who may get a mailing, and why: from relation, agreement, consent, objection and
 * restriction (GDPR art. 6(1)(a) and (f), 7, 18(2) and 21(3)). One verdict for everybody,
 * each with its reason. Pure: the day is an argument.
 */
import { latest, type Period, type PlainDate } from './calendar.ts';
import { type ConsentKind, consentState, doesCount, lastsFrom } from './consent.ts';

/**
 * Who gets what is sent about a topic. `consent`: only who said yes (WITS-14).
 * `consent-or-paying`: besides, customers who pay for a running agreement, never a free
 * account alone (WEBANIZR-04 to 06). `consent-or-customers`: besides, existing customers, on a
 * legitimate interest, until they object (WOLQ-12).
 */
export const AUDIENCES = ['consent', 'consent-or-paying', 'consent-or-customers'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Where nothing was chosen the strictest holds. */
export function audienceOf(chosen: Audience | null): Audience {
  return chosen ?? 'consent';
}

/** What the mailing is for. A service notice is about what somebody has an agreement for. */
export type Mailing =
  | {
      readonly purpose: 'marketing';
      readonly audience: Audience;
      readonly validFor: Period | null;
      /** Also to who said yes without anything that shows it. */
      readonly withoutProof: boolean;
    }
  | { readonly purpose: 'service' };

/** Why somebody is on the list. */
export const AUDIENCE_GROUNDS = [
  'consent',
  'consent-after-objection',
  'consent-without-proof',
  'paying-customer',
  'customer',
  'agreement-runs',
  'customer-service',
] as const;
export type AudienceGround = (typeof AUDIENCE_GROUNDS)[number];

/** Why somebody is not on it; where several hold, the first of these. */
export const AUDIENCE_REASONS = [
  'erased',
  'restricted',
  'objected',
  'withdrawn',
  'unsubscribed',
  'expired',
  'undated',
  'implied',
  'without-proof',
  'free-account',
  'no-ground',
  'no-address',
] as const;
export type AudienceReason = (typeof AUDIENCE_REASONS)[number];

/** A consent to the topic of the mailing. */
export interface TopicConsent {
  readonly kind: ConsentKind;
  readonly givenOn: PlainDate | null;
  readonly confirmedOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  /** Something shows it: a file, or where it can be found. */
  readonly proven: boolean;
}

export interface AudienceFacts {
  /** The first e-mail address; empty without one. */
  readonly email: string;
  /** Erased, in whole or in part, and not taken back. */
  readonly erased: boolean;
  /** Use is restricted today (GDPR art. 18). */
  readonly restricted: boolean;
  /** The last day on which somebody objected to advertising (GDPR art. 21(2)). */
  readonly objectedOn: PlainDate | null;
  /** The last day on which somebody took themselves off a list. */
  readonly unsubscribedOn: PlainDate | null;
  /** A relation as a customer runs today. */
  readonly customer: boolean;
  /** Names of the agreements that run today. */
  readonly agreements: readonly string[];
  /** What the register says of the kind of account, such as "gratis"; empty without any. */
  readonly plans: readonly string[];
  /** Those to the topic of the mailing. */
  readonly consents: readonly TopicConsent[];
}

/** On the list and why, or not and why not. */
export type AudienceVerdict =
  | { readonly on: true; readonly because: AudienceGround }
  | { readonly on: false; readonly because: AudienceReason };

const FREE = /gratis|kosteloos|\bfree\b|\btrial\b|proef|gratuit/i;

/** Pays: a customer today, with an agreement that runs and is not a free one by its name. */
export function isPaying({ customer, agreements }: AudienceFacts): boolean {
  return customer && agreements.some((name) => !FREE.test(name));
}

/** Everything that the register knows of the account says that it is free. */
function hasFreeAccountOnly({ plans, agreements }: AudienceFacts): boolean {
  const known = [...plans, ...agreements].filter((text) => text.trim() !== '');
  return known.length > 0 && known.every((text) => FREE.test(text));
}

/** Whether somebody gets a mailing, and why. */
export function judgeAudience(
  facts: AudienceFacts,
  mailing: Mailing,
  today: PlainDate,
): AudienceVerdict {
  const verdict = mayGet(facts, mailing, today);
  return verdict.on && facts.email === '' ? { on: false, because: 'no-address' } : verdict;
}

function mayGet(facts: AudienceFacts, mailing: Mailing, today: PlainDate): AudienceVerdict {
  if (facts.erased) return not('erased');
  // GDPR art. 18(2): what is restricted may be kept, and not used.
  if (facts.restricted) return not('restricted');
  if (mailing.purpose === 'service') return forService(facts);
  const consent = judgeConsent(facts, mailing, today);
  // Somebody who said no to this topic is not written to about it on another ground.
  if (consent.on || FINAL.includes(consent.because)) return consent;
  const other = otherGround(facts, mailing.audience);
  if (other !== null) return yes(other);
  if (consent.because !== 'no-ground') return consent;
  const asksForPayment = mailing.audience === 'consent-or-paying';
  return not(asksForPayment && hasFreeAccountOnly(facts) ? 'free-account' : 'no-ground');
}

/** A no is a no, whatever else somebody is. */
const FINAL: readonly string[] = ['objected', 'withdrawn', 'unsubscribed'];

/**
 * A service notice goes on after somebody unsubscribed or objected to advertising
 * (WITS-18, WEBANIZR-03), and to nobody without a running agreement or relation.
 */
function forService(facts: AudienceFacts): AudienceVerdict {
  if (facts.agreements.length > 0) return yes('agreement-runs');
  return facts.customer ? yes('customer-service') : not('no-ground');
}

type Marketing = Extract<Mailing, { purpose: 'marketing' }>;

function judgeConsent(
  facts: AudienceFacts,
  { validFor, withoutProof }: Marketing,
  today: PlainDate,
): AudienceVerdict {
  const { objectedOn, unsubscribedOn, consents } = facts;
  const judged = consents.map((consent) => ({
    ...consent,
    from: lastsFrom(consent),
    state: consentState(consent, validFor, today, 0),
  }));
  const open = judged.filter(({ state }) => doesCount(state));
  // A yes takes away an objection only for what it is about, and only when it came later.
  const after = (no: PlainDate) => (one: { readonly from: PlainDate | null }) =>
    one.from !== null && one.from > no;
  const sinceObjection = objectedOn === null ? open : open.filter(after(objectedOn));
  if (objectedOn !== null && sinceObjection.length === 0) return not('objected');
  const withdrawnOn = lastOf(judged.map((consent) => consent.withdrawnOn));
  const isLater = ({ from }: { readonly from: PlainDate | null }) =>
    withdrawnOn === null || (from !== null && from >= withdrawnOn);
  const sinceWithdrawal = sinceObjection.filter(isLater);
  if (withdrawnOn !== null && sinceWithdrawal.length === 0) return not('withdrawn');
  const counting =
    unsubscribedOn === null ? sinceWithdrawal : sinceWithdrawal.filter(after(unsubscribedOn));
  if (unsubscribedOn !== null && counting.length === 0) return not('unsubscribed');
  if (counting.some(({ proven }) => proven)) {
    return yes(objectedOn === null ? 'consent' : 'consent-after-objection');
  }
  if (counting.length > 0) {
    return withoutProof && objectedOn === null
      ? yes('consent-without-proof')
      : not('without-proof');
  }
  for (const state of ['expired', 'undated', 'implied'] as const) {
    if (judged.some((consent) => consent.state === state)) return not(state);
  }
  return not('no-ground');
}

function otherGround(facts: AudienceFacts, audience: Audience): AudienceGround | null {
  switch (audience) {
    case 'consent':
      return null;
    case 'consent-or-paying':
      return isPaying(facts) && !isFree(facts.plans) ? 'paying-customer' : null;
    case 'consent-or-customers':
      return facts.customer ? 'customer' : null;
  }
}

/** Only accounts that are called free. */
function isFree(plans: readonly string[]): boolean {
  return plans.length > 0 && plans.every((plan) => FREE.test(plan));
}

function lastOf(days: readonly (PlainDate | null)[]): PlainDate | null {
  return latest(days.filter((day) => day !== null)) ?? null;
}

function yes(because: AudienceGround): AudienceVerdict {
  return { on: true, because };
}

function not(because: AudienceReason): AudienceVerdict {
  return { on: false, because };
}
