import { useId } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './gaps.module.css';
import { gapsTexts } from './texts.ts';

/** How many questions are answered, as a bar and in words. */
export function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const t = useTexts(gapsTexts);
  const id = useId();
  return (
    <div className={classes.progress}>
      <p id={id}>{t('progress', { done, all })}</p>
      <progress aria-labelledby={id} value={done} max={all} />
    </div>
  );
}
