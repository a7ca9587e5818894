/** Queries as hooks: data, error, loading and a way to ask again. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, MethodName, Output } from '#shared/contract/index.ts';
import { asCallError, type CallError, call } from './call.ts';
import { useDataVersion } from './data-version.ts';
import { makeTurns } from './in-turn.ts';
import { callAndKeep, keptAnswer } from './kept-answers.ts';

export interface Query<T> {
  /** The last answer; kept while a newer one is on its way. */
  readonly data: T | undefined;
  readonly error: CallError | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

interface QueryOptions {
  /** With `false` nothing is asked. */
  readonly enabled?: boolean;
  /**
   * One question is under way at a time: what changed meanwhile is asked when the answer came,
   * the last of it only. For what follows every letter.
   */
  readonly inTurn?: boolean;
  /**
   * The answer is shown again when the screen is come back to, and asked anew only when it is
   * older than so many milliseconds or something changed. 0 shows it and always asks anew.
   */
  readonly keepFor?: number;
}

/**
 * Asks a query and asks again when the input changes or a command succeeded.
 * Answers that were overtaken are ignored.
 */
export function useQuery<M extends MethodName>(
  method: M,
  input: Input<M>,
  { enabled = true, inTurn = false, keepFor }: QueryOptions = {},
): Query<Output<M>> {
  const version = useDataVersion((state) => state.version);
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState<{ data?: Output<M>; error?: CallError; loading: boolean }>(
    () => {
      const kept = enabled && keepFor !== undefined ? keptAnswer(method, input) : undefined;
      return kept === undefined ? { loading: enabled } : { data: kept.data, loading: false };
    },
  );
  const [waitForTurn] = useState(makeTurns);
  const latestInput = useRef(input);
  latestInput.current = input;
  const key = JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: key, version and asked are what starts a new question
  useEffect(() => {
    if (!enabled) return;
    let overtaken = false;
    const kept = keepFor === undefined ? undefined : keptAnswer(method, latestInput.current);
    if (kept !== undefined) setState({ data: kept.data, loading: false });
    if (kept !== undefined && kept.age < (keepFor ?? 0)) return;
    setState((before) => (before.loading ? before : { ...before, loading: true }));
    async function ask() {
      if (overtaken) return;
      try {
        const asking = keepFor === undefined ? call : callAndKeep;
        const data = await asking<M>(method, latestInput.current);
        if (!overtaken) setState({ data, loading: false });
      } catch (thrown) {
        if (overtaken) return;
        setState(({ data }) => ({
          ...(data !== undefined && { data }),
          error: asCallError(thrown),
          loading: false,
        }));
      }
    }
    if (inTurn) waitForTurn(ask);
    else void ask();
    return () => {
      overtaken = true;
    };
  }, [method, key, version, asked, enabled, inTurn, keepFor]);

  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { data: state.data, error: state.error, loading: state.loading, reload };
}
