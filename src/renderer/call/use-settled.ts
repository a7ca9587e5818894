import { useEffect, useState } from 'react';

const PAUSE = 60;

/** Follows a value, but waits for a short pause in typing, so that not every letter asks. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
