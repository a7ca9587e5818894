/** What the page knows of the session: open or locked, which register, today, preferences. */
import { create } from 'zustand';
import { setLanguage } from '#renderer/ui/i18n.ts';
import type { Preferences, SessionState } from '#shared/contract/session.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { asCallError, type CallError, call } from './call.ts';
import { dataChanged } from './data-version.ts';
import { dropAnswers } from './kept-answers.ts';

interface Session {
  readonly status: SessionState | undefined;
  readonly preferences: Preferences | undefined;
  readonly error: CallError | undefined;
}

export const useSession = create<Session>(() => ({
  status: undefined,
  preferences: undefined,
  error: undefined,
}));

/** Asks main how things stand; the frame shows the lock screen or the register accordingly. */
export async function refreshSession(): Promise<void> {
  try {
    const status = await call('session.status', {});
    if (status.state !== 'open') dropAnswers();
    useSession.setState({ status, error: undefined });
  } catch (thrown) {
    useSession.setState({ error: asCallError(thrown) });
  }
}

/** Reads language, theme and lock times; also sets the language of the page. */
export async function refreshPreferences(): Promise<void> {
  try {
    takePreferences(await call('preferences.get', {}));
  } catch (thrown) {
    useSession.setState({ error: asCallError(thrown) });
  }
}

/** Keeps changed preferences; throws a CallError when that fails. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  takePreferences(await call('preferences.set', change));
}

function takePreferences(preferences: Preferences): void {
  setLanguage(preferences.language);
  useSession.setState({ preferences });
}

/** Locks the register; the page hears it from main. */
export async function lockRegister(): Promise<void> {
  await call('session.lock', {});
  await refreshSession();
}

/** Follows what main tells, from now on; resolves when it is known how things stand. */
export async function startSession(): Promise<void> {
  followSession();
  await Promise.all([refreshPreferences(), refreshSession()]);
}

function followSession(): void {
  window.dossierwacht.listen((event) => {
    if (event === 'session-changed') void refreshSession().then(dataChanged);
    if (event === 'preferences-changed') void refreshPreferences();
    if (event === 'backups-changed') dataChanged();
  });
}

/** Today on the calendar of the register. Only for screens behind the lock. */
export function useToday(): PlainDate {
  const today = useSession((session) => session.status?.today);
  if (today === undefined) throw new Error('the session is not known yet');
  return today;
}
