/** Processes that are killed from outside, at a moment of their work that nobody chose. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Ended {
  /** What it said, without the word that it begins. */
  readonly lines: readonly string[];
  /** False when it came to its own end before. */
  readonly killed: boolean;
  /** From its beginning to its end. */
  readonly tookMs: number;
}

/** Runs a script that says `ready` when its work begins, and kills it some time after that. */
export async function runAndKill(
  script: string,
  env: Readonly<Record<string, string>>,
  killAfterMs?: number,
): Promise<Ended> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (_code, signal) => resolve(signal));
  });
  const lines: string[] = [];
  let began: number | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') lines.push(line);
    else {
      began = performance.now();
      if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    }
  }
  const signal = await closed;
  if (began === undefined) throw new Error('the process ended before its work began');
  return { lines, killed: signal === 'SIGKILL', tookMs: performance.now() - began };
}

export interface Killing {
  /** How many times it must have been killed in the middle. */
  readonly times: number;
  readonly script: string;
  /** Makes ready what one process works on. */
  prepare(): Promise<{ readonly folder: string; readonly env: Readonly<Record<string, string>> }>;
  /** Looks at what is left, also of those that came to their end first. */
  look(folder: string, ended: Ended): Promise<void>;
}

/**
 * Kills work that has an end at moments spread over all of it. How long it takes is seen
 * from one that is left alone, and from those that were quicker than that.
 */
export async function killAtAnyMoment({ times, script, prepare, look }: Killing): Promise<void> {
  let usualMs = Number.POSITIVE_INFINITY;
  for (let killed = 0; killed < times; ) {
    const { folder, env } = await prepare();
    const part = (killed + Math.random()) / times;
    const ended = await runAndKill(
      script,
      env,
      Number.isFinite(usualMs) ? part * usualMs : undefined,
    );
    await look(folder, ended);
    if (ended.killed) killed += 1;
    else usualMs = Math.min(usualMs, ended.tookMs);
  }
}
