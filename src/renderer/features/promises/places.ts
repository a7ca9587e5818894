/** Addresses of the screens on which a promise is mended. */
import type { PromiseMissing } from '#shared/contract/promises.ts';

type Place = PromiseMissing['where'];

const ADDRESSES: Readonly<Record<Place['screen'], string>> = {
  rules: '/rules',
  register: '/processing',
  served: '/processing',
  processors: '/processors',
  consents: '/consents',
  requests: '/requests',
  breaches: '/breaches',
  duties: '/duties',
  measures: '/measures',
  disclosures: '/measures/disclosures',
  statement: '/statement',
  gaps: '/gaps',
  due: '/due/due',
  disposal: '/disposal',
  settings: '/settings',
};

/** Where a click leads. An open period has a list of its own among the rules. */
export function addressOf({ screen }: Place, code?: PromiseMissing['code']): string {
  if (code === 'period-not-chosen') return '/rules/open';
  if (code === 'start-missing') return '/due/start-missing';
  return ADDRESSES[screen];
}
