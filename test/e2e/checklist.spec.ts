/**
 * The items of Electron's security checklist that hardening.spec.ts leaves open,
 * each tried on the built app: its number stands in the name of the test.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAPER_POLICY, pagePolicy } from '#main/page/csp.ts';
import { EVENT_CHANNEL } from '#shared/channels.ts';
import { contract } from '#shared/contract/index.ts';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { expect, sharedApp, test } from './app.ts';
import { makeFolder } from './desktop-app.ts';
import { FirstRun } from './pages/first-run.ts';
import { Menu } from './pages/screen.ts';
import { TodayPage } from './pages/today.ts';
import { startWitness, type Witness } from './witness.ts';

const PRELOAD = join(import.meta.dirname, '../../out/preload/index.cjs');
const folder = makeFolder();
/** Names of the programs that were started to open an address. */
const opened = () => readdirSync(join(folder, 'opened'));

const app = sharedApp(async () => ({ wrapper: wrapperWithOpeners() }));
let witness: Witness;
test.beforeAll(async () => {
  witness = await startWitness();
});
test.afterAll(() => {
  witness.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts Electron where every program that opens addresses only leaves a mark. */
function wrapperWithOpeners(): string {
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  mkdirSync(join(folder, 'opened'));
  for (const name of ['xdg-open', 'xdg-email', 'gio', 'sensible-browser']) {
    const mark = join(folder, 'opened', name);
    writeFileSync(join(programs, name), `#!/bin/sh\necho "$@" > '${mark}'\n`, { mode: 0o700 });
  }
  const wrapper = join(folder, 'electron.sh');
  const { executable } = electronRuntime();
  writeFileSync(wrapper, `#!/bin/sh\nPATH='${programs}':"$PATH" exec '${executable}' "$@"\n`, {
    mode: 0o700,
  });
  return wrapper;
}

test('2, 3, 4, 6, 8, 9, 10, 11: the window got every setting that closes it', async () => {
  const settings = await lastPreferences(app(), 'app://dossierwacht/');
  expect(settings).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
  });
  // Electron names these only where they are on.
  for (const name of ['nodeIntegrationInWorker', 'navigateOnDragDrop', 'plugins', 'spellcheck']) {
    expect(settings[name] ?? false, name).toBe(false);
  }
});

test('5: every session is closed, also one that nobody made on purpose', async () => {
  const sessions = await app().electron.evaluate(async ({ session }) => {
    const found: Record<string, unknown> = {};
    for (const partition of ['', 'page', 'paper', 'persist:other', 'another']) {
      const one = partition === '' ? session.defaultSession : session.fromPartition(partition);
      found[partition] = {
        spelling: one.isSpellCheckerEnabled(),
        languages: one.getSpellCheckerLanguages(),
        // The download is refused by the one who listens.
        downloads: one.listenerCount('will-download'),
        cookies: (await one.cookies.get({})).length,
        proxied: await one.resolveProxy('https://example.nl/'),
      };
    }
    return found;
  });
  for (const [partition, found] of Object.entries(sessions)) {
    expect(found, partition).toEqual({
      spelling: false,
      languages: [],
      downloads: 1,
      cookies: 0,
      proxied: 'PROXY 127.0.0.1:9',
    });
  }
});

test('7: the policy is exactly the one that was written down, and no type of trust can be made', async () => {
  const { page } = app();
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url() === 'app://dossierwacht/'),
    page.reload(),
  ]);
  const policy = (await response.allHeaders())['content-security-policy'] ?? '';
  const nonce = /'nonce-([\w-]{20,})'/.exec(policy)?.[1] ?? '';
  expect(policy).toBe(pagePolicy(nonce));
  await expect(page.locator('h1')).toBeVisible();
  const made = await page.evaluate(() => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    const names = ['default', 'react', 'mantine', 'i18next', 'dompurify', 'x'];
    return names.filter((name) => {
      try {
        trustedTypes.createPolicy(name, { createHTML: (text: string) => text });
        return true;
      } catch {
        return false;
      }
    });
  });
  expect(made).toEqual([]);
  expect(app().complaints.splice(0).length, 'each refusal is complained of').toBe(6);
});

test('11, 12: nothing is embedded, in the page or in a window made by mistake', async () => {
  await app().page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://dossierwacht/');
    document.body.append(view);
    setTimeout(() => view.remove(), 300);
  });
  const guests = await app().electron.evaluate(async ({ BrowserWindow, webContents }) => {
    const before = webContents.getAllWebContents().length;
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    const view = '<webview src="data:text/html,guest" allowpopups nodeintegration></webview>';
    await window.loadURL(`data:text/html,${encodeURIComponent(view)}`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const after = webContents.getAllWebContents();
    const found = {
      more: after.length - before,
      kinds: after.map((contents) => contents.getType()).filter((type) => type === 'webview'),
    };
    window.destroy();
    return found;
  });
  expect(guests).toEqual({ more: 1, kinds: [] });
});

test('13, 14, 15: no address leads anywhere, and none starts another program', async () => {
  const { page, electron } = app();
  const url = page.url();
  for (const address of [
    `http://127.0.0.1:${witness.port}/`,
    'mailto:iemand@example.nl',
    'tel:+31201234567',
    'file:///etc/passwd',
    'dossierwacht:x',
    'vscode://x',
    'app://paper/empty',
    'data:text/html,<h1>x</h1>',
    'chrome://version/',
    'app://dossierwacht/nowhere',
    'app://dossierwacht/?x',
    'blob:app://dossierwacht/x',
  ]) {
    await page.evaluate(async (target) => {
      const anchor = Object.assign(document.createElement('a'), { href: target, textContent: 'x' });
      document.body.append(anchor);
      anchor.click();
      anchor.target = '_blank';
      anchor.click();
      for (const held of ['ctrlKey', 'shiftKey', 'metaKey'] as const) {
        anchor.dispatchEvent(new MouseEvent('click', { [held]: true, bubbles: true }));
      }
      anchor.remove();
      window.open(target);
      window.open(target, '_self');
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = `0;url=${target}`;
      document.head.append(refresh);
      try {
        location.assign(target);
      } catch {
        // Refused at once; the others are refused without a word.
      }
      await new Promise((resolve) => setTimeout(resolve, 60));
      refresh.remove();
    }, address);
    expect(page.url(), address).toBe(url);
  }
  const windows = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(windows).toEqual([url]);
  expect(opened(), 'no program').toEqual([]);
  expect(witness.heard(), 'nobody came').toEqual([]);
  app().complaints.length = 0;
});

test('13: a page that left for nowhere is exchanged for a fresh one', async () => {
  for (const address of ['about:blank', 'about:srcdoc']) {
    const old = app().page;
    // One that leaves at once would do it again, and is left alone.
    await old.waitForTimeout(3200);
    await app().throughLock(() =>
      old.evaluate((target) => {
        // What leaves in the middle of an answer gives none.
        setTimeout(() => location.assign(target));
      }, address),
    );
    expect(app().page.url()).toBe('app://dossierwacht/');
  }
  expect(app().electron.windows()).toHaveLength(1);
  app().complaints.length = 0;
});

test('15: the trap for other programs would have caught one', async () => {
  await app().electron.evaluate(({ shell }) =>
    shell.openExternal('https://example.nl/').catch(() => undefined),
  );
  await expect.poll(opened).not.toEqual([]);
  rmSync(join(folder, 'opened'), { recursive: true });
  mkdirSync(join(folder, 'opened'));
});

test('16: Electron is not older than the oldest one the app is built for', async () => {
  const versions = await app().electron.evaluate(() => ({
    electron: process.versions.electron ?? '',
    chrome: process.versions.chrome ?? '',
  }));
  expect(Number(versions.electron.split('.')[0])).toBeGreaterThanOrEqual(33);
  expect(Number(versions.chrome.split('.')[0])).toBeGreaterThanOrEqual(130);
});

test('17: a window with our preload and our page, but not ours, gets no answer', async () => {
  expect(
    await app().page.evaluate(() => window.dossierwacht.call('session.status', {})),
  ).toMatchObject({ ok: true });
  const answer = await app().electron.evaluate(async ({ BrowserWindow }, preload) => {
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload, partition: 'page', sandbox: true, contextIsolation: true },
    });
    await other.loadURL('app://dossierwacht/');
    const given = await other.webContents.executeJavaScript(
      "window.dossierwacht.call('session.status', {})",
    );
    other.destroy();
    return given;
  }, PRELOAD);
  expect(answer).toEqual({ ok: false, error: { code: 'no-such-method' } });
});

test('17: every method of the contract answers nonsense with a code, through the real bridge', async () => {
  const names = Object.keys(contract);
  expect(names.length).toBeGreaterThan(120);
  const replies = await app().page.evaluate(async (methods) => {
    const call = window.dossierwacht.call as (name: string, input: unknown) => Promise<unknown>;
    let deep: unknown = 'x';
    for (let depth = 0; depth < 200; depth += 1) deep = { deep };
    const round: Record<string, unknown> = {};
    round.round = round;
    const found: { name: string; reply: unknown }[] = [];
    for (const name of methods) {
      for (const input of [null, 5, 'x', deep]) {
        found.push({ name, reply: await call(name, input) });
      }
    }
    // What takes long to count, once for main and once for the register.
    for (const name of ['session.unlock', 'persons.list']) {
      for (const input of [round, new Map([['x', 1]]), new ArrayBuffer(9_000_000)]) {
        found.push({ name, reply: await call(name, input) });
      }
    }
    return found;
  }, names);
  expect(replies).toHaveLength(names.length * 4 + 6);
  for (const { name, reply } of replies) {
    // Before a register is open, the rest is refused without a look at what it asks.
    expect(reply, name).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^(bad-input|locked|no-such-method)$/) },
    });
  }
});

test('18: only listed files are served, and none by file://', async () => {
  const found = await app().electron.evaluate(async ({ BrowserWindow }) => {
    const answers: Record<string, string> = {};
    async function visit(partition: string, address: string): Promise<void> {
      const webPreferences = { partition, javascript: false };
      const window = new BrowserWindow({ show: false, webPreferences });
      let code = 'none';
      window.webContents.on('did-navigate', (_event, _address, status) => {
        code = String(status);
      });
      await window.loadURL(address).catch(() => undefined);
      answers[`${partition} ${address}`] = code;
      window.destroy();
    }
    for (const address of [
      '/',
      '/index.html',
      '/../main/index.js',
      '/%2e%2e/main/index.js',
      '/..%2fmain/index.js',
      '/..\\main\\index.js',
      '//etc/passwd',
      '/?x',
    ]) {
      await visit('page', `app://dossierwacht${address}`);
    }
    for (const address of ['app://other/', 'app://paper/empty']) {
      await visit('page', address);
    }
    await visit('paper', 'app://dossierwacht/');
    for (const partition of ['page', 'paper', 'another']) {
      await visit(partition, 'file:///etc/hostname');
      await visit(partition, 'app://dossierwacht/index.html');
    }
    return answers;
  });
  const { 'page app://dossierwacht/': page, ...others } = found;
  expect(page).toBe('200');
  for (const [address, answer] of Object.entries(others)) {
    expect(answer, address).toMatch(/^(404|none)$/);
  }
  app().complaints.length = 0;
});

test('20: what a listener hears is a name and a detail, never an event of Electron', async () => {
  const { page } = app();
  const heard = page.evaluate(
    () =>
      new Promise<string[][]>((resolve) => {
        (window.dossierwacht.listen as (listener: (...given: unknown[]) => void) => void)(
          (...given) => resolve(given.map((one) => [typeof one, ...Object.keys(Object(one))])),
        );
      }),
  );
  await app().electron.evaluate(({ BrowserWindow }, channel) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
    for (const name of ['something-else', '__proto__']) webContents?.send(channel, name, {});
  }, EVENT_CHANNEL);
  await page.evaluate(() => window.dossierwacht.call('preferences.set', { theme: 'light' }));
  const [name, detail, ...more] = await heard;
  expect(name?.[0]).toBe('string');
  expect(detail).not.toContain('sender');
  expect(detail).not.toContain('senderFrame');
  expect(more).toEqual([]);
});

test('letters are laid out without script, preload or network, under a policy of their own', async () => {
  await new FirstRun(app()).openExample();
  await new Menu(app()).open('today');
  await new TodayPage(app()).saveList('pdf');
  const settings = await lastPreferences(app(), 'app://paper/');
  expect(settings).toMatchObject({
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });

  const paper = app()
    .electron.windows()
    .find((page) => page.url().startsWith('app://paper/'));
  const response = paper?.waitForResponse((answer) => answer.url() === 'app://paper/empty');
  const seen = await app().electron.evaluate(async ({ BrowserWindow }, port) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('app://paper/'),
    );
    if (window === undefined) throw new Error('no window for letters');
    const away = `http://127.0.0.1:${port}/`;
    // What a letter can never hold; nothing but the window itself stands against it here.
    const hostile = `<title>still</title><script>document.title = 'ran'</script>
      <img src="${away}a.png" onerror="document.title = 'ran'"><svg onload="document.title = 'ran'">
      <iframe src="${away}"></iframe><object data="${away}"></object><embed src="${away}">
      <link rel="stylesheet" href="${away}a.css"><link rel="prefetch" href="${away}b">
      <style>@import '${away}c.css'; body { background: url(${away}d.png) }</style>
      <meta http-equiv="refresh" content="0;url=${away}"><video src="${away}e.mp4" autoplay></video>`;
    await window.loadURL(`data:text/html,${encodeURIComponent(hostile)}`).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const title = window.webContents.getTitle();
    // Not even main can have something run in there.
    const script = await window.webContents.executeJavaScript('1').then(
      () => 'ran',
      () => 'refused',
    );
    await window.loadURL('app://paper/empty');
    return { title, script };
  }, witness.port);
  expect(seen).toEqual({ title: 'still', script: 'refused' });
  const headers = await (await response)?.allHeaders();
  expect(headers?.['content-security-policy']).toBe(PAPER_POLICY);
  const refused = app()
    .complaints.splice(0)
    .filter((one) => one.includes('BLOCKED_BY_CLIENT'));
  expect(refused.length, 'each was tried and stopped').toBeGreaterThan(3);
  expect(witness.heard(), 'nobody came').toEqual([]);
});

/** The settings that the window with an address like this really got. */
async function lastPreferences(running: ReturnType<typeof app>, address: string) {
  return running.electron.evaluate(({ BrowserWindow }, start) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith(start),
    );
    // Not part of Electron's published types.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  }, address);
}
