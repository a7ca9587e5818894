/**
 * Keys that work anywhere on a screen. The handler registered last wins, so a
 * side panel's Ctrl+S comes before that of the page behind it.
 */
import { useEffect, useRef } from 'react';

export const SHORTCUTS = [
  'ctrl+k',
  'ctrl+n',
  'ctrl+s',
  'ctrl+p',
  'ctrl+l',
  '/',
  'f1',
  'escape',
] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

interface Registration {
  readonly shortcut: Shortcut;
  readonly handle: () => void;
}

const registrations: Registration[] = [];

/** Something nearer than the screen hears Esc: a dialog, an open list, a field. */
let escapeIsTaken = false;

// Before anyone else hears the key: afterwards the dialog may be gone already.
function lookAround({ key, target }: KeyboardEvent): void {
  if (key !== 'Escape') return;
  const open = document.querySelector('[role="dialog"]') !== null;
  const expanded =
    target instanceof HTMLElement &&
    target.closest('[aria-expanded="true"], [data-mantine-stop-propagation="true"]') !== null;
  const typing = isTyping(target);
  escapeIsTaken = open || expanded || typing;
  // In a field the first Esc only leaves the field.
  if (typing && !open && !expanded) (target as HTMLElement).blur();
}

function shortcutOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return (event.ctrlKey || event.metaKey) && !event.altKey ? `ctrl+${key}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = shortcutOf(event);
  // `/` is a character where someone types; the others are not.
  if (pressed === '/' && isTyping(event.target)) return;
  if (pressed === 'escape' && escapeIsTaken) return;
  const found = registrations.findLast((registered) => registered.shortcut === pressed);
  if (found === undefined) return;
  event.preventDefault();
  found.handle();
}

/** Runs `handle` on a key while the component is on the screen. */
export function useShortcut(
  shortcut: Shortcut,
  handle: () => void,
  { enabled = true }: { enabled?: boolean } = {},
): void {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    if (!enabled) return;
    const registration: Registration = { shortcut, handle: () => latest.current() };
    if (registrations.length === 0) {
      window.addEventListener('keydown', lookAround, true);
      document.addEventListener('keydown', onKeyDown);
    }
    registrations.push(registration);
    return () => {
      registrations.splice(registrations.indexOf(registration), 1);
      if (registrations.length > 0) return;
      window.removeEventListener('keydown', lookAround, true);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [shortcut, enabled]);
}
