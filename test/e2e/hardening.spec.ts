/** What Electron's security checklist asks, asserted on the running app. */
import { expect, sharedApp, test } from './app.ts';

const app = sharedApp();

test('gives the page a sandboxed renderer without Node', async () => {
  const settings = await app().electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Not part of Electron's published types; what the window really got.
      const contents = webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    }),
  );
  expect(settings).toHaveLength(1);
  expect(settings[0]).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
  });
  const { page } = app();
  const globals = ['process', 'require', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'];
  for (const name of globals) {
    expect(await page.evaluate((key) => key in globalThis, name), name).toBe(false);
  }
});

test('hands the page two functions and nothing else', async () => {
  const surface = await app().page.evaluate(() => ({
    own: Object.getOwnPropertyNames(window.dossierwacht).sort(),
    types: Object.values(window.dossierwacht).map((value) => typeof value),
    frozen: (() => {
      try {
        Object.assign(window.dossierwacht, { call: null });
      } catch {
        // Frozen objects throw in strict code.
      }
      return typeof window.dossierwacht.call === 'function';
    })(),
  }));
  expect(surface).toEqual({
    own: ['call', 'listen'],
    types: ['function', 'function'],
    frozen: true,
  });
});

test('knows no method but those of the contract', async () => {
  const { page } = app();
  const names = [
    'toString',
    '__proto__',
    'constructor',
    'process.open',
    'files-out.letter',
    '',
    'persons',
  ];
  for (const name of names) {
    const reply = await page.evaluate(
      (method) =>
        (window.dossierwacht.call as (name: string, input: unknown) => unknown)(method, {}),
      name,
    );
    expect(reply, name).toEqual({ ok: false, error: { code: 'no-such-method' } });
  }
});

test('serves the page with a policy that allows its own files only', async () => {
  const { page } = app();
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url() === 'app://dossierwacht/'),
    page.reload(),
  ]);
  const headers = await response.allHeaders();
  const policy = headers['content-security-policy'] ?? '';
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toMatch(/style-src 'self' 'nonce-[\w-]{20,}'/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  await expect(page.locator('h1')).toBeVisible();
});

test('runs no code from text', async () => {
  const { page } = app();
  const results = await page.evaluate(async () => {
    // What a debugger starts may use eval; what follows later is the page's own.
    await new Promise((resolve) => setTimeout(resolve));
    /** Whether the page lets a text become code or markup. */
    function refused(work: () => unknown): boolean {
      try {
        work();
        return false;
      } catch {
        return true;
      }
    }
    const place = document.createElement('div');
    document.body.append(place);
    const found = {
      // biome-ignore lint/security/noGlobalEval: this is what has to be refused
      eval: refused(() => globalThis.eval('1')),
      Function: refused(() => new Function('return 1')()),
      innerHTML: refused(() => {
        place.innerHTML = '<img src=x onerror=alert(1)>';
      }),
      write: refused(() => document.write('<p>x</p>')),
    };
    place.remove();
    return found;
  });
  expect(results).toEqual({ eval: true, Function: true, innerHTML: true, write: true });
  // Each refusal is also complained of.
  expect(app().complaints.splice(0).length).toBeGreaterThan(0);
});

test('grants no permission', async () => {
  const { page } = app();
  const asked = await page.evaluate(async () => {
    const ways: Record<string, () => Promise<unknown>> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      place: () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      clipboard: () => navigator.clipboard.readText(),
    };
    const found: Record<string, string> = {
      notification: await Notification.requestPermission(),
    };
    for (const [name, ask] of Object.entries(ways)) {
      found[name] = await ask().then(
        () => 'granted',
        () => 'denied',
      );
    }
    return found;
  });
  expect(new Set(Object.values(asked)), JSON.stringify(asked)).toEqual(new Set(['denied']));
  const granted = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'];
    const states = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
    );
    return states.map(({ state }) => state);
  });
  expect(new Set(granted)).toEqual(new Set(['denied']));
  app().complaints.length = 0;
});

test('lets a button put text on the clipboard', async () => {
  const { page, electron } = app();
  // Without a window manager nothing gives the window focus, and only who has it may copy.
  await page.bringToFront();
  await page.mouse.click(5, 5);
  await page.evaluate(() => navigator.clipboard.writeText('kenmerk 9'));
  // The system hands it over a moment later.
  await expect
    .poll(() => electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('kenmerk 9');
});

test('keeps nothing in the page’s own storage', async () => {
  const stored = await app().page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, cookies: '' });
});
