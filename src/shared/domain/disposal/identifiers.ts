/**
 * By what an erased person would be recognised: identifiers in one spelling, as
 * text to be hashed. The same person typed in another way gives the same text.
 */
import { findPostcode } from '../address-parts.ts';
import { checkEmail, checkPhone, mailboxOf, phoneLineOf } from '../contact-points.ts';
import { foldForSearch } from '../fold.ts';
import type { Country } from '../locale.ts';

export const IDENTIFIER_KINDS = ['email', 'phone', 'name-postcode', 'external-id'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** An identifier in one spelling. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly text: string;
}

/** What is known of somebody, however it was typed. */
export interface Recognisable {
  readonly name: string;
  readonly contactPoints: readonly { readonly kind: string; readonly value: string }[];
  readonly externalIds: readonly { readonly systemKey: string; readonly id: string }[];
}

/** Every identifier that is complete enough to recognise somebody by. */
export function identifiersOf(known: Recognisable, country: Country): Identifier[] {
  const found = new Map<string, Identifier>();
  const add = (kind: IdentifierKind, text: string) =>
    found.set(`${kind}:${text}`, { kind, text: `${kind}:${text}` });
  const name = foldForSearch(known.name);
  for (const { kind, value } of known.contactPoints) {
    if (kind === 'email') {
      const checked = checkEmail(value);
      add('email', mailboxOf(checked.ok ? checked.normalized : value));
    }
    if (kind === 'phone') {
      const checked = checkPhone(value, country);
      if (checked.ok) add('phone', phoneLineOf(checked.normalized));
    }
    if (kind === 'address' && name !== '') {
      const postcode = postcodeIn(value);
      if (postcode !== undefined) add('name-postcode', `${name}|${postcode}`);
    }
  }
  for (const { systemKey, id } of known.externalIds) {
    if (id.trim() !== '') add('external-id', `${systemKey}|${id.trim().toLowerCase()}`);
  }
  return [...found.values()];
}

/**
 * The postcode with the first house number of an address; undefined without a postcode.
 * What was kept of erased persons was made with this number: it stays as it is.
 */
function postcodeIn(address: string): string | undefined {
  const found = findPostcode(address);
  if (found === undefined) return undefined;
  const house = /\D(\d{1,5})\b/u.exec(address.split('\n')[0] ?? '');
  return `${found.postcode}|${house?.[1] ?? ''}`;
}
