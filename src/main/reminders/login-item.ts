/**
 * Starting with the computer. macOS and Windows have a list for it; on Linux it is
 * a file in the autostart folder (Desktop Entry Specification 1.5).
 */
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PreferencesStore } from '../preferences.ts';
import { writeWholeFile } from '../whole-file.ts';

/** Tells a start by the computer itself from one by the owner. */
export const HIDDEN_FLAG = '--hidden';

export interface LoginItemSurroundings {
  readonly platform: NodeJS.Platform;
  /** The program to start, and what it needs to find itself. */
  readonly executable: string;
  readonly args: readonly string[];
  /** The folder of the user's settings, such as `~/.config`. */
  readonly configFolder: string;
  /** Electron's own way, for macOS and Windows. */
  readonly setSystemList: (settings: { openAtLogin: boolean; args: string[] }) => void;
}

export interface LoginItem {
  /** Starts with the computer from now on, or no longer. Throws when that cannot be kept. */
  set(on: boolean): Promise<void>;
}

export function createLoginItem(surroundings: LoginItemSurroundings): LoginItem {
  const { platform, executable, args, configFolder } = surroundings;
  const path = join(configFolder, 'autostart', 'dossierwacht.desktop');
  return {
    async set(on) {
      if (platform !== 'linux') {
        surroundings.setSystemList({ openAtLogin: on, args: [...args, HIDDEN_FLAG] });
        return;
      }
      if (!on) {
        await rm(path, { force: true });
        return;
      }
      await mkdir(dirname(path), { recursive: true });
      const entry = autostartEntry([executable, ...args, HIDDEN_FLAG]);
      await writeWholeFile(path, new TextEncoder().encode(entry));
    },
  };
}

/** Preferences of which starting with the computer is carried out at once; else nothing is kept. */
export function withLoginItem(store: PreferencesStore, item: LoginItem): PreferencesStore {
  return {
    get: store.get,
    async set(change) {
      const before = store.get().startAtLogin;
      const after = change.startAtLogin ?? before;
      if (after === before) return store.set(change);
      await item.set(after);
      try {
        return await store.set(change);
      } catch (error) {
        await item.set(before).catch(() => undefined);
        throw error;
      }
    },
  };
}

/** The file that starts a command when its user logs in. */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Dossierwacht',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * One argument of `Exec`: between quotes with a backslash before what would be read
 * as something else, `%` doubled, and every backslash doubled once more because the
 * value is a string of the file. Throws for a line break: no file name of ours has one.
 */
function quoted(argument: string): string {
  if (/[\r\n]/.test(argument)) throw new RangeError('line break in a command');
  const escaped = argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `"${escaped.replaceAll('\\', '\\\\')}"`;
}
