import { IconInfoCircle } from '@tabler/icons-react';
import classes from './assess.module.css';

/** The article behind something, in small type. */
export function Law({ text }: { readonly text: string }) {
  return (
    <span className={classes.law}>
      <IconInfoCircle size={14} stroke={1.6} aria-hidden="true" /> {text}
    </span>
  );
}
