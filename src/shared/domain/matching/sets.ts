/** Numbers that are joined into sets, one pair at a time (union-find). */

export interface Sets {
  /** The lowest number of the set. */
  readonly firstOf: (item: number) => number;
  /** False when the two were in one set already. */
  readonly join: (some: number, other: number) => boolean;
}

/** Sets of one number each, from zero up to `count`. */
export function createSets(count: number): Sets {
  const parents = Int32Array.from({ length: count }, (_, item) => item);
  const firstOf = (item: number): number => {
    let first = item;
    for (let parent = parents[first] ?? first; parent !== first; parent = parents[first] ?? first) {
      // Halves the way for the next time.
      parents[first] = parents[parent] ?? parent;
      first = parent;
    }
    return first;
  };
  const join = (some: number, other: number): boolean => {
    const [a, b] = [firstOf(some), firstOf(other)];
    if (a === b) return false;
    parents[Math.max(a, b)] = Math.min(a, b);
    return true;
  };
  return { firstOf, join };
}
