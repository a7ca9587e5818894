import { Button } from '@mantine/core';
import type { CallError } from '#renderer/call/call.ts';
import { refreshPreferences, refreshSession } from '#renderer/call/session.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { uiTexts } from '#renderer/ui/texts.ts';
import classes from './LockScreen.module.css';
import { lockTexts } from './texts.ts';

/** Shown when not even the state of the session can be read. */
export function StartError({ error }: { readonly error: CallError }) {
  const t = useTexts(lockTexts);
  const ui = useTexts(uiTexts);
  async function retry() {
    await refreshPreferences();
    await refreshSession();
  }
  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <h1 className={classes.title}>{t('start-title')}</h1>
        <ErrorNotice error={error} action={<Button onClick={retry}>{ui('retry')}</Button>} />
      </div>
    </main>
  );
}
