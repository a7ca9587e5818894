import { useEffect, useRef } from 'react';
import { useShortcut } from '#renderer/ui/shortcuts.ts';

/**
 * Esc goes back, unless something nearer listens to it: a dialog closes first,
 * and in a field the first Esc only leaves the field.
 */
export function useEscapeBack(back: () => void): void {
  const nearer = useRef(false);
  useEffect(() => {
    // Before anyone else hears the key: afterwards the dialog may be gone already.
    function look(event: KeyboardEvent) {
      const { target } = event;
      const typing =
        target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
      nearer.current = typing || document.querySelector('[role="dialog"]') !== null;
      if (typing && event.key === 'Escape') target.blur();
    }
    window.addEventListener('keydown', look, true);
    return () => window.removeEventListener('keydown', look, true);
  }, []);
  useShortcut('escape', () => {
    if (!nearer.current) back();
  });
}
