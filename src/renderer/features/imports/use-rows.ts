/** Rows of what lies on the desk, page by page from the first. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { asCallError, type CallError, call } from '#renderer/call/call.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { useDesk } from './desk.ts';

type Method = 'imports.preview' | 'imports.proposals';
export type RowOf<M extends Method> = Output<M>['rows'][number];

export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly more: boolean;
  /** True until the first page has come. */
  readonly first: boolean;
  readonly error: CallError | undefined;
  readonly loadMore: () => void;
}

interface State<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly error?: CallError;
}

/**
 * Reads a list of the desk. It begins anew when the input changes or the files were
 * looked into again; answers that were overtaken are ignored.
 */
export function useRows<M extends Method>(
  method: M,
  input: Omit<Input<M>, 'offset' | 'limit'>,
  limit: number,
): Rows<RowOf<M>> {
  const looks = useDesk((desk) => desk.looks);
  const looking = useDesk((desk) => desk.busy === 'looking');
  const key = `${looks} ${JSON.stringify(input)}`;
  const [state, setState] = useState<State<RowOf<M>>>({ key: '', rows: [], total: 0 });
  const latest = useRef({ key, input, asking: false });
  latest.current.key = key;
  latest.current.input = input;

  const ask = useCallback(
    (before: readonly RowOf<M>[]) => {
      const { current } = latest;
      const asked = current.key;
      current.asking = true;
      call(method, { ...current.input, offset: before.length, limit } as Input<M>).then(
        (page) => {
          if (current.key !== asked) return;
          current.asking = false;
          const { rows, total } = page as { rows: RowOf<M>[]; total: number };
          setState({ key: asked, rows: [...before, ...rows], total });
        },
        (thrown: unknown) => {
          if (current.key !== asked) return;
          current.asking = false;
          setState({ key: asked, rows: before, total: before.length, error: asCallError(thrown) });
        },
      );
    },
    [method, limit],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another list
  useEffect(() => {
    // While it is read anew there is nothing to ask for.
    if (!looking) ask([]);
  }, [ask, key, looking]);

  const here = state.key === key;
  const rows = here ? state.rows : [];
  const more = here && rows.length < state.total;
  const loadMore = useCallback(() => {
    if (!latest.current.asking && more && !looking) ask(rows);
  }, [ask, more, rows, looking]);
  return {
    rows,
    total: here ? state.total : 0,
    more,
    first: !here,
    error: here ? state.error : undefined,
    loadMore,
  };
}
