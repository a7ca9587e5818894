import type { ReactNode } from 'react';
import classes from './person.module.css';

interface PartProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a side panel with its own heading. */
export function Part({ title, actions, children }: PartProps) {
  return (
    <section className={classes.part}>
      <div className={classes['part-head']}>
        <h3 className={classes['part-title']}>{title}</h3>
        {actions}
      </div>
      {children}
    </section>
  );
}
