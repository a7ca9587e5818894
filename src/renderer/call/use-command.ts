/** Commands as hooks: run, running, what went wrong. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, MethodName, Output } from '#shared/contract/index.ts';
import { asCallError, type CallError } from './call.ts';
import { runCommand } from './data-version.ts';

export interface Command<M extends MethodName> {
  /** The answer, or undefined when it failed (then `error` says why). */
  readonly run: (input: Input<M>) => Promise<Output<M> | undefined>;
  readonly running: boolean;
  readonly error: CallError | undefined;
  readonly reset: () => void;
}

/** A command for a form or a button. A second run while one is under way is ignored. */
export function useCommand<M extends MethodName>(method: M): Command<M> {
  const [state, setState] = useState<{ running: boolean; error?: CallError }>({ running: false });
  const busy = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback(
    async (input: Input<M>) => {
      if (busy.current) return undefined;
      busy.current = true;
      setState({ running: true });
      try {
        const output = await runCommand(method, input);
        if (mounted.current) setState({ running: false });
        return output;
      } catch (thrown) {
        if (mounted.current) setState({ running: false, error: asCallError(thrown) });
        return undefined;
      } finally {
        busy.current = false;
      }
    },
    [method],
  );
  const reset = useCallback(() => setState(({ running }) => ({ running })), []);
  return { run, running: state.running, error: state.error, reset };
}
