import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenParty } from '#test/builders/matching.ts';
import { editsBetween } from './distance.ts';
import { comparableParty, judgePersons } from './judge-persons.ts';
import type { Key } from './keys.ts';
import { MATCH_STRENGTHS, type MatchParty, type MatchStrength } from './parties.ts';
import { proposePersons } from './persons.ts';
import { createSets } from './sets.ts';

const RUNS = { numRuns: 400 };

/** A text with some letters put in, taken out or replaced. */
function slipped(texts: readonly string[], letters: string, most: number): fc.Arbitrary<string> {
  const slip = fc.record({
    at: fc.nat(12),
    out: fc.nat(1),
    put: fc.constantFrom('', ...letters),
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(slip, { maxLength: most }))
    .map(([text, slips]) =>
      slips.reduce(
        (before, { at, out, put }) => before.slice(0, at) + put + before.slice(at + out),
        text,
      ),
    );
}

const few = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

const party = fc
  .record({
    given: fc.constantFrom('Jan', 'Johan', 'Marie', 'J.', 'J.P.', 'M.', ''),
    infix: fc.constantFrom('', '', 'van den', 'de'),
    family: fc.oneof(
      slipped(['Jansen', 'Verhaeghe', 'Bos', 'Vandenberghe', 'Bakker'], 'aens', 2),
      fc.constantFrom('De Vries-Jansen', 'Jansen-Bakker', '"Jan Bakker"', '"Bakker"', ''),
    ),
    postcode: slipped(['1234AB', '9000'], '0129AC', 2),
    number: fc.constantFrom('1', '12', '12-A', '12 bus 3', '112', '113', '1112', ''),
    emails: few(['a@voorbeeld.nl', 'b@voorbeeld.nl', 'c@voorbeeld.nl']),
    phones: few(['+31610000013', '+31610000014', '+31610000015']),
  })
  .map(({ given, infix, family, postcode, number, emails, phones }) =>
    writtenParty([given, infix, family, postcode, number].join('|'), { emails, phones }),
  );

/** Persons who differ in a slip or two and in nothing else. */
const slippingParty = fc
  .tuple(
    slipped(['Verhaeghe'], 'aegx', 1),
    slipped(['1234AB'], '129AC', 2),
    slipped(['112'], '123', 1),
  )
  .map(([family, postcode, number]) => writtenParty(`Jan||${family}|${postcode}|${number}`));

function listOf(prefix: string, maxLength: number): fc.Arbitrary<MatchParty[]> {
  return fc
    .oneof(fc.array(party, { maxLength }), fc.array(slippingParty, { maxLength }))
    .map((parties) => parties.map((one, at) => ({ ...one, key: `${prefix}${at}` })));
}

interface Found {
  readonly pair: string;
  readonly strength: MatchStrength;
}

/** Everybody compared with everybody. */
function compareAll(incoming: readonly MatchParty[], known: readonly MatchParty[]): Found[] {
  const all = [...incoming, ...known].map((one) => ({ one, comparable: comparableParty(one) }));
  const holders = new Map<Key, Set<string>>();
  for (const { comparable } of all) {
    for (const key of comparable.keys) {
      holders.set(key, (holders.get(key) ?? new Set()).add(comparable.name.id));
    }
  }
  const crowded = new Set([...holders].filter(([, names]) => names.size > 5).map(([key]) => key));
  return all.flatMap(({ one, comparable }, at) =>
    all.slice(at + 1).flatMap((other) => {
      const verdict = judgePersons(comparable, other.comparable, crowded);
      const bothKnown = at >= incoming.length;
      if (verdict === undefined || bothKnown) return [];
      return [{ pair: `${one.key} ${other.one.key}`, strength: verdict.strength }];
    }),
  );
}

function propose(incoming: readonly MatchParty[], known: readonly MatchParty[]): Found[] {
  return proposePersons(incoming, known).map(({ incoming: one, with: other, strength }) => ({
    pair: 'known' in other ? `${one} ${other.known}` : `${other.incoming} ${one}`,
    strength,
  }));
}

function withKnown(found: readonly Found[]): Found[] {
  return found
    .filter(({ pair }) => pair.includes('k'))
    .sort((a, b) => a.pair.localeCompare(b.pair));
}

/** The records of a file in clusters, by pairs of at least this strength. */
function clusters(
  found: readonly Found[],
  keys: readonly string[],
  least: MatchStrength,
): string[] {
  const sets = createSets(keys.length);
  for (const { pair, strength } of found) {
    const [one = -1, other = -1] = pair.split(' ').map((key) => keys.indexOf(key));
    const counts = MATCH_STRENGTHS.indexOf(strength) <= MATCH_STRENGTHS.indexOf(least);
    if (counts && one >= 0 && other >= 0) sets.join(one, other);
  }
  const members = new Map<number, string[]>();
  keys.forEach((key, at) => {
    const first = sets.firstOf(at);
    members.set(first, [...(members.get(first) ?? []), key]);
  });
  return [...members.values()].map((cluster) => cluster.toSorted().join(' ')).sort();
}

describe('proposePersons', () => {
  it('finds with those known what comparing all with all finds', () => {
    fc.assert(
      fc.property(listOf('p', 8), listOf('k', 3), (incoming, known) => {
        expect(withKnown(propose(incoming, known))).toEqual(withKnown(compareAll(incoming, known)));
      }),
      RUNS,
    );
  });

  it('finds among the records of a file the clusters that comparing all with all finds', () => {
    fc.assert(
      fc.property(listOf('p', 10), (file) => {
        const keys = file.map(({ key }) => key);
        const [found, expected] = [propose(file, []), compareAll(file, [])];
        for (const strength of MATCH_STRENGTHS) {
          expect(clusters(found, keys, strength)).toEqual(clusters(expected, keys, strength));
        }
      }),
      RUNS,
    );
  });

  it('proposes every record at most once with an earlier one of its cluster, never with itself', () => {
    fc.assert(
      fc.property(listOf('p', 10), listOf('k', 4), (file, known) => {
        const found = propose(file, known);
        expect(new Set(found.map(({ pair }) => pair)).size).toBe(found.length);
        for (const { pair } of found) {
          const [one = '', other = ''] = pair.split(' ');
          expect(one).not.toBe(other);
          if (other.startsWith('p')) expect(Number(one.slice(1))).toBeLessThan(+other.slice(1));
        }
        const among = found.filter(({ pair }) => !pair.includes('k'));
        expect(among.length).toBeLessThanOrEqual(Math.max(file.length - 1, 0));
      }),
      RUNS,
    );
  });

  it('finds the same pairs when file and register change places', () => {
    fc.assert(
      fc.property(listOf('p', 3), listOf('k', 3), (file, known) => {
        const there = withKnown(propose(file, known));
        const back = withKnown(propose(known, file).map(turned));
        expect(back.filter(({ pair }) => pair.includes('p'))).toEqual(there);
      }),
      RUNS,
    );
  });

  it('finds the same exact clusters in whatever order the file is', () => {
    const shuffled = listOf('p', 9).chain((file) =>
      fc.tuple(
        fc.constant(file),
        fc.shuffledSubarray(file, { minLength: file.length, maxLength: file.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([file, other]) => {
        const keys = file.map(({ key }) => key);
        expect(clusters(propose(other, []), keys, 'exact')).toEqual(
          clusters(propose(file, []), keys, 'exact'),
        );
      }),
      RUNS,
    );
  });
});

function turned({ pair, strength }: Found): Found {
  return { pair: pair.split(' ').reverse().join(' '), strength };
}

describe('editsBetween', () => {
  it('counts as the definition does, up to two', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (some, other) => {
        const edits = editsByDefinition(some, other);
        expect(editsBetween(some, other)).toBe(edits > 2 ? Number.POSITIVE_INFINITY : edits);
      }),
      { numRuns: 2000 },
    );
  });
});

function editsByDefinition(some: string, other: string): number {
  if (some === '' || other === '') return some.length + other.length;
  const [rest, otherRest] = [some.slice(1), other.slice(1)];
  if (some[0] === other[0]) return editsByDefinition(rest, otherRest);
  return (
    1 +
    Math.min(
      editsByDefinition(rest, otherRest),
      editsByDefinition(rest, other),
      editsByDefinition(some, otherRest),
    )
  );
}
