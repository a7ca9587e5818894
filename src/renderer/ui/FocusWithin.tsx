import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Puts the focus on the first field of a form that came after its panel had
 * opened, because it had to be loaded first.
 */
export function FocusWithin({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  return <div ref={box}>{children}</div>;
}
