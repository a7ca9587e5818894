/** Puts the parts of main together, once Electron is ready. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  app,
  type BrowserWindow,
  clipboard,
  ipcMain,
  nativeTheme,
  powerMonitor,
  safeStorage,
  session,
} from 'electron';
import { CALL_CHANNEL } from '#shared/channels.ts';
import { createClock } from '#shared/clock.ts';
import type { Reply } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { FaultRecord } from '#shared/contract/register-process.ts';
import type { Preferences } from '#shared/contract/session.ts';
import { faultRecordOf, makeReference } from '#shared/fault.ts';
import { startAutomaticBackups } from './automatic-backups.ts';
import { createBackupDialogs } from './backup-dialogs.ts';
import { openBackupPlaces } from './backup-places.ts';
import { carryOut, type MainHandlers } from './call.ts';
import { createClipboardKeeper } from './clipboard-keeper.ts';
import { type Environment, foldersIn } from './environment.ts';
import { forkRegister } from './fork-register.ts';
import { PAGE_PARTITION } from './hardening/web-preferences.ts';
import { forgetGarbage } from './lock/forget.ts';
import { watchForLock } from './lock/lock-watch.ts';
import { keepThisComputer } from './lock/this-computer.ts';
import { createLog } from './log.ts';
import { addContextMenu, setMenu } from './menu.ts';
import { backupMethods } from './methods/backups.ts';
import { filesMethods } from './methods/files.ts';
import { preferencesMethods } from './methods/preferences.ts';
import { sessionMethods } from './methods/session.ts';
import { PAGE_SCHEME } from './page/csp.ts';
import { listPageFiles } from './page/page-files.ts';
import { isOurPage } from './page/sender.ts';
import { servePage } from './page/serve-page.ts';
import { createPageWindow } from './page-window.ts';
import { createPaperWindow } from './paper/paper-window.ts';
import { openPreferences } from './preferences.ts';
import { createRegisterSession } from './register-session.ts';
import { makeTrayIcon, setBadge, showNotification } from './reminders/desktop.ts';
import { createLoginItem, withLoginItem } from './reminders/login-item.ts';
import { startReminders } from './reminders/reminders.ts';
import { openReminderStore } from './reminders/store.ts';
import { createAppTray } from './reminders/tray.ts';
import { createFileSaver } from './save-file.ts';
import { MAIN_TEXTS } from './texts.ts';

export interface AppSurroundings {
  readonly environment: Environment;
  readonly userData: string;
  readonly page: { readonly url: string; readonly origin: string };
  /** Answers every save dialog with this folder, without asking. */
  readonly saveFolder: string | undefined;
  /** Started with the computer: without a window, as long as something else shows the app. */
  readonly hidden: boolean;
}

export interface RunningApp {
  /** Does what a call of the page would do. */
  call(method: string, input: unknown): Promise<Reply<unknown>>;
  /** True while no call is being carried out. */
  isQuiet(): boolean;
  window(): BrowserWindow | undefined;
  focus(): void;
  /** Closes the register, then ends the app. */
  quit(): void;
}

/** The two files without which a folder holds no part of a register. */
const REGISTER_PARTS = ['register.db', 'register.keys.json'];

/** Opens the app with its window. To be called once. */
export function openApp(surroundings: AppSurroundings): RunningApp {
  const { environment, page } = surroundings;
  const folders = foldersIn(surroundings.userData);
  const clock = createClock(environment.testToday);
  const log = createLog(folders.logs, clock.now);
  const loginItem = createLoginItem({
    platform: process.platform,
    executable: environment.appImage ?? process.execPath,
    args: app.isPackaged ? [] : [app.getAppPath()],
    configFolder: app.getPath('appData'),
    setSystemList: (settings) => app.setLoginItemSettings(settings),
  });
  const preferences = withLoginItem(openPreferences(folders.preferences), loginItem);
  const places = openBackupPlaces(folders.backupPlaces);
  const language = () => preferences.get().language;
  let callsInHand = 0;
  let quitting = false;
  let ended = false;

  serveOwnPage();
  const copied = createClipboardKeeper({
    // A promise from one version of Electron on.
    read: async () => clipboard.readText(),
    clear: () => clipboard.clear(),
    later,
  });
  const paper = createPaperWindow();
  const pageWindow = createPageWindow({
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    devTools: !app.isPackaged,
    url: page.url,
    hideFromCapture: () => preferences.get().hideFromCapture,
    onContents: ({ webContents }) => {
      addContextMenu(webContents, language);
      webContents.on('input-event', () => watch.used());
    },
    onCloseWanted,
  });
  const saver = createFileSaver({
    window: pageWindow.current,
    buttonLabel: () => MAIN_TEXTS[language()].save,
    fixedFolder: () => surroundings.saveFolder,
  });
  const registerSession = createRegisterSession({
    startProcess: (listener) => forkRegister(environment, listener),
    folders,
    holdsRegister: (folder) => REGISTER_PARTS.some((name) => existsSync(join(folder, name))),
    removeFolder: (folder) => rm(folder, { recursive: true, force: true }),
    clock,
    appVersion: app.getVersion(),
    tellPage: pageWindow.tell,
    renewWindow: () => {
      paper.close();
      void copied.forget();
      pageWindow.renew();
      reminders.look();
    },
    forget: forgetGarbage,
    recordFault,
    wait: sleep,
  });
  const watch = watchForLock({
    power: powerMonitor,
    preferences: preferences.get,
    testIdleSeconds: environment.testIdleSeconds,
    moment: () => ({ steady: performance.now(), wall: Date.now() }),
    repeat: (work, everyMs) => setInterval(work, everyMs),
    isOpen: () => registerSession.status().state === 'open',
    lock: (cause) => void registerSession.lock(cause),
    shutDown: quit,
  });
  const thisComputer = keepThisComputer({
    storage: safeStorage,
    platform: process.platform,
    folder: folders.register,
  });
  const handlers = {
    ...sessionMethods({ session: registerSession, thisComputer, paper, saver, language }),
    ...filesMethods({ session: registerSession, paper, saver, language }),
    ...preferencesMethods(preferences, onPreferences),
    'clipboard.copy': async ({ text }) => {
      clipboard.writeText(text);
      await copied.forgetLater();
      return DONE;
    },
    ...backupMethods({
      session: registerSession,
      dialogs: createBackupDialogs({
        window: pageWindow.current,
        saveLabel: () => MAIN_TEXTS[language()].save,
        chooseLabel: () => MAIN_TEXTS[language()].choose,
        fixedFolder: () => surroundings.saveFolder,
      }),
      places,
      appVersion: app.getVersion(),
      now: clock.now,
    }),
  } as MainHandlers;
  const tray = createAppTray({
    make: makeTrayIcon,
    setBadge,
    open: pageWindow.focus,
    lock: () => void registerSession.lock('button'),
    quit,
  });
  const reminders = startReminders({
    store: openReminderStore(folders.reminders),
    settings: preferences.get,
    today: clock.today,
    time: () => new Date().toTimeString().slice(0, 5),
    elapsedMs: () => performance.now(),
    hasRegister: () => registerSession.status().hasOwn,
    count: countReminders,
    tell(counts) {
      // With a fixed day it is not the owner who looks.
      if (environment.testToday === undefined) {
        showNotification(counts, language(), pageWindow.focus);
      }
    },
    show: (counts) =>
      tray.show({
        wanted: preferences.get().tray,
        isOpen: registerSession.status().state === 'open',
        counts,
        language: language(),
      }),
    repeat: (work, everyMs) => setInterval(work, everyMs),
    later,
  });

  // With a fixed day it is not an owner whose work has to be kept.
  if (environment.testToday === undefined) {
    startAutomaticBackups({
      isOpen: () => {
        const { state, register } = registerSession.status();
        return state === 'open' && register === 'own';
      },
      isQuiet: () => registerSession.waiting() === 0,
      keep: () => registerSession.callInternal('process.keep-backups', {}),
      changed: () => pageWindow.tell('backups-changed', {}),
      elapsedMs: () => performance.now(),
      repeat: (work, everyMs) => setInterval(work, everyMs),
    });
  }

  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, input: unknown) => {
    if (!isOurPage(event, pageWindow.current()?.webContents.id, page.origin)) {
      return { ok: false, error: { code: 'no-such-method' } };
    }
    return call(method, input);
  });
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    quit();
  });
  // The window is exchanged at every lock; only quitting ends the app.
  app.on('window-all-closed', () => undefined);
  app.on('activate', () => pageWindow.open());
  applyPreferences(preferences.get());
  if (!surroundings.hidden || !(preferences.get().tray || preferences.get().notifications)) {
    pageWindow.open();
  }
  // The program may stand elsewhere since the last time.
  if (preferences.get().startAtLogin) void loginItem.set(true).catch(() => undefined);

  function serveOwnPage(): void {
    const files = listPageFiles(join(import.meta.dirname, '../renderer'));
    session
      .fromPartition(PAGE_PARTITION, { cache: false })
      .protocol.handle(PAGE_SCHEME, (request) => servePage(files, request));
  }

  function recordFault(record: FaultRecord): void {
    log.write(record);
  }

  async function call(method: unknown, input: unknown): Promise<Reply<unknown>> {
    callsInHand += 1;
    try {
      return await carryOut(
        {
          handlers,
          callRegister: registerSession.callPage,
          makeReference,
          recordFault: (reference, name, error) =>
            recordFault(faultRecordOf(reference, name, error)),
        },
        method,
        input,
      );
    } finally {
      callsInHand -= 1;
      // A half-typed form changes no count.
      if (!String(method).startsWith('drafts.')) reminders.changed();
    }
  }

  /** Of the owner's own register only: nobody needs reminding of invented persons. */
  async function countReminders() {
    const { state, register } = registerSession.status();
    if (state !== 'open' || register !== 'own') return undefined;
    try {
      return (await registerSession.callInternal('reminders.counts', {})).days ?? undefined;
    } catch {
      // It was locked meanwhile, or its process ended, which was told already.
      return undefined;
    }
  }

  /** With an icon to come back by, closing the window locks the register and keeps the app. */
  function onCloseWanted(): void {
    if (!preferences.get().tray) {
      quit();
      return;
    }
    pageWindow.hide();
    void registerSession.lock('button');
  }

  function onPreferences(next: Preferences): void {
    applyPreferences(next);
    pageWindow.protect();
    reminders.look();
    pageWindow.tell('preferences-changed', next);
  }

  function applyPreferences({ theme, language: chosen }: Preferences): void {
    nativeTheme.themeSource = theme === 'auto' ? 'system' : theme;
    setMenu(chosen, { lock: () => void registerSession.lock('button') });
  }

  function quit(): void {
    if (quitting) return;
    quitting = true;
    void registerSession.shutDown().finally(async () => {
      await copied.forget();
      ended = true;
      paper.close();
      tray.destroy();
      pageWindow.destroy();
      app.quit();
    });
  }

  return {
    call,
    isQuiet: () => callsInHand === 0,
    window: pageWindow.current,
    focus: pageWindow.focus,
    quit,
  };
}

/** Gives a way to call it off. */
function later(work: () => void, afterMs: number): () => void {
  const timer = setTimeout(work, afterMs);
  return () => clearTimeout(timer);
}
