import { useEffect, useState } from 'react';

const PAUSE_MS = 120;

/** Follows a value, but waits for a short pause in typing, so that not every letter asks. */
export function useSettled<T>(value: T, pauseMs = PAUSE_MS): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
