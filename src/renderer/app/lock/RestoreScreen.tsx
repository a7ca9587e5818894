import { useEffect } from 'react';
import classes from './LockScreen.module.css';
import { RestoreForm } from './RestoreForm.tsx';

/** A backup on a computer that has no register yet. Loaded when asked for. */
export function RestoreScreen({ onBack }: { readonly onBack: () => void }) {
  useEffect(() => {
    document.title = 'Dossierwacht';
  }, []);
  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <p className={classes.brand}>Dossierwacht</p>
        <RestoreForm onBack={onBack} isNew />
      </div>
    </main>
  );
}
