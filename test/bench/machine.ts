/** Whether the machine is quiet enough for its figures to mean something. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { share } from './measure.ts';

const SAMPLES = 20;
const SAMPLE_MS = 25;
const CALIBRATION_ROUNDS = 5;
const LOOPS = 20_000_000;
/** A loop that takes so much longer than its best time was disturbed. */
const DISTURBED = 1.25;

export interface Quiet {
  readonly quiet: boolean;
  readonly why: string;
}

export interface Machine {
  readonly description: string;
  /** To be asked before and after measuring, while nothing of ours runs. */
  look(): Promise<Quiet>;
}

export function createMachine(): Machine {
  let best = Number.POSITIVE_INFINITY;
  const cores = availableParallelism();
  return {
    description: `${cores} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
    async look() {
      const others = await runningBeside();
      const times = Array.from({ length: CALIBRATION_ROUNDS }, calibrate);
      const typical = share(times, 0.5);
      best = Math.min(best, ...times);
      const slower = typical / best;
      const why = `${others.toFixed(1)} other processes at work on ${cores} cores, a fixed loop at ${slower.toFixed(2)} of its best time`;
      return { quiet: others < cores / 2 && slower < DISTURBED, why };
    },
  };
}

/** How many processes want a core while we sleep: the mean of what /proc/loadavg says of now. */
async function runningBeside(): Promise<number> {
  let sum = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    await setTimeout(SAMPLE_MS);
    // "0.20 0.18 0.12 1/80 11206": of 80 threads one runs, and that is the one that reads this.
    sum += Number(/ (\d+)\//.exec(readFileSync('/proc/loadavg', 'utf8'))?.[1] ?? 1) - 1;
  }
  return sum / SAMPLES;
}

function calibrate(): number {
  const started = performance.now();
  let value = 1;
  for (let loop = 0; loop < LOOPS; loop++) value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
  if (value < 0) throw new Error('unreachable; keeps the loop from being left out');
  return performance.now() - started;
}
