/**
 * What was handed to somebody else, and what a disclosure of each kind has to have. The
 * form, the contract and the register ask the same here; the tables refuse what is unlawful.
 */
import type { PlainDate } from './calendar.ts';

/**
 * `authority`: a law obliges · `colleague`: another specialist, only as agreed before with the
 * person · `debt-collection`: somebody who collects a late payment · `transfer`: an organisation
 * the person named (GDPR art. 20) · `other`: what none of these is, and so asks for a look.
 */
export const DISCLOSURE_KINDS = [
  'authority',
  'colleague',
  'debt-collection',
  'transfer',
  'other',
] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

export interface DisclosureFacts {
  readonly kind: DisclosureKind;
  readonly personId: number | null;
  readonly recipient: string;
  /** The law that obliges; asked of an authority. */
  readonly law: string;
  readonly what: string;
  /** The reason; of debt collection which payment was late, so that the condition shows. */
  readonly why: string;
  readonly disclosedOn: PlainDate;
  readonly agreedOn: PlainDate | null;
  readonly agreedHow: string;
  /** The law forbids telling the person. */
  readonly silent: boolean;
  readonly silentBecause: string;
}

/** What can be lacking, with the field where it belongs and the code that is shown there. */
export const DISCLOSURE_LACKS = {
  person: ['personId', 'text.required'],
  law: ['law', 'disclosure.law'],
  condition: ['why', 'disclosure.condition'],
  agreement: ['agreedOn', 'disclosure.agreement'],
  'agreement-after': ['agreedOn', 'disclosure.agreement-after'],
  'agreement-how': ['agreedHow', 'disclosure.agreement-how'],
  'silent-kind': ['silent', 'disclosure.silent-kind'],
  'silent-reason': ['silentBecause', 'disclosure.silent-reason'],
} as const satisfies Readonly<Record<string, readonly [keyof DisclosureFacts, string]>>;
export type DisclosureLack = keyof typeof DISCLOSURE_LACKS;

/** What a disclosure lacks for its kind; nothing when it may be logged. */
export function disclosureLacks(disclosure: DisclosureFacts): DisclosureLack[] {
  const { kind, personId, agreedOn, disclosedOn, silent } = disclosure;
  const lacks: DisclosureLack[] = [];
  if (personId === null && NEEDS_PERSON.includes(kind)) lacks.push('person');
  if (kind === 'authority' && disclosure.law === '') lacks.push('law');
  if (kind === 'debt-collection' && disclosure.why === '') lacks.push('condition');
  if (kind === 'colleague') {
    if (agreedOn === null) lacks.push('agreement');
    else if (agreedOn > disclosedOn) lacks.push('agreement-after');
    if (disclosure.agreedHow === '') lacks.push('agreement-how');
  }
  if (silent && kind !== 'authority') lacks.push('silent-kind');
  if (silent && disclosure.silentBecause === '') lacks.push('silent-reason');
  return lacks;
}

/** An authority may ask after many at once, or after nobody who is in the register. */
const NEEDS_PERSON: readonly DisclosureKind[] = ['colleague', 'debt-collection', 'transfer'];

/** True for what the person is told when they ask (GDPR art. 15(1)(c)). */
export function isTold({ silent }: Pick<DisclosureFacts, 'silent'>): boolean {
  return !silent;
}
