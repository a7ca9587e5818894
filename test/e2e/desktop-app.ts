/** One running app: the built program in the real Electron, with a data folder of its own. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';

/** What the app takes for today in every test. */
export const TODAY = '2026-11-22';

const PAGE_URL = 'app://dossierwacht/';

type ElectronOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

export interface LaunchOptions {
  /** Continues with this data folder instead of a new one; the caller removes it. */
  readonly userData?: string;
  /** Seconds without use after which the register locks. */
  readonly idleSeconds?: number;
  /**
   * Started instead of Electron, with Electron's arguments, and starts it. Otherwise
   * DOSSIERWACHT_TEST_WRAPPER may name one for every app of a run.
   */
  readonly wrapper?: string;
}

/** What the environment of a started app has to hold. */
export function appEnvironment(more: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !entry[0].startsWith('ELECTRON_') && entry[0] !== 'NODE_OPTIONS',
  );
  return {
    ...Object.fromEntries(inherited),
    ...electronRuntime().env,
    DOSSIERWACHT_TEST_TODAY: TODAY,
    ...more,
  };
}

/**
 * Starts Electron, and once more when it did not come up: on a busy machine the
 * debugger now and then attaches too late. A start that fails for another reason fails.
 */
async function startElectron(options: ElectronOptions): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error;
    return _electron.launch(options);
  }
}

/** A new temporary folder; whoever makes it removes it. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'dossierwacht-'));
}

export class DesktopApp {
  readonly electron: ElectronApplication;
  readonly userData: string;
  /** Where every save dialog saves. */
  readonly saveFolder: string;
  /** What the pages complained of. Asserted to be empty at the end; a test may look and clear. */
  readonly complaints: string[] = [];
  readonly #temporary: string;
  #closed = false;

  private constructor(
    electron: ElectronApplication,
    folders: Record<'userData' | 'saveFolder' | 'temporary', string>,
  ) {
    this.electron = electron;
    this.userData = folders.userData;
    this.saveFolder = folders.saveFolder;
    this.#temporary = folders.temporary;
  }

  /** Starts the app and waits for its page. */
  static async launch(options: LaunchOptions = {}): Promise<DesktopApp> {
    const { executable, args } = electronRuntime();
    const temporary = makeFolder();
    const userData = options.userData ?? join(temporary, 'user-data');
    const saveFolder = join(temporary, 'saved');
    mkdirSync(saveFolder);
    const electron = await startElectron({
      executablePath: options.wrapper ?? process.env.DOSSIERWACHT_TEST_WRAPPER ?? executable,
      args: [...args, '--log-level=3'],
      timeout: 20_000,
      env: appEnvironment({
        DOSSIERWACHT_USER_DATA: userData,
        DOSSIERWACHT_TEST_SAVE_FOLDER: saveFolder,
        ...(options.idleSeconds && { DOSSIERWACHT_TEST_IDLE_SECONDS: String(options.idleSeconds) }),
      }),
    });
    const app = new DesktopApp(electron, { userData, saveFolder, temporary });
    try {
      electron.on('window', (page) => app.#watch(page));
      for (const page of electron.windows()) app.#watch(page);
      await expect.poll(() => app.#pages().length).toBe(1);
      await app.page.locator('h1').first().waitFor({ timeout: 20_000 });
    } catch (error) {
      await electron.close();
      throw error;
    }
    return app;
  }

  /** The page of the window that is open now. Locking exchanges it. */
  get page(): Page {
    const [page] = this.#pages();
    if (page === undefined) throw new Error('no window of the app is open');
    return page;
  }

  /** Folder of the owner's register. */
  get registerFolder(): string {
    return join(this.userData, 'register');
  }

  /** Does something that locks, and waits until the old window is gone and a new one is there. */
  async throughLock(action: () => Promise<unknown>): Promise<void> {
    const old = this.page;
    const gone = old.waitForEvent('close');
    await action();
    await gone;
    await expect.poll(() => this.#pages().filter((page) => page !== old).length).toBe(1);
    await this.page.locator('h1').first().waitFor({ timeout: 20_000 });
  }

  /** Names of the files that were saved. */
  savedFiles(): string[] {
    return readdirSync(this.saveFolder).sort();
  }

  /** The path of the one saved file whose name ends like this. */
  savedFile(ending: string): string {
    const found = this.savedFiles().filter((name) => name.endsWith(ending));
    expect(found, `one saved file *${ending}`).toHaveLength(1);
    return join(this.saveFolder, found[0] ?? '');
  }

  /** The log of faults; empty when nothing went wrong. */
  log(): string {
    const path = join(this.userData, 'logs/dossierwacht.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  async resize(width: number, height: number, zoom = 1): Promise<void> {
    await this.electron.evaluate(
      ({ BrowserWindow }, size) => {
        for (const window of BrowserWindow.getAllWindows()) {
          if (!window.isVisible()) continue;
          window.setContentSize(size.width, size.height);
          window.webContents.setZoomFactor(size.zoom);
        }
      },
      { width, height, zoom },
    );
    await expect
      .poll(() => this.page.evaluate(() => [window.innerWidth, window.innerHeight]))
      .toEqual([Math.round(width / zoom), Math.round(height / zoom)]);
  }

  /** Closes the app and sees that nothing was complained of and no fault was logged. */
  async close({ faults = false }: { readonly faults?: boolean } = {}): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const log = this.log();
    await this.electron.close();
    rmSync(this.#temporary, { recursive: true, force: true, maxRetries: 3 });
    expect(this.complaints, 'complaints of the page').toEqual([]);
    if (!faults) expect(log, 'log of faults').toBe('');
  }

  #pages(): Page[] {
    return this.electron
      .windows()
      .filter((page) => !page.isClosed() && page.url().startsWith(PAGE_URL));
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`${error}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
  }
}
