import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Link, matchRoute, Router, useLocation, useRouter } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { lockRegister, useSession } from '#renderer/call/session.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { StatusLine } from '#renderer/ui/StatusLine.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { FaultBoundary } from '../FaultBoundary.tsx';
import { fetchScreensWhenIdle, ROUTES, type RouteEntry } from '../routes.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { Navigation } from './Navigation.tsx';
import classes from './Shell.module.css';
import { shellTexts } from './texts.ts';

/** Milliseconds after unlocking: the first screen comes first. */
const FETCH_AFTER = 500;

/** The frame around every screen behind the lock. */
export function Shell() {
  return (
    <Router hook={useHashLocation}>
      <Frame />
    </Router>
  );
}

function Frame() {
  const t = useTexts(shellTexts);
  const [location, navigate] = useLocation();
  const [searching, setSearching] = useState(false);
  const main = useRef<HTMLElement>(null);
  const isExample = useSession((session) => session.status?.register === 'example');
  const route = useCurrentRoute(location);
  const title = t(route?.entry.title ?? 'nowhere');

  useShortcut('ctrl+k', () => setSearching(true));
  useShortcut('ctrl+l', () => void lockRegister());
  useShortcut('f1', () => navigate('/help'));

  useEffect(() => {
    // No name of a person in the title: task bars and window lists show it.
    document.title = `Dossierwacht – ${title}`;
  }, [title]);

  useEffect(() => {
    let stop: (() => void) | undefined;
    const timer = setTimeout(() => {
      stop = fetchScreensWhenIdle();
    }, FETCH_AFTER);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, []);

  const before = useRef(location);
  useEffect(() => {
    if (before.current === location) return;
    before.current = location;
    // A list that was come back to may already have taken the focus.
    if (!main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true });
    main.current?.scrollTo?.(0, 0);
  }, [location]);

  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <Navigation />
      <search className={classes.top}>
        <button type="button" className={classes.search} onClick={() => setSearching(true)}>
          <IconSearch size={16} aria-hidden="true" />
          <span className={classes.searchWords}>{t('search')}</span>
          <kbd className={classes.key}>Ctrl K</kbd>
        </button>
      </search>
      <main className={classes.main} ref={main} tabIndex={-1} id="main">
        {isExample && (
          <div className={classes.example}>
            <span>{t('example')}</span>
            <Button variant="default" size="xs" onClick={() => void lockRegister()}>
              {t('example-close')}
            </Button>
          </div>
        )}
        <div className={classes.content}>
          <FaultBoundary key={location}>
            <Suspense
              fallback={
                <Page>
                  <PageHeader title={title} />
                  <Loading />
                </Page>
              }
            >
              {route?.shown ?? <Nowhere />}
            </Suspense>
          </FaultBoundary>
        </div>
      </main>
      <CommandPalette opened={searching} onClose={() => setSearching(false)} />
      <StatusLine />
    </div>
  );
}

function useCurrentRoute(
  location: string,
): { entry: RouteEntry; shown: React.ReactNode } | undefined {
  const { parser } = useRouter();
  for (const entry of ROUTES) {
    const [matches, parameters] = matchRoute(parser, entry.path, location);
    if (!matches) continue;
    const shown = entry.show(parameters);
    return shown === null ? undefined : { entry, shown };
  }
  return undefined;
}

function Nowhere() {
  const t = useTexts(shellTexts);
  return (
    <Page>
      <PageHeader title={t('nowhere')} />
      <EmptyState title={t('nowhere-help')}>
        <Link href="/">{t('nowhere-go')}</Link>
      </EmptyState>
    </Page>
  );
}
