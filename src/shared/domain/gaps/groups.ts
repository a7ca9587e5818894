/** The promises that say nothing, each with the questions that fill it in. */
import type { GapQuestionKey, ProfileId } from './questions.ts';

interface GroupPart {
  readonly question: GapQuestionKey;
  /** Only the part about the rule of this promise. */
  readonly rule?: string;
}

interface Group {
  /** Only what belongs to this statement counts. */
  readonly profile: ProfileId;
  readonly parts: readonly GroupPart[];
}

/** The questions that a GAP promise is about; it is kept when all of them are answered. */
export const GAP_GROUPS = {
  'wolq-44': { profile: 'wolq', parts: [{ question: 'topics-list' }] },
  'wolq-57': {
    profile: 'wolq',
    parts: [
      { question: 'response-term' },
      { question: 'identity-rule' },
      { question: 'portability-offered' },
    ],
  },
  'koel-40': { profile: 'koel-ict', parts: [{ question: 'invoices-kept' }] },
  'koel-46': {
    profile: 'koel-ict',
    parts: [
      { question: 'rights-offered' },
      { question: 'identity-rule' },
      { question: 'controller-email' },
    ],
  },
  'koel-50': { profile: 'koel-ict', parts: [{ question: 'system-party' }] },
  'wits-55': { profile: 'wits', parts: [{ question: 'identity-copy' }] },
  'wits-66': {
    profile: 'wits',
    parts: [
      { question: 'rights-offered' },
      { question: 'controller-address' },
      { question: 'controller-registration' },
      { question: 'processor-named' },
      { question: 'processor-location' },
      { question: 'transfer-checked' },
    ],
  },
  'direct-31': { profile: 'directcode', parts: [{ question: 'rule-period', rule: 'DIRECT-31' }] },
  'direct-44': {
    profile: 'directcode',
    parts: [
      { question: 'controller-address' },
      { question: 'controller-email' },
      { question: 'rights-offered' },
      { question: 'response-term' },
      { question: 'identity-rule' },
      { question: 'authority' },
      { question: 'processor-named' },
      { question: 'system-party' },
      { question: 'hired-applicant' },
      { question: 'category-rule' },
      { question: 'rule-period' },
    ],
  },
  'webanizr-24': {
    profile: 'webanizr',
    parts: [
      { question: 'category-rule' },
      { question: 'rule-period' },
      { question: 'bases-confirmed' },
      { question: 'rights-offered' },
      { question: 'response-term' },
      { question: 'identity-rule' },
      { question: 'authority' },
      { question: 'controller-address' },
      { question: 'controller-email' },
    ],
  },
  'webanizr-25': { profile: 'webanizr', parts: [{ question: 'invoices-kept' }] },
} as const satisfies Readonly<Record<string, Group>>;
