/** What the owner prefers on this computer. */
import type { Preferences } from '#shared/contract/session.ts';
import type { PreferencesStore } from '../preferences.ts';
import type { HandlersOf } from './session.ts';

/** The handlers of `preferences.*`. `onChange` hears of every change that was kept. */
export function preferencesMethods(
  preferences: PreferencesStore,
  onChange: (preferences: Preferences) => void,
): HandlersOf<'preferences.get' | 'preferences.set'> {
  return {
    'preferences.get': () => preferences.get(),
    'preferences.set': async (change) => {
      const next = await preferences.set(change);
      onChange(next);
      return next;
    },
  };
}
