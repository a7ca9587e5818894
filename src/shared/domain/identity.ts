/** What is known of who somebody is, for the fields of a category that show it. */

export interface KnownIdentity {
  readonly displayName: string;
  readonly nickname: string;
  readonly functionTitle: string;
  /** Organisations the person acts for; a name may come twice, and be empty. */
  readonly organisations: readonly string[];
  readonly contactPoints: readonly { readonly kind: string; readonly value: string }[];
}

/**
 * The values of a field that stands for a part of the identity: `name`, `function`,
 * `organisation`, or a kind of contact point.
 */
export function identityValues(known: KnownIdentity, identity: string): string[] {
  switch (identity) {
    case 'name':
      return filled([known.displayName, known.nickname]);
    case 'function':
      return filled([known.functionTitle]);
    case 'organisation':
      return filled(known.organisations);
    default:
      return known.contactPoints
        .filter((point) => point.kind === identity)
        .map((point) => point.value);
  }
}

function filled(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
