/**
 * Saving a person. When somebody looks like a person who was erased and is not to
 * be taken up again, the register refuses; then the owner is asked, and the same is
 * sent again with the answer.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output } from '#shared/contract/index.ts';
import type { ErasedBefore, PersonInput, RETURN_ANSWERS } from '#shared/contract/persons.ts';
import { asCallError, type CallError, call } from './call.ts';
import { runCommand } from './data-version.ts';

export type ReturnAnswer = (typeof RETURN_ANSWERS)[number];
type PersonMethod = 'persons.create' | 'persons.update';

export interface ReturnQuestion {
  /** Whom this person looks like; nothing of them is known but the day and the cause. */
  readonly matches: readonly ErasedBefore[];
  /** Sends again with the answer; null sends nothing. */
  readonly answer: (answer: ReturnAnswer | null) => void;
}

export interface PersonCommand<M extends PersonMethod> {
  /** The answer of the register, or undefined when nothing was saved. */
  readonly run: (input: Input<M>) => Promise<Output<M> | undefined>;
  readonly running: boolean;
  readonly error: CallError | undefined;
  /** Set while the owner is asked. */
  readonly question: ReturnQuestion | undefined;
}

interface State {
  readonly running: boolean;
  readonly error?: CallError;
  readonly question?: ReturnQuestion;
}

/** `persons.create` or `persons.update` with that question. A second run meanwhile is ignored. */
export function usePersonCommand<M extends PersonMethod>(method: M): PersonCommand<M> {
  const [state, setState] = useState<State>({ running: false });
  const busy = useRef(false);
  const show = useShownState(setState);

  const run = useCallback(
    async (input: Input<M>) => {
      if (busy.current) return undefined;
      busy.current = true;
      show({ running: true });
      try {
        const output = await send(method, input, (matches) => {
          return new Promise((resolve) => {
            show({ running: false, question: { matches, answer: resolve } });
          });
        });
        show({ running: false });
        return output;
      } catch (thrown) {
        show({ running: false, error: asCallError(thrown) });
        return undefined;
      } finally {
        busy.current = false;
      }
    },
    [method, show],
  );
  return { run, running: state.running, error: state.error, question: state.question };
}

type Ask = (matches: readonly ErasedBefore[]) => Promise<ReturnAnswer | null>;

async function send<M extends PersonMethod>(
  method: M,
  input: Input<M>,
  ask: Ask,
): Promise<Output<M> | undefined> {
  try {
    return await runCommand(method, input);
  } catch (thrown) {
    if (asCallError(thrown).code !== 'erased-before') throw thrown;
    const matches = await call('persons.check-return', whoOf(input));
    // Nobody is found any more: the refusal stands as it is.
    if (matches.length === 0) throw thrown;
    const returned = await ask(matches);
    if (returned === null) return undefined;
    return await runCommand(method, { ...input, returned } as Input<M>);
  }
}

function whoOf(input: Input<PersonMethod>): Input<'persons.check-return'> {
  if ('personId' in input) return { personId: input.personId, person: input.person };
  const { returned: _returned, ...person } = input;
  return { personId: null, person: person as PersonInput };
}

/** Sets state only as long as the form is there; a question nobody can answer any more is let go. */
function useShownState(setState: (state: State) => void): (state: State) => void {
  const mounted = useRef(true);
  const asked = useRef<ReturnQuestion>(undefined);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
      asked.current?.answer(null);
    };
  }, []);
  return useCallback(
    (state: State) => {
      asked.current = state.question;
      if (mounted.current) setState(state);
      else state.question?.answer(null);
    },
    [setState],
  );
}
