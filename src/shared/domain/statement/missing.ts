/** What a privacy statement lacks, by name: on the screen, and as a mark in the text. */
import { locationOf } from '../letters/country.ts';
import type { LocalizedText } from '../locale.ts';
import { keptCategories, type StatementFacts, type StatementParty } from './facts.ts';

/** Something that has to be filled in; the words for it stand beside the texts. */
export const MISSING_CODES = [
  'controller-name',
  'controller-address',
  'controller-contact',
  'no-purposes',
  'purpose-basis',
  'purpose-data',
  'category-purpose',
  'interest',
  'law',
  'party-name',
  'party-data',
  'party-country',
  'transfer-safeguard',
  'period',
  'relation',
  'sources',
  'cookies',
  'measures',
  'party-unconfirmed',
] as const;
export type MissingCode = (typeof MISSING_CODES)[number];

/** `name` says of what; empty where there is only one. */
export interface Missing {
  readonly code: MissingCode;
  readonly name: LocalizedText | string;
}

/** The items of GDPR art. 13(1) and (2), and of art. 14(1) and (2). */
export const STATEMENT_ITEMS = [
  '13(1)(a)',
  '13(1)(b)',
  '13(1)(c)',
  '13(1)(d)',
  '13(1)(e)',
  '13(1)(f)',
  '13(2)(a)',
  '13(2)(b)',
  '13(2)(c)',
  '13(2)(d)',
  '13(2)(e)',
  '13(2)(f)',
  '14(1)(a)',
  '14(1)(b)',
  '14(1)(c)',
  '14(1)(d)',
  '14(1)(e)',
  '14(1)(f)',
  '14(2)(a)',
  '14(2)(b)',
  '14(2)(c)',
  '14(2)(d)',
  '14(2)(e)',
  '14(2)(f)',
  '14(2)(g)',
  'security',
  'website',
  'confirmed',
] as const;
export type StatementItem = (typeof STATEMENT_ITEMS)[number];

/** Why an item does not apply. */
export type NotApplicable =
  | 'no-officer'
  | 'no-interests'
  | 'no-recipients'
  | 'no-transfers'
  | 'no-consent'
  | 'only-from-person'
  | 'no-visitors';

/** One item: there, not applicable with the reason, or missing by name. */
export type Completeness = { readonly item: StatementItem } & (
  | { readonly state: 'present' }
  | { readonly state: 'not-applicable'; readonly because: NotApplicable }
  | { readonly state: 'missing'; readonly missing: readonly Missing[] }
);

type Outcome =
  | { readonly state: 'present' }
  | { readonly state: 'not-applicable'; readonly because: NotApplicable }
  | { readonly state: 'missing'; readonly missing: readonly Missing[] };

const PRESENT: Outcome = { state: 'present' };

function notApplicable(because: NotApplicable): Outcome {
  return { state: 'not-applicable', because };
}

function unless(missing: readonly Missing[]): Outcome {
  return missing.length === 0 ? PRESENT : { state: 'missing', missing };
}

/** Art. 13, and the same items of art. 14 where data come from others too. */
const SAME_IN_14: Partial<Record<StatementItem, StatementItem>> = {
  '14(1)(a)': '13(1)(a)',
  '14(1)(b)': '13(1)(b)',
  '14(1)(c)': '13(1)(c)',
  '14(1)(e)': '13(1)(e)',
  '14(1)(f)': '13(1)(f)',
  '14(2)(a)': '13(2)(a)',
  '14(2)(b)': '13(1)(d)',
  '14(2)(c)': '13(2)(b)',
  '14(2)(d)': '13(2)(c)',
  '14(2)(e)': '13(2)(d)',
  '14(2)(g)': '13(2)(f)',
};

/** Every item of art. 13 and 14 with its state, in the order of the law. */
export function completeness(facts: StatementFacts): Completeness[] {
  return STATEMENT_ITEMS.map((item) => ({ item, ...outcomeOf(item, facts) }));
}

/** Everything that is missing, each once. */
export function allMissing(facts: StatementFacts): Missing[] {
  const found = new Map<string, Missing>();
  for (const row of completeness(facts)) {
    if (row.state !== 'missing') continue;
    for (const missing of row.missing) found.set(JSON.stringify(missing), missing);
  }
  return [...found.values()];
}

function outcomeOf(item: StatementItem, facts: StatementFacts): Outcome {
  const same = SAME_IN_14[item];
  if (same !== undefined) {
    // GDPR art. 14: only for data that do not come from the person.
    return facts.sources === '' ? notApplicable('only-from-person') : outcomeOf(same, facts);
  }
  switch (item) {
    case '13(1)(a)':
      return unless(missingOfController(facts));
    case '13(1)(b)':
      return facts.controller.dataProtectionOfficer === '' ? notApplicable('no-officer') : PRESENT;
    case '13(1)(c)':
      return unless(missingOfPurposes(facts));
    case '13(1)(d)':
      return ofInterests(facts);
    case '13(1)(e)':
      return facts.parties.length === 0
        ? notApplicable('no-recipients')
        : unless(facts.parties.flatMap(missingOfParty));
    case '13(1)(f)':
      return ofTransfers(facts);
    case '13(2)(a)':
      return unless(
        keptCategories(facts)
          .filter(({ retention }) => retention.kind === 'undecided')
          .map(({ name }) => ({ code: 'period', name })),
      );
    case '13(2)(c)':
      return asksConsent(facts) ? PRESENT : notApplicable('no-consent');
    case '14(1)(d)':
      return unless(
        keptCategories(facts)
          .filter(({ relations }) => relations.length === 0)
          .map(({ name }) => ({ code: 'relation', name })),
      );
    case '14(2)(f)':
      if (facts.sources === '') return notApplicable('only-from-person');
      return unless(facts.sources === null ? [{ code: 'sources', name: '' }] : []);
    case 'security':
      return unless(facts.measures.known ? [] : [{ code: 'measures', name: '' }]);
    case 'website':
      if (facts.cookies !== null) return PRESENT;
      return hasVisitors(facts)
        ? { state: 'missing', missing: [{ code: 'cookies', name: '' }] }
        : notApplicable('no-visitors');
    case 'confirmed':
      return unless(
        facts.parties
          .filter(({ unconfirmed }) => unconfirmed)
          .map(({ name }) => ({ code: 'party-unconfirmed', name })),
      );
    default:
      // Rights, complaint, whether data must be given, automated decisions: the text always says.
      return PRESENT;
  }
}

function missingOfController({ controller }: StatementFacts): Missing[] {
  const { name, address, email, phone } = controller;
  const missing: Missing[] = [];
  if (name.trim() === '') missing.push({ code: 'controller-name', name: '' });
  if (address.length === 0) missing.push({ code: 'controller-address', name: '' });
  if (email === '' && phone === '') missing.push({ code: 'controller-contact', name: '' });
  return missing;
}

function missingOfPurposes(facts: StatementFacts): Missing[] {
  const used = new Set(facts.categories.flatMap(({ purposes }) => purposes));
  const known = new Set(facts.purposes.map(({ id }) => id));
  return [
    ...(facts.purposes.length === 0 ? [{ code: 'no-purposes' as const, name: '' }] : []),
    ...facts.purposes.flatMap(({ id, name, bases, law }): Missing[] => [
      ...(bases.length === 0 ? [{ code: 'purpose-basis' as const, name }] : []),
      ...(bases.includes('legal-obligation') && law.trim() === '' && !hasFloor(id, facts)
        ? [{ code: 'law' as const, name }]
        : []),
      ...(used.has(id) ? [] : [{ code: 'purpose-data' as const, name }]),
    ]),
    ...keptCategories(facts)
      .filter(({ purposes }) => !purposes.some((id) => known.has(id)))
      .map(({ name }) => ({ code: 'category-purpose' as const, name })),
  ];
}

/** A duty to keep is named beside the period, with its article: then the law is known. */
export function hasFloor(purposeId: number, facts: StatementFacts): boolean {
  return keptCategories(facts).some(
    ({ purposes, retention }) => purposes.includes(purposeId) && retention.law !== null,
  );
}

function ofInterests({ purposes }: StatementFacts): Outcome {
  const own = purposes.filter(({ bases }) => bases.includes('legitimate-interest'));
  if (own.length === 0) return notApplicable('no-interests');
  return unless(
    own.filter(({ interest }) => interest === null).map(({ name }) => ({ code: 'interest', name })),
  );
}

/**
 * A kind of recipient may be named as such; of who works on our behalf the name is known. With
 * the name come its data and its country.
 */
export function lacksName(party: StatementParty): boolean {
  return party.unnamed && !isKindOnly(party);
}

/** A kind of recipient, such as the authorities: it gets what the occasion asks for. */
export function isKindOnly({ unnamed, role }: StatementParty): boolean {
  return unnamed && role === 'recipient';
}

function missingOfParty(party: StatementParty): Missing[] {
  const { name, categories, purpose, unnamed } = party;
  return [
    ...(lacksName(party) ? [{ code: 'party-name' as const, name }] : []),
    ...(categories.length === 0 && purpose === '' && !unnamed
      ? [{ code: 'party-data' as const, name }]
      : []),
  ];
}

/** A place outside the Area where the data of this party go. */
export interface PartyTransfer {
  readonly party: StatementParty;
  readonly country: string;
  readonly safeguards: readonly string[];
}

/** Every transfer out of the Area: those noted, and parties or systems that stand outside it. */
export function transfersOf({ parties }: StatementFacts): PartyTransfer[] {
  return parties.flatMap((party) => {
    const noted = party.transfers.map((transfer) => ({ party, ...transfer }));
    if (noted.length > 0) return noted;
    const outside = [party.country, ...party.places].filter(
      (place) => locationOf(place) === 'outside',
    );
    return [...new Set(outside)].map((country) => ({ party, country, safeguards: [] }));
  });
}

/** Of these nobody can say whether the data stay in the Area. */
export function partiesOfUnknownPlace({ parties }: StatementFacts): StatementParty[] {
  return parties.filter(
    (party) => party.country === '' && party.transfers.length === 0 && !isKindOnly(party),
  );
}

function ofTransfers(facts: StatementFacts): Outcome {
  const transfers = transfersOf(facts);
  const unknown = partiesOfUnknownPlace(facts);
  if (transfers.length === 0 && unknown.length === 0) return notApplicable('no-transfers');
  return unless([
    ...unknown.map(({ name }) => ({ code: 'party-country' as const, name })),
    ...transfers
      .filter(({ safeguards }) => safeguards.length === 0)
      .map(({ party }) => ({ code: 'transfer-safeguard' as const, name: party.name })),
  ]);
}

function asksConsent({ purposes, topics }: StatementFacts): boolean {
  return topics.length > 0 || purposes.some(({ bases }) => bases.includes('consent'));
}

/** Data of people who only visit the website. */
export function hasVisitors(facts: StatementFacts): boolean {
  return keptCategories(facts).some(({ relations }) => relations.includes('website-visitor'));
}
