import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPreferences } from '#main/preferences.ts';
import { autostartEntry, createLoginItem, withLoginItem } from '#main/reminders/login-item.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'login-item-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function makeItem(platform: NodeJS.Platform, executable = '/opt/Dossierwacht/dossierwacht') {
  const setSystemList = vi.fn();
  const item = createLoginItem({
    platform,
    executable,
    args: [],
    configFolder: folder,
    setSystemList,
  });
  return { item, setSystemList, path: join(folder, 'autostart', 'dossierwacht.desktop') };
}

/** Reads the value of `Exec` back the way a desktop does: string first, then arguments. */
function readExec(entry: string): string[] {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  const text = value.replace(/\\\\/g, '\\');
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, quoted = '']) =>
    quoted.replace(/\\(["`$\\])/g, '$1').replaceAll('%%', '%'),
  );
}

describe('starting with the computer', () => {
  it('is a file in the autostart folder on Linux, and no file when it is off', async () => {
    const { item, path, setSystemList } = makeItem('linux');
    await item.set(true);
    expect(readFileSync(path, 'utf8')).toContain(
      'Exec="/opt/Dossierwacht/dossierwacht" "--hidden"\n',
    );
    expect(readdirSync(join(folder, 'autostart'))).toEqual(['dossierwacht.desktop']);
    await item.set(false);
    await item.set(false);
    expect(existsSync(path)).toBe(false);
    expect(setSystemList).not.toHaveBeenCalled();
  });

  it.each(['darwin', 'win32'] as const)('is the list of the system on %s', async (platform) => {
    const { item, path, setSystemList } = makeItem(platform);
    await item.set(true);
    await item.set(false);
    expect(setSystemList.mock.calls).toEqual([
      [{ openAtLogin: true, args: ['--hidden'] }],
      [{ openAtLogin: false, args: ['--hidden'] }],
    ]);
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    '/home/jan de vries/Dossierwacht.AppImage',
    '/opt/a"b/$HOME/`id`/c\\d',
    '/opt/100%/f/%u',
    "/opt/it's;rm -rf ~",
    '/opt/été/ünïcode',
  ])('names the program %s so that it is read back as it is', (executable) => {
    const entry = autostartEntry([executable, '--hidden']);
    expect(readExec(entry)).toEqual([executable, '--hidden']);
    expect(entry.split('\n').filter((line) => line.startsWith('Exec='))).toHaveLength(1);
  });

  it('writes no program with a line break', () => {
    expect(() => autostartEntry(['/opt/a\nExec=evil'])).toThrow(RangeError);
  });
});

describe('the preference', () => {
  it('is carried out when it changes, and only then', async () => {
    const set = vi.fn(async () => undefined);
    const preferences = withLoginItem(openPreferences(join(folder, 'p.json')), { set });
    await preferences.set({ theme: 'dark' });
    await preferences.set({ startAtLogin: false });
    expect(set).not.toHaveBeenCalled();
    await preferences.set({ startAtLogin: true });
    expect(set.mock.calls).toEqual([[true]]);
    expect(preferences.get().startAtLogin).toBe(true);
  });

  it('is not kept when it could not be carried out', async () => {
    const set = vi.fn(async () => {
      throw new Error('read-only');
    });
    const preferences = withLoginItem(openPreferences(join(folder, 'p.json')), { set });
    await expect(preferences.set({ startAtLogin: true })).rejects.toThrow('read-only');
    expect(preferences.get().startAtLogin).toBe(false);
  });

  it('is taken back when it could not be kept', async () => {
    const set = vi.fn(async () => undefined);
    const store = openPreferences(join(folder, 'missing', 'p.json'));
    const preferences = withLoginItem(store, { set });
    await expect(preferences.set({ startAtLogin: true })).rejects.toThrow();
    expect(set.mock.calls).toEqual([[true], [false]]);
  });
});
