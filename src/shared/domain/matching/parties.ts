/**
 * What an import and the register say of persons and businesses, as far as two of them
 * are compared, and what comes of comparing: proposals. The owner decides.
 */

export interface MatchAddress {
  readonly postcode: string;
  /** With its addition, however written: `12-A`, `12 bus 3`. */
  readonly houseNumber: string;
}

export interface MatchExternalId {
  readonly system: string;
  readonly id: string;
}

/** A person of a file or of the register. What is not known is empty. */
export interface MatchParty {
  /** Unlike that of all others in the same list. */
  readonly key: string;
  readonly givenName: string;
  readonly initials: string;
  readonly infix: string;
  readonly familyName: string;
  /** Only for a name that could not be taken apart; not looked at beside a family name. */
  readonly fullName: string;
  /** Normalized by `checkEmail`. */
  readonly emails: readonly string[];
  /** Normalized by `checkPhone`: E.164, with or without extension. */
  readonly phones: readonly string[];
  /** Normalized by `checkIban`. */
  readonly ibans: readonly string[];
  readonly addresses: readonly MatchAddress[];
  readonly externalIds: readonly MatchExternalId[];
}

/** A business of a file or of the register. What is not known is empty. */
export interface MatchBusiness {
  readonly key: string;
  readonly name: string;
  /** Normalized by `checkKvk` or `checkKbo`. */
  readonly registrationNumber: string;
  /** Normalized by `checkVat`. */
  readonly vatNumber: string;
  readonly addresses: readonly MatchAddress[];
  readonly externalIds: readonly MatchExternalId[];
}

/** From strong to weak. */
export const MATCH_STRENGTHS = ['exact', 'likely', 'near'] as const;
export type MatchStrength = (typeof MATCH_STRENGTHS)[number];

/** What is the same, in the order in which it is shown. */
export const MATCH_REASONS = [
  'external-id',
  'registration-number',
  'vat-number',
  'email',
  'phone',
  'iban',
  'name-and-postcode',
  'name',
  'family-name-and-address',
  /** Up to two letters or digits differ, or one of the two has a double name. */
  'almost-family-name-and-address',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** What both say and say differently. */
export const MATCH_CONTRADICTIONS = [
  'given-name',
  'initials',
  'family-name',
  /** Names that could not be taken apart. */
  'name',
  'house-number-addition',
  'postcode',
  'registration-number',
  'vat-number',
] as const;
export type MatchContradiction = (typeof MATCH_CONTRADICTIONS)[number];

/** Two that may be the same. Between records of the file `incoming` is the later one. */
export interface MatchProposal {
  readonly incoming: string;
  readonly with: { readonly known: string } | { readonly incoming: string };
  readonly strength: MatchStrength;
  readonly on: readonly MatchReason[];
  readonly against: readonly MatchContradiction[];
}

/** What comes of comparing two. */
export type Verdict = Pick<MatchProposal, 'strength' | 'on' | 'against'>;
