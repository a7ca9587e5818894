/** Times, and what is made of many of them. */

export function median(values: readonly number[]): number {
  return share(values, 0.5);
}

/** The smallest value that so large a share of all values does not exceed. */
export function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

/** Milliseconds that work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Milliseconds of every one of so many rounds, after one that only warms up. */
export async function timedRounds(rounds: number, work: () => unknown): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(work));
  return times;
}

/** Two pieces of work in turns, so that what disturbs the machine disturbs both. */
export async function timedInTurns(
  rounds: number,
  floor: () => unknown,
  ours: () => unknown,
): Promise<{ floor: number; ours: number }> {
  const times = { floor: [] as number[], ours: [] as number[] };
  await floor();
  await ours();
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await timed(floor));
    times.ours.push(await timed(ours));
  }
  return { floor: median(times.floor), ours: median(times.ours) };
}
