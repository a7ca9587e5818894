import type { ReactNode } from 'react';
import classes from './Caution.module.css';

interface CautionProps {
  readonly title: string;
  /** Read aloud at once, because something waits for the owner. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}

/** Something that may go wrong, and what to do about it. */
export function Caution({ title, urgent = false, children }: CautionProps) {
  return (
    <section className={classes.notice} role={urgent ? 'alert' : 'note'} aria-label={title}>
      <p className={classes.what}>{title}</p>
      {children}
    </section>
  );
}
