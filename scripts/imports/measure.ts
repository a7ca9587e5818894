/** What a piece of work costs the process it runs in. */

export interface Cost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** The most memory the process had, its start included. */
  readonly peakBytes: number;
}

/** Does the work, without the start of the process, and prints its cost as JSON. */
export async function printCost(work: () => void | Promise<void>): Promise<void> {
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  const wallSeconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const cost: Cost = { wallSeconds, cpuSeconds: (user + system) / 1e6, peakBytes };
  process.stdout.write(JSON.stringify(cost));
}
