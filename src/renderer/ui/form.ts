/** The state of a form: what was typed, which problem stands beside which field. */
import { useCallback, useMemo, useState } from 'react';
import type { CallError } from '#renderer/call/call.ts';

/** What a field component takes: a value, a change, a problem code. */
export interface Bound<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly problem: string | undefined;
}

export interface FormState<V extends object> {
  readonly values: V;
  readonly changed: boolean;
  readonly set: <K extends keyof V & string>(key: K, value: V[K]) => void;
  /** Replaces everything: a draft that was restored, a record that was loaded. */
  readonly replace: (values: V) => void;
  readonly bind: <K extends keyof V & string>(key: K) => Bound<V[K]>;
  /** The problem code at a path below the values, such as `contactPoints.0.value`. */
  readonly problem: (path: string) => string | undefined;
}

/**
 * Keeps what was typed, also when saving fails. `error` is that of the command;
 * `prefix` is the path of the values in its input (`person` in `persons.update`).
 * A problem disappears when its field is changed.
 */
export function useForm<V extends object>(
  initial: V,
  { error, prefix }: { error?: CallError | undefined; prefix?: string } = {},
): FormState<V> {
  const [state, setState] = useState({ values: initial, changed: false });
  const [answered, setAnswered] = useState<{
    error: CallError | undefined;
    keys: ReadonlySet<string>;
  }>({ error: undefined, keys: new Set() });

  const set = useCallback(
    <K extends keyof V & string>(key: K, value: V[K]) => {
      setState((before) => ({ values: { ...before.values, [key]: value }, changed: true }));
      setAnswered((before) => ({
        error,
        keys: new Set(before.error === error ? [...before.keys, key] : [key]),
      }));
    },
    [error],
  );
  const replace = useCallback((values: V) => setState({ values, changed: false }), []);

  return useMemo(() => {
    function problem(path: string): string | undefined {
      const key = path.split('.')[0] ?? '';
      if (answered.error === error && answered.keys.has(key)) return undefined;
      return error?.fields[prefix === undefined ? path : `${prefix}.${path}`];
    }
    return {
      values: state.values,
      changed: state.changed,
      set,
      replace,
      problem,
      bind: <K extends keyof V & string>(key: K): Bound<V[K]> => ({
        value: state.values[key],
        onChange: (value) => set(key, value),
        problem: problem(key),
      }),
    };
  }, [state, answered, error, prefix, set, replace]);
}
