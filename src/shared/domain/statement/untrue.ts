/**
 * What of a published statement is no longer so: its facts against those of the register now.
 * Names are told as the statement has them; ids say what is the same thing.
 */
import type { LocalizedText } from '../locale.ts';
import type {
  StatementCategory,
  StatementFacts,
  StatementParty,
  StatementPurpose,
  Words,
} from './facts.ts';
import { transfersOf } from './missing.ts';

/** What changed, by code; `name` is what it is about, `said` and `now` what stood and stands there. */
export interface Untrue {
  readonly code: UntrueCode;
  readonly name?: LocalizedText;
  readonly said?: LocalizedText | Words | string;
  readonly now?: LocalizedText | Words | string;
}

export const UNTRUE_CODES = [
  'controller-name',
  'controller-legal-form',
  'controller-address',
  'controller-country',
  'controller-email',
  'controller-phone',
  'controller-website',
  'controller-registration',
  'controller-officer',
  'authority',
  'purpose-added',
  'purpose-gone',
  'purpose-name',
  'purpose-bases',
  'purpose-interest',
  'purpose-balanced',
  'purpose-law',
  'category-added',
  'category-gone',
  'category-name',
  'category-fields',
  'category-purposes',
  'category-relations',
  'category-period',
  'category-law',
  'party-added',
  'party-gone',
  'party-name',
  'party-role',
  'party-country',
  'party-data',
  'transfer-added',
  'transfer-gone',
  'transfer-safeguards',
  'topic-added',
  'topic-gone',
  'topic-name',
  'topic-ways',
  'response',
  'automated',
  'request-file',
  'sources',
  'cookies',
  'measures',
  'serves-begun',
  'serves-ended',
  'clause-added',
  'clause-gone',
  'clause-changed',
] as const;
export type UntrueCode = (typeof UNTRUE_CODES)[number];

/** Everything that changed since the statement was made; nothing when it is still true. */
export function untrue(then: StatementFacts, now: StatementFacts): Untrue[] {
  return [
    ...ofController(then, now),
    ...ofPurposes(then, now),
    ...ofCategories(then, now),
    ...ofParties(then, now),
    ...ofTransfers(then, now),
    ...ofTopics(then, now),
    ...ofTheRest(then, now),
    ...ofClauses(then, now),
  ];
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** Lists that hold the same, in whatever order. */
function differsAsSet(one: readonly unknown[], other: readonly unknown[]): boolean {
  const keys = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  return differs(keys(one), keys(other));
}

interface Named {
  readonly id: number;
  readonly name: LocalizedText;
}

/** What came, what went, and what both have. */
function compared<T extends Named>(then: readonly T[], now: readonly T[]) {
  return {
    added: now.filter(({ id }) => !then.some((row) => row.id === id)),
    gone: then.filter(({ id }) => !now.some((row) => row.id === id)),
    both: then.flatMap((before): [T, T][] => {
      const after = now.find(({ id }) => id === before.id);
      return after === undefined ? [] : [[before, after]];
    }),
  };
}

function ofController({ controller: then, authority }: StatementFacts, facts: StatementFacts) {
  const now = facts.controller;
  const found: Untrue[] = [];
  const look = (code: UntrueCode, before: string, after: string) => {
    if (before !== after) found.push({ code, said: before, now: after });
  };
  look('controller-name', then.name, now.name);
  look('controller-legal-form', then.legalForm, now.legalForm);
  look('controller-address', then.address.join(', '), now.address.join(', '));
  look('controller-country', then.country, now.country);
  look('controller-email', then.email, now.email);
  look('controller-phone', then.phone, now.phone);
  look('controller-website', then.website, now.website);
  look('controller-registration', then.registration, now.registration);
  look('controller-officer', then.dataProtectionOfficer, now.dataProtectionOfficer);
  look('authority', authority, facts.authority);
  return found;
}

function ofPurposes(then: StatementFacts, now: StatementFacts): Untrue[] {
  const { added, gone, both } = compared(then.purposes, now.purposes);
  return [
    ...added.map(({ name }) => ({ code: 'purpose-added' as const, name })),
    ...gone.map(({ name }) => ({ code: 'purpose-gone' as const, name })),
    ...both.flatMap(([before, after]) => ofPurpose(before, after)),
  ];
}

function ofPurpose(then: StatementPurpose, now: StatementPurpose): Untrue[] {
  const { name } = then;
  return [
    ...(differs(name, now.name) ? [{ code: 'purpose-name' as const, name, now: now.name }] : []),
    ...(differsAsSet(then.bases, now.bases) ? [{ code: 'purpose-bases' as const, name }] : []),
    ...(differs(then.interest, now.interest) ? [{ code: 'purpose-interest' as const, name }] : []),
    ...(then.balanced && !now.balanced ? [{ code: 'purpose-balanced' as const, name }] : []),
    ...(then.law !== now.law ? [{ code: 'purpose-law' as const, name }] : []),
  ];
}

function ofCategories(then: StatementFacts, now: StatementFacts): Untrue[] {
  const { added, gone, both } = compared(then.categories, now.categories);
  return [
    ...added.map(({ name }) => ({ code: 'category-added' as const, name })),
    ...gone.map(({ name }) => ({ code: 'category-gone' as const, name })),
    ...both.flatMap(([before, after]) => ofCategory(before, after)),
  ];
}

function ofCategory(then: StatementCategory, now: StatementCategory): Untrue[] {
  const { name } = then;
  const { retention: before } = then;
  const { retention: after } = now;
  const found: Untrue[] = [];
  if (differs(name, now.name)) found.push({ code: 'category-name', name, now: now.name });
  if (differsAsSet(then.fields, now.fields)) found.push({ code: 'category-fields', name });
  if (differsAsSet(then.purposes, now.purposes)) found.push({ code: 'category-purposes', name });
  if (differsAsSet(then.relations, now.relations)) found.push({ code: 'category-relations', name });
  if (before.kind !== after.kind || differs(before.words, after.words)) {
    found.push({ code: 'category-period', name, said: before.words, now: after.words });
  }
  if (differs(before.law, after.law)) {
    found.push({
      code: 'category-law',
      name,
      said: before.law?.words ?? '',
      now: after.law?.words ?? '',
    });
  }
  return found;
}

function ofParties(then: StatementFacts, now: StatementFacts): Untrue[] {
  const { added, gone, both } = compared(then.parties, now.parties);
  return [
    ...added.map(({ name }) => ({ code: 'party-added' as const, name })),
    ...gone.map(({ name }) => ({ code: 'party-gone' as const, name })),
    ...both.flatMap(([before, after]) => ofParty(before, after)),
  ];
}

function ofParty(then: StatementParty, now: StatementParty): Untrue[] {
  const { name } = then;
  const nameOf = (party: StatementParty) => [party.name, party.legalName, party.unnamed];
  return [
    ...(differs(nameOf(then), nameOf(now))
      ? [{ code: 'party-name' as const, name, now: now.name }]
      : []),
    ...(then.role !== now.role ? [{ code: 'party-role' as const, name }] : []),
    ...(then.country !== now.country || differsAsSet(then.places, now.places)
      ? [{ code: 'party-country' as const, name }]
      : []),
    ...(then.purpose !== now.purpose || differsAsSet(then.categories, now.categories)
      ? [{ code: 'party-data' as const, name }]
      : []),
  ];
}

/** Of parties that are in both: who came or went is told as such. */
function ofTransfers(then: StatementFacts, now: StatementFacts): Untrue[] {
  const isInBoth = ({ party }: { readonly party: StatementParty }) =>
    [then, now].every(({ parties }) => parties.some(({ id }) => id === party.id));
  const before = transfersOf(then).filter(isInBoth);
  const after = transfersOf(now).filter(isInBoth);
  type Row = (typeof before)[number];
  const same = (one: Row) => (other: Row) =>
    one.party.id === other.party.id && one.country === other.country;
  return [
    ...after
      .filter((row) => !before.some(same(row)))
      .map(({ party, country }) => ({
        code: 'transfer-added' as const,
        name: party.name,
        now: country,
      })),
    ...before
      .filter((row) => !after.some(same(row)))
      .map(({ party, country }) => ({
        code: 'transfer-gone' as const,
        name: party.name,
        said: country,
      })),
    ...before
      .filter((row) => {
        const other = after.find(same(row));
        return other !== undefined && differsAsSet(row.safeguards, other.safeguards);
      })
      .map(({ party, country }) => ({
        code: 'transfer-safeguards' as const,
        name: party.name,
        now: country,
      })),
  ];
}

function ofTopics(then: StatementFacts, now: StatementFacts): Untrue[] {
  const { added, gone, both } = compared(then.topics, now.topics);
  return [
    ...added.map(({ name }) => ({ code: 'topic-added' as const, name })),
    ...gone.map(({ name }) => ({ code: 'topic-gone' as const, name })),
    ...both.flatMap(([before, after]): Untrue[] => {
      const { name } = before;
      return [
        ...(differs(name, after.name)
          ? [{ code: 'topic-name' as const, name, now: after.name }]
          : []),
        ...(differsAsSet(before.withdrawBy, after.withdrawBy)
          ? [{ code: 'topic-ways' as const, name }]
          : []),
      ];
    }),
  ];
}

function ofTheRest(then: StatementFacts, now: StatementFacts): Untrue[] {
  const automated = ({ automatedDecisions, purposes }: StatementFacts) => [
    automatedDecisions,
    ...purposes.map((purpose) => purpose.automated),
  ];
  const decisions = (facts: StatementFacts) => automated(facts).filter((text) => text !== '');
  const codes: (UntrueCode | false)[] = [
    differs(then.response, now.response) && 'response',
    differsAsSet(decisions(then), decisions(now)) && 'automated',
    then.requestFilePeriod !== now.requestFilePeriod && 'request-file',
    then.sources !== now.sources && 'sources',
    then.cookies !== now.cookies && 'cookies',
    differs(then.measures, now.measures) && 'measures',
    !then.servesControllers && now.servesControllers && 'serves-begun',
    then.servesControllers && !now.servesControllers && 'serves-ended',
  ];
  return codes.flatMap((code) => (code === false ? [] : [{ code }]));
}

function ofClauses(then: StatementFacts, now: StatementFacts): Untrue[] {
  const { added, gone, both } = compared(then.clauses, now.clauses);
  return [
    ...added.map(({ name }) => ({ code: 'clause-added' as const, name })),
    ...gone.map(({ name }) => ({ code: 'clause-gone' as const, name })),
    ...both
      .filter(([before, after]) => differs(before, after))
      .map(([{ name }]) => ({ code: 'clause-changed' as const, name })),
  ];
}
