/**
 * By what an erased person would be recognised: identifiers in one spelling, as
 * text to be hashed. The same person typed in another way gives the same text.
 */
import { checkEmail, checkPhone } from '../contact-points.ts';
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
      // A mailbox is one mailbox, however its owner writes its capitals.
      add('email', (checked.ok ? checked.normalized : value).trim().toLowerCase());
    }
    if (kind === 'phone') {
      const checked = checkPhone(value, country);
      // Whoever answers the switchboard is somebody else: the extension does not count.
      if (checked.ok) add('phone', checked.normalized.replace(/;.*$/, ''));
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

/** The postcode with the first house number of an address; undefined without a postcode. */
function postcodeIn(address: string): string | undefined {
  const dutch = /\b(\d{4})\s?([a-z]{2})\b/iu.exec(address);
  const belgian = /(?:^|\n|,)\s*(?:B-)?(\d{4})\s+\p{L}/u.exec(address);
  const postcode = dutch ? `${dutch[1]}${dutch[2]?.toLowerCase()}` : belgian?.[1];
  if (postcode === undefined) return undefined;
  const house = /\D(\d{1,5})\b/u.exec(address.split('\n')[0] ?? '');
  return `${postcode}|${house?.[1] ?? ''}`;
}
