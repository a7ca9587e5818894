import { type ReactNode, useId } from 'react';
import classes from './assess.module.css';
import { Law } from './Law.tsx';

interface PanelProps {
  readonly title: string;
  readonly law?: string;
  readonly children: ReactNode;
}

/** A part of this step under its own heading, which can hold the focus. */
export function Panel({ title, law, children }: PanelProps) {
  const titleId = useId();
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h3 id={titleId} tabIndex={-1}>
          {title}
        </h3>
        {law !== undefined && <Law text={law} />}
      </div>
      {children}
    </section>
  );
}
