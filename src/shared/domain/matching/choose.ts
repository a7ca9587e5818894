/** Makes proposals of pairs: the best known ones of each record, and each cluster once. */
import { MATCH_STRENGTHS, type MatchProposal, type Verdict } from './parties.ts';
import { createSets } from './sets.ts';

/** Two records by their numbers, the earlier first, that may be the same. */
export interface Pair {
  readonly some: number;
  readonly other: number;
  readonly verdict: Verdict;
}

/** More candidates than these nobody weighs side by side. */
const MOST_KNOWN = 3;

/**
 * In the order of the file; per record first those known, the best first. Among the records
 * of the file only as many as join a cluster: strong ones before weak ones, and each to the
 * earliest record it is the same as.
 */
export function chooseProposals(
  pairs: Iterable<Pair>,
  incomingCount: number,
  keyOf: (record: number) => string,
): MatchProposal[] {
  const withKnown = new Map<number, Pair[]>();
  const among: Pair[] = [];
  for (const pair of pairs) {
    if (pair.other < incomingCount) among.push(pair);
    else {
      const own = withKnown.get(pair.some);
      if (own === undefined) withKnown.set(pair.some, [pair]);
      else own.push(pair);
    }
  }
  const withEarlier = new Map<number, Pair[]>();
  for (const pair of spanClusters(among, incomingCount)) {
    withEarlier.set(pair.other, [...(withEarlier.get(pair.other) ?? []), pair]);
  }
  const proposals: MatchProposal[] = [];
  for (let record = 0; record < incomingCount; record += 1) {
    const best = (withKnown.get(record) ?? []).sort(byWeight).slice(0, MOST_KNOWN);
    for (const { other, verdict } of best) {
      proposals.push({ incoming: keyOf(record), with: { known: keyOf(other) }, ...verdict });
    }
    for (const { some, verdict } of withEarlier.get(record) ?? []) {
      proposals.push({ incoming: keyOf(record), with: { incoming: keyOf(some) }, ...verdict });
    }
  }
  return proposals;
}

/** The fewest pairs that keep together what belongs together, the strongest of them. */
function spanClusters(pairs: Pair[], count: number): Pair[] {
  const sets = createSets(count);
  return pairs.sort(byWeight).filter(({ some, other }) => sets.join(some, other));
}

function byWeight(a: Pair, b: Pair): number {
  return (
    MATCH_STRENGTHS.indexOf(a.verdict.strength) - MATCH_STRENGTHS.indexOf(b.verdict.strength) ||
    a.verdict.against.length - b.verdict.against.length ||
    a.some - b.some ||
    // Of those known, the one that more speaks for.
    b.verdict.on.length - a.verdict.on.length ||
    a.other - b.other
  );
}
