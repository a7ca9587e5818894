/**
 * The words of a request: what it can be, how its sender is recognised, what is
 * decided on each right, and on which ground (GDPR art. 11, 12 and 15 to 22).
 */
import type { DataSubjectRight } from './statement-profile.ts';

/** Ways along which a request comes in. None may be refused (GDPR art. 12(2)). */
export const REQUEST_CHANNELS = ['email', 'post', 'phone', 'in-person', 'portal', 'other'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

/**
 * `request`: one or more rights, of us. `misdirected`: we process for somebody else,
 * who has to answer (GDPR art. 28(3)(e)). `complaint`: about how we deal with data.
 */
export const REQUEST_KINDS = ['request', 'misdirected', 'complaint'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Means of being sure of whom one writes to, the lightest first (GDPR art. 12(6), recital 64). */
export const IDENTITY_METHODS = [
  'known-address',
  'call-back',
  'account',
  'known-fact',
  'in-person',
  'masked-copy',
] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];

/** `asked` stops the clock under one reading of the law; see `deadline-pauses.ts`. */
export const IDENTITY_RESULTS = ['asked', 'confirmed', 'not-confirmed'] as const;
export type IdentityResult = (typeof IDENTITY_RESULTS)[number];

/** GDPR art. 12(3): the only two reasons for more time; being busy is none. */
export const EXTENSION_REASONS = ['complexity', 'number'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** What became of one right. `withdrawn`: the person no longer asks. */
export const DECISIONS = ['granted', 'partly', 'refused', 'withdrawn'] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * Why nothing or not everything was done: 12(2) and 11(2) · 12(5)(b) · 15(4) and 20(4) ·
 * 17(3)(b) · 17(3)(e) · 21(1) · the right does not reach this (such as 20(1)) · 17(1)(a):
 * still needed for a running agreement.
 */
export const REFUSAL_GROUNDS = [
  'identity',
  'excessive',
  'others-rights',
  'legal-obligation',
  'legal-claims',
  'compelling-grounds',
  'does-not-apply',
  'still-needed',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** GDPR art. 18(1)(a) to (d). */
export const RESTRICTION_GROUNDS = ['accuracy', 'unlawful', 'claims', 'objection'] as const;
export type RestrictionGround = (typeof RESTRICTION_GROUNDS)[number];

/** GDPR art. 21(1): only these can weigh more than an objection; null for any other. */
export function weighedGround(
  ground: RefusalGround | null,
): 'compelling-grounds' | 'legal-claims' | null {
  return ground === 'compelling-grounds' || ground === 'legal-claims' ? ground : null;
}

/** Grounds that can stand against a right; the others would make no sense there. */
export const GROUNDS_FOR: Readonly<Record<DataSubjectRight, readonly RefusalGround[]>> = {
  access: ['identity', 'excessive', 'others-rights'],
  rectification: ['identity', 'excessive', 'does-not-apply'],
  erasure: [
    'identity',
    'excessive',
    'legal-obligation',
    'legal-claims',
    'still-needed',
    'does-not-apply',
  ],
  restriction: ['identity', 'excessive', 'does-not-apply'],
  portability: ['identity', 'excessive', 'others-rights', 'does-not-apply'],
  objection: ['identity', 'excessive', 'compelling-grounds', 'legal-claims', 'does-not-apply'],
  'consent-withdrawal': ['identity', 'does-not-apply'],
};
