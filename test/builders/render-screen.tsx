/** Renders a screen as the frame does: theme, router, session; in Dutch, on 22 November 2026. */
import { cleanup, type RenderResult, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { AppProvider } from '#renderer/app/AppProvider.tsx';
import { useSession } from '#renderer/call/session.ts';
import { setLanguage } from '#renderer/ui/i18n.ts';
import type { Preferences, SessionState } from '#shared/contract/session.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';

afterEach(cleanup);

/** A session that stands open, with what differs. */
export function makeSessionState(parts: Partial<SessionState> = {}): SessionState {
  return {
    state: 'open',
    register: 'own',
    hasOwn: true,
    hasExample: false,
    folder: '/home/eigenaar/Dossierwacht',
    lockedBy: null,
    damagedPage: null,
    appVersion: '0.1.0',
    today: getPlainDate('2026-11-22'),
    ...parts,
  };
}

/** Preferences as they are on the first day, with what differs. */
export function makePreferences(parts: Partial<Preferences> = {}): Preferences {
  return {
    language: 'nl',
    theme: 'light',
    idleMinutes: 15,
    lockOnSleep: true,
    lockOnScreenLock: true,
    hideFromCapture: false,
    notifications: true,
    quietFrom: '20:00',
    quietTo: '08:00',
    weekends: true,
    tray: false,
    startAtLogin: false,
    ...parts,
  };
}

/** The page of tests lays nothing out; lists of which only rows in sight exist need a size. */
export function giveElementsSize(): void {
  const sizes = { offsetHeight: 600, offsetWidth: 1000, clientHeight: 600, clientWidth: 1000 };
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
}

interface Options {
  readonly language?: UiLanguage;
  readonly today?: string;
  /** Address behind the `#` to begin at. */
  readonly location?: string;
}

export interface RenderedScreen extends RenderResult {
  readonly user: UserEvent;
  readonly screen: typeof screen;
  /** The address now. */
  readonly location: () => string;
}

/** Renders an element. Install a fake bridge first. */
export function renderScreen(
  element: ReactElement,
  { language = 'nl', today = '2026-11-22', location = '/' }: Options = {},
): RenderedScreen {
  giveElementsSize();
  setLanguage(language);
  useSession.setState({
    status: makeSessionState({ today: getPlainDate(today) }),
    preferences: makePreferences({ language }),
    error: undefined,
  });
  const { hook, history } = memoryLocation({ path: location, record: true });
  const rendered = render(
    <AppProvider still>
      <Router hook={hook}>{element}</Router>
    </AppProvider>,
  );
  return { ...rendered, user: userEvent.setup(), screen, location: () => history.at(-1) ?? '' };
}
