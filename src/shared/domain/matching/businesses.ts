/**
 * Proposes which businesses of a file may be businesses of the register, or each other.
 * Never a decision: the owner sees both side by side.
 */
import { foldForSearch } from '../fold.ts';
import { numberTexts } from './blocks.ts';
import { chooseProposals } from './choose.ts';
import { externalKeys, forEachSharedKey, type Key, keysOf, sharedKinds } from './keys.ts';
import { createPairSet } from './pair-set.ts';
import type {
  MatchBusiness,
  MatchContradiction,
  MatchProposal,
  MatchReason,
  MatchStrength,
  Verdict,
} from './parties.ts';
import { spellPostcode } from './places.ts';

interface ComparableBusiness {
  /** The same for businesses of which the same is known. */
  readonly id: string;
  readonly words: readonly string[];
  readonly postcodes: readonly string[];
  /** KvK and KBO numbers; a Belgian VAT number holds one. */
  readonly registrations: readonly string[];
  readonly vatNumber: string;
  readonly keys: readonly Key[];
}

/** What a business is in law, as it stands at either end of its name. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'bv nv vof cv bvba cvba ebvba commv gcv vzw ivzw srl sprl sa sc asbl gmbh ag ltd llc inc plc eenmanszaak'.split(
    ' ',
  ),
);

/**
 * Proposals in the order of the file, at most one for two records, with the best known
 * business first and at most three of those. Of records that are the same each is proposed
 * with an earlier one, as a star around the first.
 */
export function proposeBusinesses(
  incoming: readonly MatchBusiness[],
  known: readonly MatchBusiness[],
): MatchProposal[] {
  const businesses = [...incoming, ...known];
  const comparable = businesses.map(toComparable);
  const pairs = createPairSet(comparable);
  const crowded = forEachSharedKey(
    comparable.map(({ keys }) => keys),
    { incomingCount: incoming.length, sameAs: numberTexts(comparable.map(({ id }) => id)) },
    pairs.add,
  );
  return chooseProposals(
    pairs.judge((some, other) => judgeBusinesses(some, other, crowded)),
    incoming.length,
    (record) => businesses[record]?.key ?? '',
  );
}

/** The words of a name without its legal form: "Bakkerij De Vries B.V." is bakkerij, de, vries. */
export function businessWords(name: string): string[] {
  const words = foldForSearch(name)
    .replace(/['’‘ʼ`´]/g, '')
    .replaceAll('&', ' en ')
    .replaceAll('ij', 'y')
    // "B.V.", "B. V." and "V.O.F." are one word each.
    .replace(/(?<!\p{L})\p{L}(?:\. ?\p{L})+(?!\p{L})/gu, (letters) =>
      letters.replace(/\P{L}/gu, ''),
    )
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const first = words.findIndex((word) => !LEGAL_FORMS.has(word));
  const last = words.findLastIndex((word) => !LEGAL_FORMS.has(word));
  return first < 0 ? words : words.slice(first, last + 1);
}

function toComparable(business: MatchBusiness): ComparableBusiness {
  const words = businessWords(business.name);
  const postcodes = business.addresses
    .map(({ postcode }) => spellPostcode(postcode))
    .filter((postcode) => postcode !== '');
  const vatNumber = spellNumber(business.vatNumber);
  const registrations = [
    spellNumber(business.registrationNumber),
    /^BE(\d{10})$/.exec(vatNumber)?.[1] ?? '',
  ].filter((number) => number !== '');
  const name = words.join('');
  const places = name === '' ? [] : postcodes.map((postcode) => `${name}|${postcode}`);
  return {
    id: [name, vatNumber, ...registrations, '', ...postcodes].join('|'),
    words,
    postcodes,
    registrations,
    vatNumber,
    keys: [
      ...externalKeys(business.externalIds),
      ...keysOf('registration-number', registrations, (number) => number),
      ...keysOf('vat-number', [vatNumber], (number) => number),
      ...keysOf('name-and-postcode', places, (place) => place),
      ...keysOf('name', [name], (text) => text),
    ],
  };
}

function spellNumber(number: string): string {
  return number.toUpperCase().replace(/[^A-Z\d]/g, '');
}

/** How strongly two businesses may be the same, and why; undefined when nothing says so. */
function judgeBusinesses(
  some: ComparableBusiness,
  other: ComparableBusiness,
  crowded: ReadonlySet<Key>,
): Verdict | undefined {
  const found = sharedKinds(some.keys, other.keys, crowded);
  const against = listContradictions(some, other);
  const strength = strengthOf(found, against);
  if (strength === undefined) return undefined;
  // The postcode says the same of the name and more.
  const on = found.includes('name-and-postcode')
    ? found.filter((reason) => reason !== 'name')
    : found;
  return { strength, on, against };
}

function listContradictions(
  some: ComparableBusiness,
  other: ComparableBusiness,
): MatchContradiction[] {
  const against: MatchContradiction[] = [];
  if (areApart(some.words, other.words)) against.push('name');
  if (areApart(some.postcodes, other.postcodes)) against.push('postcode');
  if (clashOfRegistrations(some, other)) against.push('registration-number');
  if (clashOfVat(some.vatNumber, other.vatNumber)) against.push('vat-number');
  return against;
}

function strengthOf(
  found: readonly MatchReason[],
  against: readonly MatchContradiction[],
): MatchStrength | undefined {
  if (found.includes('registration-number') || found.includes('vat-number')) return 'exact';
  const otherNumber = against.includes('registration-number') || against.includes('vat-number');
  if (found.includes('external-id')) {
    return against.includes('name') || otherNumber ? 'likely' : 'exact';
  }
  if (found.includes('name-and-postcode')) return otherNumber ? 'likely' : 'exact';
  // A namesake with a number of its own somewhere else is another business.
  return found.includes('name') && !otherNumber ? 'likely' : undefined;
}

/** Both are known and they have nothing in common. */
function areApart(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some((text) => others.includes(text));
}

/** A Dutch number beside a Belgian one says nothing: a business may have both. */
function clashOfRegistrations(some: ComparableBusiness, other: ComparableBusiness): boolean {
  const comparable = some.registrations.some((number) =>
    other.registrations.some(({ length }) => length === number.length),
  );
  return comparable && areApart(some.registrations, other.registrations);
}

function clashOfVat(some: string, other: string): boolean {
  return some !== '' && other !== '' && some !== other && some.slice(0, 2) === other.slice(0, 2);
}
