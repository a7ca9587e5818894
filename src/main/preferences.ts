/** What the owner prefers on this computer. Nothing in it is about a person. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Preferences } from '#shared/contract/session.ts';
import { writeWholeFile } from './whole-file.ts';

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'nl',
  theme: 'auto',
  idleMinutes: 10,
  lockOnSleep: true,
  lockOnScreenLock: true,
  hideFromCapture: false,
  notifications: true,
  quietFrom: '20:00',
  quietTo: '08:00',
  weekends: true,
  tray: false,
  startAtLogin: false,
};

export interface PreferencesStore {
  get(): Preferences;
  /** Changes what is given and writes the file. Throws when it cannot be written. */
  set(change: Partial<Preferences>): Promise<Preferences>;
}

/** Reads the preferences; what is missing or damaged gets its default. */
export function openPreferences(path: string): PreferencesStore {
  let current = readPreferences(path);
  return {
    get: () => current,
    async set(change) {
      const given = Object.fromEntries(
        Object.entries(change).filter(([, value]) => value !== undefined),
      );
      const next = v.parse(Preferences, { ...current, ...given });
      await writeWholeFile(path, new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`));
      current = next;
      return next;
    },
  };
}

function readPreferences(path: string): Preferences {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof kept !== 'object' || kept === null) return DEFAULT_PREFERENCES;
    const read: Record<string, unknown> = { ...DEFAULT_PREFERENCES };
    for (const [key, schema] of Object.entries(Preferences.entries)) {
      const value: unknown = Object.hasOwn(kept, key) ? Reflect.get(kept, key) : undefined;
      if (v.is(schema, value)) read[key] = value;
    }
    return v.parse(Preferences, read);
  } catch {
    return DEFAULT_PREFERENCES;
  }
}
