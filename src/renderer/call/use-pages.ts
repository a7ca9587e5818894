/** Long lists, page by page, by keyset: the last row of a page asks for the next. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, MethodName, Output } from '#shared/contract/index.ts';
import { asCallError, type CallError, call } from './call.ts';
import { useDataVersion } from './data-version.ts';
import { makeTurns } from './in-turn.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** Methods that answer with rows and whether there are more. */
export type PagedMethod = {
  [M in MethodName]: Output<M> extends Page<unknown> ? M : never;
}[MethodName];
export type RowOf<M extends PagedMethod> = Output<M>['rows'][number];

type Asked<M extends PagedMethod> = Omit<Input<M>, 'after' | 'limit'>;

export interface Pages<Row, Wanted> {
  /** Those of the last answer; kept while the next one is on its way. */
  readonly rows: readonly Row[];
  /** What the rows are the answer to: what was asked before, until the next answer came. */
  readonly answers: Wanted;
  readonly more: boolean;
  readonly loading: boolean;
  /** True until the first page of this input has come. */
  readonly first: boolean;
  readonly error: CallError | undefined;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

const PAGE = 100;
/** Somebody who types sees a window full at most: those rows need not wait for the others. */
const TYPED_PAGE = 50;
const LARGEST_PAGE = 500;

/**
 * Reads a paged method. `input` is what is asked without `after` and `limit`;
 * `keyOf` gives the `after` of a row. After a command the rows that were loaded
 * are read again, so that the place in the list is kept. One question at a time:
 * an input that changes meanwhile is asked when the answer came, the last one only.
 */
export function usePages<M extends PagedMethod>(
  method: M,
  input: Asked<M>,
  keyOf: (row: RowOf<M>) => NonNullable<Input<M> extends { after?: infer A } ? A : never>,
): Pages<RowOf<M>, Asked<M>> {
  const version = useDataVersion((state) => state.version);
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState<{
    key: string;
    input: Asked<M>;
    rows: readonly RowOf<M>[];
    more: boolean;
    loading: boolean;
    error?: CallError;
  }>({ key: '', input, rows: [], more: false, loading: true });
  const [inTurn] = useState(makeTurns);
  const key = JSON.stringify(input);
  const latest = useRef({ input, keyOf, state, key });
  latest.current = { input, keyOf, state, key };
  const generation = useRef(0);

  const ask = useCallback(
    async (after: unknown, limit: number) => {
      const whole = { ...latest.current.input, after, limit } as Input<M>;
      return (await call(method, whole)) as Page<RowOf<M>>;
    },
    [method],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: key, version and asked are what starts anew
  useEffect(() => {
    const mine = ++generation.current;
    const before = latest.current.state;
    const least = before.key === '' ? PAGE : TYPED_PAGE;
    const wanted = before.key === key ? Math.max(before.rows.length, least) : least;
    setState((now) => (now.loading ? now : { ...now, loading: true }));
    async function start() {
      if (mine !== generation.current) return;
      let rows: readonly RowOf<M>[] = [];
      let more = true;
      while (more && rows.length < wanted) {
        const last = rows.at(-1);
        const limit = Math.min(LARGEST_PAGE, wanted - rows.length);
        const page = await ask(last === undefined ? null : latest.current.keyOf(last), limit);
        if (mine !== generation.current) return;
        rows = [...rows, ...page.rows];
        more = page.more && page.rows.length > 0;
      }
      setState({ key, input: latest.current.input, rows, more, loading: false });
    }
    inTurn(() =>
      start().catch((thrown: unknown) => {
        if (mine !== generation.current) return;
        setState((now) => ({ ...now, key, loading: false, error: asCallError(thrown) }));
      }),
    );
    return () => {
      generation.current += 1;
    };
  }, [method, key, version, asked]);

  const loadMore = useCallback(() => {
    const { state: now, keyOf: keyOfRow, key: nowKey } = latest.current;
    const last = now.rows.at(-1);
    if (now.loading || !now.more || last === undefined || now.key !== nowKey) return;
    const mine = generation.current;
    setState((before) => ({ ...before, loading: true }));
    ask(keyOfRow(last), PAGE).then(
      (page) => {
        if (mine !== generation.current) return;
        setState((before) => ({
          key: before.key,
          input: before.input,
          rows: [...before.rows, ...page.rows],
          more: page.more && page.rows.length > 0,
          loading: false,
        }));
      },
      (thrown: unknown) => {
        if (mine !== generation.current) return;
        setState((before) => ({ ...before, loading: false, error: asCallError(thrown) }));
      },
    );
  }, [ask]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);

  return {
    rows: state.rows,
    answers: state.input,
    more: state.more,
    loading: state.loading,
    first: state.key === '' && state.loading,
    error: state.error,
    loadMore,
    reload,
  };
}
