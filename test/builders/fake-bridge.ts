/** A register made of functions, for component tests: answers, records, refuses. */
import { dropAnswers } from '#renderer/call/kept-answers.ts';
import type { Failure, Reply } from '#shared/contract/errors.ts';
import type { Bridge, Input, MethodName, Output, PageEvent } from '#shared/contract/index.ts';

export type Answers = {
  [M in MethodName]?: (input: Input<M>) => Output<M> | Promise<Output<M>>;
};

/** Thrown by an answer to refuse the call with a code. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

export interface FakeBridge extends Bridge {
  /** Every call so far, oldest first. */
  readonly calls: { method: string; input: unknown }[];
  /** Inputs of the calls of one method. */
  inputsOf<M extends MethodName>(method: M): Input<M>[];
  /** Adds or replaces answers. */
  answer(more: Answers): void;
  /** Tells the page that something happened. */
  emit(event: PageEvent, detail?: unknown): void;
}

/** Makes a bridge and puts it on the window. A method without an answer is refused. */
export function installFakeBridge(answers: Answers = {}): FakeBridge {
  // Another register: what the one before answered is not shown again.
  dropAnswers();
  const known = new Map<string, (input: never) => unknown>(Object.entries(answers));
  const listeners = new Set<(event: PageEvent, detail: unknown) => void>();
  const calls: { method: string; input: unknown }[] = [];
  const bridge: FakeBridge = {
    calls,
    inputsOf: (method) =>
      calls.filter((made) => made.method === method).map((made) => made.input as never),
    answer: (more) => {
      for (const [method, give] of Object.entries(more)) known.set(method, give as never);
    },
    emit: (event, detail) => {
      for (const listener of listeners) listener(event, detail);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call: async (method, input): Promise<Reply<unknown>> => {
      calls.push({ method, input });
      const give = known.get(method);
      if (give === undefined) return { ok: false, error: { code: 'no-such-method' } };
      try {
        return { ok: true, value: await give(input as never) };
      } catch (thrown) {
        if (thrown instanceof Refusal) return { ok: false, error: thrown.failure };
        throw thrown;
      }
    },
  };
  Object.defineProperty(window, 'dossierwacht', { value: bridge, configurable: true });
  return bridge;
}
