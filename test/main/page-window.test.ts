import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What is used of a window of Electron, without one. */
class FakeWindow extends EventEmitter {
  static made: FakeWindow[] = [];
  visible = false;
  destroyed = false;
  /** Whether it was protected when it was first shown, and is now. */
  protectedWhenShown: boolean | undefined;
  isProtected = false;
  readonly webContents = Object.assign(new EventEmitter(), { send: () => undefined });

  constructor() {
    super();
    FakeWindow.made.push(this);
  }

  loadURL = async () => undefined;
  isMaximized = () => false;
  isMinimized = () => false;
  isDestroyed = () => this.destroyed;
  getNormalBounds = () => ({ x: 1, y: 2, width: 3, height: 4 });
  maximize = () => undefined;
  focus = () => undefined;
  setContentProtection(enable: boolean) {
    this.isProtected = enable;
  }
  show() {
    this.protectedWhenShown ??= this.isProtected;
    this.visible = true;
  }
  hide() {
    this.visible = false;
  }
  destroy() {
    this.destroyed = true;
    this.visible = false;
  }
}

vi.mock('electron', () => ({
  BrowserWindow: FakeWindow,
  nativeTheme: { shouldUseDarkColors: false },
}));

const { createPageWindow } = await import('#main/page-window.ts');

let hide = false;

function makePageWindow() {
  return createPageWindow({
    preload: '/preload.cjs',
    devTools: false,
    url: 'app://dossierwacht/',
    hideFromCapture: () => hide,
    onContents: () => undefined,
    onCloseWanted: () => undefined,
  });
}

/** The page has something to show. */
function ready(): void {
  FakeWindow.made.at(-1)?.emit('ready-to-show');
}

function alive(): FakeWindow[] {
  return FakeWindow.made.filter((window) => !window.destroyed);
}

beforeEach(() => {
  FakeWindow.made = [];
  hide = false;
});
afterEach(() => vi.useRealTimers());

describe('the window with the page', () => {
  it('is exchanged for a fresh one that is shown when it is ready', () => {
    const page = makePageWindow();
    page.open();
    ready();
    page.renew();
    expect(alive()).toHaveLength(1);
    expect(alive()[0]?.visible).toBe(false);
    ready();
    expect(alive()[0]?.visible).toBe(true);
    expect(FakeWindow.made).toHaveLength(2);
  });

  it('is kept out of recordings, also a fresh one, before it is shown and while it is wanted', () => {
    const page = makePageWindow();
    page.open();
    ready();
    expect(alive()[0]).toMatchObject({ protectedWhenShown: false, isProtected: false });
    hide = true;
    page.protect();
    expect(alive()[0]?.isProtected).toBe(true);
    page.renew();
    ready();
    expect(alive()[0]).toMatchObject({ protectedWhenShown: true, isProtected: true });
    hide = false;
    page.protect();
    expect(alive()[0]?.isProtected).toBe(false);
    page.destroy();
    page.protect();
  });

  it('leaves nothing behind when it is renewed while it is hidden', () => {
    const page = makePageWindow();
    page.open();
    ready();
    page.hide();
    page.renew();
    expect(alive()).toEqual([]);
    expect(page.current()).toBeUndefined();
  });

  it('comes back as it was when it is only hidden', () => {
    const page = makePageWindow();
    page.open();
    ready();
    page.hide();
    expect(alive()[0]?.visible).toBe(false);
    page.focus();
    expect(FakeWindow.made).toHaveLength(1);
    expect(alive()[0]?.visible).toBe(true);
  });

  it('is made when the app was started without one', () => {
    const page = makePageWindow();
    page.focus();
    ready();
    expect(alive()[0]?.visible).toBe(true);
  });

  it('does not appear by itself when it was hidden before it was ready', () => {
    const page = makePageWindow();
    page.open();
    page.hide();
    ready();
    expect(alive()[0]?.visible).toBe(false);
    page.open();
    expect(alive()[0]?.visible).toBe(true);
  });

  it.each(['about:blank', 'about:srcdoc', 'app://dossierwacht/nowhere'])(
    'is exchanged when its page left for %s',
    (address) => {
      vi.useFakeTimers();
      const page = makePageWindow();
      page.open();
      vi.advanceTimersByTime(4000);
      alive()[0]?.webContents.emit('did-navigate', {}, address);
      expect(alive()).toEqual([FakeWindow.made[1]]);
    },
  );

  it('is exchanged when its page could not be loaded, and stays when that was refused', () => {
    vi.useFakeTimers();
    const page = makePageWindow();
    page.open();
    vi.advanceTimersByTime(4000);
    const fail = (code: number, isMainFrame: boolean) =>
      alive()[0]?.webContents.emit('did-fail-load', {}, code, '', 'about:srcdoc', isMainFrame);
    fail(-3, true);
    fail(-300, false);
    expect(FakeWindow.made).toHaveLength(1);
    fail(-300, true);
    expect(alive()).toEqual([FakeWindow.made[1]]);
  });

  it('stays when its page was loaded again, or left at once', () => {
    vi.useFakeTimers();
    const page = makePageWindow();
    page.open();
    alive()[0]?.webContents.emit('did-navigate', {}, 'about:blank');
    vi.advanceTimersByTime(4000);
    for (const address of ['app://dossierwacht/', 'app://dossierwacht/#/persons']) {
      alive()[0]?.webContents.emit('did-navigate', {}, address);
    }
    expect(FakeWindow.made).toHaveLength(1);
  });
});
