/** Which question is asked now: the most important one that was not put off. */
import { useState } from 'react';
import type { GapRow } from '#shared/contract/gaps.ts';

export interface Queue {
  /** Undefined once nothing is open. */
  readonly current: GapRow | undefined;
  /** How often another question was asked for: each time it is read from its beginning. */
  readonly turn: number;
  readonly isPostponed: (key: string) => boolean;
  /** Puts the current question behind the others. */
  readonly postpone: () => void;
  /** Asks this one now. */
  readonly choose: (key: string) => void;
}

/** Keeps the order of one visit; what was put off comes back at the next. */
export function useQueue(open: readonly GapRow[]): Queue {
  const [postponed, setPostponed] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string>();
  const [turn, setTurn] = useState(0);
  const waiting = postponed.filter((key) => open.some((row) => row.key === key));
  const current =
    open.find(({ key }) => key === chosen) ??
    open.find(({ key }) => !waiting.includes(key)) ??
    // Everything was put off: round again, from the one that waits longest.
    open.find(({ key }) => key === waiting[0]);
  return {
    current,
    turn,
    isPostponed: (key) => waiting.includes(key),
    postpone: () => {
      if (current === undefined) return;
      setPostponed([...waiting.filter((key) => key !== current.key), current.key]);
      setChosen(undefined);
      setTurn(turn + 1);
    },
    choose: (key) => {
      setPostponed(waiting.filter((entry) => entry !== key));
      setChosen(key);
      setTurn(turn + 1);
    },
  };
}
