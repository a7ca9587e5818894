/** The step of assessing, over a register that knows one request. */
import { useQuery } from '#renderer/call/use-query.ts';
import { AssessStep } from '#renderer/features/requests/assess/AssessStep.tsx';
import { StatusLine } from '#renderer/ui/StatusLine.tsx';
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { Answers } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { aRequest, installRequestBridge } from '#test/builders/request-bridge.ts';

type Request = Output<'requests.get'>;

const DONE = { done: true } as const;

/** Asks again after every command, as the page of a request does. */
function Step() {
  const { data } = useQuery('requests.get', { requestId: 14, language: 'nl' });
  return data === undefined ? null : (
    <AssessStep request={data} next="answer" onNext={() => undefined} />
  );
}

/**
 * Shows the step for a request that differs so. Every command of it succeeds; `change`
 * says what the register knows from then on.
 */
export function openAssess(
  parts: Partial<Request>,
  more: Answers = {},
  options: Parameters<typeof renderScreen>[1] = {},
) {
  let request = aRequest(parts);
  const bridge = installRequestBridge(request, {
    'requests.get': () => request,
    'requests.decide': () => DONE,
    'requests.rectify': () => ({ id: 1 }),
    'requests.restrict': () => DONE,
    'requests.lift-restriction': () => DONE,
    'requests.stop-marketing': () => DONE,
    'requests.forward': () => DONE,
    'requests.record-notice': () => DONE,
    'consents.withdraw': () => DONE,
    'publications.list': () => [],
    'publications.take-down': () => DONE,
    ...more,
  });
  const rendered = renderScreen(
    <>
      <Step />
      <StatusLine />
    </>,
    options,
  );
  return {
    ...rendered,
    bridge,
    change: (other: Partial<Request>) => {
      request = { ...request, ...other };
    },
  };
}

/** A letter of the request. */
export function aKeptLetter(
  kind: string,
  parts: Partial<Request['letters'][number]> = {},
): Request['letters'][number] {
  return {
    id: 50,
    number: 'B-50',
    kind,
    locale: 'nl-NL',
    madeOn: getPlainDate('2026-11-20'),
    sentOn: null,
    sentHow: '',
    ...parts,
  };
}

/** A decision on a right. */
export function anOutcome(
  parts: Partial<Request['outcomes'][number]> = {},
): Request['outcomes'][number] {
  return {
    right: 'access',
    decision: 'granted',
    decidedOn: getPlainDate('2026-11-20'),
    ground: null,
    explanation: '',
    objection: null,
    portability: null,
    ...parts,
  };
}

/** A restriction of everything of the person. */
export function aRestriction(
  parts: Partial<Request['restrictions'][number]> = {},
): Request['restrictions'][number] {
  return {
    holdId: 80,
    dataItemId: null,
    ground: 'accuracy',
    fromOn: getPlainDate('2026-11-10'),
    toOn: null,
    ...parts,
  };
}

/** A consent that is still given. */
export function aConsent(
  parts: Partial<Request['consents'][number]> = {},
): Request['consents'][number] {
  return {
    id: 60,
    topicId: 6,
    topic: { nl: 'Nieuwsbrief', en: 'Newsletter' },
    givenOn: getPlainDate('2023-04-03'),
    withdrawnOn: null,
    ...parts,
  };
}
