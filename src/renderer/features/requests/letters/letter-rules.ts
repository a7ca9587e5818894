/** When each letter of a request fits: by what was asked, decided, done and recorded. */
import type { RequestView } from '#shared/contract/request-views.ts';
import { latest, type PlainDate } from '#shared/domain/calendar.ts';
import { weighedGround } from '#shared/domain/requests.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { consentsWithdrawn, isRefusal, type Outcome, outcomeOf } from '../assess/request.ts';
import { restrictionsInForce } from '../assess/restrictions.ts';
import { isGone } from '../steps.ts';
import type { LetterOffer } from './letter-kinds.ts';

export interface Fit extends Pick<LetterOffer, 'fits' | 'because'> {
  readonly isSeldom?: boolean;
  /** A letter made before this day says less than there is to say now. */
  readonly since?: PlainDate | undefined;
}

type Rule = (request: RequestView, today: PlainDate) => Fit | undefined;

/** The letters that go to the person, in the order in which a case goes. */
export const RULES: readonly (readonly [
  Exclude<LetterOffer['kind'], 'recipients.notify'>,
  Rule,
])[] = [
  ['ack', () => ({ fits: 'now', because: 'ack' })],
  ['identity', identity],
  ['not.controller', notController],
  ['access', access],
  ['rectification.done', rectification],
  ['restriction.on', restrictionOn],
  ['portability.answer', portability],
  ['objection.marketing', marketingObjection],
  ['objection.general', generalObjection],
  ['consent.withdrawn', consentWithdrawal],
  ['refusal', refusal],
  ['restriction.off', restrictionOff],
  ['recipients.tell', recipientsTold],
  ['extension', extension],
  ['fee.notice', fee],
];

function asks({ rights }: RequestView, right: DataSubjectRight): boolean {
  return rights.includes(right);
}

function isWaived(outcome: Outcome | undefined): boolean {
  return outcome?.decision === 'refused' || outcome?.decision === 'withdrawn';
}

/** GDPR art. 12(6): only when there is a doubt. */
function identity({ kind, identity: known, letters }: RequestView): Fit | undefined {
  if (kind === 'misdirected' || known.result === 'confirmed') return undefined;
  if (known.result === 'not-confirmed') return { fits: 'now', because: 'identity-unconfirmed' };
  if (known.result === null) return { fits: 'now', because: 'identity-in-doubt', isSeldom: true };
  const isAsked = letters.some((letter) => letter.kind === 'identity');
  return { fits: 'now', because: 'identity-waiting', isSeldom: !isAsked };
}

/** GDPR art. 28(3)(e). */
function notController({ kind, forwardedOn }: RequestView): Fit | undefined {
  if (kind !== 'misdirected') return undefined;
  return { fits: 'now', because: forwardedOn === null ? 'forward-first' : 'misdirected' };
}

/** GDPR art. 15; whoever is not in the register hears just that, whatever was asked. */
function access(request: RequestView): Fit | undefined {
  if (!answersAccess(request)) return undefined;
  if (request.personId === null) return { fits: 'now', because: 'access-none' };
  const { result } = request.identity;
  if (result === 'asked' || result === 'not-confirmed') {
    return { fits: 'later', because: 'access-identity-first' };
  }
  return { fits: 'now', because: 'access' };
}

/** The answer about access is part of this case: asked and not refused, or nobody we know. */
export function answersAccess(request: RequestView): boolean {
  if (request.kind !== 'request' || isGone(request)) return false;
  if (!asks(request, 'access')) return request.personId === null;
  return !isWaived(outcomeOf(request, 'access'));
}

/** GDPR art. 16. */
function rectification(request: RequestView): Fit | undefined {
  const { changes } = request;
  if (changes.length > 0) {
    return {
      fits: 'now',
      because: 'changed',
      since: latest(changes.map(({ changedOn }) => changedOn)),
    };
  }
  if (!asks(request, 'rectification')) return undefined;
  const decision = outcomeOf(request, 'rectification')?.decision;
  if (decision === 'withdrawn') return undefined;
  return decision !== undefined && isRefusal(decision)
    ? { fits: 'now', because: 'unchanged', isSeldom: true }
    : { fits: 'later', because: 'changes-first' };
}

/** GDPR art. 18(1). */
function restrictionOn(request: RequestView): Fit | undefined {
  const since = latest(restrictionsInForce(request).map(({ fromOn }) => fromOn));
  if (since !== undefined) return { fits: 'now', because: 'restricted', since };
  return asks(request, 'restriction') && outcomeOf(request, 'restriction') === undefined
    ? { fits: 'later', because: 'restriction-first' }
    : undefined;
}

/** GDPR art. 18(3): before the restriction ends. */
function restrictionOff(request: RequestView): Fit | undefined {
  const since = latest(restrictionsInForce(request).map(({ fromOn }) => fromOn));
  return since && { fits: 'now', because: 'restriction-ends', isSeldom: true, since };
}

/** GDPR art. 20. */
function portability(request: RequestView): Fit | undefined {
  const outcome = outcomeOf(request, 'portability');
  if (!asks(request, 'portability') || isWaived(outcome)) return undefined;
  return outcome === undefined
    ? { fits: 'later', because: 'hand-over-first' }
    : { fits: 'now', because: 'handed-over', since: outcome.decidedOn };
}

/** GDPR art. 21(2) and (3). */
function marketingObjection(request: RequestView): Fit | undefined {
  const outcome = outcomeOf(request, 'objection');
  if (!asks(request, 'objection') || outcome?.decision === 'withdrawn') return undefined;
  const { marketingBlockedOn, receivedOn } = request;
  const stopped = { fits: 'now', because: 'marketing-stopped' } as const;
  // Who objected to other use as well is told of both, whatever came of that.
  if (outcome?.objection?.about === 'general') {
    return marketingBlockedOn !== null && marketingBlockedOn >= receivedOn ? stopped : undefined;
  }
  if (isWaived(outcome)) return undefined;
  return outcome === undefined || marketingBlockedOn === null
    ? { fits: 'later', because: 'marketing-first' }
    : stopped;
}

/** GDPR art. 21(1): also when the use goes on, with the weighing. */
function generalObjection(request: RequestView): Fit | undefined {
  const outcome = outcomeOf(request, 'objection');
  if (!asks(request, 'objection')) return undefined;
  if (outcome === undefined) return { fits: 'later', because: 'weigh-first' };
  return isWeighed(outcome) && outcome.decision !== 'withdrawn'
    ? { fits: 'now', because: 'weighed', since: outcome.decidedOn }
    : undefined;
}

/** What was refused for another reason, such as not knowing who asks, was not weighed. */
function isWeighed({ objection, ground }: Outcome): boolean {
  return objection?.about === 'general' && (ground === null || weighedGround(ground) !== null);
}

/** GDPR art. 7(3). */
function consentWithdrawal(request: RequestView): Fit | undefined {
  if (!asks(request, 'consent-withdrawal')) return undefined;
  const since = latest(consentsWithdrawn(request).map(({ withdrawnOn }) => withdrawnOn));
  if (since !== undefined) return { fits: 'now', because: 'withdrawn', since };
  return isWaived(outcomeOf(request, 'consent-withdrawal'))
    ? undefined
    : { fits: 'later', because: 'withdraw-first' };
}

/** GDPR art. 12(4). */
function refusal({ outcomes }: RequestView): Fit | undefined {
  const refused = outcomes.filter(({ decision, ground }) => isRefusal(decision) && ground !== null);
  if (refused.length === 0) return undefined;
  const since = latest(refused.map(({ decidedOn }) => decidedOn));
  return refused.every(isToldElsewhere)
    ? { fits: 'now', because: 'refused-elsewhere', isSeldom: true, since }
    : { fits: 'now', because: 'refused', since };
}

/** The letter about the weighing says why, and so does the one about what was erased and what stays. */
function isToldElsewhere(outcome: Outcome): boolean {
  const { right, decision } = outcome;
  return (
    (right === 'erasure' && decision === 'partly') || (right === 'objection' && isWeighed(outcome))
  );
}

/** GDPR art. 19, second sentence: the names, when the person asks. */
function recipientsTold({ notices }: RequestView): Fit | undefined {
  return notices.some(({ toldOn, whyNot }) => toldOn !== null || whyNot !== '')
    ? { fits: 'now', because: 'parties-told', isSeldom: true }
    : undefined;
}

/** GDPR art. 12(3): for the rights of art. 15 to 22; a withdrawn consent counts at once. */
function extension({ kind, rights, deadline }: RequestView, today: PlainDate): Fit | undefined {
  if (kind !== 'request' || !rights.some((right) => right !== 'consent-withdrawal')) {
    return undefined;
  }
  const { careful, legal } = deadline.latestExtensionOn;
  if (deadline.extendedOn !== null) return { fits: 'done', because: 'extended' };
  if (today > legal) return { fits: 'done', because: 'extension-too-late', isSeldom: true };
  return {
    fits: 'now',
    because: today > careful ? 'extension-past-promise' : 'extension-possible',
    isSeldom: true,
  };
}

/** GDPR art. 12(5)(a). */
function fee({ kind, rights }: RequestView): Fit | undefined {
  return kind === 'request' && rights.length > 0
    ? { fits: 'now', because: 'fee', isSeldom: true }
    : undefined;
}
