/** Preferences that work at once, without a button. */
import { useState } from 'react';
import { asCallError, type CallError } from '#renderer/call/call.ts';
import { changePreferences, useSession } from '#renderer/call/session.ts';
import type { Preferences } from '#shared/contract/session.ts';

interface PreferencesNow {
  readonly preferences: Preferences | undefined;
  readonly change: (change: Partial<Preferences>) => Promise<void>;
  readonly error: CallError | undefined;
}

/** The preferences and a way to change them; a failure is kept to be shown. */
export function usePreferences(): PreferencesNow {
  const preferences = useSession((session) => session.preferences);
  const [error, setError] = useState<CallError>();
  async function change(part: Partial<Preferences>) {
    try {
      await changePreferences(part);
      setError(undefined);
    } catch (thrown) {
      setError(asCallError(thrown));
    }
  }
  return { preferences, change, error };
}
