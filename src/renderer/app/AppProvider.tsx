import { MantineProvider } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useSession } from '#renderer/call/session.ts';
import { theme } from './theme.ts';

const DARK = '(prefers-color-scheme: dark)';

function subscribeToSystem(changed: () => void): () => void {
  const media = window.matchMedia(DARK);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** The nonce that main put in the page, for the few style elements made at run time. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

// The theme is a preference of the register's computer, kept by main; nothing is stored here.
const NO_STORE = {
  get: () => 'light' as const,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

interface AppProviderProps {
  readonly children: ReactNode;
  /** Without transitions, for tests. */
  readonly still?: boolean;
}

/** Theme and colour scheme around everything. */
export function AppProvider({ children, still = false }: AppProviderProps) {
  const chosen = useSession((session) => session.preferences?.theme ?? 'auto');
  const systemIsDark = useSyncExternalStore(
    subscribeToSystem,
    () => window.matchMedia(DARK).matches,
  );
  const scheme = chosen === 'auto' ? (systemIsDark ? 'dark' : 'light') : chosen;
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      colorSchemeManager={NO_STORE}
      getStyleNonce={styleNonce}
      // Both would set markup, which trusted types refuse; tokens.css holds the values.
      withCssVariables={false}
      withGlobalClasses={false}
      // As hoisted elements, inline styles are set as text.
      deduplicateInlineStyles
      {...(still && { env: 'test' as const })}
    >
      {children}
    </MantineProvider>
  );
}
