import { lazy, Suspense, useEffect, useState } from 'react';
import { useSession } from '#renderer/call/session.ts';
import { AppProvider } from './AppProvider.tsx';
import { FaultBoundary } from './FaultBoundary.tsx';
import { LockScreen } from './lock/LockScreen.tsx';
import { StartError } from './lock/StartError.tsx';

/** Milliseconds after the lock screen was painted. */
const FETCH_AFTER = 150;

const loadShell = () => import('./shell/Shell.tsx');
const Shell = lazy(() => loadShell().then((module) => ({ default: module.Shell })));
const RestoreScreen = lazy(() =>
  import('./lock/RestoreScreen.tsx').then((module) => ({ default: module.RestoreScreen })),
);
const FirstRun = lazy(() =>
  import('#renderer/features/first-run/FirstRun.tsx').then((module) => ({
    default: module.FirstRun,
  })),
);

/** The frame: lock screen, first run or the register, as the session stands. */
export function App() {
  return (
    <AppProvider>
      <FaultBoundary>
        <Suspense fallback={null}>
          <Stage />
        </Suspense>
      </FaultBoundary>
    </AppProvider>
  );
}

function Stage() {
  const status = useSession((session) => session.status);
  const preferences = useSession((session) => session.preferences);
  const error = useSession((session) => session.error);
  // A new register is open before its recovery code was written down: the wizard stays.
  const [settingUp, setSettingUp] = useState(false);
  const [restoring, setRestoring] = useState(false);

  const locked = status?.state === 'locked';
  useEffect(() => {
    if (!locked) return;
    // While someone types the password, the rest of the program is fetched.
    const timer = setTimeout(() => void loadShell(), FETCH_AFTER);
    return () => clearTimeout(timer);
  }, [locked]);

  if (status === undefined || preferences === undefined) {
    return error === undefined ? null : <StartError error={error} />;
  }
  if (settingUp || (status.state !== 'open' && !status.hasOwn)) {
    if (restoring) return <RestoreScreen onBack={() => setRestoring(false)} />;
    return (
      <FirstRun
        onMaking={() => setSettingUp(true)}
        onDone={() => setSettingUp(false)}
        onRestore={() => setRestoring(true)}
      />
    );
  }
  if (status.state === 'open') return <Shell />;
  return <LockScreen status={status} />;
}
