import { useEffect, useState } from 'react';

const PAUSE = 400;

/**
 * Follows a value of plain data once it rests, so that a letter is not made anew at
 * every key; `isResting` is false while a newer one waits.
 */
export function useResting<T>(value: T): { readonly value: T; readonly isResting: boolean } {
  const [rested, setRested] = useState(value);
  const text = JSON.stringify(value);
  const isResting = JSON.stringify(rested) === text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the value
  useEffect(() => {
    if (isResting) return;
    const timer = setTimeout(() => setRested(value), PAUSE);
    return () => clearTimeout(timer);
  }, [text, isResting]);
  return { value: rested, isResting };
}
