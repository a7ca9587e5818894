/**
 * The window with the page. Locking destroys it, with everything it showed, and
 * opens a fresh one: a new process that never saw a person's data.
 */
import { BrowserWindow, nativeTheme } from 'electron';
import { EVENT_CHANNEL } from '#shared/channels.ts';
import type { PageEvent } from '#shared/contract/index.ts';
import { pageWebPreferences } from './hardening/web-preferences.ts';
import { isOwnPage } from './page/own-address.ts';

export interface PageWindowSurroundings {
  readonly preload: string;
  readonly devTools: boolean;
  /** Address of the page. */
  readonly url: string;
  /** Whether a window is kept out of pictures and recordings of the screen. */
  readonly hideFromCapture: () => boolean;
  /** Prepares the contents of each new window. */
  readonly onContents: (window: BrowserWindow) => void;
  /** The owner wants to close the window; nothing has happened yet. */
  readonly onCloseWanted: () => void;
}

export interface PageWindow {
  /** Opens the window, or shows it again; shows it when there is something to see. */
  open(): void;
  /** Opens a fresh window where the old one was, and destroys the old one. */
  renew(): void;
  /** Takes the window away until it is opened again; one that is renewed then is destroyed. */
  hide(): void;
  destroy(): void;
  focus(): void;
  /** Applies a change of `hideFromCapture` to the window that is there. */
  protect(): void;
  current(): BrowserWindow | undefined;
  tell(event: PageEvent, detail: unknown): void;
}

const SIZE = { width: 1320, height: 860, minWidth: 480, minHeight: 480 };
const SHORTEST_LIFE_MS = 3000;
/** Chromium's word for a navigation that was refused or overtaken: the page is still there. */
const ABORTED = -3;
const PAPER_COLOUR = { light: '#ffffff', dark: '#14191b' };

/** Makes no window yet. */
export function createPageWindow(surroundings: PageWindowSurroundings): PageWindow {
  let window: BrowserWindow | undefined;
  let hidden = false;

  function make(bounds?: Electron.Rectangle): BrowserWindow {
    const made = new BrowserWindow({
      ...SIZE,
      ...bounds,
      show: false,
      title: 'Dossierwacht',
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER_COLOUR.dark : PAPER_COLOUR.light,
      webPreferences: pageWebPreferences(surroundings),
    });
    // Before it is shown: what the screen showed once may be in a recording.
    if (surroundings.hideFromCapture()) keepOutOfCapture(made, true);
    made.once('ready-to-show', () => {
      if (!hidden) made.show();
    });
    made.on('close', (event) => {
      // The register is closed first; then the window is destroyed without asking again.
      event.preventDefault();
      surroundings.onCloseWanted();
    });
    // Windows ends the session of its user without waiting for anything.
    made.on('session-end', () => surroundings.onCloseWanted());
    // A page that died or left shows nothing; a fresh one shows how things stand. One that
    // does so at once would do it again.
    const madeAt = performance.now();
    function replace(): void {
      if (window === made && performance.now() - madeAt > SHORTEST_LIFE_MS) renew();
    }
    made.webContents.on('render-process-gone', replace);
    // Nobody is asked before an `about:` page is shown, so it cannot be refused.
    made.webContents.on('did-navigate', (_event, address) => {
      if (!isOwnPage(address, surroundings.url)) replace();
    });
    made.webContents.on('did-fail-load', (_event, code, _reason, _address, isMainFrame) => {
      if (isMainFrame && code !== ABORTED) replace();
    });
    surroundings.onContents(made);
    void made.loadURL(surroundings.url);
    return made;
  }

  function renew(): void {
    const old = window;
    if (hidden) {
      window = undefined;
      old?.destroy();
      return;
    }
    const wasMaximized = old?.isMaximized() ?? false;
    window = make(old?.getNormalBounds());
    if (wasMaximized) window.maximize();
    old?.destroy();
  }

  function open(): void {
    if (window === undefined) window = make();
    else if (hidden) window.show();
    hidden = false;
  }

  return {
    open,
    renew,
    hide() {
      hidden = true;
      window?.hide();
    },
    destroy() {
      window?.destroy();
      window = undefined;
    },
    focus() {
      open();
      if (window === undefined) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    protect() {
      if (window !== undefined) keepOutOfCapture(window, surroundings.hideFromCapture());
    },
    current: () => window,
    tell(event, detail) {
      if (window === undefined || window.isDestroyed()) return;
      window.webContents.send(EVENT_CHANNEL, event, detail);
    },
  };
}

/** Electron promises this on Windows and macOS only. */
function keepOutOfCapture(
  window: Pick<BrowserWindow, 'setContentProtection'>,
  wanted: boolean,
): void {
  window.setContentProtection?.(wanted);
}
