import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** One line that says what this page is for. */
  readonly purpose?: ReactNode;
  /** Secondary buttons first, the primary one last. */
  readonly actions?: ReactNode;
  /** A link back to the list, above the title. */
  readonly back?: ReactNode;
}

/** Title, purpose and actions of a screen. The title is the only h1. */
export function PageHeader({ title, purpose, actions, back }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      {back && <div className={classes.back}>{back}</div>}
      <div className={classes.row}>
        <div className={classes.words}>
          <h1 className={classes.title} tabIndex={-1}>
            {title}
          </h1>
          {purpose && <p className={classes.purpose}>{purpose}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </header>
  );
}

interface PageProps {
  readonly children: ReactNode;
  /** The content (a list) takes the height that is left, instead of the page growing. */
  readonly fill?: boolean;
  /** Reading width, for forms and texts. */
  readonly narrow?: boolean;
}

/** The content of a screen, below the search field. */
export function Page({ children, fill, narrow }: PageProps) {
  return (
    <div className={classes.page} data-fill={fill || undefined} data-narrow={narrow || undefined}>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: ReactNode;
  readonly purpose?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen with its own heading. */
export function Section({ title, purpose, actions, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <div className={classes.row}>
        <div className={classes.words}>
          <h2 className={classes.heading}>{title}</h2>
          {purpose && <p className={classes.purpose}>{purpose}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
