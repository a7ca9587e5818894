import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, openPreferences } from '#main/preferences.ts';
import { ContractError } from '#shared/contract/errors.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preferences-'));
  path = join(folder, 'preferences.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('preferences', () => {
  it('are the defaults when there is no file, and no file is made', () => {
    expect(openPreferences(path).get()).toEqual(DEFAULT_PREFERENCES);
    expect(existsSync(path)).toBe(false);
  });

  it('come back after a restart', async () => {
    const changed = await openPreferences(path).set({ language: 'en', idleMinutes: 3 });
    expect(changed).toEqual({ ...DEFAULT_PREFERENCES, language: 'en', idleMinutes: 3 });
    expect(openPreferences(path).get()).toEqual(changed);
  });

  it('leave what is not given as it was', async () => {
    const preferences = openPreferences(path);
    await preferences.set({ theme: 'dark' });
    await preferences.set({ language: undefined, lockOnSleep: false });
    expect(preferences.get()).toEqual({
      ...DEFAULT_PREFERENCES,
      theme: 'dark',
      lockOnSleep: false,
    });
  });

  it('can be read by this user only, and leave nothing else behind', async () => {
    await openPreferences(path).set({ theme: 'dark' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['preferences.json']);
  });

  it.each(['', '{', 'null', '[]', '7', '"text"', '{"language":', '\u0000\u0001'])(
    'are the defaults when the file holds %j',
    (content) => {
      writeFileSync(path, content);
      expect(openPreferences(path).get()).toEqual(DEFAULT_PREFERENCES);
    },
  );

  it('replace only what is damaged', () => {
    const kept = { language: 'en', theme: 'pink', idleMinutes: -1, lockOnSleep: 'yes', extra: 1 };
    writeFileSync(path, JSON.stringify(kept));
    expect(openPreferences(path).get()).toEqual({ ...DEFAULT_PREFERENCES, language: 'en' });
  });

  it('take nothing from the prototype', () => {
    writeFileSync(path, '{"__proto__":{"language":"en"}}');
    expect(openPreferences(path).get()).toEqual(DEFAULT_PREFERENCES);
  });

  it('stay as they were when the file cannot be written', async () => {
    const preferences = openPreferences(join(folder, 'missing', 'preferences.json'));
    await expect(preferences.set({ theme: 'dark' })).rejects.toThrow(ContractError);
    expect(preferences.get()).toEqual(DEFAULT_PREFERENCES);
  });

  it('are replaced whole: a reader never sees a half file', async () => {
    const preferences = openPreferences(path);
    await preferences.set({ theme: 'dark' });
    const before = readFileSync(path, 'utf8');
    const writing = preferences.set({ theme: 'light' });
    expect(readFileSync(path, 'utf8')).toBe(before);
    await writing;
    expect(JSON.parse(readFileSync(path, 'utf8')).theme).toBe('light');
  });
});
