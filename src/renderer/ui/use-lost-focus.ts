/** The focus goes somewhere when what had it is gone or was disabled for a while. */
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus on the element of the ref when the value has changed and nothing
 * has the focus. The first value, after undefined, is no change.
 */
export function useLostFocus<T extends HTMLElement>(value: unknown): RefObject<T | null> {
  const target = useRef<T>(null);
  const before = useRef(value);
  useEffect(() => {
    const changed = before.current !== undefined && before.current !== value;
    before.current = value;
    const holder = document.activeElement;
    if (changed && (holder === null || holder === document.body)) target.current?.focus();
  }, [value]);
  return target;
}
