/**
 * The settings every window gets, by name and in full: a default that changes
 * in a later Electron must not loosen anything. The numbers are those of
 * Electron's security checklist.
 */
import type { WebPreferences } from 'electron';

const SEALED = {
  nodeIntegration: false, // 2
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true, // 3
  sandbox: true, // 4
  webSecurity: true, // 6
  allowRunningInsecureContent: false, // 8
  experimentalFeatures: false, // 9
  enableBlinkFeatures: '', // 10
  webviewTag: false, // 11
  navigateOnDragDrop: false, // 13
  plugins: false,
  webgl: false,
  spellcheck: false,
  safeDialogs: true,
  autoplayPolicy: 'document-user-activation-required',
  disableDialogs: true,
  v8CacheOptions: 'none',
} as const satisfies WebPreferences;

/** Session of the page; without `persist:` it lives in memory only. */
export const PAGE_PARTITION = 'page';

/** Session of the window that turns letters into PDF. */
export const PAPER_PARTITION = 'paper';

/** Settings of the window with the page. */
export function pageWebPreferences(given: {
  readonly preload: string;
  readonly devTools: boolean;
}): WebPreferences {
  return {
    ...SEALED,
    partition: PAGE_PARTITION,
    preload: given.preload,
    devTools: given.devTools,
    // Locking counts on the page hearing of it at once, also behind other windows.
    backgroundThrottling: false,
  };
}

/** Settings of the hidden window that lays out letters: no script and no preload at all. */
export function paperWebPreferences(): WebPreferences {
  return {
    ...SEALED,
    partition: PAPER_PARTITION,
    devTools: false,
    javascript: false,
    backgroundThrottling: false,
  };
}
