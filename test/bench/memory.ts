/** The memory of an app's processes, shared pages counted once between them. */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { kindOf, processesFrom } from '#test/e2e/process-memory.ts';

const MIB = 1024;
const SAMPLES = 3;

/** MiB of proportional set size, by what a process does. */
export type Memory = ReadonlyMap<string, number>;

/** Of a process and all that came from it, when it has calmed down. */
export async function settledMemory(pid: number): Promise<Memory> {
  let least: Memory | undefined;
  for (let sample = 0; sample < SAMPLES; sample++) {
    await setTimeout(1500);
    const memory = memoryOf(pid);
    if (least === undefined || totalOf(memory) < totalOf(least)) least = memory;
  }
  return least ?? new Map();
}

export function totalOf(memory: Memory): number {
  return [...memory.values()].reduce((sum, each) => sum + each, 0);
}

function memoryOf(pid: number): Memory {
  const memory = new Map<string, number>();
  for (const each of processesFrom(pid)) {
    const kind = kindOf(each);
    memory.set(kind, (memory.get(kind) ?? 0) + proportional(each) / MIB);
  }
  return memory;
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
