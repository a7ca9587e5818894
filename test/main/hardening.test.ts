import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { hardenSession, staysInside } from '#main/hardening/session.ts';
import { applySwitches, isOpenToInspection, SWITCHES } from '#main/hardening/switches.ts';
import { hardenWebContents } from '#main/hardening/web-contents.ts';

type Listener = (...given: never[]) => unknown;

/** Records what is set on an Electron object. */
function recorder() {
  const set = new Map<string, Listener[]>();
  const events = new Map<string, Listener[]>();
  const note = (map: Map<string, Listener[]>, name: string, given: unknown) =>
    map.set(name, [...(map.get(name) ?? []), given as Listener]);
  const webRequest = { onBeforeRequest: (given: Listener) => note(set, 'onBeforeRequest', given) };
  const target = new Proxy(
    {},
    {
      get(_target, name: string) {
        if (name === 'webRequest') return webRequest;
        if (name === 'on') return (event: string, given: Listener) => note(events, event, given);
        return (given: unknown) => note(set, name, given);
      },
    },
  );
  const get = (map: Map<string, Listener[]>, name: string) => map.get(name)?.[0] as never;
  return {
    target,
    set,
    events,
    setting: (name: string) => get(set, name) as (...given: unknown[]) => unknown,
    event: (name: string) => get(events, name) as (...given: unknown[]) => unknown,
  };
}

describe('a session', () => {
  it('gives no permission but to copy', () => {
    const { target, setting } = recorder();
    hardenSession(target as Session);
    const answer = vi.fn();
    setting('setPermissionRequestHandler')({}, 'media', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(setting('setPermissionCheckHandler')({}, 'clipboard-read')).toBe(false);
    setting('setPermissionRequestHandler')({}, 'clipboard-sanitized-write', answer);
    expect(answer).toHaveBeenLastCalledWith(true);
    expect(setting('setPermissionCheckHandler')({}, 'clipboard-sanitized-write')).toBe(true);
    expect(setting('setDevicePermissionHandler')({})).toBe(false);
    const display = vi.fn();
    setting('setDisplayMediaRequestHandler')({}, display);
    expect(display).toHaveBeenCalledWith({});
  });

  it.each([
    ['app://dossierwacht/', false],
    ['app://paper/1', false],
    ['data:image/png;base64,AA', false],
    ['blob:app://dossierwacht/1', false],
    ['https://example.nl/', true],
    ['http://127.0.0.1/', true],
    ['ws://example.nl/', true],
    ['wss://example.nl/', true],
    ['ftp://example.nl/', true],
    ['file:///etc/passwd', true],
    ['chrome://version/', true],
    ['about:blank', true],
    ['javascript:alert(1)', true],
    ['nonsense', true],
  ])('lets a request for %s through only inside: cancel %s', (url, cancel) => {
    const { target, setting } = recorder();
    hardenSession(target as Session);
    const answer = vi.fn();
    setting('onBeforeRequest')({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });

  it('downloads nothing and checks no spelling', () => {
    const { target, set, event } = recorder();
    hardenSession(target as Session);
    const download = { preventDefault: vi.fn() };
    event('will-download')(download);
    expect(download.preventDefault).toHaveBeenCalled();
    expect(set.get('setSpellCheckerEnabled')).toEqual([false]);
    expect(set.get('setSpellCheckerLanguages')).toEqual([[]]);
    expect(set.get('enableNetworkEmulation')).toEqual([{ offline: true }]);
  });

  it('lets only the server of a development page through', () => {
    expect(staysInside('ws://localhost:5173/x', 'http://localhost:5173')).toBe(true);
    expect(staysInside('http://localhost:5174/x', 'http://localhost:5173')).toBe(false);
    expect(staysInside('http://localhost:5173/x')).toBe(false);
  });
});

describe('a page', () => {
  it('opens no window and embeds nothing', () => {
    const { target, setting, event } = recorder();
    hardenWebContents(target as WebContents, () => true);
    const handler = setting('setWindowOpenHandler');
    expect(handler({ url: 'app://dossierwacht/' })).toEqual({ action: 'deny' });
    const attach = { preventDefault: vi.fn() };
    event('will-attach-webview')(attach);
    expect(attach.preventDefault).toHaveBeenCalled();
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'goes nowhere but to itself on %s',
    (name) => {
      const { target, event } = recorder();
      hardenWebContents(target as WebContents, (url) => url.startsWith('app://dossierwacht/'));
      const away = { url: 'https://example.nl/', preventDefault: vi.fn() };
      event(name)(away);
      expect(away.preventDefault).toHaveBeenCalled();
      const own = { url: 'app://dossierwacht/', preventDefault: vi.fn() };
      event(name)(own);
      expect(own.preventDefault).not.toHaveBeenCalled();
    },
  );
});

describe('the command line', () => {
  function commandLine(given: Record<string, string> = {}) {
    const present = new Map(Object.entries(given));
    return {
      present,
      appendSwitch: (name: string, value = '') => void present.set(name, value),
      hasSwitch: (name: string) => present.has(name),
      getSwitchValue: (name: string) => present.get(name) ?? '',
    };
  }

  it('keeps Chromium from resolving, connecting and reporting', () => {
    const line = commandLine();
    applySwitches(line, SWITCHES);
    expect(Object.fromEntries(line.present)).toMatchObject({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'proxy-server': 'http://127.0.0.1:9',
      'proxy-bypass-list': '<-loopback>',
      'disable-background-networking': '',
      'disable-component-update': '',
      'disable-domain-reliability': '',
      'no-pings': '',
      'dns-prefetch-disable': '',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
    });
    expect(line.present.get('disable-features')).toContain('DnsOverHttps');
  });

  it('keeps features disabled that somebody else disabled', () => {
    const line = commandLine({ 'disable-features': 'Other' });
    applySwitches(line, SWITCHES);
    expect(line.present.get('disable-features')).toMatch(/^Other,/);
  });

  it('stops a packaged app that another program could look into', () => {
    expect(isOpenToInspection(commandLine({ 'remote-debugging-port': '0' }), true)).toBe(true);
    expect(isOpenToInspection(commandLine({ 'remote-debugging-pipe': '' }), true)).toBe(true);
    expect(isOpenToInspection(commandLine({ 'remote-debugging-port': '0' }), false)).toBe(false);
    expect(isOpenToInspection(commandLine(), true)).toBe(false);
  });
});

describe('the code of main', () => {
  const folder = join(import.meta.dirname, '../../src');
  const sources = ['main', 'preload', 'register', 'shared'].flatMap((room) =>
    readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => [join(room, name), readFileSync(join(folder, room, name), 'utf8')] as const),
  );

  it.each([
    ['opens addresses in other programs', /\bshell\.|openExternal|openPath/],
    ['reports crashes or updates itself', /crashReporter|autoUpdater/],
    ['registers itself or its files with the system', /addRecentDocument|setAsDefaultProtocol/],
    ['runs text as code', /\beval\(|new Function\b|executeJavaScript|insertCSS/],
    ['starts other programs', /node:child_process/],
    ['uses a network', /\bnet\.(?:request|fetch)\(|\bfetch\(|new WebSocket|XMLHttpRequest\(/],
    ['opens files by address', /loadFile\(|file:\/\//],
  ])('nowhere %s', (_what, pattern) => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter(([, text]) => pattern.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('uses network modules only to take them away', () => {
    const pattern = /from 'node:(?:dgram|dns|http|http2|https|net|tls)'/;
    expect(sources.filter(([, text]) => pattern.test(text)).map(([name]) => name)).toEqual([
      join('shared', 'no-network.ts'),
    ]);
  });
});
