/** One form at a time lies on the desk, and the focus stays where the work is. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';

export interface Desk {
  /** The key of the form that is open, such as `access:refuse`. */
  readonly opened: string | undefined;
  /** Opens this form and closes any other; undefined closes. */
  readonly open: (key: string | undefined) => void;
}

export function useDesk(): Desk {
  const [opened, open] = useState<string>();
  return useMemo(() => ({ opened, open }), [opened]);
}

/**
 * When a new value takes away what had the focus, it goes to the heading of the part in
 * which the owner was working. The ref is for the element around these parts.
 */
export function usePlaceOfWork(value: unknown): RefObject<HTMLDivElement | null> {
  const parts = useRef<HTMLDivElement>(null);
  const heading = useLostFocus<HTMLElement>(value);
  useEffect(() => {
    const around = parts.current;
    function follow({ target }: FocusEvent) {
      if (!(target instanceof Element)) return;
      heading.current = target.closest('section')?.querySelector<HTMLElement>('h3') ?? null;
    }
    around?.addEventListener('focusin', follow);
    return () => around?.removeEventListener('focusin', follow);
  }, [heading]);
  return parts;
}
