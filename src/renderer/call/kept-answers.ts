/**
 * Answers that are shown again when a screen is come back to. They are dropped as soon as
 * something changes or the register locks, and do not outlive the day.
 */
import type { Input, MethodName, Output } from '#shared/contract/index.ts';
import { call } from './call.ts';

interface Kept {
  readonly data: unknown;
  readonly at: number;
  readonly day: string;
}

let answers = new Map<string, Kept>();
let underWay = new Map<string, Promise<unknown>>();

/** The answer of today to this question, and how many milliseconds ago it came. */
export function keptAnswer<M extends MethodName>(
  method: M,
  input: Input<M>,
): { readonly data: Output<M>; readonly age: number } | undefined {
  const kept = answers.get(nameOf(method, input));
  if (kept === undefined || kept.day !== new Date().toDateString()) return undefined;
  return { data: kept.data as Output<M>, age: Date.now() - kept.at };
}

/** Asks, and keeps the answer. Whoever asks the same meanwhile gets the same answer. */
export function callAndKeep<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const name = nameOf(method, input);
  const asked = underWay.get(name);
  if (asked !== undefined) return asked as Promise<Output<M>>;
  // What was dropped meanwhile is not kept after all.
  const [into, busy] = [answers, underWay];
  const asking = call(method, input).then((data) => {
    into.set(name, { data, at: Date.now(), day: new Date().toDateString() });
    return data;
  });
  busy.set(name, asking);
  const done = () => busy.delete(name);
  asking.then(done, done);
  return asking;
}

/** Something changed, or nobody may see the answers any more. */
export function dropAnswers(): void {
  answers = new Map();
  underWay = new Map();
}

function nameOf(method: string, input: unknown): string {
  return `${method} ${JSON.stringify(input)}`;
}
