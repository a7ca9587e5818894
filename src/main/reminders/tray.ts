/** The icon beside the clock: how many things ask for attention, and a way in and out. */
import type { UiLanguage } from '#shared/domain/locale.ts';
import { describeCounts } from '#shared/domain/reminder-words.ts';
import { openCount, type ReminderCounts } from '#shared/domain/reminders.ts';
import { MAIN_TEXTS } from '../texts.ts';

/** What is needed of Electron's `Tray`. */
export interface TrayIcon {
  setToolTip(text: string): void;
  /** A text beside the icon; macOS only. */
  setTitle(text: string): void;
  setMenu(items: readonly TrayItem[]): void;
  destroy(): void;
}

export type TrayItem =
  | { readonly label: string; readonly enabled: boolean; readonly click: () => void }
  | 'separator';

export interface TrayState {
  /** The owner wants the icon. */
  readonly wanted: boolean;
  readonly isOpen: boolean;
  readonly counts: ReminderCounts;
  readonly language: UiLanguage;
}

export interface TraySurroundings {
  /** Makes the icon; undefined where the desktop has no place for it. */
  readonly make: (onClick: () => void) => TrayIcon | undefined;
  /** Puts a number on the icon of the app, where the system can. */
  readonly setBadge: (count: number) => void;
  readonly open: () => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

export interface AppTray {
  show(state: TrayState): void;
  destroy(): void;
}

/** Windows cuts a tooltip off at 127 characters; three phrases fit. */
const PHRASES = 3;

/** Makes no icon before it is wanted. */
export function createAppTray(surroundings: TraySurroundings): AppTray {
  let icon: TrayIcon | undefined;
  let shown = '';

  function destroy(): void {
    icon?.destroy();
    icon = undefined;
    shown = '';
  }

  return {
    show(state) {
      const count = openCount(state.counts);
      // Setting the same again would make the icon flicker on some desktops.
      const next = JSON.stringify(state);
      if (next === shown) return;
      surroundings.setBadge(count);
      if (!state.wanted) {
        destroy();
        shown = next;
        return;
      }
      icon ??= surroundings.make(surroundings.open);
      icon?.setToolTip(trayToolTip(state));
      icon?.setTitle(count === 0 ? '' : String(count));
      icon?.setMenu(trayMenu(state, surroundings));
      shown = next;
    },
    destroy,
  };
}

/** Counts only: whoever passes by may read it. */
export function trayToolTip({ counts, language }: TrayState): string {
  const phrases = describeCounts({ ...counts, soon: 0 }, language).slice(0, PHRASES);
  const words = phrases.length === 0 ? MAIN_TEXTS[language].nothingToDo : phrases.join(', ');
  return `Dossierwacht: ${words}`;
}

/** The menu of the icon as data. */
export function trayMenu(
  { isOpen, language }: TrayState,
  { open, lock, quit }: Pick<TraySurroundings, 'open' | 'lock' | 'quit'>,
): TrayItem[] {
  const texts = MAIN_TEXTS[language];
  return [
    { label: texts.open, enabled: true, click: open },
    { label: texts.lock, enabled: isOpen, click: lock },
    'separator',
    { label: texts.quit, enabled: true, click: quit },
  ];
}
