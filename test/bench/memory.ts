/** The memory of an app's processes, shared pages counted once between them. */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { processesFrom } from '#test/e2e/process-memory.ts';

const MIB = 1024;
const SAMPLES = 3;

/** MiB of proportional set size over a process and all that came from it, when it has calmed down. */
export async function settledMemory(pid: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let sample = 0; sample < SAMPLES; sample++) {
    await setTimeout(1500);
    least = Math.min(least, memoryOf(pid));
  }
  return least;
}

function memoryOf(pid: number): number {
  return processesFrom(pid).reduce((sum, each) => sum + proportional(each), 0) / MIB;
}

/** In KiB; none for a process that ended meanwhile. */
function proportional(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
