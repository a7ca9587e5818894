/** What of an activity the owner may want to look at: signals, not judgements. */
import { addPeriod } from '../calendar.ts';
import { isWeighingOutdated, type Weighed } from './balancing.ts';
import { type DpiaCheck, isDpiaOutdated } from './dpia.ts';
import type { ActivityFacts, ProcessingFacts } from './facts.ts';
import type { RegisterSignal } from './field.ts';
import type { Places } from './places.ts';
import { PROCESSING_WORDS } from './words.ts';

/** Looked through once in this period, or it is suggested. */
const REVIEW_PERIOD = 'P1Y';

/** Everything about a running activity that asks for a look, as it is now. */
export function signalsOf(
  { today, language }: ProcessingFacts,
  activity: ActivityFacts,
  now: {
    readonly places: Places;
    readonly scale: Weighed;
    readonly dpia: DpiaCheck;
    readonly categoryIds: readonly number[];
  },
): RegisterSignal[] {
  const say = PROCESSING_WORDS[language].activity;
  const { bases, balancing, dpia, reviewedOn } = activity;
  const interested = bases.includes('legitimate-interest');
  const unnamed = now.places.parties.filter((party) => party.unnamed);
  const concluded = dpia.needed !== null;
  const holds: Readonly<Record<keyof typeof say.signals, boolean>> = {
    basis: bases.length === 0,
    interest: interested && activity.interest === '',
    balancing: interested && balancing === null,
    'balancing-outdated':
      interested && balancing !== null && isWeighingOutdated(balancing.weighed, now.scale),
    'balancing-negative': interested && balancing?.outcome === 'does-not',
    law: bases.includes('legal-obligation') && activity.law === '',
    dpia: !concluded,
    'dpia-outdated': concluded && isDpiaOutdated(dpia.answers, now.categoryIds),
    'dpia-differs': dpia.needed === false && now.dpia.outcome === 'likely',
    'dpia-needed': dpia.needed === true,
    review: reviewedOn === null || addPeriod(reviewedOn, REVIEW_PERIOD) < today,
  };
  const codes = Object.keys(holds) as (keyof typeof holds)[];
  return [
    ...codes.filter((code) => holds[code]).map((code) => ({ code, text: say.signals[code] })),
    ...(unnamed.length === 0
      ? []
      : [
          {
            code: 'unnamed-recipient',
            text: say.unnamed(unnamed.map(({ name }) => name).join(', ')),
          },
        ]),
  ];
}
