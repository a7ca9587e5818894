/** Pairs of records by their numbers, each once, to be judged when all are found. */
import type { Pair } from './choose.ts';
import { createNumberList } from './number-list.ts';
import type { Verdict } from './parties.ts';

export interface PairSet<Item = unknown> {
  /** The earlier record first. */
  readonly add: (some: number, other: number) => void;
  /** The pairs for which there is a verdict. */
  readonly judge: (judge: (some: Item, other: Item) => Verdict | undefined) => Iterable<Pair>;
}

export function createPairSet<Item>(items: readonly Item[]): PairSet<Item> {
  // Two numbers in one: with a million records still a whole number.
  const found = createNumberList();
  return {
    add: (some, other) => found.add(some * items.length + other),
    *judge(judge) {
      let before = -1;
      for (const both of found.sorted()) {
        if (both === before) continue;
        before = both;
        const some = Math.floor(both / items.length);
        const other = both % items.length;
        const verdict = judge(items[some] as Item, items[other] as Item);
        if (verdict !== undefined) yield { some, other, verdict };
      }
    },
  };
}
