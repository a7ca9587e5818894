/**
 * Whom of the register a letter may be from. A suggestion and no more: who somebody
 * is has to be made sure of apart (GDPR art. 12(6)).
 */
import { mailboxOf, phoneLineOf } from '../contact-points.ts';
import { foldForSearch } from '../fold.ts';
import { listAddresses, type PlacedAddress } from './addresses.ts';
import type { IntakeIdentifiers } from './identifiers.ts';
import { INFIXES, TITLES } from './names.ts';

/** What a letter says of its sender. E-mail addresses and telephone numbers are normalized. */
export interface SenderSigns {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly names: readonly string[];
  /** As written, on one line or more. */
  readonly addresses: readonly string[];
  /** Customer, invoice and order numbers. */
  readonly numbers: readonly string[];
}

/** The same of somebody in the register. */
export type PersonCandidate = SenderSigns;

/** Why somebody is suggested, the strongest reason first; only the first of the names counts. */
export const MATCH_REASONS = [
  'email',
  'number',
  'phone',
  'name-and-address',
  'name-and-postcode',
  'name',
  'initials-and-postcode',
  'initials',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

const WEIGHT: Readonly<Record<MatchReason, number>> = {
  email: 100,
  number: 90,
  phone: 80,
  'name-and-address': 70,
  'name-and-postcode': 60,
  name: 40,
  'initials-and-postcode': 30,
  initials: 10,
};

/** Shorter numbers are the same by chance. */
const NUMBER_LENGTH = 3;

/** Somebody the letter may be from, and why. */
export interface PersonSuggestion<Candidate> {
  readonly candidate: Candidate;
  readonly because: readonly MatchReason[];
}

/** The findings of a letter as signs to compare with. */
export function signsOf(found: IntakeIdentifiers): SenderSigns {
  return {
    emails: found.emails.map(({ normalized }) => normalized),
    phones: found.phones.map(({ normalized }) => normalized),
    names: found.names.map(({ value }) => value),
    addresses: found.addresses.map(({ value }) => value),
    numbers: found.references.map(({ value }) => value),
  };
}

/**
 * Those that the letter may be from, the likeliest first. A first name or a family
 * name alone suggests nobody, nor does an address: others live there too.
 */
export function suggestPersons<Candidate extends PersonCandidate>(
  signs: SenderSigns,
  candidates: readonly Candidate[],
): PersonSuggestion<Candidate>[] {
  return candidates
    .map((candidate) => ({ candidate, because: reasonsFor(signs, candidate) }))
    .filter(({ because }) => because.length > 0)
    .map((suggestion) => ({ suggestion, weight: weigh(suggestion.because) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ suggestion }) => suggestion);
}

function weigh(because: readonly MatchReason[]): number {
  return because.reduce((sum, reason) => sum + WEIGHT[reason], 0);
}

function reasonsFor(signs: SenderSigns, candidate: PersonCandidate): MatchReason[] {
  const reasons: MatchReason[] = [];
  if (share(signs.emails, candidate.emails, mailboxOf)) reasons.push('email');
  if (share(signs.numbers, candidate.numbers, plainNumber)) reasons.push('number');
  if (share(signs.phones, candidate.phones, phoneLineOf)) reasons.push('phone');
  const byName = reasonByName(signs, candidate);
  return byName === undefined ? reasons : [...reasons, byName];
}

/** Whether two lists hold the same thing; what is left empty by its spelling is never the same. */
function share(
  some: readonly string[],
  others: readonly string[],
  spell: (text: string) => string,
): boolean {
  const spelled = new Set(others.map(spell));
  spelled.delete('');
  return some.some((text) => spelled.has(spell(text)));
}

function plainNumber(number: string): string {
  const plain = foldForSearch(number).replace(/[^\p{L}\p{N}]/gu, '');
  return plain.length < NUMBER_LENGTH ? '' : plain;
}

function reasonByName(signs: SenderSigns, candidate: PersonCandidate): MatchReason | undefined {
  const likeness = bestLikeness(signs.names, candidate.names);
  if (likeness === undefined) return undefined;
  const place = samePlace(signs.addresses, candidate.addresses);
  if (likeness === 'initials') return place === undefined ? 'initials' : 'initials-and-postcode';
  if (place === 'address') return 'name-and-address';
  return place === 'postcode' ? 'name-and-postcode' : 'name';
}

function samePlace(
  some: readonly string[],
  others: readonly string[],
): 'address' | 'postcode' | undefined {
  const known = others.flatMap(listAddresses);
  const pairs = some
    .flatMap(listAddresses)
    .flatMap((address) => known.map((other): [PlacedAddress, PlacedAddress] => [address, other]))
    .filter(([address, other]) => address.postcode === other.postcode);
  const same = pairs.some(
    ([{ houseNumber }, other]) => houseNumber !== '' && houseNumber === other.houseNumber,
  );
  if (same) return 'address';
  return pairs.length > 0 ? 'postcode' : undefined;
}

function bestLikeness(
  some: readonly string[],
  others: readonly string[],
): 'name' | 'initials' | undefined {
  const found = some.flatMap((name) => others.map((other) => likenessOf(name, other)));
  if (found.includes('name')) return 'name';
  return found.includes('initials') ? 'initials' : undefined;
}

/** `name`: first and family name are the same. `initials`: one of the two gives only those. */
function likenessOf(name: string, other: string): 'name' | 'initials' | undefined {
  const some = nameWords(name);
  const others = nameWords(other);
  const [first = ''] = some;
  const [otherFirst = ''] = others;
  if (some.length < 2 || others.length < 2) return undefined;
  const initial = first.length === 1 || otherFirst.length === 1;
  if (some.at(-1) === others.at(-1)) {
    if (first === otherFirst) return initial ? 'initials' : 'name';
    return initial && first[0] === otherFirst[0] ? 'initials' : undefined;
  }
  // "Vries, Jan de": the same words in another order.
  const sorted = [...some].sort().join(' ');
  return !initial && sorted === [...others].sort().join(' ') ? 'name' : undefined;
}

/** The words of a name that tell people apart. */
function nameWords(name: string): string[] {
  return foldForSearch(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '' && !INFIXES.has(word) && !TITLES.has(word));
}
